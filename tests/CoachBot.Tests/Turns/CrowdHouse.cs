using CoachBot.Channels;
using CoachBot.Coaching;
using CoachBot.Storage;
using CoachBot.Talk;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Turns;

/// <summary>Three instances over one store, and a crowd of people of one tenant who are all due at the same moment.</summary>
internal sealed class CrowdHouse : IChannel
{
    private static readonly CancellationToken Go = CancellationToken.None;

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 22, 23, 59, 0, TimeSpan.Zero));
    private readonly OneProcess.Shared shared;
    private readonly OneProcess[] processes;
    private readonly int people;

    public CrowdHouse(int people)
    {
        this.people = people;
        shared = OneProcess.Shared.InMemory(time);
        processes = [.. Enumerable.Range(0, 3).Select(_ => new OneProcess(shared, shared.Store, this))];
    }

    public List<(string User, DateTimeOffset At)> Said { get; } = [];

    /// <summary>Everybody has agreed, and the next invitation is due in a minute.</summary>
    public async Task PlanAsync()
    {
        var due = time.GetUtcNow().AddMinutes(1);
        for (var number = 0; number < people; number++)
        {
            var where = new Address("msteams", $"chat-{number}", $"user-{number}", "tenant");
            var person = OneProcess.Keys.Of("msteams", "tenant", where.User);
            var occasion = new Occasion("check-in-2026-11-23", Occasion.CheckIn, due, due.AddDays(7));
            var profile = new Profile(where, Language.Ja, "Asia/Tokyo") { Welcomed = true, Consent = new Consent("1", Language.Ja, due.AddDays(-7)) };
            await shared.Roster.PlanAsync(person, OneProcess.Keys.CrowdOf("msteams", "tenant"), due, Go);
            await shared.Store.CommitAsync(person, new Commit($"{number}", null, Stored.Write(new Notebook { Profile = profile }), [new Row($"0|occ|{occasion.Id}", Stored.Write(occasion))], []), Go);
        }

        time.Advance(TimeSpan.FromMinutes(1));
    }

    /// <summary>Time passes in steps of 100 ms; every instance sweeps and attends.</summary>
    public async Task PassAsync(TimeSpan span)
    {
        await Task.WhenAll(processes.Select(process => process.Sweep.SweepAllAsync(Go)));
        var end = time.GetUtcNow() + span;
        var work = processes.Select(_ => Task.CompletedTask).ToArray();
        while (time.GetUtcNow() < end)
        {
            for (var i = 0; i < work.Length; i++)
            {
                var process = processes[i];
                if (work[i].IsCompleted)
                    work[i] = Task.Run(() => process.Waker.AttendAsync(Go));
            }

            await Task.Delay(5);
            time.Advance(TimeSpan.FromMilliseconds(100));
        }
    }

    public bool Serves(Address where) => true;

    public Task SpeakAsync(Address where, Message message, string? replyTo, CancellationToken cancel)
    {
        lock (Said)
            Said.Add((where.User, time.GetUtcNow()));
        return Task.CompletedTask;
    }
}
