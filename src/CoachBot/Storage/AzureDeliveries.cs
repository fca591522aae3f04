using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace CoachBot.Storage;

/// <summary>
/// Deliveries in Azure Table Storage: a partition for each day and first letter of the person key, so that a morning's writes
/// spread over many, and a day is read in order.
/// </summary>
public sealed class AzureDeliveries(TableServiceClient tables, string prefix) : IDeliveries
{
    private const int RowsAtOnce = 100;

    private readonly TableClient table = tables.GetTableClient($"{prefix}deliveries");
    private volatile bool made;

    public Task NoteAsync(Delivery delivery, CancellationToken cancel)
    {
        DeliveryLimits.Check(delivery);
        var entity = new TableEntity(PartitionOf(delivery.Day, delivery.Key), delivery.Key)
        {
            ["Due"] = delivery.Due.UtcTicks,
            ["State"] = (int)delivery.State,
            ["Reason"] = (int)delivery.Reason,
            ["At"] = delivery.At.UtcTicks,
        };
        if (delivery.Next is { } next)
            entity["Next"] = next.UtcTicks;
        return AskAsync(() => table.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancel), cancel);
    }

    public async Task<DeliveryPage> OfDayAsync(DateOnly day, string? after, int most, CancellationToken cancel)
    {
        DeliveryLimits.Check(after, most);
        var found = new List<Delivery>();
        // A page begins within one partition, which the service finds at once, and goes on with the later ones.
        if (after is not null)
            await ReadAsync($"PartitionKey eq '{PartitionOf(day, after)}' and RowKey gt '{after}'");
        var later = after is null ? $"ge '{DayKey(day)}|'" : $"gt '{PartitionOf(day, after)}'";
        if (found.Count <= most)
            await ReadAsync($"PartitionKey {later} and PartitionKey lt '{DayKey(day)}}}'");
        return DeliveryLimits.PageOf(found, most);

        Task ReadAsync(string filter) => AskAsync(
            async () =>
            {
                await foreach (var entity in table.QueryAsync<TableEntity>(filter, Math.Min(most + 1, DeliveryPage.Most), cancellationToken: cancel))
                {
                    found.Add(DeliveryOf(entity));
                    if (found.Count > most)
                        break;
                }

                return true;
            },
            cancel);
    }

    public async Task ForgetAsync(PersonKey person, CancellationToken cancel)
    {
        StoreLimits.Check(person);
        // From day to day that has anything: a search for the person over all partitions would read the whole table.
        for (var day = await DayFromAsync(DateOnly.MinValue, cancel); day is { } one; day = await DayFromAsync(one.AddDays(1), cancel))
            await DeleteAsync($"PartitionKey eq '{PartitionOf(one, person.Value)}' and RowKey ge '{person.Value}|' and RowKey lt '{person.Value}}}'", cancel);
    }

    public Task ForgetBeforeAsync(DateOnly day, CancellationToken cancel) => DeleteAsync($"PartitionKey lt '{DayKey(day)}'", cancel);

    /// <summary>The first day, from this one on, of which anything is kept.</summary>
    private Task<DateOnly?> DayFromAsync(DateOnly from, CancellationToken cancel) => AskAsync<DateOnly?>(
        async () =>
        {
            await foreach (var entity in table.QueryAsync<TableEntity>($"PartitionKey ge '{DayKey(from)}'", 1, ["PartitionKey"], cancel))
                return DateOnly.ParseExact(entity.PartitionKey.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            return null;
        },
        cancel);

    private Task DeleteAsync(string filter, CancellationToken cancel) => AskAsync(
        async () =>
        {
            var some = new List<TableEntity>(RowsAtOnce);
            await foreach (var entity in table.QueryAsync<TableEntity>(filter, DeliveryPage.Most, ["PartitionKey", "RowKey"], cancel))
            {
                if (some.Count == RowsAtOnce || (some.Count > 0 && some[0].PartitionKey != entity.PartitionKey))
                    await DeleteAsync(some, cancel);
                some.Add(entity);
            }

            await DeleteAsync(some, cancel);
            return true;
        },
        cancel);

    private async Task DeleteAsync(List<TableEntity> some, CancellationToken cancel)
    {
        if (some.Count == 0)
            return;
        try
        {
            await table.SubmitTransactionAsync(some.Select(one => new TableTransactionAction(TableTransactionActionType.Delete, one, ETag.All)), cancel);
        }
        catch (TableTransactionFailedException gone) when (gone.Status == 404)
        {
            // Another instance deletes the same rows; all of them fail with the one that is gone.
            foreach (var one in some)
                await table.DeleteEntityAsync(one.PartitionKey, one.RowKey, ETag.All, cancel);
        }

        some.Clear();
    }

    /// <summary>The service's own words name addresses and rows, so only its code goes on.</summary>
    private async Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken cancel)
    {
        try
        {
            if (!made)
                await table.CreateIfNotExistsAsync(cancel);
            made = true;
            return await ask();
        }
        catch (RequestFailedException failed)
        {
            throw new StoreFailedException($"The table of deliveries could not do it: {failed.Status} {failed.ErrorCode}");
        }
    }

    private static Delivery DeliveryOf(TableEntity entity)
    {
        var (person, number) = DeliveryLimits.Split(entity.RowKey);
        return new Delivery(
            person,
            number,
            Moment(entity.GetInt64("Due")!.Value),
            (DeliveryState)entity.GetInt32("State")!.Value,
            (DeliveryReason)entity.GetInt32("Reason")!.Value,
            Moment(entity.GetInt64("At")!.Value),
            entity.GetInt64("Next") is { } next ? Moment(next) : null);
    }

    private static DateTimeOffset Moment(long ticks) => new(ticks, TimeSpan.Zero);

    private static string DayKey(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string PartitionOf(DateOnly day, string key) => $"{DayKey(day)}|{key[0]}";
}
