using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>First contact: who I am, who sees what, and the consent without which nothing is kept.</summary>
public sealed class WelcomeDialog() : Dialog("welcome")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        yield return Say(new Part.Heading(WelcomeTexts.Title.In(scene.Language)));
        yield return Say(scene, WelcomeTexts.WhoIAm);
        yield return Say(scene, WelcomeTexts.WhoSeesWhat(scene.Company.Operator));
        yield return Say(new Part.Small(WelcomeTexts.Disclaimer.In(scene.Language)));
        yield return answers.Ask(scene.Company.HasOneLanguage ? WelcomeTexts.ConsentInOneLanguage : WelcomeTexts.Consent, out var consent);

        yield return Finish(new Consented(consent == WelcomeTexts.Start.Answer));
    }
}

/// <summary>The person chose Start, or not now.</summary>
public sealed record Consented(bool Given);
