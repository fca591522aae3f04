using System.Globalization;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>What the coach must know to count leave: one form.</summary>
public sealed class LeaveSetupDialog() : Dialog("leave-setup")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        yield return Say(scene, LeaveTexts.BeforeSetup);
        yield return answers.Ask(LeaveTexts.Setup(scene));

        var hired = DateInput.Of(answers["leave.hired"]) ?? scene.Today;
        var terms = new LeaveTerms(hired, Whole(answers["leave.days"]) ?? 5, Number(answers["leave.hours"]) ?? 40);
        yield return Finish(new LeaveSetUp(
            terms,
            Number(answers["leave.balance"]),
            DateInput.Of(answers["leave.granted"]),
            answers["leave.by-hour"] == Words.Yes.Answer,
            answers["leave.planned"] == Words.Yes.Answer,
            answers["leave.flex"] == Words.Yes.Answer,
            answers["leave.remote"] == Words.Yes.Answer));
    }

    private static int? Whole(string? stored) => (int?)Number(stored);

    private static decimal? Number(string? stored) => stored is null ? null : decimal.Parse(stored, CultureInfo.InvariantCulture);
}

/// <summary>How leave is to be counted.</summary>
/// <param name="Balance">Days left today; null when not known.</param>
/// <param name="Granted">The day of the newest grant; null goes by the law.</param>
public sealed record LeaveSetUp(LeaveTerms Terms, decimal? Balance, DateOnly? Granted, bool ByHour, bool Planned, bool Flex, bool Remote);
