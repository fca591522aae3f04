using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace CoachBot.Storage;

/// <summary>
/// The store of several instances: Azure Table Storage, one partition per person. A turn is one query and one transaction,
/// each over within 2.2 s.
/// </summary>
public sealed partial class AzureStore(AzureTables tables) : IStore
{
    private const int MostTries = 3;

    private static readonly string[] RowColumns = [AzureRows.Key, AzureRows.Value, AzureRows.Due];
    private static readonly string[] HotColumns = [.. RowColumns, AzureRows.OpId];
    private static readonly string[] KeyColumn = [AzureRows.Key];
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public Task<Opened> OpenAsync(PersonKey person, CancellationToken cancel)
    {
        StoreLimits.Check(person);
        return AzureCall.InTurnAsync((tables.People, person), static (a, cancel) => ReadHotAsync(a.People, a.person, cancel), cancel);
    }

    public Task<IReadOnlyList<Row>> ReadAsync(PersonKey person, string from, string to, CancellationToken cancel)
    {
        StoreLimits.Check(person);
        return AzureCall.InTurnAsync((tables.People, person, from, to), static (a, cancel) => ReadRangeAsync(a.People, a.person, a.from, a.to, cancel), cancel);
    }

    public Task<string?> CommitAsync(PersonKey person, Commit commit, CancellationToken cancel)
    {
        StoreLimits.Check(person, commit);
        return AzureCall.InTurnAsync((tables.People, person, commit), static (a, cancel) => SaveAsync(a.People, a.person, a.commit, cancel), cancel);
    }

    public Task<bool> WriteAsync(PersonKey person, IReadOnlyList<Row> put, IReadOnlyList<string> delete, CancellationToken cancel)
    {
        StoreLimits.Check(person, put, delete);
        return AzureCall.InTurnAsync((tables.People, person, put, delete), static (a, cancel) => ChangeAsync(a.People, a.person, a.put, a.delete, cancel), cancel);
    }

    public Task<bool> ClaimAsync(PersonKey person, string key, DateTimeOffset seen, DateTimeOffset due, CancellationToken cancel)
    {
        StoreLimits.CheckClaim(person, key, due);
        return AzureCall.InTurnAsync((tables.People, person, key, seen, due), static (a, cancel) => MoveDueAsync(a.People, a.person, a.key, a.seen, a.due, cancel), cancel);
    }

    public async IAsyncEnumerable<PersonRow> EverybodysAsync(string prefix, [EnumeratorCancellation] CancellationToken cancel)
    {
        var filter = AzureRows.Between(prefix, prefix.Length == 0 ? "1" : $"{prefix[..^1]}{(char)(prefix[^1] + 1)}");
        await foreach (var page in AzureRows.PagesAsync(tables.PeopleBehind, filter, [AzureRows.Partition, .. RowColumns], atOnce: null, cancel))
            foreach (var entity in page)
                yield return new PersonRow(new PersonKey(entity.PartitionKey), AzureRows.RowOf(entity));
    }

    public Task ForgetAsync(PersonKey person, CancellationToken cancel)
    {
        StoreLimits.Check(person);
        return AzureCall.InBackgroundAsync((tables.PeopleBehind, person), static (a, cancel) => EmptyAsync(a.PeopleBehind, a.person, cancel), cancel);
    }

    public Task<string?> ReadSettingAsync(string name, CancellationToken cancel)
    {
        StoreLimits.CheckName(name);
        return AzureCall.InTurnAsync((tables.Settings, name), static async (a, cancel) => (await SettingAsync(a.Settings, a.name, cancel))?.GetString(AzureRows.Value), cancel);
    }

    public Task WriteSettingAsync(string name, string value, CancellationToken cancel)
    {
        StoreLimits.CheckSetting(name, value);
        return AzureCall.InTurnAsync(
            (tables.Settings, name, value),
            static (a, cancel) => a.Settings.UpsertEntityAsync(SettingOf(a.name, a.value), TableUpdateMode.Replace, cancel),
            cancel);
    }

    public Task<bool> SwapSettingAsync(string name, string? seen, string value, CancellationToken cancel)
    {
        StoreLimits.CheckSetting(name, value);
        return AzureCall.InTurnAsync((tables.Settings, name, seen, value), static (a, cancel) => SwapAsync(a.Settings, a.name, a.seen, a.value, cancel), cancel);
    }
}
