using System.Text.Json;
using CoachBot.Coaching;
using CoachBot.Domain;
using CoachBot.Report;
using CoachBot.Storage;
using CoachBot.Tests.Turns;
using CoachBot.Turns;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Report;

/// <summary>The report over a real store, without anybody talking: rows are written as check-ins write them.</summary>
internal sealed class ReportHouse
{
    /// <summary>The week after the grace of the third quarter of 2026: a period of thirteen weeks ended on 27 September.</summary>
    private static readonly DateTimeOffset Start = new(2026, 10, 6, 0, 0, 0, TimeSpan.Zero);

    public ReportHouse(Func<IStore, IStore>? around = null, FakeTimeProvider? time = null, MemoryStore? store = null)
    {
        Time = time ?? new FakeTimeProvider(Start);
        Inner = store ?? new MemoryStore();
        Store = around is null ? Inner : around(Inner);
        Shelf = new ReportShelf(Store);
        Run = new ReportRun(Store, Shelf, Plan, new CoachClock(Store, Time), Time, NullLogger<ReportRun>.Instance);
    }

    public static ReportPlan Plan { get; } = new(Groups.OfAcme, Weeks: 13, Smallest: 10);

    public FakeTimeProvider Time { get; }

    public MemoryStore Inner { get; }

    public IStore Store { get; }

    public ReportShelf Shelf { get; }

    public ReportRun Run { get; }

    public ReportPeriod Period => ReportPeriod.Ended(DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime), Plan.Weeks);

    public Task<bool> MakeAsync() => Run.MakeAsync(CancellationToken.None);

    public void NextPeriod() => Time.Advance(TimeSpan.FromDays(7 * Plan.Weeks));

    /// <summary>Answers in so many weeks of the period, all of them alike.</summary>
    public async Task AnswersAsync(string name, string group, int weeks = 13, bool longRun = false, decimal overtime = 8, int daysOff = 2)
    {
        var person = Of(name);
        if ((await Inner.OpenAsync(person, CancellationToken.None)).State is null)
            Assert.NotNull(await Inner.CommitAsync(person, new Commit(name, null, "{}"u8.ToArray(), [], []), CancellationToken.None));
        var rows = Period.Weeks.Take(weeks).Select(week => new Row(GroupRows.Week + week, Stored.Write(new CountedWeek(group, longRun, overtime, daysOff)))).ToList();
        Assert.True(await Inner.WriteAsync(person, rows, [], CancellationToken.None));
    }

    public async Task AnswerAsync(IEnumerable<string> names, string group)
    {
        foreach (var name in names)
            await AnswersAsync(name, group);
    }

    public Task ForgetAsync(string name) => Inner.ForgetAsync(Of(name), CancellationToken.None);

    /// <summary>What the newest report shows of a group; null when it is not shown.</summary>
    public async Task<IReadOnlyList<GroupWeek>?> ShownAsync(string group) =>
        (await HeadAsync()).Published is [.., var last] ? (await Shelf.ReadFiguresAsync(last.Run, CancellationToken.None)).Groups.GetValueOrDefault(group) : null;

    public async Task<ReportHead> HeadAsync() => (await new ReportShelf(Inner).ReadHeadAsync(CancellationToken.None)).Head;

    /// <summary>Everybody's rows for reports, as the next report will read them.</summary>
    public async Task<List<Contributor>> ContributorsAsync()
    {
        var people = new SortedDictionary<string, Contributor>(StringComparer.Ordinal);
        await foreach (var (person, row) in Inner.EverybodysAsync(GroupRows.Begin, CancellationToken.None))
        {
            if (!people.TryGetValue(person.Value, out var known))
                people[person.Value] = known = new Contributor(person);
            known.Take(row);
        }

        return [.. people.Values];
    }

    public async Task<List<string>> KeysOfAsync(string name) =>
        [.. (await Inner.ReadAsync(Of(name), "count", "counu", CancellationToken.None)).Select(row => row.Key)];

    public static PersonKey Of(string name) => OneProcess.Keys.Of("msteams", "tenant", name);

    /// <summary>Everything that is kept beside people's rows.</summary>
    public async Task<string> SettingsAsync()
    {
        var head = await HeadAsync();
        var all = JsonSerializer.Serialize(head);
        foreach (var published in head.Published)
            all += JsonSerializer.Serialize(await Shelf.ReadFiguresAsync(published.Run, CancellationToken.None)) + JsonSerializer.Serialize(await Shelf.ReadCohortsAsync(published.Run, CancellationToken.None));
        return all;
    }
}
