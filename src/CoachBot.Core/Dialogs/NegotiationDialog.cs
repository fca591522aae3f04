using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Preparing a negotiation: which offer, three grounds, and the review clause.</summary>
public sealed class NegotiationDialog() : Dialog("negotiation")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        yield return Say(scene, NegotiationTexts.Intro);
        JobOffer? offer = null;
        if (scene.Offers.Offers.Count > 0)
        {
            yield return answers.Ask(NegotiationPoints.About(scene.Offers.Offers), out var which);
            offer = which is null ? null : scene.Offers.Offers[JobOfferTexts.Numbers.ToList().IndexOf(which)];
        }

        yield return answers.Ask(NegotiationTexts.Ask(Ground.Market, NegotiationPoints.Market(scene)), out var market);
        yield return answers.Ask(NegotiationTexts.Ask(Ground.Record, []), out var record);
        yield return answers.Ask(NegotiationTexts.Ask(Ground.Skill, NegotiationPoints.Skills(scene)), out var skill);
        yield return answers.Ask(NegotiationTexts.When, out var when);
        var negotiation = new Negotiation(scene.Today, offer, market, record, skill, NegotiationTexts.Months(when));
        foreach (var part in NegotiationPoints.Sheet(negotiation, scene.Language))
            yield return Say(part);
        yield return Say(scene, NegotiationTexts.Step(negotiation.Missing));
        yield return Finish(new Negotiated(negotiation));
    }
}

/// <summary>A negotiation is prepared. The date is the coach's to set.</summary>
public sealed record Negotiated(Negotiation Negotiation);
