using System.Globalization;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Books a day off: a date out of three or another, and what kind of leave.</summary>
public sealed class BookLeaveDialog() : Dialog("book-leave")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        yield return answers.Ask(LeaveTexts.When(scene), out var date);
        yield return answers.Ask(LeaveTexts.Kind(scene.Leave?.ByHour is true), out var kind);
        var (hours, from) = (0, (int?)null);
        if (kind == LeaveTexts.Hourly)
        {
            yield return answers.Ask(LeaveTexts.HowLong(scene.Leave?.DayHours ?? 8), out var length);
            yield return answers.Ask(LeaveTexts.FromHour, out var start);
            (hours, from) = (Number(length), Number(start));
        }

        yield return Finish(new LeaveBooked(new LeaveUse(DateInput.Of(date) ?? scene.Today, LeaveTexts.KindOf(kind), hours), from));
    }

    private static int Number(string? stored) => int.Parse(stored ?? "0", CultureInfo.InvariantCulture);
}

/// <summary>Asks the day after whether a day was approved.</summary>
public sealed class LeaveAnswerDialog() : Dialog("leave-answer")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        var booking = scene.Leave?.Bookings.FirstOrDefault(one => one.Id.ToString(CultureInfo.InvariantCulture) == scene.About);
        yield return answers.Ask(LeaveTexts.WasItApproved(booking?.Use.Date), out var answer);

        yield return Finish(new LeaveAnswered(answer ?? ""));
    }
}

/// <summary>A reminder about leave: what, why, and what to do about it.</summary>
public sealed class LeaveReminderDialog() : Dialog("leave-reminder")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        foreach (var text in LeaveReminderTexts.For(scene))
            yield return Say(scene, text);
        yield return answers.Ask(LeaveReminderTexts.Next, out var next);

        yield return Finish(new LeaveReminderAnswered(next ?? ""));
    }
}

/// <summary>Leave to note, not yet approved by anybody.</summary>
/// <param name="FromHour">By the hour only: the local hour at which it begins.</param>
public sealed record LeaveBooked(LeaveUse Use, int? FromHour);

/// <summary><c>yes</c>, <c>refused</c> or <c>no-answer-yet</c>.</summary>
public sealed record LeaveAnswered(string Answer);

/// <summary><c>book</c>, <c>in-a-day</c>, <c>in-a-week</c>, <c>for-four-weeks</c> or <c>no-more</c>.</summary>
public sealed record LeaveReminderAnswered(string Answer);
