using CoachBot.Reminders;
using CoachBot.Storage;
using CoachBot.Talk;
using CoachBot.Turns;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Turns;

/// <summary>Reminders keep below a platform's limit, over all instances.</summary>
public sealed class PaceTests
{
    private static readonly CancellationToken Go = CancellationToken.None;
    private static readonly Address Teams = new("msteams", "chat", "aya", "tenant");
    private static readonly Address Slack = new("slack", "chat", "aya", "team");

    private readonly MemoryStore store = new();
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("msteams", 30)]
    [InlineData("slack", 5.25)]
    public async Task Three_instances_together_keep_to_the_rate(string channel, double rate)
    {
        var sent = await SendAsync(channel == "slack" ? Slack : Teams, instances: 3, seconds: 60);

        // Each instance may send one a second beside the timetable.
        Assert.InRange(sent / 60.0, rate * 0.9, rate + 3.5);
    }

    [Fact]
    public async Task One_message_now_and_then_waits_for_nothing_and_books_nothing()
    {
        var counting = new CountingStore(store);
        var pace = new Pace(counting, OneProcess.Keys, time);
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(TimeSpan.Zero, await pace.TakeAsync(Teams, TimeSpan.Zero, Go));
            time.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.Equal(default, counting.Take());
    }

    [Fact]
    public async Task When_the_platform_complains_everybody_waits_and_then_goes_at_half_the_rate()
    {
        await SendAsync(Teams, instances: 3, seconds: 6);
        await Instance().SlowDownAsync(Teams, TimeSpan.FromSeconds(20), Go);
        Assert.InRange(await SendAsync(Teams, instances: 2, seconds: 19), 0, 2);

        Assert.InRange(await SendAsync(Teams, instances: 2, seconds: 60) / 60.0, 12, 18);
    }

    [Fact]
    public async Task One_tenants_complaint_does_not_slow_another()
    {
        await Instance().SlowDownAsync(Teams, TimeSpan.FromMinutes(10), Go);

        Assert.InRange(await SendAsync(Teams with { Tenant = "other" }, instances: 1, seconds: 10), 250, 400);
    }

    [Fact]
    public async Task After_a_complaint_the_rate_comes_back_by_and_by()
    {
        await Instance().SlowDownAsync(Teams, TimeSpan.Zero, Go);
        for (var i = 0; i < 12; i++)
        {
            await SendAsync(Teams, instances: 1, seconds: 1);
            time.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.InRange(await SendAsync(Teams, instances: 1, seconds: 30) / 30.0, 27, 32);
    }

    [Fact]
    public void People_of_a_crowd_have_their_own_places_and_another_every_week()
    {
        var due = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);
        var people = Enumerable.Range(0, 3000).Select(number => OneProcess.Keys.Of("msteams", "tenant", $"{number}")).ToList();
        var crowd = new Crowd(3000, 30);

        var slots = people.Select(person => (Slots.Of(person, due, crowd) - due).TotalSeconds).ToList();
        Assert.All(slots, seconds => Assert.InRange(seconds, 0, 100));
        Assert.InRange(slots.GroupBy(seconds => (int)(seconds / 10)).Max(part => part.Count()), 250, 370);
        Assert.NotEqual(Slots.Of(people[0], due, crowd) - due, Slots.Of(people[0], due.AddDays(7), crowd) - due.AddDays(7));
        Assert.Equal(Slots.Of(people[0], due, crowd), Slots.Of(people[0], due, crowd));
        Assert.Equal(due, Slots.Of(people[0], due, new Crowd(1, 30)));
    }

    private Pace Instance() => new(store, OneProcess.Keys, time);

    /// <summary>How many messages instances send that always have more to send.</summary>
    private async Task<int> SendAsync(Address where, int instances, int seconds)
    {
        var sent = 0;
        var free = Enumerable.Range(0, instances).Select(_ => (Pace: Instance(), At: time.GetUtcNow())).ToArray();
        for (var end = time.GetUtcNow().AddSeconds(seconds); time.GetUtcNow() < end; time.Advance(TimeSpan.FromMilliseconds(10)))
        {
            for (var i = 0; i < free.Length; i++)
            {
                if (time.GetUtcNow() < free[i].At)
                    continue;
                var wait = await free[i].Pace.TakeAsync(where, TimeSpan.FromSeconds(1), Go);
                free[i].At = time.GetUtcNow() + wait;
                sent += wait <= TimeSpan.FromSeconds(1) ? 1 : 0;
            }
        }

        return sent;
    }
}
