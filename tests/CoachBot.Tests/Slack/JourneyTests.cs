using System.Text.Json.Nodes;
using CoachBot.Channels.Slack;
using CoachBot.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Tests.Slack;

/// <summary>A month with the coach in Slack, with Slack's limits on and every delivery doubled.</summary>
public sealed class JourneyTests
{
    private static readonly string[] Typed = ["5", "most", "none", "some", "none", "none", "14", "0", "1"];

    /// <summary>By the correction.</summary>
    private static readonly string[] AskedAgain =
        ["The last 7 days", "When did this start: trouble falling asleep?", "Anything to add for yourself? Please leave out names of patients, hospitals and products."];

    [Fact]
    public async Task From_the_installation_to_the_removal()
    {
        await using var house = await SlackHouse.StartAsync(
            services => services.AddSingleton(given => new Throttle(given.GetRequiredService<TimeProvider>())),
            ("Slack:BotToken", null), ("Slack:ClientId", "111.222"), ("Slack:ClientSecret", "shhh"));
        house.Slack.Methods.MostPostsInTenSeconds = 15;
        house.DeliversTwice = true;
        await house.Services.GetRequiredService<Installations>().InstallAsync(new Installation("T0001", FakeSlack.Bot, null, null, DateTimeOffset.UtcNow.AddMinutes(-1)), CancellationToken.None);
        var aya = house.User();

        await aya.OpensHomeAsync();
        await aya.PressesAsync("start");
        await aya.PressesAsync("keep");
        await aya.PressesAsync("keep");
        await aya.PressesAsync("yes");
        await aya.SendsAsync([.. aya.Modal["blocks"]!.AsArray().Select((block, i) => ((string)block!["block_id"]!, (string?)Typed[i]))]);
        await aya.PressesAsync("one-to-two-weeks");
        await aya.PressesAsync("skip");
        await aya.PressesAsync("correct");
        await aya.SendsAsync([.. aya.Modal["blocks"]!.AsArray().Select((block, i) => ((string)block!["block_id"]!, (string?)(i == 6 ? "12.5" : Typed[i])))]);
        await aya.PressesAsync("keep");
        await aya.PressesAsync("skip");
        await SaidOnceAsync(aya, "Corrected");

        await house.AdvanceAsync(TimeSpan.FromDays(7));
        await aya.SaysAsync("yes");
        foreach (var words in Typed)
            await aya.SaysAsync(words);
        await aya.SaysAsync("skip");

        await SaidOnceAsync(aya, "Time to talk to someone");
        await aya.PressesAsync("not-yet");
        await aya.PressesAsync("no-time");
        await SaidOnceAsync(aya, "Ask for 15 minutes");
        await aya.OpensHomeAsync();
        Assert.Contains("trouble falling asleep (", house.Slack.Methods.Homes[aya.Id]["blocks"]!.ToJsonString(), StringComparison.Ordinal);
        var notebook = await aya.NotebookAsync();
        Assert.Equal(2, notebook["checkIns"]!.AsObject().Count);
        Assert.Equal(12.5m, (decimal)notebook["checkIns"]!.AsObject().First().Value!["work.overtime"]!);
        Assert.Single(notebook["recommendations"]!.AsArray());

        await aya.EventAsync(new JsonObject { ["type"] = "app_uninstalled" });
        var said = aya.Messages.Count;
        await house.AdvanceAsync(TimeSpan.FromDays(21));
        await aya.SaysAsync("help");
        Assert.Equal(said, aya.Messages.Count);
        Assert.Empty(house.Slack.Offences);
        // Nothing was said twice: the only twins are what was asked twice.
        var twins = aya.Messages.GroupBy(message => message.Text).Where(same => same.Count() > 1).Select(same => same.Key.Split('\n')[0]);
        Assert.Empty(twins.Except(AskedAgain));
    }

    private static async Task SaidOnceAsync(SlackUser user, string words)
    {
        int Count() => user.Messages.Count(message => message.Text.Contains(words, StringComparison.Ordinal));
        await Eventually.HoldsAsync(() => Count() > 0, TimeSpan.FromSeconds(30), () => $"Never said: {words}");
        Assert.Equal(1, Count());
    }
}
