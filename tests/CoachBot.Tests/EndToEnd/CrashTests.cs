using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;

namespace CoachBot.Tests.EndToEnd;

[Collection(EndToEnd.Name)]
public sealed class CrashTests
{
    private const int People = 16;

    private const int Rounds = 5;

    [Fact]
    public async Task A_killed_process_loses_no_acknowledged_check_in()
    {
        await using var coach = await CoachProcess.StartAsync();
        await using var connector = await FakeConnector.StartAsync();
        var people = Enumerable.Range(1, People).Select(number => new ChatClient(coach, connector, $"person-{number}")).ToList();
        await Task.WhenAll(people.Select(person => person.SetUpAsync()));

        // Seeded: a failure can be repeated, as far as two processes allow it.
        var random = new Random(20261122);
        for (var round = 1; round <= Rounds; round++)
        {
            await new CrashRound(coach, people, killAfter: random.Next(1, 2 * People)).PlayAsync(weeks: round);
            await coach.AdvanceAsync(TimeSpan.FromDays(7));
            await Task.WhenAll(people.Select(person => person.SayAsync("check-in")));
        }

        // What the dead processes could not say is said once their claims of 30 seconds have run out.
        await Eventually.HoldsAsync(async () => await coach.UnspokenAsync() == 0, TimeSpan.FromSeconds(90), () => coach.Log);
    }
}

/// <summary>One week: everybody checks in, the process is killed meanwhile, and the channel delivers again what was not acknowledged.</summary>
internal sealed class CrashRound(CoachProcess coach, IReadOnlyList<ChatClient> people, int killAfter)
{
    private readonly ConcurrentDictionary<ChatClient, JsonObject> unacknowledged = new();
    private readonly ConcurrentDictionary<ChatClient, bool> checkedIn = new();
    private readonly TaskCompletionSource enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int acknowledged;

    public async Task PlayAsync(int weeks)
    {
        var submissions = Task.WhenAll(people.Select(CheckInAsync));
        await enough.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await coach.KillAsync();
        await submissions;
        await coach.StartAgainAsync();

        foreach (var person in checkedIn.Keys)
            Assert.Equal(weeks, await WeeksAsync(person));
        await Task.WhenAll(people.Select(FinishAsync));
        foreach (var person in people)
            Assert.Equal(weeks, await WeeksAsync(person));
    }

    private async Task CheckInAsync(ChatClient person)
    {
        if (await TryAsync(person, person.Pressing("submit", Journey.CalmWeek)) && await TryAsync(person, person.Saying("skip")))
            checkedIn[person] = true;
    }

    /// <summary>As a channel does: the very same delivery again, then the person goes on.</summary>
    private async Task FinishAsync(ChatClient person)
    {
        if (checkedIn.ContainsKey(person))
            return;
        var last = unacknowledged[person];
        await person.DeliverAsync(last);
        if ((string?)last["text"] != "skip")
            await person.SayAsync("skip");
    }

    private async Task<bool> TryAsync(ChatClient person, JsonObject activity)
    {
        unacknowledged[person] = activity;
        try
        {
            Assert.Equal(HttpStatusCode.OK, await person.PostAsync(activity.ToJsonString()));
        }
        catch (HttpRequestException)
        {
            return false;
        }
        if (Interlocked.Increment(ref acknowledged) == killAfter)
            enough.SetResult();
        return true;
    }

    private async Task<int> WeeksAsync(ChatClient person)
    {
        var weeks = (JsonObject)(await coach.NotebookAsync(person))["checkIns"]!;
        Assert.All(weeks, week => Assert.Equal(7m, week.Value!["sleep.hours"]!.GetValue<decimal>()));
        return weeks.Count;
    }
}
