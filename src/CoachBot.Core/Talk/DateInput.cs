using System.Globalization;
using System.Text.RegularExpressions;

namespace CoachBot.Talk;

/// <summary>A day in a range; stored as <c>2026-12-04</c>. Without a year it is the first such day in the range, or the last where the range ends today.</summary>
/// <param name="Suggestions">Days offered as buttons, each answering with its stored form.</param>
public sealed partial record DateInput(DateOnly Min, DateOnly Max, DateOnly Today, IReadOnlyList<Choice> Suggestions) : Input
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public override Text Range => new(
        En: $"Please send a date from {Min:yyyy-MM-dd} to {Max:yyyy-MM-dd}, such as 2026-12-04.",
        Ja: $"{Min.Year}年{Min.Month}月{Min.Day}日〜{Max.Year}年{Max.Month}月{Max.Day}日の日付を、2026/12/4 のように送ってください。");

    public override string? Understand(string words)
    {
        var plain = Plain.Of(words);
        if (Suggestions.FirstOrDefault(choice => choice.Means(plain)) is { } suggested)
            return suggested.Answer;
        return Read(plain) is { } day && day >= Min && day <= Max ? Stored(day) : null;
    }

    public override bool Accepts(string stored) =>
        DateOnly.TryParseExact(stored, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public static string Stored(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A stored day; null when there is none.</summary>
    public static DateOnly? Of(string? stored) => stored is null ? null : DateOnly.ParseExact(stored, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private DateOnly? Read(string plain)
    {
        if (plain is "today" or "今日" or "きょう" or "本日")
            return Today;
        if (plain is "tomorrow" or "明日" or "あした")
            return Today.AddDays(1);
        if (plain is "yesterday" or "昨日" or "きのう")
            return Today.AddDays(-1);
        if (WithYear().Match(plain) is { Success: true } full)
            return Day(Number(full, "y"), MonthOf(full), full.Groups["d"].Success ? Number(full, "d") : 1);
        return MonthAndDay().Match(plain) is { Success: true } match ? Near(MonthOf(match), Number(match, "d")) : null;
    }

    private DateOnly? Near(int month, int day)
    {
        var years = Enumerable.Range(Min.Year, Max.Year - Min.Year + 1);
        var days = years.Select(year => Day(year, month, day)).Where(one => one >= Min && one <= Max);
        return Max <= Today ? days.LastOrDefault() : days.FirstOrDefault();
    }

    private static int MonthOf(Match match) => match.Groups["m"].Success ? Number(match, "m") : Array.FindIndex(Months, match.Groups["name"].Value.StartsWith) + 1;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static DateOnly? Day(int year, int month, int day) =>
        year is > 1900 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    [GeneratedRegex(@"^((?<y>\d{4})\s*[-/.年]\s*(?<m>\d{1,2})(\s*[-/.月]\s*(?<d>\d{1,2})\s*日?|月)?|((?<d>\d{1,2})(st|nd|rd|th)?\s+)?(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s*((?<d>\d{1,2})(st|nd|rd|th)?,?\s+)?(?<y>\d{4}))(\s*[((].[))])?$", RegexOptions.ExplicitCapture)]
    private static partial Regex WithYear();

    [GeneratedRegex(@"^((?<m>\d{1,2})\s*[-/月]\s*(?<d>\d{1,2})\s*日?|(?<d>\d{1,2})(st|nd|rd|th)?\s+(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?<d>\d{1,2})(st|nd|rd|th)?)(\s*[((].[))])?$", RegexOptions.ExplicitCapture)]
    private static partial Regex MonthAndDay();
}
