using System.Globalization;
using System.Text.RegularExpressions;

namespace CoachBot.Dialogs;

/// <summary>Finds the day that a logged line speaks of, and takes those words out of it.</summary>
internal static partial class LogDay
{
    /// <summary>How far back one may write something down.</summary>
    public const int MostDaysBack = 400;

    /// <returns>The day, null when the line names none; not valid when it names one that is not, lies ahead or too far back, or two.</returns>
    public static (DateOnly? Day, bool Valid, string Left) Find(string plain, DateOnly today)
    {
        var found = new List<DateOnly?>();
        var rest = plain;
        foreach (var (pattern, read) in Patterns)
        {
            rest = pattern.Replace(rest, match =>
            {
                found.Add(read(match, today));
                return " ; ";
            });
        }

        var days = found.Distinct().ToList();
        var valid = days.Count == 0 || (days is [{ } one] && one <= today && today.DayNumber - one.DayNumber <= MostDaysBack);
        return (days.Count > 0 ? days[0] : null, valid, rest);
    }

    private static readonly (Regex Pattern, Func<Match, DateOnly, DateOnly?> Read)[] Patterns =
    [
        (Iso(), (match, _) => Date(Number(match, "y"), Number(match, "m"), Number(match, "d"))),
        (JapaneseDate(), (match, today) => Recent(Number(match, "m"), Number(match, "d"), today)),
        (Slashed(), (match, today) => Recent(Number(match, "m"), Number(match, "d"), today)),
        (EnglishDate(), (match, today) => Recent(Month(match.Groups["month"].Value), Number(match, "d"), today)),
        (DaysAgo(), (match, today) => today.AddDays(-Number(match, "n"))),
        (BeforeYesterday(), (_, today) => today.AddDays(-2)),
        (Yesterday(), (_, today) => today.AddDays(-1)),
        (Today(), (_, today) => today),
        (Tomorrow(), (_, today) => today.AddDays(1)),
        (LastWeekday(), (match, today) => InWeekBefore(Weekday(match.Groups["day"].Value), today)),
        (ThisWeekday(), (match, today) => Latest(Weekday(match.Groups["day"].Value), today)),
        (DayOfMonth(), (match, today) => LatestDay(Number(match, "d"), today)),
    ];

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static DateOnly? Date(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>Without a year: this year's, or last year's when that is still ahead by more than a month.</summary>
    private static DateOnly? Recent(int month, int day, DateOnly today) =>
        Date(today.Year, month, day) is { } thisYear && thisYear <= today.AddDays(31) ? thisYear : Date(today.Year - 1, month, day);

    private static DateOnly? LatestDay(int day, DateOnly today) =>
        Date(today.Year, today.Month, day) is { } here && here <= today ? here : Date(today.AddMonths(-1).Year, today.AddMonths(-1).Month, day);

    private static DateOnly Latest(DayOfWeek day, DateOnly today) => today.AddDays(-(((int)today.DayOfWeek - (int)day + 7) % 7));

    /// <summary>The weekday of the week before, weeks beginning on Monday.</summary>
    private static DateOnly InWeekBefore(DayOfWeek day, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7) - 7);
        return monday.AddDays(((int)day + 6) % 7);
    }

    private static DayOfWeek Weekday(string word) =>
        "日月火水木金土".IndexOf(word[0]) is >= 0 and var japanese ? (DayOfWeek)japanese : (DayOfWeek)Array.FindIndex(English, word.StartsWith);

    private static int Month(string word) => Array.FindIndex(Months, word.StartsWith) + 1;

    private static readonly string[] English = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    [GeneratedRegex(@"(?<!\d)(?<y>20\d\d)[-/年](?<m>\d{1,2})[-/月](?<d>\d{1,2})日?(\s*[((][日月火水木金土][))])?", RegexOptions.ExplicitCapture)]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?<!\d)(?<m>\d{1,2})月(?<d>\d{1,2})日?(\s*[((][日月火水木金土][))])?", RegexOptions.ExplicitCapture)]
    private static partial Regex JapaneseDate();

    [GeneratedRegex(@"(?<![\d/])(?<m>\d{1,2})/(?<d>\d{1,2})(?![\d/])(\s*[((][日月火水木金土][))])?", RegexOptions.ExplicitCapture)]
    private static partial Regex Slashed();

    [GeneratedRegex(@"\b(on )?((?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (the )?(?<d>\d{1,2})(st|nd|rd|th)?|(the )?(?<d>\d{1,2})(st|nd|rd|th)? (of )?(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex EnglishDate();

    [GeneratedRegex(@"(?<!\d)(?<n>\d{1,2})\s*(日前|days? ago)", RegexOptions.ExplicitCapture)]
    private static partial Regex DaysAgo();

    [GeneratedRegex(@"おととい|一昨日|\b(the )?day before yesterday\b")]
    private static partial Regex BeforeYesterday();

    [GeneratedRegex(@"昨日|きのう|昨夜|昨晩|ゆうべ|前日|\b(yesterday|yesteday|yestarday|yesterdy|last night)\b")]
    private static partial Regex Yesterday();

    [GeneratedRegex(@"今日|きょう|本日|今夜|今朝|\b(today|tonight|this morning|this evening)\b")]
    private static partial Regex Today();

    [GeneratedRegex(@"明日|あした|\btomorrow\b")]
    private static partial Regex Tomorrow();

    [GeneratedRegex(@"先週の?(?<day>[日月火水木金土])曜?日?|\b(on )?(?<day>sun|mon|tue|wed|thu|fri|sat)[a-z]* (of )?last week\b|\blast week'?s? (on )?(?<day>sun|mon|tue|wed|thu|fri|sat)[a-z]*\b", RegexOptions.ExplicitCapture)]
    private static partial Regex LastWeekday();

    [GeneratedRegex(@"(今週の?|この前の|この)?(?<day>[日月火水木金土])曜日?|[((](?<day>[日月火水木金土])[))]|\b(on |this |last )?(?<day>sunday|monday|tuesday|wednesday|thursday|friday|saturday|sun|mon|tues?|wed|thurs?|thu|fri|sat)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex ThisWeekday();

    [GeneratedRegex(@"^\s*(?<d>\d{1,2})日(?!\d*\s*(間|$))|\b(on )?the (?<d>\d{1,2})(st|nd|rd|th)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex DayOfMonth();
}
