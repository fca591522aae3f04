using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Azure;
using Azure.Data.Tables;

namespace CoachBot.Storage;

/// <summary>The roster in Azure Table Storage: a partition for each part.</summary>
public sealed class AzureRoster(AzureTables tables) : IRoster
{
    private const string Crowd = nameof(Crowd);
    internal const string Look = nameof(Look);

    private static readonly string[] Columns = [AzureRows.Key, Crowd, AzureRows.Due, Look, nameof(TableEntity.Timestamp)];

    public Task<string> PlanAsync(PersonKey person, string crowd, DateTimeOffset due, CancellationToken cancel)
    {
        StoreLimits.Check(person);
        return AzureCall.InTurnAsync((tables.Roster, person, crowd, IRoster.Round(due)), static (a, cancel) => PlanAsync(a.Roster, a.person, a.crowd, a.Item4, cancel), cancel);
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
        return AzureCall.InBackgroundAsync((tables.RosterBehind, entries), static (a, cancel) => AzureRosterMove.MoveAsync(a.RosterBehind, a.entries, cancel), cancel);
    }

    public Task SettleAsync(PersonKey person, string seen, DateTimeOffset? due, CancellationToken cancel)
    {
        StoreLimits.Check(person);
        var entry = Of(person, IRoster.Round(due ?? DateTimeOffset.MaxValue));
        return AzureCall.InBackgroundAsync((tables.RosterBehind, entry, new ETag(seen)), static (a, cancel) => SettleAsync(a.RosterBehind, a.entry, a.Item3, cancel), cancel);
    }

    public Task RemoveAsync(PersonKey person, string seen, CancellationToken cancel)
    {
        StoreLimits.Check(person);
        return AzureCall.InBackgroundAsync((tables.RosterBehind, person, new ETag(seen)), static (a, cancel) => RemoveAsync(a.RosterBehind, a.person, a.Item3, cancel), cancel);
    }

    public async Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancel)
    {
        var counts = new Dictionary<string, int>();
        await foreach (var page in AzureRows.PagesAsync(tables.RosterBehind, "", [Crowd], atOnce: null, cancel))
            foreach (var entity in page)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, entity.GetString(Crowd), out _)++;
        return counts;
    }

    private static async Task<string> PlanAsync(TableClient roster, PersonKey person, string crowd, DateTimeOffset due, CancellationToken cancel)
    {
        while (true)
        {
            var found = await roster.GetEntityIfExistsAsync<TableEntity>(PartitionOf(person), person.Value, [AzureRows.Due], cancel);
            var entry = Of(person, found.HasValue && AzureRows.DueOf(found.Value!) is { } earlier && earlier < due ? earlier : due);
            entry[Crowd] = crowd;
            try
            {
                var answer = await (found.HasValue ? roster.UpdateEntityAsync(entry, found.Value!.ETag, TableUpdateMode.Replace, cancel) : roster.AddEntityAsync(entry, cancel));
                return answer.Headers.ETag!.Value.ToString();
            }
            catch (RequestFailedException changed) when (AzureCall.IsConflict(changed))
            {
                // Somebody else plans, too, or the answer was lost: what stands there now decides.
            }
        }
    }

    private static async Task<bool> RemoveAsync(TableClient roster, PersonKey person, ETag seen, CancellationToken cancel)
    {
        try
        {
            await roster.DeleteEntityAsync(PartitionOf(person), person.Value, seen, cancel);
            return true;
        }
        catch (RequestFailedException changed) when (AzureCall.IsConflict(changed))
        {
            return false;
        }
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

    private static RosterEntry EntryOf(TableEntity entity) => new(
        new PersonKey(entity.RowKey),
        entity.GetString(Crowd),
        AzureRows.DueOf(entity)!.Value,
        new DateTimeOffset(entity.GetInt64(Look)!.Value, TimeSpan.Zero),
        entity.ETag.ToString(),
        entity.Timestamp!.Value);

    internal static string PartitionOf(PersonKey person) => NameOf(IRoster.PartOf(person));

    private static string NameOf(int part) => PersonKeys.Alphabet[part].ToString();
}
