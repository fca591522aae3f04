namespace CoachBot.Storage;

/// <summary>Keeps deliveries as long as the process lives.</summary>
public sealed class MemoryDeliveries : IDeliveries
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<DateOnly, SortedDictionary<string, Delivery>> days = [];

    public Task NoteAsync(Delivery delivery, CancellationToken cancel)
    {
        DeliveryLimits.Check(delivery);
        lock (Enter(cancel))
        {
            if (!days.TryGetValue(delivery.Day, out var day))
                days[delivery.Day] = day = new(StringComparer.Ordinal);
            day[delivery.Key] = delivery;
        }

        return Task.CompletedTask;
    }

    public Task<DeliveryPage> OfDayAsync(DateOnly day, string? after, int most, CancellationToken cancel)
    {
        DeliveryLimits.Check(after, most);
        lock (Enter(cancel))
        {
            IEnumerable<KeyValuePair<string, Delivery>> all = days.TryGetValue(day, out var found) ? found : [];
            return Task.FromResult(DeliveryLimits.PageOf(
                [.. all.Where(one => after is null || string.CompareOrdinal(one.Key, after) > 0).Take(most + 1).Select(one => one.Value)], most));
        }
    }

    public Task ForgetAsync(PersonKey person, CancellationToken cancel)
    {
        StoreLimits.Check(person);
        lock (Enter(cancel))
        {
            foreach (var day in days.Values)
                foreach (var key in day.Where(one => one.Value.Person == person).Select(one => one.Key).ToList())
                    day.Remove(key);
        }

        return Task.CompletedTask;
    }

    public Task ForgetBeforeAsync(DateOnly day, CancellationToken cancel)
    {
        lock (Enter(cancel))
        {
            foreach (var earlier in days.Keys.TakeWhile(one => one < day).ToList())
                days.Remove(earlier);
        }

        return Task.CompletedTask;
    }

    private Lock Enter(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return gate;
    }
}
