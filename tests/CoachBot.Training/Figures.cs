using System.Globalization;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Training;

/// <summary>What became of lines of a known class.</summary>
public sealed class Figures
{
    private readonly List<(Sample Sample, Danger Found)> judged = [];

    public void Add(Sample sample, Danger found) => judged.Add((sample, found));

    /// <summary>Lines of a crisis that got the card, of any kind.</summary>
    public double Recall(Language language) => Cards(language, Urgency.IsCrisis);

    /// <summary>Lines that got the card without being a crisis.</summary>
    public double Alarms(Language language, Danger danger) => Cards(language, kind => kind == danger);

    public IEnumerable<Sample> Misses => judged.Where(one => Urgency.IsCrisis(one.Sample.Danger) && !Urgency.IsCrisis(one.Found)).Select(one => one.Sample);

    public IEnumerable<Sample> FalseAlarms => judged.Where(one => !Urgency.IsCrisis(one.Sample.Danger) && Urgency.IsCrisis(one.Found)).Select(one => one.Sample);

    public void Print(TextWriter to)
    {
        to.WriteLine("class         lang  lines   card    ask  distress   none  right kind");
        foreach (var language in Enum.GetValues<Language>())
        {
            Row(to, "all crisis", language, Urgency.IsCrisis);
            foreach (var kind in Sample.Kinds)
                Row(to, Sample.NameOf(kind), language, danger => danger == kind);
        }
    }

    private void Row(TextWriter to, string name, Language language, Func<Danger, bool> which)
    {
        var lines = Of(language, which);
        if (lines.Count == 0)
            return;
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-13} {language,-4} {lines.Count,6} {Share(Urgency.IsCrisis),6:0.000} {Share(found => found is Danger.Unsure),6:0.000} {Share(found => found is Danger.Distress),9:0.000} {Share(found => found is Danger.None),6:0.000} {lines.Count(one => one.Found == one.Sample.Danger) / (double)lines.Count,11:0.000}"));

        double Share(Func<Danger, bool> found) => lines.Count(one => found(one.Found)) / (double)lines.Count;
    }

    private double Cards(Language language, Func<Danger, bool> which)
    {
        var lines = Of(language, which);
        return lines.Count(one => Urgency.IsCrisis(one.Found)) / (double)lines.Count;
    }

    private List<(Sample Sample, Danger Found)> Of(Language language, Func<Danger, bool> which) =>
        [.. judged.Where(one => one.Sample.Language == language && which(one.Sample.Danger))];
}
