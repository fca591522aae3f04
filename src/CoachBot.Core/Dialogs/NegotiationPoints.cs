using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The negotiation sheet: grounds, the points to clarify with what is known, and the review clause to copy.</summary>
internal static class NegotiationPoints
{
    public static Field About(IReadOnlyList<JobOffer> offers) => JobOfferTexts.Which(offers) with
    {
        Key = "negotiation.offer",
        Question = new("Which offer is it about?", "どのオファーについてですか。"),
        MaySkip = true,
    };

    /// <summary>Ranges from the data, with their source, for the person to tap.</summary>
    public static IReadOnlyList<Suggestion> Market(Scene scene)
    {
        var wished = scene.Roles.Skills.Count > 0 ? RoleMatch.Rank(RoleCatalogue.All, scene.Roles.Wishes).Select(match => match.Role) : [];
        return [.. wished.Where(role => role.Pay is not null).Take(2).Prepend(RoleCatalogue.All.Now).Select(role => new Suggestion(role.Key, NegotiationPointTexts.Market(role).In(scene.Language)))];
    }

    /// <summary>What the person said in a role match.</summary>
    public static IReadOnlyList<Suggestion> Skills(Scene scene) => [.. scene.Roles.Skills.Select(hint => new Suggestion(hint.Key, RoleTexts.SkillOf(hint.Key).In(scene.Language)))];

    public static IReadOnlyList<Part> Sheet(Negotiation one, Language language) =>
    [
        new Part.Heading((one.Offer is { } offer ? NegotiationPointTexts.TitleFor(offer) : NegotiationTexts.Title).In(language)),
        new Part.Paragraph(NegotiationTexts.Verdict(one.Missing).In(language)),
        Grounds(one, language),
        Points(one.Offer, language),
        new Part.Copy(NegotiationTexts.Review.In(language), NegotiationTexts.Clause(one.ReviewMonths).In(language)),
    ];

    public static Part.Table Grounds(Negotiation one, Language language) => new(
        [.. NegotiationTexts.GroundHead.Select(text => text.In(language))],
        [.. Enum.GetValues<Ground>().Select(ground => (IReadOnlyList<string>)[NegotiationTexts.NameOf(ground).In(language), one.WordsOf(ground) ?? NegotiationTexts.Missing(ground).In(language)])]);

    public static Part.Table Points(JobOffer? offer, Language language) => new(
        [.. NegotiationTexts.PointHead.Select(text => text.In(language))],
        [.. NegotiationPointTexts.All(offer).Select(point => (IReadOnlyList<string>)[point.What.In(language), point.Known?.In(language) ?? "–", point.Ask.In(language)])]);
}
