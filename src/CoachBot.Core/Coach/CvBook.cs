using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Keeps the record in numbers and the reasons put the other way round. Each is a history row of its own.</summary>
internal sealed class CvBook(Mind mind, Conversation talk)
{
    public const string Key = "cv|";
    public const string ReframedKey = "reframe|";

    /// <summary>The newest numbers are filled in: what was said once is not asked again.</summary>
    public void Begin() => talk.Begin("cv", drafts: Newest(mind) is { } numbers ? [.. Drafts(numbers)] : []);

    public void Record(CvNumbers numbers)
    {
        mind.Write($"{Key}{DateInput.Stored(mind.Today)}", Stored.Write(numbers with { Date = mind.Today }));
        mind.Say([], null, CvTexts.Command, StoryTexts.Command, ReframeTexts.Command, StoryTexts.File);
    }

    /// <summary>One of the three usual reasons replaces its earlier wording; own ones stand side by side.</summary>
    public void Record(Reframing reframing)
    {
        var (rows, day) = (mind.Read(KeyRange.Of(ReframedKey)), DateInput.Stored(mind.Today));
        if (reframing.Reason is not ReframeReason.Own)
        {
            foreach (var row in rows.Where(row => Stored.ReadReframing(row.Value.Span).Reason == reframing.Reason))
                mind.Erase(row.Key);
        }

        mind.Write(Rows.Next(rows, $"{ReframedKey}{day}|"), Stored.Write(reframing with { Date = mind.Today }));
        mind.Say([], null, ReframeTexts.Command, StoryTexts.Command, StoryTexts.File);
    }

    /// <summary>Null when there are none, and while they were not read yet.</summary>
    public static CvNumbers? Newest(Mind mind) =>
        mind.Read(KeyRange.Of(Key)) is [.., var record] ? Stored.ReadCvNumbers(record.Value.Span) : null;

    public static IReadOnlyList<Reframing> Reframings(Mind mind) =>
        [.. mind.Read(KeyRange.Of(ReframedKey)).Select(record => Stored.ReadReframing(record.Value.Span))];

    private static IEnumerable<KeyValuePair<string, string>> Drafts(CvNumbers numbers)
    {
        (string Key, string? Value)[] given =
        [
            ("cv.period", numbers.Period), ("cv.facilities", Number(numbers.Facilities)), ("cv.installations", Number(numbers.Installations)), ("cv.installations-before", Number(numbers.InstallationsBefore)),
            ("cv.trouble-before", Number(numbers.TroubleBefore)), ("cv.trouble-now", Number(numbers.TroubleNow)),
            // The log's own figure is taken anew: it may have grown.
            ("cv.trainings", numbers.TrainingsCounted is null ? Number(numbers.Trainings) : null),
            ("cv.satisfaction", numbers.Satisfaction), ("cv.lead-before", Number(numbers.LeadBefore)), ("cv.lead-now", Number(numbers.LeadNow)), ("cv.talks", numbers.Talks),
        ];
        return given.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, pair.Value!));
    }

    private static string? Number(decimal? number) => number is { } known ? NumberInput.Stored(known) : null;
}
