namespace CoachBot.Tests.EndToEnd;

[Collection(EndToEnd.Name)]
public sealed class AgentsPlaygroundTests
{
    [ToolFact(AgentsPlayground.Package)]
    public async Task The_Agents_Playground_gets_through_a_check_in()
    {
        await using var coach = await CoachProcess.StartAsync();
        await using var playground = await AgentsPlayground.StartAsync(coach.Url);

        await playground.SayAsync("こんにちは");
        foreach (var answer in Journey.SetUp)
            await playground.PressAsync(answer);
        var form = playground.Shown[^1];
        Assert.Equal(Journey.CalmWeek.Keys.Order(), Card.Inputs(form["attachments"]).Select(input => (string)input["id"]!).Order());

        await playground.PressAsync("submit", Journey.CalmWeek);
        await playground.PressAsync("skip");
        Assert.Contains(playground.Shown, message => Card.HasPicture(message["attachments"]));
    }

    [ToolFact(AgentsPlayground.Package)]
    public async Task The_Agents_Playground_goes_from_install_to_uninstall()
    {
        await using var coach = await CoachProcess.StartAsync();
        await using var playground = await AgentsPlayground.StartAsync(coach.Url);
        await coach.ToNoonAsync();

        // Installed: one welcome, whatever else the client sends on opening.
        await playground.ArriveAsync();
        Assert.Single(playground.Shown, message => Card.Button(message["attachments"], "start") is not null);

        // The form, sent by Action.Execute: its response is the read-only view.
        foreach (var answer in Journey.SetUp)
            await playground.PressAsync(answer);
        await playground.PressAsync("submit", HardWeek);
        Assert.Contains("application/vnd.microsoft.card.adaptive", playground.Answered, StringComparison.Ordinal);
        Assert.Contains("✓", playground.Answered, StringComparison.Ordinal);
        await playground.PressAsync("this-week");
        await playground.PressAsync("skip");

        // A week later the invitation comes by itself, and what a lock screen shows of it says nothing.
        var before = playground.Shown.Count;
        await coach.AdvanceAsync(TimeSpan.FromDays(7));
        var invitation = await playground.NextAsync(before);
        Assert.NotNull(Card.Button(invitation["attachments"], "yes"));

        // The same form sent by Action.Submit, as older clients do: the card is replaced by a call of its own.
        await playground.PressAsync("yes", asSubmit: true);
        await playground.PressAsync("submit", HardWeek, asSubmit: true);
        Assert.Contains(playground.Replaced, message => message.ToJsonString().Contains("AdaptiveCard", StringComparison.Ordinal) && Card.Button(message["attachments"], "submit") is null);
        await playground.PressAsync("skip");

        // Two weeks of the same sign: it is time to talk to someone.
        Assert.Contains(playground.Shown, message => Card.Button(message["attachments"], "will-book") is not null);

        // Removed: nothing more comes by itself.
        await playground.LeaveAsync();
        var last = playground.Shown.Count;
        await coach.AdvanceAsync(TimeSpan.FromDays(3));
        await coach.AdvanceAsync(TimeSpan.FromDays(7));
        await Eventually.IsQuietAsync(() => playground.Shown.Count);
        Assert.Equal(last, playground.Shown.Count);
    }

    private static Dictionary<string, string> HardWeek => new(Journey.CalmWeek) { ["sign.onset"] = "most" };
}
