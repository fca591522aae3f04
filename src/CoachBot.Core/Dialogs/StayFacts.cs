using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>What the check-ins and the log of the last four weeks say, for the person to tap instead of typing.</summary>
internal static class StayFacts
{
    public static IReadOnlyList<Suggestion> For(string reason, Scene scene)
    {
        var newest = scene.CheckIns.Count > 0 ? scene.CheckIns[^1].Date : default;
        var weeks = scene.CheckIns.Where(week => newest.DayNumber - week.Date.DayNumber < scene.Policy.OvertimeDays).ToList();
        var facts = reason switch
        {
            "hours" or "pay" or "own" => Load(scene, weeks).Concat(Log(scene.LoggedLately)),
            "health" or "pain" => Body(weeks),
            _ => [],
        };
        return [.. facts.Select(fact => new Suggestion(fact.Answer, fact.Words.In(scene.Language)))];
    }

    private static IEnumerable<(string Answer, Text Words)> Load(Scene scene, List<CheckIn> weeks)
    {
        if (weeks.Count == 0)
            yield break;
        var period = StayFactTexts.Period(weeks[0].Date.AddDays(1 - CoachPolicy.CheckInDays), weeks[^1].Date);
        var hours = Math.Round(Domain.Load.OvertimeIn(scene.CheckIns, weeks[^1].Date, scene.Policy), 1);
        if (hours > 0)
            yield return ("overtime", StayFactTexts.Overtime(hours, period));
        if (weeks.Sum(week => week.Callouts) is { } nights and > 0)
            yield return ("callouts", StayFactTexts.Callouts(nights, period));
        if (weeks.All(week => week.DaysOff is not null))
            yield return ("days-off", StayFactTexts.DaysOff(weeks.Sum(week => week.DaysOff.GetValueOrDefault()), period));
    }

    private static IEnumerable<(string Answer, Text Words)> Log(IReadOnlyList<LogEntry> entries)
    {
        if (entries.Count == 0)
            yield break;
        var period = StayFactTexts.Period(entries.Min(entry => entry.Date), entries.Max(entry => entry.Date));
        if (Logged.Sum(entries, LogKind.Overtime) is var hours and > 0)
            yield return ("logged-overtime", StayFactTexts.Logged(StayFactTexts.Overtime(hours, period)));
        if (Logged.Sum(entries, LogKind.CallOut) is var callouts and > 0)
            yield return ("logged-callouts", StayFactTexts.Logged(StayFactTexts.Callouts((int)callouts, period)));
    }

    private static IEnumerable<(string Answer, Text Words)> Body(List<CheckIn> weeks)
    {
        if (weeks.Count == 0)
            yield break;
        foreach (var sign in Signs.All)
        {
            var days = weeks.Where(week => week.IsOn(sign)).Select(week => week.Date).ToList();
            if (days.Count > 0)
                yield return ($"sign-{Signs.Name(sign)}", StayFactTexts.Sign(sign, days));
        }

        if (weeks[^1].Sleep is { } sleep)
            yield return ("sleep", StayFactTexts.Sleep(sleep, weeks[^1].Date));
    }
}

internal static class StayFactTexts
{
    /// <summary>The days that the check-ins cover.</summary>
    public static Text Period(DateOnly from, DateOnly to) => new($"{Words.ShortDay(from).En} – {Words.ShortDay(to).En}", $"{Words.ShortDay(from).Ja}〜{Words.ShortDay(to).Ja}");

    public static Text Overtime(decimal hours, Text period) => new($"{Words.Number(hours)} h overtime, {period.En}", $"残業{Words.Number(hours)}時間({period.Ja})");

    public static Text Logged(Text fact) => new($"Log: {fact.En}", $"記録:{fact.Ja}");

    public static Text Callouts(int nights, Text period) => new($"{nights} {(nights == 1 ? "night" : "nights")} called out, {period.En}", $"夜の呼び出し{nights}日({period.Ja})");

    public static Text DaysOff(int days, Text period) => new($"{days} full {(days == 1 ? "day" : "days")} off, {period.En}", $"丸一日の休み{days}日({period.Ja})");

    public static Text Sleep(decimal hours, DateOnly to) => new($"{Words.Number(hours)} h sleep a night, week to {Words.ShortDay(to).En}", $"睡眠はひと晩{Words.Number(hours)}時間({Words.ShortDay(to).Ja}までの週)");

    public static Text Sign(Sign sign, IReadOnlyList<DateOnly> days) => new(
        En: $"{ShortName(sign).En}, weeks to {string.Join(", ", days.Select(day => Words.ShortDay(day).En))}",
        Ja: $"{ShortName(sign).Ja}({string.Join("、", days.Select(day => Words.ShortDay(day).Ja))}までの週)");

    /// <summary>Short enough for a button with four dates.</summary>
    private static Text ShortName(Sign sign) => sign switch
    {
        Domain.Sign.Onset => new("slow to fall asleep", "寝つきの悪さ"),
        Domain.Sign.Early => new("waking too early", "早すぎる目覚め"),
        Domain.Sign.Dread => new("flinching at calls", "連絡への緊張"),
        Domain.Sign.Heart => new("palpitations", "動悸"),
        _ => new("stomach trouble", "胃やおなかの不調"),
    };
}
