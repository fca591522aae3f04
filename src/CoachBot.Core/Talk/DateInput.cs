using System.Globalization;
using System.Text.RegularExpressions;

namespace CoachBot.Talk;

/// <summary>
/// A local date in a range, stored as <c>2026-12-04</c>. Typed as people do: 2027-03-31, 3/31, 3月31日(水), 3月末, 31 March, end of
/// March, 2021年4月, tomorrow. Without a year it is the first such day in the range, or the last where the range ends today.
/// </summary>
/// <param name="Suggestions">Days offered as buttons, each answering with its stored form.</param>
public sealed partial record DateInput(DateOnly Min, DateOnly Max, DateOnly Today, IReadOnlyList<Choice> Suggestions) : Input
{
    /// <summary>Characters that any way of writing a date fits into.</summary>
    public const int LongestWords = 40;

    public override Text Range => new(
        En: $"Please send a date from {Stored(Min)} to {Stored(Max)}, such as {Stored(Example)}.",
        Ja: $"{Min.Year}年{Min.Month}月{Min.Day}日〜{Max.Year}年{Max.Month}月{Max.Day}日の日付を、{Example.Year}/{Example.Month}/{Example.Day} のように送ってください。");

    private DateOnly Example => Today.AddMonths(3) is var day && day >= Min && day <= Max ? day : Max;

    public override string? Understand(string words)
    {
        var plain = Spaces().Replace(Plain.Of(words), " ");
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
        if (WholeMonth().Match(plain) is { Success: true } whole && MonthOf(whole) is >= 1 and <= 12 and var month && Number(whole.Groups["year"]) is var year and > 0)
            return new DateOnly(year, month, 1);
        return new[] { Digits(), JapaneseWords(), DayFirst(), MonthFirst(), EndOf() }.Select(form => form.Match(plain)).FirstOrDefault(match => match.Success) is { } found ? Resolve(found) : null;
    }

    private DateOnly? Resolve(Match match)
    {
        if (match.Groups["year"] is { Success: true } named)
            return Day(Number(named), match);
        var days = Enumerable.Range(Min.Year, Max.Year - Min.Year + 1).Select(year => Day(year, match)).Where(day => day >= Min && day <= Max);
        return Max <= Today ? days.LastOrDefault() : days.FirstOrDefault();
    }

    /// <summary>The last of the month when no day of it was named.</summary>
    private static DateOnly? Day(int year, Match match)
    {
        var month = MonthOf(match);
        if (year is < 1 or > 9998 || month is < 1 or > 12)
            return null;
        var last = DateTime.DaysInMonth(year, month);
        var day = match.Groups["day"] is { Success: true } named ? Number(named) : last;
        return day >= 1 && day <= last ? new DateOnly(year, month, day) : null;
    }

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    private static int MonthOf(Match match)
    {
        var word = match.Groups["month"].Value;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        var names = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames;
        return Array.FindIndex(names, name => name.Length > 0 && word.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1;
    }

    private const string MonthWord = "(?<month>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)";
    private const string Weekday = @"( ?\(?(mon|tue|wed|thu|fri|sat|sun|[月火水木金土日])[a-z]*\.?\)?,?)?";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^((?<year>\d{4}) ?[-/.年] ?(?<month>\d{1,2})月?|" + MonthWord + @"\.?,? (?<year>\d{4}))$", RegexOptions.ExplicitCapture)]
    private static partial Regex WholeMonth();

    [GeneratedRegex(@"^((?<year>\d{4}) ?[-/.] ?)?(?<month>\d{1,2}) ?[-/.] ?(?<day>\d{1,2})" + Weekday + "$", RegexOptions.ExplicitCapture)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^((?<year>\d{4}) ?年 ?)?(?<month>\d{1,2}) ?月 ?((?<day>\d{1,2}) ?日?|末日?|の?終わり)" + Weekday + "$", RegexOptions.ExplicitCapture)]
    private static partial Regex JapaneseWords();

    [GeneratedRegex("^" + Weekday + @" ?(?<day>\d{1,2})(st|nd|rd|th)?( of)? " + MonthWord + @"\.?,?( (?<year>\d{4}))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex DayFirst();

    [GeneratedRegex("^" + Weekday + " ?" + MonthWord + @"\.? (?<day>\d{1,2})(st|nd|rd|th)?,?( (?<year>\d{4}))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex MonthFirst();

    [GeneratedRegex("^((the )?end of )" + MonthWord + @"\.?,?( (?<year>\d{4}))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex EndOf();
}
