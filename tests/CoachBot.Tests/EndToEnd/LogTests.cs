using Microsoft.AspNetCore.Http;

namespace CoachBot.Tests.EndToEnd;

[Collection(EndToEnd.Name)]
public sealed class LogTests
{
    private const string Canary = "kanaria";

    [Fact]
    public async Task Logs_name_nobody_and_repeat_nothing()
    {
        await using var coach = await CoachProcess.StartAsync();
        await using var connector = await FakeConnector.StartAsync();
        var person = new ChatClient(coach, connector, $"{Canary}-user");
        await person.SetUpAsync();
        await person.SayAsync($"{Canary}-answer");
        await person.SubmitAsync(Journey.CalmWeek);
        await person.SayAsync($"{Canary}-note");
        await coach.NotebookAsync(person);
        await person.PostAsync($"{{\"type\":\"message\",\"text\":\"{Canary}-broken");

        // What fails is logged, too.
        connector.Answers = _ => Task.FromResult(StatusCodes.Status500InternalServerError);
        await person.PostAsync(person.Saying($"{Canary}-unanswered").ToJsonString());
        connector.Answers = _ => Task.FromResult(StatusCodes.Status403Forbidden);
        await person.PostAsync(person.Saying($"{Canary}-refused").ToJsonString());

        Assert.NotEmpty(coach.Log);
        Assert.DoesNotContain(Canary, coach.Log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(ChatClient.Tenant, coach.Log, StringComparison.OrdinalIgnoreCase);
    }
}
