using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Azure;
using Azure.Data.Tables;

namespace CoachBot.Storage;

/// <summary>The roster in Azure Table Storage: a partition for each part.</summary>
public sealed class AzureRoster(AzureTables tables) : IRoster
{
    private const string Crowd = nameof(Crowd);
    private const string Look = nameof(Look);

    private static readonly string[] Columns = [AzureRows.Key, Crowd, AzureRows.Due, Look, nameof(TableEntity.Timestamp)];

    public Task PlanAsync(PersonKey person, string crowd, DateTimeOffset due, CancellationToken cancel)
    {
        StoreLimits.Check(person);
        var entry = Of(person, IRoster.Round(due));
        entry[Crowd] = crowd;
        return AzureCall.InTurnAsync((tables.Roster, entry), static (a, cancel) => a.Roster.UpsertEntityAsync(a.entry, TableUpdateMode.Replace, cancel), cancel);
    }

    public async IAsyncEnumerable<IReadOnlyList<RosterEntry>> ToLookAtAsync(int part, DateTimeOffset until, [EnumeratorCancellation] CancellationToken cancel)
    {
        var filter = $"{AzureRows.Is(AzureRows.Partition, NameOf(part))} and {Look} le {until.UtcTicks}L";
        await foreach (var page in AzureRows.PagesAsync(tables.RosterBehind, filter, Columns, IRoster.MostMoved, cancel))
            yield return [.. page.Select(EntryOf)];
    }

    public Task<IReadOnlyList<string?>> MoveAsync(IReadOnlyList<RosterEntry> entries, CancellationToken cancel)
    {
        StoreLimits.CheckMove(entries);
        return AzureCall.InBackgroundAsync((tables.RosterBehind, entries), static (a, cancel) => MoveAsync(a.RosterBehind, a.entries, cancel), cancel);
    }

    public Task SettleAsync(PersonKey person, string seen, DateTimeOffset? due, CancellationToken cancel)
    {
        StoreLimits.Check(person);
        var entry = Of(person, IRoster.Round(due ?? DateTimeOffset.MaxValue));
        return AzureCall.InBackgroundAsync((tables.RosterBehind, entry, new ETag(seen)), static (a, cancel) => SettleAsync(a.RosterBehind, a.entry, a.Item3, cancel), cancel);
    }

    public Task RemoveAsync(PersonKey person, CancellationToken cancel)
    {
        StoreLimits.Check(person);
        return AzureCall.InBackgroundAsync(
            (tables.RosterBehind, person),
            static (a, cancel) => a.RosterBehind.DeleteEntityAsync(PartitionOf(a.person), a.person.Value, ETag.All, cancel),
            cancel);
    }

    public async Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancel)
    {
        var counts = new Dictionary<string, int>();
        await foreach (var page in AzureRows.PagesAsync(tables.RosterBehind, "", [Crowd], atOnce: null, cancel))
            foreach (var entity in page)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, entity.GetString(Crowd), out _)++;
        return counts;
    }

    private static async Task<IReadOnlyList<string?>> MoveAsync(TableClient roster, IReadOnlyList<RosterEntry> entries, CancellationToken cancel)
    {
        var opId = Guid.NewGuid().ToString("N");
        var etags = new string?[entries.Count];
        var left = Enumerable.Range(0, entries.Count).ToList();
        while (left.Count > 0)
        {
            var batch = new AzureBatch(roster, PartitionOf(entries[0].Person), left.Count);
            foreach (var i in left)
                batch.Add(TableTransactionActionType.UpdateMerge, Moved(entries[i], opId), new ETag(entries[i].ETag));
            try
            {
                var answers = await batch.SubmitAsync(cancel);
                for (var i = 0; i < left.Count; i++)
                    etags[left[i]] = answers[i].Headers.ETag?.ToString();
                break;
            }
            catch (TableTransactionFailedException refused) when (AzureCall.IsConflict(refused) && refused.FailedTransactionActionIndex is { } index)
            {
                // An answer that was lost looks like a conflict, too. All were moved then, or none.
                if (await IsMovedAsync(roster, entries[left[index]].Person, opId, cancel))
                    return await FindMovedAsync(roster, entries, opId, cancel);
                left.RemoveAt(index);
            }
        }

        return etags;
    }

    private static async Task<bool> IsMovedAsync(TableClient roster, PersonKey person, string opId, CancellationToken cancel)
    {
        var found = await roster.GetEntityIfExistsAsync<TableEntity>(PartitionOf(person), person.Value, [AzureRows.OpId], cancel);
        return found is { HasValue: true, Value: { } entity } && entity.GetString(AzureRows.OpId) == opId;
    }

    private static async Task<IReadOnlyList<string?>> FindMovedAsync(TableClient roster, IReadOnlyList<RosterEntry> entries, string opId, CancellationToken cancel)
    {
        var etags = new Dictionary<string, string>();
        var filter = $"{AzureRows.Is(AzureRows.Partition, PartitionOf(entries[0].Person))} and {AzureRows.Is(AzureRows.OpId, opId)}";
        await foreach (var entity in roster.QueryAsync<TableEntity>(filter, null, [AzureRows.Key], cancel))
            etags[entity.RowKey] = entity.ETag.ToString();
        return [.. entries.Select(entry => etags.GetValueOrDefault(entry.Person.Value))];
    }

    private static async Task<bool> SettleAsync(TableClient roster, TableEntity entry, ETag seen, CancellationToken cancel)
    {
        try
        {
            await roster.UpdateEntityAsync(entry, seen, TableUpdateMode.Merge, cancel);
            return true;
        }
        catch (RequestFailedException changed) when (AzureCall.IsConflict(changed))
        {
            return false;
        }
    }

    private static TableEntity Of(PersonKey person, DateTimeOffset due) =>
        new(PartitionOf(person), person.Value) { [AzureRows.Due] = due.UtcTicks, [Look] = due.UtcTicks };

    private static TableEntity Moved(RosterEntry entry, string opId) =>
        new(PartitionOf(entry.Person), entry.Person.Value) { [Look] = entry.Look.UtcTicks, [AzureRows.OpId] = opId };

    private static RosterEntry EntryOf(TableEntity entity) => new(
        new PersonKey(entity.RowKey),
        entity.GetString(Crowd),
        AzureRows.DueOf(entity)!.Value,
        new DateTimeOffset(entity.GetInt64(Look)!.Value, TimeSpan.Zero),
        entity.ETag.ToString(),
        entity.Timestamp!.Value);

    private static string PartitionOf(PersonKey person) => NameOf(IRoster.PartOf(person));

    private static string NameOf(int part) => PersonKeys.Alphabet[part].ToString();
}
