using CoachBot.Talk;

namespace CoachBot.Tests.Simulation;

/// <summary>What people do: mostly they answer what they see, sometimes they say something else or tap an old card.</summary>
internal static class Habits
{
    private static readonly string[] Said =
        ["check-in", "check-in", "check-in", "later", "stop", "pause 2", "settings", "help", "history", "correct", "back", "skip", "keep", "export", "delete my data", "delete my data", "6", "most", "7,5", "English", "???", "I am just tired"];

    private static readonly string[] Urgent = ["I want to die", "さっきの話に戻る", "今つらい"];

    public static Heard Next(Someone person, Random dice) => dice.Next(100) switch
    {
        < 1 => new Heard.Departed(),
        < 3 => new Heard.Arrived(Again: dice.Next(2) == 0),
        < 5 => new Heard.Words(Urgent[dice.Next(Urgent.Length)]),
        < 12 => new Heard.Words(dice.Next(3) == 0 ? "resume" : "pause 7"),
        < 30 => new Heard.Words(Said[dice.Next(Said.Length)]),
        < 36 when Buttons(person.Screen) is { Count: > 0 } old => Tap(old[dice.Next(old.Count)]),
        _ => Answer(person, dice),
    };

    private static Heard Answer(Someone person, Random dice)
    {
        var asked = person.Screen.LastOrDefault(message => message.Prompt is not null);
        if (asked?.Prompt is not { } prompt)
            return new Heard.Words(dice.Next(2) == 0 ? "start" : "check-in");
        if (prompt.Submit is { } submit)
            return Tap(submit, prompt.Entries.Where(_ => dice.Next(10) > 0).ToDictionary(entry => entry.Key, entry => Value(entry, dice)));
        if (dice.Next(3) == 0 || prompt.Buttons.Count == 0)
            return new Heard.Words(Value(prompt.Entries[0], dice));
        return Tap(prompt.Buttons[dice.Next(prompt.Buttons.Count)]);
    }

    private static string Value(Entry entry, Random dice) => entry switch
    {
        { Kind: EntryKind.Number, Min: { } min, Max: { } max } => dice.Next(30) == 0 ? "999" : $"{min + dice.Next((int)(max - min) + 1)}",
        { Kind: EntryKind.Choice, Offers: { Count: > 0 } offers } => offers[dice.Next(offers.Count)].Answer,
        _ => $"note {dice.Next()}",
    };

    private static List<Button> Buttons(IEnumerable<Message> screen) => [.. screen.SelectMany(message => (message.Prompt?.Buttons ?? []).Concat(message.Buttons))];

    private static Heard.Tap Tap(Button button, Dictionary<string, string>? fields = null) =>
        new(button.Answer, button.Dialog, button.Run, button.Question, fields ?? []);
}
