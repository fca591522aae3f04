namespace CoachBot.Channels.Slack;

/// <summary>Where blocks are shown, and what may be drawn there.</summary>
/// <param name="Charts">Charts: messages only, and not in workspaces that refuse them.</param>
/// <param name="Tables">Tables: messages and Home.</param>
internal sealed record Surface(bool Charts, bool Tables)
{
    public static readonly Surface Message = new(Charts: true, Tables: true);
    public static readonly Surface WithoutCharts = new(Charts: false, Tables: true);
    public static readonly Surface Home = WithoutCharts;
    public static readonly Surface Plain = new(Charts: false, Tables: false);
}
