using CoachBot.Dialogs;
using CoachBot.Talk;

namespace CoachBot.Tests.Dialogs;

/// <summary>
/// For a dialog of thirty questions all paths are too many. From several plain ways through it, each answer of each question is
/// given once, with everything that then follows.
/// </summary>
internal static class LongWalk
{
    private const int Last = int.MaxValue;

    private sealed record Here(List<KeyValuePair<string, string>> Answers, List<Field> Fields, List<IReadOnlyList<Part>> Said, bool Left);

    public static IEnumerable<WalkedPath> Explore(Dialog dialog, Scene scene) =>
        (scene.LongRuns.Count > 0 ? [0] : new[] { 0, 1, 2, Last }).SelectMany(usual => Explore(dialog, scene, usual)).DistinctBy(path => path.Answers);

    private static IEnumerable<WalkedPath> Explore(Dialog dialog, Scene scene, int usual)
    {
        var open = new Stack<Here>();
        open.Push(new Here([], [], [], Left: false));
        while (open.TryPop(out var here))
        {
            var moment = Stage.Play(dialog.Script(new Answers(here.Answers), scene));
            List<IReadOnlyList<Part>> said = [.. here.Said, moment.Said];
            if (moment.Outcome is { } outcome)
                yield return new WalkedPath(dialog.Name, scene.Language, string.Join(' ', here.Answers.Select(one => $"{one.Key}={one.Value}")), here.Fields, said, outcome);
            // Reopened answers are asked as before: what follows has been walked.
            if (moment.Question is not { } form)
                continue;

            foreach (var (answers, left) in Ways(form, usual, here.Left))
                open.Push(new Here([.. here.Answers, .. form.Fields.Zip(answers, (field, answer) => KeyValuePair.Create(field.Key, answer))], [.. here.Fields, .. form.Fields], said, left));
        }
    }

    /// <summary>Else a plain way would have no fact, or never end.</summary>
    private static bool IsAlwaysFirst(string key) => key is "stay-review" or "stay-go-on" || key.StartsWith("fact.", StringComparison.Ordinal);

    /// <summary>The plain answers, and once on each path another answer to one field.</summary>
    private static IEnumerable<(string[] Answers, bool Left)> Ways(Form form, int usual, bool left)
    {
        var possible = form.Fields.Select(field => field.Possible().ToArray()).ToArray();
        string[] plain = [.. possible.Select((all, i) => all[IsAlwaysFirst(form.Fields[i].Key) ? 0 : Math.Min(usual, all.Length - 1)])];
        yield return (plain, left);
        for (var i = 0; i < possible.Length && !left; i++)
        {
            foreach (var answer in possible[i].Where(answer => answer != plain[i]))
                yield return ([.. plain.Select((usually, j) => j == i ? answer : usually)], true);
        }
    }
}
