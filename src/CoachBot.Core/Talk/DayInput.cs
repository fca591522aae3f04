using System.Globalization;
using System.Text.RegularExpressions;

namespace CoachBot.Talk;

/// <summary>
/// A local date between two days, stored as <c>2027-03-31</c>. Typed as people do: 2027-03-31, 3/31, 3月31日, 3月末, 31 March, end of
/// March. Without a year it is the next such day.
/// </summary>
public sealed partial record DayInput(DateOnly First, DateOnly Last) : Input
{
    /// <summary>Characters that any way of writing a date fits into.</summary>
    public const int LongestWords = 40;

    public override Text Range => new(
        En: $"Please give a date from {Stored(First)} to {Stored(Last)}, for example {Stored(Example)}.",
        Ja: $"{Stored(First)}から{Stored(Last)}までの日付で、「{Example.Year}年{Example.Month}月{Example.Day}日」のように書いてください。");

    private DateOnly Example => First.AddMonths(3) is var day && day <= Last ? day : Last;

    public static string Stored(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly Read(string stored) => DateOnly.ParseExact(stored, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public override string? Understand(string words)
    {
        var plain = Spaces().Replace(Plain.Of(words), " ");
        foreach (var form in new[] { Digits(), JapaneseWords(), DayFirst(), MonthFirst(), EndOf() })
        {
            if (form.Match(plain) is { Success: true } match)
                return Resolve(match) is { } day && day >= First && day <= Last ? Stored(day) : null;
        }

        return null;
    }

    private DateOnly? Resolve(Match match)
    {
        if (MonthOf(match.Groups["month"].Value) is not { } month)
            return null;
        if (match.Groups["year"] is { Success: true } year)
            return Day(Number(year), month, match);
        return Day(First.Year, month, match) is { } day && day >= First ? day : Day(First.Year + 1, month, match);
    }

    /// <summary>The last of the month when no day of it was named.</summary>
    private static DateOnly? Day(int year, int month, Match match)
    {
        if (year is < 1 or > 9998 || month is < 1 or > 12)
            return null;
        var last = DateTime.DaysInMonth(year, month);
        var day = match.Groups["day"] is { Success: true } named ? Number(named) : last;
        return day >= 1 && day <= last ? new DateOnly(year, month, day) : null;
    }

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    private static int? MonthOf(string word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        var names = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames;
        var index = Array.FindIndex(names, name => name.Length > 0 && word.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : index + 1;
    }

    private const string MonthWord = "(?<month>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)";
    private const string Weekday = @"( ?\(?(mon|tue|wed|thu|fri|sat|sun|[月火水木金土日])[a-z]*\.?\)?,?)?";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^((?<year>\d{4})[-/.])?(?<month>\d{1,2})[-/.](?<day>\d{1,2})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^((?<year>\d{4})年)?(?<month>\d{1,2})月((?<day>\d{1,2})日|末日?|の?終わり)" + Weekday + "$", RegexOptions.ExplicitCapture)]
    private static partial Regex JapaneseWords();

    [GeneratedRegex("^" + Weekday + @" ?(?<day>\d{1,2})(st|nd|rd|th)?( of)? " + MonthWord + @"\.?,?( (?<year>\d{4}))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex DayFirst();

    [GeneratedRegex("^" + MonthWord + @"\.? (?<day>\d{1,2})(st|nd|rd|th)?,?( (?<year>\d{4}))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex MonthFirst();

    [GeneratedRegex("^((the )?end of )" + MonthWord + @"\.?,?( (?<year>\d{4}))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex EndOf();
}
