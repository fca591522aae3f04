using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>What else could I do? Skills, a liking and dislikes, against six roles and four moves inside the company.</summary>
public sealed class RolesDialog() : Dialog("roles")
{
    public override IEnumerable<Line> Script(Answers answers, Scene scene)
    {
        yield return Say(scene, RoleTexts.Intro);
        yield return answers.Ask(RoleTexts.Questions(scene.Roles));
        yield return Finish(new RolesWished(new RoleWishes(
            Chosen(answers, "roles.skill-first", "roles.skill-second", "roles.skill-third"),
            answers["roles.like"],
            Chosen(answers, "roles.less-first", "roles.less-second", "roles.less-third"))));
    }

    /// <summary>The same one named twice counts once.</summary>
    private static List<string> Chosen(Answers answers, params string[] keys) => [.. keys.Select(key => answers[key]).OfType<string>().Distinct()];
}

/// <summary>What the person brings and wants; the coach ranks.</summary>
public sealed record RolesWished(RoleWishes Wishes);
