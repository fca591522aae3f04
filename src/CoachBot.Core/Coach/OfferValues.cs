using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>An offer as its question keys and stored answers.</summary>
internal static class OfferValues
{
    public static IEnumerable<KeyValuePair<string, string>> Of(JobOffer offer) =>
        Given(offer).Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, NumberInput.Stored(pair.Value!.Value))).Prepend(new("job.name", offer.Name));

    private static IEnumerable<(string Key, decimal? Value)> Given(JobOffer offer) =>
    [
        ("job.base", offer.Base),
        ("job.variable", offer.Variable),
        ("job.allowances", offer.Allowances),
        ("job.day-hours", offer.DayHours),
        ("job.days-off", offer.DaysOff),
        ("job.overtime", offer.Overtime),
        ("job.travel", offer.Travel),
        ("job.on-call", offer.OnCall),
        ("job.training", offer.Training),
        ("job.growth", offer.Growth),
        ("job.life", offer.Life),
    ];
}
