using Azure.Data.Tables;
using CoachBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.Benchmarks;

/// <summary>Somebody for the roster.</summary>
internal sealed record Listed(PersonKey Person, string Crowd, DateTimeOffset Due);

/// <summary>A storage to sweep, which counts what is asked of it.</summary>
internal abstract class SweptStore
{
    private readonly Tally tally = new();
    private CountingStore? settings;

    public abstract string Name { get; }

    public IStore Store => settings ??= new CountingStore(OpenStore());

    public abstract IRoster Roster { get; }

    public abstract IWakeUps WakeUps { get; }

    protected Tally Tally => tally;

    /// <summary>The count since the last call.</summary>
    public virtual Operations Take()
    {
        var trips = ((CountingStore)Store).Take();
        return tally.Take() with { Settings = trips.Reads + trips.Writes };
    }

    /// <summary>Puts many people on the roster, at once.</summary>
    public abstract Task FillAsync(IReadOnlyList<Listed> people);

    protected abstract IStore OpenStore();
}

/// <summary>A file in a folder of its own.</summary>
internal sealed class SweptFile : SweptStore, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("coachbot-sweep-");
    private readonly SqliteStore store;
    private readonly TimeProvider time;
    private readonly Counted counted;

    public SweptFile(TimeProvider time)
    {
        this.time = time;
        store = new SqliteStore(Path.Combine(folder.FullName, "coach.db"));
        counted = new Counted(new SqliteRoster(store, time), new SqliteWakeUps(store, time), Tally);
    }

    public override string Name => "SQLite";

    public override IRoster Roster => counted;

    public override IWakeUps WakeUps => counted;

    public override Task FillAsync(IReadOnlyList<Listed> people) =>
        store.Writes.UseAsync((people, now: time.GetUtcNow()), static (writer, a) => writer.Together(() => a.people.Select(one => writer.Roster.Plan(one.Person, one.Crowd, one.Due, a.now)).ToList()), CancellationToken.None);

    public void Dispose()
    {
        store.Dispose();
        folder.Delete(recursive: true);
    }

    protected override IStore OpenStore() => store;
}

/// <summary>Tables and a queue of their own in a storage account.</summary>
internal sealed class SweptAccount : SweptStore
{
    private readonly AzureTables tables;

    public SweptAccount(AzureAccount account)
    {
        tables = new AzureTables(account, $"sweep{Guid.NewGuid():N}", Tally);
        Roster = new AzureRoster(tables);
        WakeUps = new AzureWakeUps(tables, NullLogger<AzureWakeUps>.Instance);
    }

    public override string Name => "Azurite";

    public override IRoster Roster { get; }

    public override IWakeUps WakeUps { get; }

    public Task CreateAsync() => tables.CreateAsync(CancellationToken.None);

    public override Operations Take() => Tally.Take();

    public override async Task FillAsync(IReadOnlyList<Listed> people)
    {
        foreach (var some in people.GroupBy(one => AzureRoster.PartitionOf(one.Person)).SelectMany(part => part.Chunk(AzureBatch.Most)))
        {
            var batch = new AzureBatch(tables.RosterBehind, AzureRoster.PartitionOf(some[0].Person), some.Length);
            foreach (var (person, crowd, due) in some)
                batch.Add(TableTransactionActionType.UpsertReplace, EntityOf(person, crowd, due));
            await batch.SubmitAsync(CancellationToken.None);
        }
    }

    protected override IStore OpenStore() => new AzureStore(tables);

    /// <summary>As the roster writes it when somebody is planned.</summary>
    private static TableEntity EntityOf(PersonKey person, string crowd, DateTimeOffset due) =>
        new(AzureRoster.PartitionOf(person), person.Value) { ["Crowd"] = crowd, [AzureRows.Due] = due.UtcTicks, [AzureRoster.Look] = due.UtcTicks };
}
