using Microsoft.AspNetCore.Http;

namespace CoachBot.Tests.EndToEnd;

[Collection(EndToEnd.Name)]
public sealed class LogTests
{
    private const string Canary = "kanaria";
    private const string Key = "a2FuYXJpYS1rYW5hcmlhLWthbmFyaWEta2FuYXJpYS0=";

    [Fact]
    public async Task Logs_name_nobody_and_repeat_nothing()
    {
        await using var coach = await CoachProcess.StartAsync(settings: new() { ["Storage__MasterKey"] = Key, ["Logging__LogLevel__Default"] = "Trace" });
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
        Assert.DoesNotContain(Key, coach.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexString(Convert.FromBase64String(Key)), coach.Log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(ChatClient.Tenant, coach.Log, StringComparison.OrdinalIgnoreCase);
    }
}
