using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>After two weeks of a sign: talking to someone, whom, and what to say. Nothing is sent to anybody.</summary>
public sealed class RecommendationDialog() : Dialog("recommendation")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        yield return Say(new Part.Heading(RecommendationTexts.Title.In(scene.Language)));
        // On an old card the sign may be gone: whom to ask still stands.
        if (scene.Recommended.Count > 0)
            yield return Say(scene, RecommendationTexts.What(scene.Recommended));
        yield return Say(scene, RecommendationTexts.Why);
        yield return Say(new Part.Contacts(ContactList.For(scene)));
        if (scene is { Newest: { } newest, Recommended.Count: > 0 })
            yield return Say(new Part.Copy(RecommendationTexts.CopyTitle.In(scene.Language), RecommendationTexts.ToCopy(scene.Recommended, newest).In(scene.Language)));
        yield return Say(new Part.Small(WelcomeTexts.Disclaimer.In(scene.Language)));
        yield return answers.Ask(RecommendationTexts.Answer, out var answer);

        string? barrier = null;
        if (answer == RecommendationTexts.NotYet.Answer)
            yield return answers.Ask(RecommendationTexts.Barrier, out barrier);

        yield return Say(scene, RecommendationTexts.After(answer, barrier));
        yield return Finish(new RecommendationAnswered(answer ?? "", barrier));
    }
}

/// <summary>What the person made of a recommendation: <c>will-book</c>, <c>not-yet</c> or <c>not-now</c>.</summary>
public sealed record RecommendationAnswered(string Answer, string? Barrier);

/// <summary>Whom to turn to: the organisation's own contacts, else the usual ones and a public line.</summary>
public static class ContactList
{
    public static IReadOnlyList<Contact> For(Scene scene)
    {
        var language = scene.Language;
        var company = scene.Company;
        if (company.Counsellors.Count > 0)
            return [.. company.Counsellors.Select(one => new Contact(one.Name.In(language), one.Phone, one.Hours?.In(language), one.Url))];

        var physical = scene.Recommended.Any(run => run.Sign is Sign.Heart or Sign.Stomach);
        Text[] usual = physical
            ? [RecommendationTexts.Clinic, RecommendationTexts.Physician]
            : [RecommendationTexts.Physician, RecommendationTexts.Clinic];
        var contacts = usual.Append(RecommendationTexts.Counselling).Select(text => new Contact(text.In(language), null, null, null)).ToList();
        if (company.MayShowLines)
            contacts.AddRange(Of(company.Lines, "work", language));
        return contacts;
    }

    /// <summary>The staffed lines for one use, worded.</summary>
    public static IEnumerable<Contact> Of(Lines lines, string use, Language language) =>
        lines.Staffed.Where(line => line.Use == use).Select(line => Of(line, language));

    public static Contact Of(HelpLine line, Language language) => language is Language.Ja
        ? new Contact(line.Ja, line.Phone, line.HoursJa, null)
        : new Contact(line.En, line.Phone, line.HoursEn, null);
}
