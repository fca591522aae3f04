namespace CoachBot.Storage;

/// <summary>The data keys of people whose rows were opened in the last half minute.</summary>
internal sealed class KnownKeys(TimeProvider time)
{
    public const int Most = 10_000;

    public static readonly TimeSpan Life = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly Dictionary<PersonKey, Known> keys = [];
    private long swept = time.GetTimestamp();

    public int Count
    {
        get
        {
            lock (gate)
                return keys.Count;
        }
    }

    public DataKey? Find(PersonKey person)
    {
        lock (gate)
            return keys.TryGetValue(person, out var known) && IsAlive(known) ? known.Key : null;
    }

    /// <summary>The key that was read together with the state of this ETag: surely of the same life.</summary>
    public DataKey? Find(PersonKey person, string etag)
    {
        lock (gate)
            return keys.TryGetValue(person, out var known) && IsAlive(known) && known.ETag == etag ? known.Key : null;
    }

    /// <param name="etag">Of the state it was read with; null when it was read alone.</param>
    public void Keep(PersonKey person, DataKey key, string? etag)
    {
        lock (gate)
        {
            Sweep();
            if (keys.Count >= Most && !keys.ContainsKey(person))
                keys.Clear();
            keys[person] = new Known(key, etag, time.GetTimestamp());
        }
    }

    public void Forget(PersonKey person)
    {
        lock (gate)
            keys.Remove(person);
    }

    private bool IsAlive(Known known) => time.GetElapsedTime(known.Since) < Life;

    private void Sweep()
    {
        if (time.GetElapsedTime(swept) < Life)
            return;
        swept = time.GetTimestamp();
        foreach (var (person, known) in keys)
        {
            if (!IsAlive(known))
                keys.Remove(person);
        }
    }

    private readonly record struct Known(DataKey Key, string? ETag, long Since);
}
