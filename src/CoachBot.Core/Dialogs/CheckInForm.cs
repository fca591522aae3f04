using System.Globalization;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The nine inputs. Last week's numbers are filled in; the signs start empty, with last week's answer beside them.</summary>
public static class CheckInForm
{
    public const string Key = "week";

    private static readonly NumberInput Sleep = new(0, 14, 0.5m, new("hours", "時間"));
    private static readonly NumberInput Overtime = new(0, 100, 0.5m, new("hours", "時間"));
    private static readonly NumberInput Nights = new(0, 7, 1, new("nights", "日"));
    private static readonly NumberInput Days = new(0, 7, 1, new("days", "日"));

    private static readonly ChoiceInput HowOften = new(CheckInTexts.HowOften, ByNumber: days => days switch
    {
        0 => "none",
        1 or 2 or 3 => "some",
        4 or 5 or 6 or 7 => "most",
        _ => null,
    });

    private static readonly Form First = After(null);

    public static Form For(Scene scene)
    {
        var form = scene.LastWeek is { } last ? After(last) : First;
        return scene.LoggedThisWeek.Count == 0 ? form : form with { Fields = [.. form.Fields.Select(field => FromLog(field, scene.LoggedThisWeek))] };
    }

    /// <summary>Numbers that were logged fill the form; they are defaults only. The log may be finer than the form's steps.</summary>
    private static Field FromLog(Field field, IReadOnlyList<LogEntry> logged)
    {
        decimal? number = field.Key switch
        {
            "work.overtime" when logged.Any(entry => entry.Kind is LogKind.Overtime or LogKind.Holiday) =>
                Math.Min(100, decimal.Round((Logged.Sum(logged, LogKind.Overtime) + Logged.Sum(logged, LogKind.Holiday)) * 2, MidpointRounding.AwayFromZero) / 2),
            "work.callouts" when logged.Any(entry => entry.Kind is LogKind.CallOut) =>
                logged.Where(entry => entry is { Kind: LogKind.CallOut, Amount: > 0 }).Select(entry => entry.Date).Distinct().Count(),
            _ => null,
        };
        return number is { } known
            ? field with { Default = NumberInput.Stored(known), Keep = CheckInTexts.AsLogged(known), Beside = CheckInTexts.FromYourLog }
            : field;
    }

    private static Form After(CheckIn? last) => new(Key, [
        Number("sleep.hours", CheckInTexts.Sleep, CheckInTexts.SleepTitle, Sleep, last?.Sleep),
        .. Signs.All.Select(sign => SignField(sign, last)),
        Number("work.overtime", CheckInTexts.Overtime, CheckInTexts.OvertimeTitle, Overtime, last?.Overtime),
        Number("work.callouts", CheckInTexts.Callouts, CheckInTexts.CalloutsTitle, Nights, last?.Callouts),
        Number("work.daysOff", CheckInTexts.DaysOff, CheckInTexts.DaysOffTitle, Days, last?.DaysOff),
    ], CheckInTexts.Title, CheckInTexts.Send);

    public static string KeyOf(Sign sign) => $"sign.{Signs.Name(sign)}";

    public static string SinceKeyOf(Sign sign) => $"since-{KeyOf(sign)}";

    public static CheckIn Read(Answers answers)
    {
        var signs = new Dictionary<Sign, Often>();
        foreach (var sign in Signs.All)
        {
            if (answers[KeyOf(sign)] is { } often)
                signs[sign] = Enum.Parse<Often>(often, ignoreCase: true);
        }

        return new CheckIn(DateOnly.MinValue)
        {
            Sleep = NumberOf(answers, "sleep.hours"),
            Signs = signs,
            Overtime = NumberOf(answers, "work.overtime"),
            Callouts = (int?)NumberOf(answers, "work.callouts"),
            DaysOff = (int?)NumberOf(answers, "work.daysOff"),
        };
    }

    public static CheckIn WithSince(CheckIn week, Sign sign, string? since) => since is null ? week : week with
    {
        Since = new Dictionary<Sign, Since>(week.Since)
        {
            [sign] = since switch
            {
                "over-two-weeks" => Since.OverTwoWeeks,
                "one-to-two-weeks" => Since.OneToTwoWeeks,
                _ => Since.ThisWeek,
            },
        },
    };

    private static Field Number(string key, Text question, Text title, NumberInput input, decimal? last) => new(key, question, input)
    {
        Title = title,
        Default = last is { } number ? NumberInput.Stored(number) : null,
        Keep = last is { } same ? CheckInTexts.SameAsLastWeek(same) : null,
    };

    private static Field SignField(Sign sign, CheckIn? last) => new(KeyOf(sign), CheckInTexts.Question(sign), HowOften)
    {
        Title = CheckInTexts.TitleOf(sign),
        Beside = last?.Signs.TryGetValue(sign, out var often) == true ? CheckInTexts.LastWeek(often) : null,
    };

    private static decimal? NumberOf(Answers answers, string key) =>
        answers[key] is { } stored ? decimal.Parse(stored, CultureInfo.InvariantCulture) : null;
}
