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
}
