using System.Globalization;
using CoachBot.Domain;

namespace CoachBot.Coaching;

/// <summary>Deletes history that has become too old, once a month, when the coach looks at the person by itself.</summary>
internal sealed class Retention(Mind mind)
{
    /// <summary>What ended this many days ago needs no record any more: neither the person nor a repair asks for it.</summary>
    private const int OccasionDays = 35;

    /// <summary>What a week adds to a group report: the longest period, the one before it, and some patience.</summary>
    private const int CountedDays = 400;

    /// <summary>Kinds whose keys go on with a date.</summary>
    private static readonly string[] Dated = ["cv|", "decision|", "job-offers|", "leaving|", "log|", "negotiation|", "on-call|", "plan|", "reframe|", "roles|", "story|"];

    /// <summary>True for the weekly occasion that comes first in a month.</summary>
    public bool IsDue => mind.Today.Day <= 7;

    public void Apply()
    {
        var oldest = mind.Today.AddMonths(-mind.Policy.KeepMonths);
        Erase(new KeyRange(Mind.CheckInKey, Mind.CheckInKey + Week.Of(oldest)));
        Erase(new KeyRange(GroupRows.Week, GroupRows.Week + Week.Of(mind.Today.AddDays(-CountedDays))));
        foreach (var kind in Dated)
            Erase(new KeyRange(kind, kind + oldest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        foreach (var record in mind.Read(KeyRange.Of("occ|")))
        {
            if (Stored.ReadOccasion(record.Value.Span).Due < mind.Now.AddDays(-OccasionDays))
                mind.Erase(record.Key);
        }
    }

    private void Erase(KeyRange range)
    {
        foreach (var record in mind.Read(range))
            mind.Erase(record.Key);
    }
}
