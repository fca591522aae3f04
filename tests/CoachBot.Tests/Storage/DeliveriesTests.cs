using Azure.Data.Tables;
using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

/// <summary>What every store of deliveries promises.</summary>
[Collection(Azurite.Name)]
public sealed class DeliveriesTests(AzuriteFixture azurite) : IDisposable
{
    private static readonly CancellationToken Go = CancellationToken.None;
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(9));
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly PersonKeys Keys = new(new MasterKey(new byte[MasterKey.Bytes]));
    private static readonly PersonKey Hanako = Keys.Of("msteams", "T1", "hanako");
    private static readonly PersonKey Taro = Keys.Of("msteams", "T1", "taro");

    private readonly DatabaseFolder folder = new();
    private readonly List<IDisposable> opened = [];

    public void Dispose()
    {
        opened.ForEach(one => one.Dispose());
        folder.Dispose();
    }

    [Theory, Backend(BackendAttribute.Memory), Backend(BackendAttribute.Sqlite), Backend(AzuriteFixture.Tool)]
    public async Task What_is_noted_comes_back_whole(string backend)
    {
        var deliveries = Open(backend);
        var waiting = new Delivery(Hanako, ulong.MaxValue, Nine.AddTicks(1), DeliveryState.Waiting, DeliveryReason.Throttled, Nine.AddTicks(12_345_678), Nine.AddMinutes(1));
        var skipped = new Delivery(Hanako, 0, Nine, DeliveryState.Skipped, DeliveryReason.NotWantedAnyMore, Nine);
        await deliveries.NoteAsync(waiting, Go);
        await deliveries.NoteAsync(skipped, Go);

        var page = await deliveries.OfDayAsync(Day, null, 10, Go);
        Assert.Equal([skipped, waiting], page.Deliveries);
        Assert.Null(page.Next);
    }

    [Theory, Backend(BackendAttribute.Memory), Backend(BackendAttribute.Sqlite), Backend(AzuriteFixture.Tool)]
    public async Task A_later_note_replaces_the_earlier_one_and_its_next_try(string backend)
    {
        var deliveries = Open(backend);
        var waiting = new Delivery(Hanako, 7, Nine, DeliveryState.Waiting, DeliveryReason.NoAnswer, Nine, Nine.AddMinutes(1));
        var sent = waiting with { State = DeliveryState.Sent, Reason = DeliveryReason.None, At = Nine.AddMinutes(1), Next = null };
        await deliveries.NoteAsync(waiting, Go);
        await deliveries.NoteAsync(sent, Go);
        await deliveries.NoteAsync(sent, Go);

        Assert.Equal(sent, Assert.Single((await deliveries.OfDayAsync(Day, null, 10, Go)).Deliveries));
    }

    [Theory, Backend(BackendAttribute.Memory), Backend(BackendAttribute.Sqlite), Backend(AzuriteFixture.Tool)]
    public async Task A_day_begins_and_ends_at_midnight_utc(string backend)
    {
        var deliveries = Open(backend);
        var midnight = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);
        foreach (var (number, due) in (List<(ulong, DateTimeOffset)>)[(1, midnight.AddTicks(-1)), (2, midnight), (3, midnight.AddDays(1).AddTicks(-1)), (4, midnight.AddDays(1))])
            await deliveries.NoteAsync(Sent(Hanako, number, due), Go);

        Assert.Equal([2UL, 3UL], (await deliveries.OfDayAsync(Day, null, 10, Go)).Deliveries.Select(one => one.Number));
        Assert.Equal([1UL], (await deliveries.OfDayAsync(Day.AddDays(-1), null, 10, Go)).Deliveries.Select(one => one.Number));
        Assert.Empty((await deliveries.OfDayAsync(Day.AddDays(2), null, 10, Go)).Deliveries);
    }

    [Theory, Backend(BackendAttribute.Memory), Backend(BackendAttribute.Sqlite), Backend(AzuriteFixture.Tool)]
    public async Task Pages_follow_each_other_in_order_and_miss_nobody(string backend)
    {
        var deliveries = Open(backend);
        var all = Enumerable.Range(0, 60).Select(number => Sent(Keys.Of("slack", "T1", $"{number / 2}"), (ulong)number, Nine)).ToList();
        foreach (var one in all)
            await deliveries.NoteAsync(one, Go);

        foreach (var most in (int[])[1, 7, 60, 1000])
        {
            var read = new List<Delivery>();
            string? after = null;
            do
            {
                var page = await deliveries.OfDayAsync(Day, after, most, Go);
                Assert.InRange(page.Deliveries.Count, 1, most);
                read.AddRange(page.Deliveries);
                Assert.InRange(read.Count, 1, all.Count);
                after = page.Next;
            }
            while (after is not null);

            Assert.Equal(all.OrderBy(one => one.Key, StringComparer.Ordinal), read);
        }
    }

    [Theory, Backend(BackendAttribute.Memory), Backend(BackendAttribute.Sqlite), Backend(AzuriteFixture.Tool)]
    public async Task Somebody_forgotten_is_in_no_day_and_everybody_else_is(string backend)
    {
        var deliveries = Open(backend);
        foreach (var days in (int[])[0, 1, 2, 40])
        {
            await deliveries.NoteAsync(Sent(Hanako, 1, Nine.AddDays(days)), Go);
            await deliveries.NoteAsync(Sent(Hanako, 2, Nine.AddDays(days)), Go);
        }

        await deliveries.NoteAsync(Sent(Taro, 1, Nine), Go);
        await deliveries.ForgetAsync(Hanako, Go);
        await deliveries.ForgetAsync(Hanako, Go);

        Assert.Equal(Taro, Assert.Single((await deliveries.OfDayAsync(Day, null, 10, Go)).Deliveries).Person);
        foreach (var days in (int[])[1, 2, 40])
            Assert.Empty((await deliveries.OfDayAsync(Day.AddDays(days), null, 10, Go)).Deliveries);
    }

    [Theory, Backend(BackendAttribute.Memory), Backend(BackendAttribute.Sqlite), Backend(AzuriteFixture.Tool)]
    public async Task Earlier_days_are_forgotten_and_the_day_itself_is_kept(string backend)
    {
        var deliveries = Open(backend);
        // More than one batch and one portion would take.
        for (var number = 0UL; number < 205; number++)
            await deliveries.NoteAsync(Sent(Hanako, number, Nine.AddDays(-1)), Go);
        await deliveries.NoteAsync(Sent(Taro, 1, Nine.AddDays(-30)), Go);
        await deliveries.NoteAsync(Sent(Taro, 1, Nine), Go);
        await deliveries.ForgetBeforeAsync(Day, Go);
        await deliveries.ForgetBeforeAsync(Day, Go);

        Assert.Single((await deliveries.OfDayAsync(Day, null, 10, Go)).Deliveries);
        Assert.Empty((await deliveries.OfDayAsync(Day.AddDays(-1), null, 10, Go)).Deliveries);
        Assert.Empty((await deliveries.OfDayAsync(Day.AddDays(-30), null, 10, Go)).Deliveries);
    }

    [Theory, Backend(BackendAttribute.Memory), Backend(BackendAttribute.Sqlite), Backend(AzuriteFixture.Tool)]
    public async Task What_no_store_could_take_is_refused_before_it_is_sent(string backend)
    {
        var deliveries = Open(backend);
        await Assert.ThrowsAsync<ArgumentException>(() => deliveries.NoteAsync(Sent(default, 1, Nine), Go));
        await Assert.ThrowsAsync<ArgumentException>(() => deliveries.NoteAsync(Sent(Hanako, 1, DateTimeOffset.MinValue), Go));
        await Assert.ThrowsAsync<ArgumentException>(() => deliveries.ForgetAsync(default, Go));
        await Assert.ThrowsAsync<ArgumentException>(() => deliveries.OfDayAsync(Day, "' or PartitionKey gt '", 10, Go));
        await Assert.ThrowsAsync<ArgumentException>(() => deliveries.OfDayAsync(Day, "", 10, Go));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => deliveries.OfDayAsync(Day, null, 0, Go));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => deliveries.OfDayAsync(Day, null, DeliveryPage.Most + 1, Go));
    }

    [Fact]
    public async Task What_was_noted_is_there_after_a_restart()
    {
        await using (var before = new SqliteDeliveries(folder.Path))
            await before.NoteAsync(Sent(Hanako, 1, Nine), Go);

        Assert.Single((await Open(BackendAttribute.Sqlite).OfDayAsync(Day, null, 10, Go)).Deliveries);
    }

    [Fact]
    public async Task A_table_that_cannot_be_reached_is_said_without_its_address()
    {
        var options = new TableClientOptions { Retry = { MaxRetries = 0 } };
        var account = new TableSharedKeyCredential("nobody", Convert.ToBase64String(new byte[64]));
        var nowhere = new AzureDeliveries(new TableServiceClient(new Uri("http://127.0.0.1:9/nobody"), account, options), "x");

        var failure = await Assert.ThrowsAsync<StoreFailedException>(() => nowhere.NoteAsync(Sent(Hanako, 1, Nine), Go));
        Assert.DoesNotContain("127.0.0.1", failure.ToString(), StringComparison.Ordinal);
    }

    private static Delivery Sent(PersonKey person, ulong number, DateTimeOffset due) =>
        new(person, number, due, DeliveryState.Sent, DeliveryReason.None, Nine.AddSeconds(3));

    private IDeliveries Open(string backend)
    {
        if (backend == BackendAttribute.Memory)
            return new MemoryDeliveries();
        if (backend == AzuriteFixture.Tool)
            return new AzureDeliveries(new TableServiceClient(azurite.ConnectionString), $"t{Guid.NewGuid():N}"[..20]);
        var sqlite = new SqliteDeliveries(folder.Path);
        opened.Add(sqlite);
        return sqlite;
    }
}
