using System.Globalization;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>One offer or the present job: its name, money, time, learning and life. About the number of the one that is corrected; null is a new one.</summary>
public sealed class JobOfferDialog() : Dialog("job-offer")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        yield return Say(scene, scene.About is not null ? JobOfferTexts.Correcting : scene.Offers.Offers.Count == 0 ? JobOfferTexts.First : JobOfferTexts.Another);
        yield return answers.Ask(JobOfferTexts.Name, out var name);
        yield return answers.Ask(JobOfferTexts.Pay);
        yield return answers.Ask(JobOfferTexts.Time(scene.Policy));
        yield return answers.Ask(JobOfferTexts.Fit);
        yield return Finish(new JobOffered(new JobOffer(
            name ?? "",
            Number(answers, "job.base") ?? 0,
            Number(answers, "job.variable"),
            Number(answers, "job.allowances"),
            Number(answers, "job.day-hours") ?? 0,
            Number(answers, "job.days-off") ?? 0,
            Number(answers, "job.overtime"),
            Number(answers, "job.travel"),
            Number(answers, "job.on-call"),
            (int?)Number(answers, "job.training"),
            (int?)Number(answers, "job.growth"),
            (int?)Number(answers, "job.life"))));
    }

    private static decimal? Number(Answers answers, string key) =>
        answers[key] is { } stored ? decimal.Parse(stored, CultureInfo.InvariantCulture) : null;
}

/// <summary>Which offer, for correcting or removing it.</summary>
public sealed class JobWhichDialog() : Dialog("job-which")
{
    /// <summary>What it is about when the offer is to be removed; else it is corrected.</summary>
    public const string Remove = "remove";

    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        if (scene.Offers.Offers.Count == 0)
            yield return Finish(new JobChosen(null));
        yield return answers.Ask(JobOfferTexts.Which(scene.Offers.Offers), out var which);
        yield return Finish(new JobChosen(JobOfferTexts.Numbers.ToList().IndexOf(which ?? "")));
    }
}

/// <summary>How much each criterion counts.</summary>
public sealed class JobWeightsDialog() : Dialog("job-weights")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        yield return Say(scene, scene.Offers.Weighed ? OfferWeightTexts.Again : OfferWeightTexts.Intro);
        yield return answers.Ask(OfferWeightTexts.Form(scene.Offers.Weights));
        yield return Finish(new JobsWeighed([.. Enum.GetValues<OfferCriterion>().Select(criterion => Weight(answers, criterion))]));
    }

    private static int Weight(Answers answers, OfferCriterion criterion) => int.Parse(answers[OfferWeightTexts.KeyOf(criterion)] ?? "0", CultureInfo.InvariantCulture);
}

/// <summary>An offer is complete.</summary>
public sealed record JobOffered(JobOffer Offer);

/// <summary>An offer was chosen, by its place from 0; null when there is none to choose.</summary>
public sealed record JobChosen(int? Place);

/// <summary>The weights are set.</summary>
public sealed record JobsWeighed(IReadOnlyList<int> Weights);
