using CoachBot.Talk;

namespace CoachBot.Channels.AdaptiveCards;

/// <summary>What a client can do with a card beyond the common ground.</summary>
/// <param name="Executes">Buttons are Action.Execute, which may replace the card; Action.Submit is their fallback.</param>
/// <param name="DrawsCharts">Charts are elements of the card; else they are pictures.</param>
/// <param name="ChartImage">The address of a chart's picture, or null when there is none and the table must do.</param>
public sealed record CardStyle(bool Executes, bool DrawsCharts, Func<Part.Chart, string?>? ChartImage = null)
{
    public static readonly CardStyle Teams = new(Executes: true, DrawsCharts: true);

    /// <summary>Local clients that draw as Teams does but press by Action.Submit.</summary>
    public static readonly CardStyle Emulator = new(Executes: false, DrawsCharts: true);

    /// <summary>Every other client: pictures if someone hands them out, and Action.Submit.</summary>
    public static readonly CardStyle Plain = new(Executes: false, DrawsCharts: false);

    public static CardStyle For(string channel) => channel switch
    {
        "msteams" => Teams,
        "emulator" => Emulator,
        _ => Plain,
    };
}
