using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using CoachBot.Storage;
using CoachBot.Tests.Storage;

namespace CoachBot.Tests.EndToEnd;

/// <summary>The storage account is away for a while, in two ways, and the program gets over it by itself.</summary>
[Collection(EndToEnd.Name)]
public sealed class OutageTests : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan UntilDue = TimeSpan.FromSeconds(20);

    private readonly List<Cable> cables = [];

    public void Dispose() => cables.ForEach(cable => cable.Dispose());

    [ToolFact(AzuriteFixture.Tool)]
    public async Task A_minute_without_the_store_loses_nothing_and_needs_no_restart()
    {
        await using var azurite = new AzuriteProcess("--inMemoryPersistence");
        await azurite.StartAsync();
        await using var coach = await CoachProcess.StartAsync(settings: SettingsOf(azurite));
        await using var connector = await FakeConnector.StartAsync();
        var ben = new ChatClient(coach, connector, "ben") { Locale = "en-US" };
        await ben.SetUpAsync();
        var due = await DueAsync(coach, ben);
        var aya = new ChatClient(coach, connector, "aya") { Locale = "en-US" };
        await SetUpAsync(aya, askedAfter: due);
        await aya.SayAsync("6.5");

        await new Outage(coach, aya, cables, CableState.Cut).PlayAsync(Minute, "most", "sign.onset");
        Assert.Equal(["6.5", "most"], await AnswersAsync(coach, aya, "sleep.hours", "sign.onset", "sign.early"));

        // By now it is over a minute ago that the reminder was planned, and its wake-up is sent when the clock is moved.
        await coach.AdvanceAsync(due - await coach.NowAsync() - UntilDue);
        var before = ben.Heard.Count;
        await new Outage(coach, aya, cables, CableState.Silent).PlayAsync(UntilDue * 1.5, "some", "sign.early");
        Assert.Equal(["6.5", "most", "some"], await AnswersAsync(coach, aya, "sleep.hours", "sign.onset", "sign.early", "sign.dread"));

        await connector.AtLeastAsync(ben.Conversation, before + 1, Minute);
        await Eventually.HoldsAsync(async () => await coach.UnspokenAsync() == 0, Minute, () => coach.Log);
        await Eventually.IsQuietAsync(() => ben.Heard.Count);
        Assert.Equal(before + 1, ben.Heard.Count);
        Assert.True(await coach.NowAsync() > due);
        var occasions = (JsonArray)(await coach.NotebookAsync(ben))["occasions"]!;
        Assert.Equal("sent", (string?)Assert.Single(occasions, one => one!["due"]!.GetValue<DateTimeOffset>() == due)!["state"]);
    }

    /// <summary>The program reaches the emulator over cables only.</summary>
    private Dictionary<string, string> SettingsOf(AzuriteProcess azurite) => new()
    {
        ["Storage__Provider"] = "AzureTables",
        ["Storage__Azure__ConnectionString"] = string.Join(';', azurite.ConnectionString.Split(';').Select(OverCable)),
        ["Storage__Azure__TablePrefix"] = "outage",
        ["Storage__MasterKey"] = Convert.ToBase64String(new byte[MasterKey.Bytes]),
    };

    private string OverCable(string part)
    {
        if (part.Split('=', 2) is not [var name, var value] || !name.EndsWith("Endpoint", StringComparison.Ordinal))
            return part;
        var endpoint = new UriBuilder(value);
        var cable = new Cable(endpoint.Port);
        cables.Add(cable);
        endpoint.Port = cable.Port;
        return $"{name}={endpoint.Uri}";
    }

    /// <summary>Her own reminder comes a day later, out of the way.</summary>
    private static async Task SetUpAsync(ChatClient person, DateTimeOffset askedAfter)
    {
        await person.ArriveAsync();
        await person.PressAsync("start");
        await person.PressAsync(askedAfter.AddDays(1).ToOffset(TimeSpan.FromHours(9)).DayOfWeek.ToString().ToLowerInvariant());
        await person.PressAsync("keep");
        await person.PressAsync("yes");
    }

    private static async Task<DateTimeOffset> DueAsync(CoachProcess coach, ChatClient person) =>
        Assert.Single((JsonArray)(await coach.NotebookAsync(person))["occasions"]!)!["due"]!.GetValue<DateTimeOffset>();

    private static async Task<IEnumerable<string?>> AnswersAsync(CoachProcess coach, ChatClient person, params string[] questions)
    {
        var open = Assert.Single((JsonArray)(await coach.NotebookAsync(person))["open"]!)!;
        return questions.Select(question => (string?)open["answers"]![question]).TakeWhile(answer => answer is not null);
    }
}

/// <summary>A time without the store: what the program does meanwhile, and how it comes back.</summary>
internal sealed class Outage(CoachProcess coach, ChatClient person, IReadOnlyList<Cable> cables, CableState how)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(15);

    private readonly Stopwatch since = new();

    /// <param name="answer">A typed answer to <paramref name="question"/>: refused meanwhile, and taken once when it is delivered again.</param>
    public async Task PlayAsync(TimeSpan length, string answer, string question)
    {
        var lost = person.Saying(answer);
        foreach (var cable in cables)
            cable.State = how;
        since.Start();
        await AnswerIsRefusedAsync(lost);
        await CrisisIsAnsweredAsync();
        while (since.Elapsed < length)
            await IsDownAsync();
        foreach (var cable in cables)
            cable.State = CableState.Whole;

        await Eventually.HoldsAsync(coach.IsHealthyAsync, Recovery, () => coach.Log);
        var open = Assert.Single((JsonArray)(await coach.NotebookAsync(person))["open"]!)!;
        Assert.Equal("check-in", (string?)open["dialog"]);
        Assert.Null(open["answers"]![question]);

        await Task.WhenAll(person.DeliverAsync(lost), person.DeliverAsync(lost));
    }

    private async Task AnswerIsRefusedAsync(JsonObject lost)
    {
        var (before, start) = (person.Heard.Count, since.Elapsed);
        Assert.InRange((int)await person.PostAsync(lost.ToJsonString()), 500, 599);
        Assert.InRange(since.Elapsed - start, TimeSpan.Zero, Soon);
        Assert.Contains("Please send that again", Assert.Single(person.Heard.Skip(before)).Activity.ToJsonString(), StringComparison.Ordinal);
    }

    private async Task CrisisIsAnsweredAsync()
    {
        var words = person.Saying("I want to die").ToJsonString();
        var (before, start) = (person.Heard.Count, TimeProvider.System.GetUtcNow());
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], await Task.WhenAll(person.PostAsync(words), person.PostAsync(words)));
        Assert.Equal(HttpStatusCode.OK, await person.PostAsync(words));
        var card = Assert.Single(person.Heard.Skip(before));
        Assert.InRange(card.At - start, TimeSpan.Zero, AtOnce);
        Assert.Contains("I do not store what you wrote here", card.Activity.ToJsonString(), StringComparison.Ordinal);
    }

    private async Task IsDownAsync()
    {
        using var ready = await Web.Client.GetAsync(new Uri(coach.Url, "health/ready"));
        using var live = await Web.Client.GetAsync(new Uri(coach.Url, "health/live"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (ready.StatusCode, live.StatusCode));
        await Task.Delay(TimeSpan.FromSeconds(1));
    }
}
