using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>A piece of a logged line.</summary>
internal abstract record LogToken
{
    internal sealed record Kind(LogKind Of) : LogToken;

    internal sealed record Amount(decimal Value, LogUnit Unit) : LogToken;

    internal sealed record Carrying(bool Yes) : LogToken;

    internal sealed record Separator : LogToken;

    internal sealed record Unknown(string Word) : LogToken;

    /// <summary>A number of something that is not logged (months, yen, people), or a word for a stretch of time: the line tells a story.</summary>
    internal sealed record Story : LogToken;
}

internal enum LogUnit
{
    None,
    Hours,
    Minutes,
    Count,
}

/// <summary>Cuts a line into tokens.</summary>
internal static partial class LogTokens
{
    public static List<LogToken> Of(string text)
    {
        var tokens = new List<LogToken>();
        for (var at = 0; at < text.Length;)
        {
            var (token, length) = Next(text, at);
            at += length;
            if (token is LogToken.Unknown { Word: var word } && tokens is [.., LogToken.Unknown { Word: var before }] && !char.IsAscii(word[0]) && !char.IsAscii(before[^1]))
                tokens[^1] = new LogToken.Unknown(before + word);
            else if (token is not null)
                tokens.Add(token);
        }

        return tokens;
    }

    private static (LogToken? Token, int Length) Next(string text, int at)
    {
        if (char.IsWhiteSpace(text[at]))
            return (null, 1);
        if (Story().Match(text, at) is { Success: true } story)
            return (new LogToken.Story(), story.Length);
        foreach (var (word, carrying) in LogWords.Carrying)
        {
            if (Stands(text, at, word))
                return (new LogToken.Carrying(carrying), word.Length);
        }

        foreach (var (word, kind) in LogWords.All)
        {
            if (Stands(text, at, word))
                return (new LogToken.Kind(kind), word.Length);
        }

        if (Amount(text, at) is ({ } amount, var length))
            return (amount, length);
        if (Separators().Match(text, at) is { Success: true } separator)
            return (new LogToken.Separator(), separator.Length);
        foreach (var word in LogWords.Fillers)
        {
            if (Stands(text, at, word))
                return (null, word.Length);
        }

        return Other(text, at);
    }

    private static (LogToken? Token, int Length) Other(string text, int at)
    {
        if (Word().Match(text, at) is not { Success: true } match)
            return char.IsLetterOrDigit(text[at]) ? (new LogToken.Unknown(text[at].ToString()), 1) : (null, 1);
        foreach (var (word, kind) in LogWords.Long)
        {
            if (Typos.Between(match.Value, word) <= (word.Length >= 8 ? 2 : 1))
                return (new LogToken.Kind(kind), match.Length);
        }

        return (new LogToken.Unknown(match.Value), match.Length);
    }

    /// <summary>A word of Latin letters must stand by itself; digits may touch it.</summary>
    private static bool Stands(string text, int at, string word)
    {
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
            return false;
        var end = at + word.Length;
        return !char.IsAsciiLetter(word[0]) || ((at == 0 || !char.IsAsciiLetter(text[at - 1])) && (end == text.Length || !char.IsAsciiLetter(text[end])));
    }

    private static (LogToken.Amount? Amount, int Length) Amount(string text, int at)
    {
        if (HoursAndMinutes().Match(text, at) is { Success: true } both)
            return (new(Value(both, "h") + (Value(both, "m") / 60), LogUnit.Hours), both.Length);
        if (SpelledHours().Match(text, at) is { Success: true } spelled)
            return (new(spelled.Groups["half"].Success && spelled.Groups["one"].Success ? 1.5m : spelled.Groups["one"].Success ? 1 : 0.5m, LogUnit.Hours), spelled.Length);
        if (Nothing().Match(text, at) is { Success: true } nothing)
            return (new(0, LogUnit.None), nothing.Length);
        if (Quantity().Match(text, at) is not { Success: true } match)
            return (null, 0);
        var value = match.Groups["word"] is { Success: true } word ? Numbers.Read(word.Value) ?? 0 : Value(match, "n");
        var half = match.Groups["half"].Success ? 0.5m : 0;
        var unit = match.Groups["hours"].Success ? LogUnit.Hours : match.Groups["minutes"].Success ? LogUnit.Minutes : match.Groups["count"].Success ? LogUnit.Count : LogUnit.None;
        return (new(value + half, unit), match.Length);
    }

    private static decimal Value(Match match, string group) =>
        decimal.TryParse(match.Groups[group].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"\G([+-]?\d+([.,]\d+)?\s*(ヶ月|か月|カ月|ヵ月|箇月|months?|weeks?|週間|年|years?|人|people|%|パーセント|万|千|円|yen|km|キロ|度|歳)|(先月|今月|来月|毎日|毎週|毎月|毎晩|月平均|平均|last month|this month|next month|every|each|always|average|never|too much))", RegexOptions.ExplicitCapture)]
    private static partial Regex Story();

    [GeneratedRegex(@"\G(?<h>\d{1,3})\s*((時間|hours?|hrs?|h)\s*(と|and\s+)?(?<m>[0-5]?\d)\s*(分|minutes?|mins?|m(?![a-z])|(?![\d.,時回a-z]))|:(?<m>[0-5]\d)\s*(hours?|hrs?|h(?![a-z]))?)", RegexOptions.ExplicitCapture)]
    private static partial Regex HoursAndMinutes();

    [GeneratedRegex(@"\G((?<one>(an|one) hour)( and a (?<half>half))?|half an hour|half hour|半時間)(?![a-z])", RegexOptions.ExplicitCapture)]
    private static partial Regex SpelledHours();

    [GeneratedRegex(@"\G(なし|無し|ゼロ|ありません|ない(?![a-z])|(none|no|zero|nil)(?![a-z]))", RegexOptions.ExplicitCapture)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"\G(x\s*)?((?<n>\d{1,4}([.,]\d{1,2})?|\.\d{1,2})|(?<word>(one(?=\s*(hour|hr|h(?![a-z])|night|time|call|near|on))|two|three|four|five|six|seven|eight|nine|ten|once|twice|half)(?![a-z])|[一二三四五六七八九十]+(?=\s*(時間|回|件|晩|泊|日|夜|分))))\s*((?<hours>時間|hours?(?![a-z])|hrs?(?![a-z])|h(?![a-z]))\s*(?<half>半|and a half|1/2|½)?|(?<half>and a half|½|半)\s*(?<hours>時間|hours?|hrs?|h(?![a-z]))?|(?<minutes>分間?|minutes?|mins?(?![a-z])|m(?![a-z]))|(?<count>回|件|晩|泊|夜|日|x(?![a-z])|times?(?![a-z])|nights?(?![a-z])))?", RegexOptions.ExplicitCapture)]
    private static partial Regex Quantity();

    [GeneratedRegex(@"\G[、,;/・+&|。\n()=→-]+")]
    private static partial Regex Separators();

    [GeneratedRegex(@"\G[a-z][a-z'-]*")]
    private static partial Regex Word();
}
