using System.Globalization;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The record in numbers: five metrics, filled from the log where it holds something. Blanks stay blanks.</summary>
public sealed class CvDialog() : Dialog("cv")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        var trainings = CvNumbers.Counted(scene.LoggedYear, LogKind.Training, scene.Today);
        yield return Say(scene, CvTexts.Intro);
        yield return answers.Ask(CvTexts.Form(trainings));

        var numbers = Read(answers, scene, trainings);
        foreach (var part in CvView.Of(numbers, scene.Language))
            yield return Say(part);
        yield return Finish(new CvGiven(numbers));
    }

    private static CvNumbers Read(Answers answers, Scene scene, CountedFigure? trainings) => new(scene.Today)
    {
        Period = answers["cv.period"],
        Facilities = Whole(answers["cv.facilities"]),
        Installations = Whole(answers["cv.installations"]),
        InstallationsBefore = Whole(answers["cv.installations-before"]),
        TroubleBefore = Number(answers["cv.trouble-before"]),
        TroubleNow = Number(answers["cv.trouble-now"]),
        Trainings = Whole(answers["cv.trainings"]),
        Satisfaction = answers["cv.satisfaction"],
        LeadBefore = Whole(answers["cv.lead-before"]),
        LeadNow = Whole(answers["cv.lead-now"]),
        Talks = answers["cv.talks"],
        TrainingsCounted = trainings is not null && Whole(answers["cv.trainings"]) == trainings.Count ? trainings : null,
        CallOuts = CvNumbers.Counted(scene.LoggedYear, LogKind.CallOut, scene.Today) ?? CvNumbers.Counted(scene.CheckIns),
    };

    private static int? Whole(string? answer) => answer is null ? null : int.Parse(answer, CultureInfo.InvariantCulture);

    private static decimal? Number(string? answer) => answer is null ? null : decimal.Parse(answer, CultureInfo.InvariantCulture);
}

/// <summary>The numbers as far as they are known. The date is the coach's to set.</summary>
public sealed record CvGiven(CvNumbers Numbers);
