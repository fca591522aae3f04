using System.Globalization;
using System.Text.RegularExpressions;

namespace CoachBot.Talk;

/// <summary>Reads a number as people type it: 7.5, 7,5, 7時間半, 7h30m, 六時間, seven and a half, なし. Expects <see cref="Plain"/> words.</summary>
public static partial class Numbers
{
    private static readonly Dictionary<string, decimal> Words = new(StringComparer.Ordinal)
    {
        ["zero"] = 0,
        ["none"] = 0,
        ["no"] = 0,
        ["nothing"] = 0,
        ["not once"] = 0,
        ["never"] = 0,
        ["one"] = 1,
        ["once"] = 1,
        ["two"] = 2,
        ["twice"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["half"] = 0.5m,
        ["なし"] = 0,
        ["無し"] = 0,
        ["ない"] = 0,
        ["ありません"] = 0,
        ["ゼロ"] = 0,
        ["零"] = 0,
        ["半"] = 0.5m,
    };

    /// <summary>The number, or null when the words are not exactly one.</summary>
    public static decimal? Read(string plain)
    {
        var text = Filler().Replace(plain, "").Trim();
        if (Words.TryGetValue(text, out var word))
            return word;
        var match = Amount().Match(Kanji().Replace(text, match => FromKanji(match.Value)));
        if (match.Success)
            return Sum(match);
        if (Minutes().Match(text) is { Success: true } minutes)
            return decimal.Parse(minutes.Groups["minutes"].Value, CultureInfo.InvariantCulture) / 60m;
        return Spelled(text);
    }

    /// <summary>A span of time in minutes: 90分, 2時間, 1.5h. Null when no unit of time is named.</summary>
    public static decimal? InMinutes(string plain) =>
        Span().IsMatch(plain) && Read(plain) is { } hours ? Math.Round(hours * 60, 3) : null;

    private static decimal? Sum(Match match)
    {
        if (!decimal.TryParse(match.Groups["whole"].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return null;
        if (match.Groups["half"].Success)
            return number + 0.5m;
        // Minutes are kept exact, so that 20 minutes is off the half-hour step and asked again.
        return match.Groups["minutes"].Success
            ? number + (decimal.Parse(match.Groups["minutes"].Value, CultureInfo.InvariantCulture) / 60m)
            : number;
    }

    private static decimal? Spelled(string text)
    {
        var half = SpelledHalf().Match(text);
        var rest = half.Success ? text[..half.Index].Trim() : text;
        rest = SpelledUnit().Replace(rest, "").Trim();
        return Words.TryGetValue(rest, out var number) ? number + (half.Success ? 0.5m : 0) : null;
    }

    /// <summary>Kanji up to 99: 七, 十二, 二十.</summary>
    private static string FromKanji(string kanji)
    {
        const string digits = "〇一二三四五六七八九";
        var ten = kanji.IndexOf('十');
        if (ten < 0)
            return string.Concat(kanji.Select(letter => digits.IndexOf(letter)));
        var tens = ten == 0 ? 1 : digits.IndexOf(kanji[0]);
        var ones = ten == kanji.Length - 1 ? 0 : digits.IndexOf(kanji[^1]);
        return ((tens * 10) + ones).ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^(about|around|roughly|maybe|approx\.?|約|およそ|だいたい|大体|平均)\s*|(くらい|ぐらい|ほど|程度|です|でした|とか|かな)+$")]
    private static partial Regex Filler();

    [GeneratedRegex("[〇一二三四五六七八九十]+")]
    private static partial Regex Kanji();

    // Minutes need the hours' unit before them: 12345 is no 1234 hours and 5 minutes.
    [GeneratedRegex(@"^(?<whole>[+-]?[0-9]{1,4}(\.[0-9]{1,3}|,[0-9]{1,2})?)\s*((時間|時|o'clock|hours?|hrs?|h|日間?|days?|回|晩|泊|times?|nights?|点|:)\s*((?<minutes>[0-5]?[0-9])\s*(分|minutes?|mins?|m)?)?)?(?<half>半|and a half|1/2|½)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Amount();

    [GeneratedRegex(@"^(?<minutes>[0-9]{1,4})\s*(分間?|minutes?|mins?)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Minutes();

    [GeneratedRegex("時間|分|hour|hr|min|[0-9]h")]
    private static partial Regex Span();

    [GeneratedRegex(@"(\s+and)?\s+a\s+half(\s+hours?)?$")]
    private static partial Regex SpelledHalf();

    [GeneratedRegex(@"\s*(hours?|hrs?|days?|times?|nights?)$")]
    private static partial Regex SpelledUnit();
}
