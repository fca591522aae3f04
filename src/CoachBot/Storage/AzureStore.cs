using Azure.Data.Tables;

namespace CoachBot.Storage;

/// <summary>
/// The store of several instances: Azure Table Storage, one partition per person. A turn is one query and one transaction,
/// each over within 2.2 s.
/// </summary>
public sealed class AzureStore(AzureTables tables) : IStore
{
    public Task<Opened> OpenAsync(PersonKey person, CancellationToken cancel)
    {
        StoreLimits.Check(person);
        return AzureCall.InTurnAsync((tables.People, person), static (a, cancel) => AzureReader.ReadHotAsync(a.People, a.person, cancel), cancel);
    }

    public Task<IReadOnlyList<Row>> ReadAsync(PersonKey person, string from, string to, CancellationToken cancel)
    {
        StoreLimits.Check(person);
        return AzureCall.InTurnAsync((tables.People, person, from, to), static (a, cancel) => AzureReader.ReadRangeAsync(a.People, a.person, a.from, a.to, cancel), cancel);
    }

    public Task<string?> CommitAsync(PersonKey person, Commit commit, CancellationToken cancel)
    {
        StoreLimits.Check(person, commit);
        return AzureCall.InTurnAsync((tables.People, person, commit), static (a, cancel) => AzureCommit.SaveAsync(a.People, a.person, a.commit, cancel), cancel);
    }

    public Task<bool> WriteAsync(PersonKey person, IReadOnlyList<Row> put, IReadOnlyList<string> delete, CancellationToken cancel)
    {
        StoreLimits.Check(person, put, delete);
        return AzureCall.InTurnAsync((tables.People, person, put, delete), static (a, cancel) => AzureWriter.ChangeAsync(a.People, a.person, a.put, a.delete, cancel), cancel);
    }

    public Task<bool> ClaimAsync(PersonKey person, string key, DateTimeOffset seen, DateTimeOffset due, CancellationToken cancel)
    {
        StoreLimits.CheckClaim(person, key, due);
        return AzureCall.InTurnAsync((tables.People, person, key, seen, due), static (a, cancel) => AzureWriter.MoveDueAsync(a.People, a.person, a.key, a.seen, a.due, cancel), cancel);
    }

    public IAsyncEnumerable<PersonRow> EverybodysAsync(string prefix, CancellationToken cancel) =>
        AzureReader.EverybodysAsync(tables.PeopleBehind, prefix, cancel);

    public Task ForgetAsync(PersonKey person, CancellationToken cancel)
    {
        StoreLimits.Check(person);
        return AzureCall.InBackgroundAsync((tables.PeopleBehind, person), static (a, cancel) => AzureWriter.EmptyAsync(a.PeopleBehind, a.person, cancel), cancel);
    }

    public Task<string?> ReadSettingAsync(string name, CancellationToken cancel)
    {
        StoreLimits.CheckName(name);
        return AzureCall.InTurnAsync((tables.Settings, name), static async (a, cancel) => (await AzureReader.SettingAsync(a.Settings, a.name, cancel))?.GetString(AzureRows.Value), cancel);
    }

    public Task WriteSettingAsync(string name, string value, CancellationToken cancel)
    {
        StoreLimits.CheckSetting(name, value);
        return AzureCall.InTurnAsync(
            (tables.Settings, name, value),
            static (a, cancel) => a.Settings.UpsertEntityAsync(AzureWriter.SettingOf(a.name, a.value), TableUpdateMode.Replace, cancel),
            cancel);
    }

    public Task<bool> SwapSettingAsync(string name, string? seen, string value, CancellationToken cancel)
    {
        StoreLimits.CheckSetting(name, value);
        return AzureCall.InTurnAsync((tables.Settings, name, seen, value), static (a, cancel) => AzureWriter.SwapAsync(a.Settings, a.name, a.seen, a.value, cancel), cancel);
    }
}
