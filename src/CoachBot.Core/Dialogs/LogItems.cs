using System.Globalization;
using CoachBot.Domain;

namespace CoachBot.Dialogs;

/// <summary>One kind of a line with the numbers that belong to it.</summary>
internal sealed class LogItem(LogKind kind)
{
    /// <summary>A bare number above this is hardly hours of one day.</summary>
    private const decimal MostBareHours = 16;

    private const decimal MostTimes = 9;

    private LogToken.Amount? amount;
    private LogToken.Amount? duration;
    private decimal? second;
    private bool? carrying;
    private bool isAsked;

    public bool HasAmount => amount is not null;

    /// <summary>Takes the number if it can be one of this kind.</summary>
    public bool Take(LogToken.Amount number)
    {
        if (amount is null && (LogKinds.IsHours(kind) ? number.Unit is not LogUnit.Count : number.Unit is LogUnit.Count or LogUnit.None && number.Value % 1 == 0))
        {
            amount = number;
            return true;
        }

        var isDuration = number.Unit is LogUnit.Hours or LogUnit.Minutes || (amount is not null && number is { Unit: LogUnit.None, Value: > MostTimes });
        if (kind is not (LogKind.CallOut or LogKind.Training) || duration is not null || !isDuration)
            return false;
        duration = number;
        return true;
    }

    public void TakeSecond(decimal number) => second ??= number;

    public bool TakeCarrying(bool yes)
    {
        if (kind is not LogKind.Travel)
            return false;
        carrying = yes;
        return true;
    }

    /// <param name="guess">True when once is meant where no number stands.</param>
    public LogLine.Unclear? Doubt(bool guess)
    {
        if (second is { } other)
            return new(LogDoubt.TwoNumbers, kind, amount?.Value ?? 0, other);
        if (amount is null)
            return LogKinds.IsHours(kind) || isAsked || (!guess && duration is null) ? new(LogDoubt.HowMuch, kind) : null;
        if (!LogKinds.IsHours(kind))
            return amount.Value <= MostTimes || isAsked ? null : kind is LogKind.CallOut ? new(LogDoubt.TimesOrMinutes, kind, amount.Value) : new(LogDoubt.HowMuch, kind);
        if (amount is { Unit: LogUnit.None, Value: > MostBareHours })
            return new(LogDoubt.MinutesOrHours, kind, amount.Value);
        return Hours > 24 ? new(LogDoubt.HowMuch, kind) : null;
    }

    /// <summary>Takes what was answered to a doubt.</summary>
    public void Settle(LogLine.Unclear doubt, string answer)
    {
        switch (doubt.Doubt, answer)
        {
            case (LogDoubt.HowMuch, _):
                amount = new(decimal.Parse(answer, CultureInfo.InvariantCulture), LogKinds.IsHours(kind) ? LogUnit.Hours : LogUnit.Count);
                isAsked = true;
                break;
            case (LogDoubt.TimesOrMinutes, LogTexts.Times):
                // So many at once are asked about: how many was it?
                (amount, isAsked) = (null, true);
                break;
            case (LogDoubt.TimesOrMinutes, _):
                (amount, duration) = (null, amount! with { Unit = LogUnit.Minutes });
                break;
            case (LogDoubt.MinutesOrHours, _):
                amount = amount! with { Unit = answer == LogTexts.Minutes ? LogUnit.Minutes : LogUnit.Hours };
                break;
            case (LogDoubt.TwoNumbers, _):
                var chosen = answer == LogTexts.First ? doubt.Number : answer == LogTexts.Second ? doubt.Other : doubt.Number + doubt.Other;
                (amount, second) = (amount! with { Value = chosen }, null);
                break;
        }
    }

    public LogEntry Entry(DateOnly day) => new(
        day,
        kind,
        LogKinds.IsHours(kind) ? Hours : amount?.Value ?? 1,
        duration is { } length ? (int)decimal.Round(length.Unit is LogUnit.Hours ? length.Value * 60 : length.Value) : null,
        carrying);

    private decimal Hours => amount is { } number ? decimal.Round(number.Unit is LogUnit.Minutes ? number.Value / 60 : number.Value, 2) : 0;
}

/// <summary>Gives each number of a line to the kind it stands with, before or after.</summary>
internal static class LogItems
{
    public static IReadOnlyList<LogItem> Of(IReadOnlyList<LogToken> tokens)
    {
        var items = new List<LogItem>();
        foreach (var segment in Segments(tokens))
            items.AddRange(In(segment));
        return items;
    }

    /// <summary>Between commas, as far as each piece names a kind; a piece that does not goes on with the one before.</summary>
    private static List<List<LogToken>> Segments(IReadOnlyList<LogToken> tokens)
    {
        List<List<LogToken>> segments = [[]];
        foreach (var token in tokens)
        {
            if (token is not LogToken.Separator)
                segments[^1].Add(token);
            else if (segments[^1].Any(one => one is LogToken.Kind))
                segments.Add([]);
        }

        if (segments.Count > 1 && !segments[^1].Any(one => one is LogToken.Kind))
        {
            segments[^2].AddRange(segments[^1]);
            segments.RemoveAt(segments.Count - 1);
        }

        return segments;
    }

    private static List<LogItem> In(List<LogToken> tokens)
    {
        var (items, waiting) = (new List<LogItem>(), new List<LogToken.Amount>());
        var numberFirst = tokens.FirstOrDefault(token => token is LogToken.Kind or LogToken.Amount) is LogToken.Amount;
        for (var i = 0; i < tokens.Count; i++)
        {
            switch (tokens[i])
            {
                case LogToken.Amount number:
                    // "2 overtime 1 callout": the number stands before its kind.
                    var belongsToNext = numberFirst && items is [.., { HasAmount: true }] && i + 1 < tokens.Count && tokens[i + 1] is LogToken.Kind;
                    if (belongsToNext || items.Count == 0 || !items[^1].Take(number))
                        waiting.Add(number);
                    break;
                case LogToken.Kind kind:
                    var item = new LogItem(kind.Of);
                    waiting.RemoveAll(item.Take);
                    items.Add(item);
                    break;
                case LogToken.Carrying carrying:
                    for (var j = items.Count - 1; j >= 0 && !items[j].TakeCarrying(carrying.Yes); j--)
                    {
                    }

                    break;
            }
        }

        if (waiting.Count > 0 && items.Count > 0)
            items[^1].TakeSecond(waiting[0].Value);
        return items;
    }
}
