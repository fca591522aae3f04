using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>"Is this attendance within the rule?": a few questions, then the facts that touch the case. No verdict.</summary>
public sealed class AttendanceDialog() : Dialog("attendance")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        yield return answers.Ask(AttendanceTexts.Patient, out var patient);
        string? free = null, team = null, operating = null;
        if (patient != Words.No.Answer)
        {
            yield return answers.Ask(AttendanceTexts.Free, out free);
            yield return answers.Ask(AttendanceTexts.Team, out team);
            yield return answers.Ask(AttendanceTexts.Operating, out operating);
        }

        foreach (var part in AttendanceTexts.Of(new AttendanceCase(Known(patient), Known(free), Known(team), Known(operating)), AttendanceRule.Japan, scene.Language))
            yield return Say(part);
        yield return Finish(new AttendanceRead());
    }

    private static bool? Known(string? answer) => answer == Words.Yes.Answer ? true : answer == Words.No.Answer ? false : null;
}

/// <summary>The facts were read.</summary>
public sealed record AttendanceRead;
