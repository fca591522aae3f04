using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>A short card of self-care, by situation.</summary>
public sealed class SelfCareDialog() : Dialog("self-care")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        var name = scene.About;
        if (name is null)
            yield return answers.Ask(SelfCareTexts.Which, out name);

        var card = SelfCareTexts.CardOf(name);
        foreach (var text in SelfCareTexts.Card(card, scene.Company.Lines.Emergency[0].Phone))
            yield return Say(scene, text);
        yield return Finish(new CareRead(card));
    }
}

/// <summary>A card was read.</summary>
public sealed record CareRead(CareCard Card);
