using Azure;
using Azure.Data.Tables;

namespace CoachBot.Storage;

/// <summary>Many entries of the roster moved in one transaction.</summary>
internal static class AzureRosterMove
{
    public static async Task<IReadOnlyList<string?>> MoveAsync(TableClient roster, IReadOnlyList<RosterEntry> entries, CancellationToken cancel)
    {
        var opId = Guid.NewGuid().ToString("N");
        var etags = new string?[entries.Count];
        var left = Enumerable.Range(0, entries.Count).ToList();
        while (left.Count > 0)
        {
            var batch = new AzureBatch(roster, AzureRoster.PartitionOf(entries[0].Person), left.Count);
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
        var found = await roster.GetEntityIfExistsAsync<TableEntity>(AzureRoster.PartitionOf(person), person.Value, [AzureRows.OpId], cancel);
        return found is { HasValue: true, Value: { } entity } && entity.GetString(AzureRows.OpId) == opId;
    }

    private static async Task<IReadOnlyList<string?>> FindMovedAsync(TableClient roster, IReadOnlyList<RosterEntry> entries, string opId, CancellationToken cancel)
    {
        var etags = new Dictionary<string, string>();
        var filter = $"{AzureRows.Is(AzureRows.Partition, AzureRoster.PartitionOf(entries[0].Person))} and {AzureRows.Is(AzureRows.OpId, opId)}";
        await foreach (var entity in roster.QueryAsync<TableEntity>(filter, null, [AzureRows.Key], cancel))
            etags[entity.RowKey] = entity.ETag.ToString();
        return [.. entries.Select(entry => etags.GetValueOrDefault(entry.Person.Value))];
    }

    private static TableEntity Moved(RosterEntry entry, string opId) =>
        new(AzureRoster.PartitionOf(entry.Person), entry.Person.Value) { [AzureRoster.Look] = entry.Look.UtcTicks, [AzureRows.OpId] = opId };
}
