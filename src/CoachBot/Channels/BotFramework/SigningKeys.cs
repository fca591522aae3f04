using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CoachBot.Channels.BotFramework;

/// <summary>
/// The channel service's keys. They are read again every few hours behind the requests, and before the request that brings a key
/// nobody knows yet: a key may be used the moment it is announced.
/// </summary>
internal sealed class SigningKeys(Registration registration, IDocumentRetriever documents, TimeProvider time, ILogger<SigningKeys> log)
{
    /// <summary>After this they are read again while the known ones still serve; after <see cref="Stale"/> they serve no more.</summary>
    private static readonly TimeSpan Aged = TimeSpan.FromHours(6);
    private static readonly TimeSpan Stale = TimeSpan.FromHours(24);

    /// <summary>Whatever tokens come in, they are read no oftener.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>So many requests may wait for a key nobody knows; more of them at once are no rotation.</summary>
    private const int MostWaiting = 200;

    private static readonly TimeSpan PauseBehind = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private volatile KeySet? known;
    private Task<KeySet>? reading;
    private long readAtTicks;
    private int waiting;

    /// <summary>The known keys, while they may be used.</summary>
    public KeySet? Fresh
    {
        get
        {
            if (known is not { } keys)
                return null;
            var age = time.GetUtcNow() - keys.Begun;
            if (age > Aged && SinceReading > PauseBehind)
                _ = ReadAsync();
            return age < Stale ? keys : null;
        }
    }

    private TimeSpan SinceReading => TimeSpan.FromTicks(time.GetUtcNow().UtcTicks - Interlocked.Read(ref readAtTicks));

    /// <exception cref="KeysUnavailableException">There are none, and none can be read.</exception>
    public async Task<KeySet> GetAsync() => Fresh ?? await ReadAsync();

    /// <summary>The key of this name, read anew when it is not known.</summary>
    public async Task<(KeySet Keys, SigningKey? Key)> FindAsync(string kid, CancellationToken cancel)
    {
        var keys = await GetAsync().WaitAsync(cancel);
        if (keys.Find(kid) is { } key)
            return (keys, key);
        try
        {
            return Interlocked.Increment(ref waiting) > MostWaiting ? (keys, null) : await FindNewAsync(kid, keys, cancel);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    private async Task<(KeySet Keys, SigningKey? Key)> FindNewAsync(string kid, KeySet keys, CancellationToken cancel)
    {
        var asked = time.GetUtcNow();
        try
        {
            // A reading under way may have begun before the key was announced; the one after it has not.
            do
                keys = await ReadAsync().WaitAsync(cancel);
            while (keys.Find(kid) is null && keys.Begun < asked);
        }
        catch (KeysUnavailableException)
        {
            // The known keys stay good; this one stays unknown.
        }

        return (keys, keys.Find(kid));
    }

    private Task<KeySet> ReadAsync()
    {
        lock (gate)
            return reading is { IsCompleted: false } underWay ? underWay : reading = ReadOnceAsync();
    }

    private async Task<KeySet> ReadOnceAsync()
    {
        if (Pause - SinceReading is { Ticks: > 0 } wait)
            await Task.Delay(wait, time);
        var begun = time.GetUtcNow();
        Interlocked.Exchange(ref readAtTicks, begun.UtcTicks);
        try
        {
            var announced = await OpenIdConnectConfigurationRetriever.GetAsync(registration.Metadata.ToString(), documents, CancellationToken.None);
            return known = KeySet.Of(announced, registration, begun);
        }
        catch (Exception e)
        {
            Log.KeysNotRead(log, Fault.Of(e));
            throw new KeysUnavailableException(e);
        }
    }
}
