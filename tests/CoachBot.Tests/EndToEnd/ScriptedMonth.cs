using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Tests.EndToEnd;

/// <summary>Four weeks of one person, whose every word and id is a canary: none of it may be found in clear anywhere.</summary>
internal sealed class ScriptedMonth(CoachProcess coach, FakeConnector connector)
{
    public const string Note = "kanaria-note-of-an-evening";
    public const string JapaneseNote = "カナリアが手術室で鳴いた";
    private const string Unclear = "kanaria-what-does-it-want";
    private const string JapaneseUnclear = "金糸雀のこえがきこえる";
    private const string Crisis = "kanaria-at-the-bridge";
    private const string Unanswered = "kanaria-behind-a-closed-door";

    public static readonly string[] Typed = [Note, JapaneseNote, Unclear, JapaneseUnclear, Crisis, Unanswered];

    /// <summary>What the person typed, their ids, and values as JSON would have them.</summary>
    public static readonly string[] Words =
        [.. Typed, "kanaria-user", "kanaria-chat", "kanaria-tenant", "kanaria-service", "\"13.5\"", "\"97.5\"", ":13.5,", ":97.5,"];

    /// <summary>They would tell which answer is which.</summary>
    public static readonly string[] Questions =
        ["setup.weekday", "setup.hour", "sleep.hours", "sign.onset", "sign.early", "sign.dread", "sign.heart", "sign.stomach", "work.overtime", "work.callouts", "work.daysOff", "near-miss", "no-time"];

    public ChatClient Person { get; } = new(coach, connector, "kanaria-user")
    {
        Conversation = "kanaria-chat",
        Organisation = "kanaria-tenant",
        ServicePath = "/kanaria-service",
        Locale = "en-US",
    };

    private static Dictionary<string, string> HardWeek => new(Journey.CalmWeek) { ["sleep.hours"] = "13.5", ["sign.onset"] = "most", ["work.overtime"] = "97.5" };

    public async Task PlayAsync()
    {
        await coach.ToNoonAsync();
        await Person.SetUpAsync();
        await Person.SayAsync(Unclear);
        await Person.SubmitAsync(HardWeek);
        await Person.PressAsync("this-week");
        await Person.SayAsync(Note);

        await NextWeekAsync(HardWeek, JapaneseNote);
        await Person.PressAsync("not-yet");
        await Person.PressAsync("no-time");

        await NextWeekAsync(HardWeek, Note);
        await Person.PressAsync("no");
        await Person.SayAsync(JapaneseUnclear);

        await NextWeekAsync(Journey.CalmWeek, JapaneseNote);
        await Person.SayAsync($"I want to die {Crisis}");
        await Person.PressAsync("back-to-talk");
        await BehindAClosedDoorAsync();
    }

    private async Task NextWeekAsync(Dictionary<string, string> week, string note)
    {
        await coach.AdvanceAsync(TimeSpan.FromDays(7));
        await Person.SayAsync("check-in");
        await Person.SubmitAsync(week);
        await Person.SayAsync(note);
    }

    /// <summary>The connector is away: what the coach says to this stays in its outbox.</summary>
    private async Task BehindAClosedDoorAsync()
    {
        connector.Answers = _ => Task.FromResult(StatusCodes.Status503ServiceUnavailable);
        await Person.SayAsync("history");
        await Person.SayAsync("check-in");
        await Person.SayAsync("13.5");
        await Person.SayAsync(Unanswered);
    }
}
