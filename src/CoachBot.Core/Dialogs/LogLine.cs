using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>A line such as 「残業 2.5 当直1 呼出1 移動3」 or "overtime 2.5 oncall 1 travel 3h yesterday", read as a person would mean it.</summary>
public abstract record LogLine
{
    public sealed record Clear(IReadOnlyList<LogEntry> Entries) : LogLine;

    /// <param name="Kind">What the question is about; null when it is about the day.</param>
    /// <param name="Number">The number in question.</param>
    /// <param name="Other">A second number for the same thing.</param>
    public sealed record Unclear(LogDoubt Doubt, LogKind? Kind = null, decimal Number = 0, decimal Other = 0) : LogLine
    {
        /// <summary>The question's key.</summary>
        public string Key => $"log-doubt.{Doubt switch
        {
            LogDoubt.WhichDay => "which-day",
            LogDoubt.HowMuch => "how-much",
            LogDoubt.MinutesOrHours => "minutes-or-hours",
            LogDoubt.TimesOrMinutes => "times-or-minutes",
            _ => "two-numbers",
        }}{(Kind is { } kind ? $".{LogKinds.Name(kind)}" : "")}";
    }

    private const int MostUnknown = 3;

    /// <param name="settled">What was answered to questions about this line, by their key.</param>
    /// <returns>Null when the words are no log line at all.</returns>
    public static LogLine? Read(string words, DateOnly today, IReadOnlyDictionary<string, string>? settled = null)
    {
        if (words.Contains('?') || words.Contains('?'))
            return null;
        var (day, valid, text) = LogDay.Find(Plain.Of(words), today);
        var tokens = LogTokens.Of(text);
        if (!tokens.Any(token => token is LogToken.Kind) || tokens.Any(token => token is LogToken.Story))
            return null;
        var unknown = tokens.OfType<LogToken.Unknown>().ToList();
        var counted = tokens.Any(token => token is LogToken.Amount);
        if (unknown.Count > (counted ? MostUnknown : 0) || unknown.Sum(one => one.Word.Length) > 24)
            return null;
        var items = LogItems.Of(tokens);
        if (!valid)
        {
            var which = new Unclear(LogDoubt.WhichDay);
            if (settled?.GetValueOrDefault(which.Key) is not { } chosen)
                return which;
            day = DateInput.Of(chosen);
        }

        foreach (var item in items)
        {
            while (item.Doubt(guess: counted || day is not null) is { } doubt)
            {
                if (settled?.GetValueOrDefault(doubt.Key) is not { } answer)
                    return doubt;
                item.Settle(doubt, answer);
            }
        }

        return new Clear([.. items.Select(item => item.Entry(day ?? today))]);
    }
}

/// <summary>What must be asked before a line can be written down.</summary>
public enum LogDoubt
{
    WhichDay,
    HowMuch,
    MinutesOrHours,
    TimesOrMinutes,
    TwoNumbers,
}
