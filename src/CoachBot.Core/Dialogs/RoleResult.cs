using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>A role match as it is shown: moves inside first, then the roles outside, then pay with its source.</summary>
public static class RoleResult
{
    public static IReadOnlyList<IReadOnlyList<Part>> Messages(RoleWishes wishes, RoleCatalogue catalogue, Language language)
    {
        var ranked = RoleMatch.Rank(catalogue, wishes);
        var (inside, outside) = (Of(ranked, RolePlace.Inside), Of(ranked, RolePlace.Outside));
        return
        [
            [new Part.Heading(RoleResultTexts.Inside.In(language)), new Part.Paragraph(RoleResultTexts.FirstAsk.In(language)), Table(inside, language), new Part.Small(RoleResultTexts.InsideIsReading.In(language))],
            [new Part.Heading(RoleResultTexts.Outside.In(language)), Table(outside, language), new Part.Small(RoleResultTexts.HowCounted.In(language))],
            [
                new Part.Heading(RoleResultTexts.Pay.In(language)),
                Pay([catalogue.Now, .. outside.Select(match => match.Role), .. inside.Select(match => match.Role)], language),
                new Part.Small(RoleResultTexts.RoughGuide.In(language)),
                new Part.Paragraph(RoleResultTexts.Step(inside[0].Role).In(language)),
            ],
        ];
    }

    private static List<RoleMatch> Of(IReadOnlyList<RoleMatch> ranked, RolePlace place) => [.. ranked.Where(match => match.Role.Place == place)];

    private static Part.Table Table(IReadOnlyList<RoleMatch> matches, Language language) => new(
        [.. RoleResultTexts.Head.Select(text => text.In(language))],
        [.. matches.Select((match, i) => (IReadOnlyList<string>)
        [
            RoleResultTexts.Ranked(i + 1, match).In(language),
            RoleResultTexts.Why(match).In(language),
            RoleResultTexts.Missing(match).In(language),
            Words.List([.. match.Role.Learning.Select(RoleTexts.LearningOf)]).In(language),
        ])]);

    private static Part.Table Pay(IEnumerable<Role> roles, Language language) => new(
        [.. RoleResultTexts.PayHead.Select(text => text.In(language))],
        [.. roles.Select(role => (IReadOnlyList<string>)[RoleResultTexts.NameOf(role).In(language), RoleResultTexts.RangeOf(role).In(language), RoleResultTexts.SourceOf(role).In(language)])]);
}
