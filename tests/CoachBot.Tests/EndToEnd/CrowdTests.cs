using System.Text.Json.Nodes;

namespace CoachBot.Tests.EndToEnd;

[Collection(EndToEnd.Name)]
public sealed class CrowdTests
{
    private const int People = 60;

    [Fact]
    public async Task Sixty_people_at_once()
    {
        await using var coach = await CoachProcess.StartAsync();
        await using var connector = await FakeConnector.StartAsync();
        var once = await SetUpAsync(new ChatClient(coach, connector, "one-delivery"), deliveries: 1);

        var crowd = Enumerable.Range(1, People).Select(number => new ChatClient(coach, connector, $"person-{number}")).ToList();
        var thrice = await Task.WhenAll(crowd.Select(person => SetUpAsync(person, deliveries: 3)));
        foreach (var counts in thrice)
            Assert.Equal(once, counts);

        // Either may come first: both are hours of sleep, and both mean "most days" of a sign.
        await Task.WhenAll(crowd.SelectMany(person => new[] { person.SayAsync("5"), person.SayAsync("6") }));
        foreach (var person in crowd)
            await AssertBothCountedAsync(coach, person);
    }

    /// <summary>Delivers each step several times at once. Returns how many messages each step was answered with.</summary>
    private static async Task<int[]> SetUpAsync(ChatClient person, int deliveries)
    {
        var counts = new List<int>();
        foreach (var activity in person.Arrival())
            counts.Add(await DeliverAsync(person, activity, deliveries));
        foreach (var answer in Journey.SetUp)
            counts.Add(await DeliverAsync(person, person.Pressing(answer), deliveries));
        Assert.True(counts[0] + counts[1] > 0, "Nobody was welcomed.");
        Assert.DoesNotContain(0, counts[2..]);
        return [.. counts];
    }

    private static async Task<int> DeliverAsync(ChatClient person, JsonObject activity, int deliveries)
    {
        var before = person.Heard.Count;
        await Task.WhenAll(Enumerable.Range(0, deliveries).Select(_ => person.DeliverAsync(activity)));
        return person.Heard.Count - before;
    }

    private static async Task AssertBothCountedAsync(CoachProcess coach, ChatClient person)
    {
        var open = Assert.Single((JsonArray)(await coach.NotebookAsync(person))["open"]!)!;
        Assert.Equal("check-in", (string?)open["dialog"]);
        Assert.Contains(open["answers"]!["sleep.hours"]!.ToString(), new[] { "5", "6" });
        Assert.Equal("most", (string?)open["answers"]!["sign.onset"]);
    }
}
