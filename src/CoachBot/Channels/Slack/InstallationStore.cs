using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CoachBot.Storage;

namespace CoachBot.Channels.Slack;

/// <summary>
/// Keeps installations sealed among the settings, under a key derived from the identity secret, which outlives every master key. Each
/// write says what it saw before, so that of two instances one wins.
/// </summary>
internal sealed class InstallationStore(IStore store, PersonKeys keys, MasterKey secret)
{
    private const string Field = "installation";

    private readonly byte[] key = secret.Derive("slack-installations");

    /// <returns>What is kept, and its sealed form as seen; null for one never heard of.</returns>
    public async Task<(Installation? Known, string? Seen)> ReadAsync(string id, CancellationToken cancel)
    {
        var seen = await store.ReadSettingAsync(NameOf(id), cancel);
        return (seen is null ? null : Open(id, seen), seen);
    }

    /// <returns>The sealed form as it is now; null when someone else wrote first.</returns>
    public async Task<string?> WriteAsync(Installation installation, string? seen, CancellationToken cancel)
    {
        var next = Seal(installation);
        return await store.SwapSettingAsync(NameOf(installation.Id), seen, next, cancel) ? next : null;
    }

    /// <summary>Changes what is kept, as often as it takes until nobody wrote meanwhile.</summary>
    public async Task<Installation?> ChangeAsync(string id, Func<Installation?, Installation?> change, CancellationToken cancel)
    {
        while (true)
        {
            var (known, seen) = await ReadAsync(id, cancel);
            if (change(known) is not { } next || next == known)
                return known;
            if (await WriteAsync(next, seen, cancel) is not null)
                return next;
        }
    }

    /// <summary>Lets one instance at a time do something with an installation.</summary>
    /// <returns>False when another one is at it.</returns>
    public async Task<bool> TryLockAsync(string id, DateTimeOffset now, TimeSpan most, CancellationToken cancel)
    {
        var name = "slack-lock|" + keys.CrowdOf(SlackChannel.Name, id);
        var seen = await store.ReadSettingAsync(name, cancel);
        if (seen is not null && DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(seen, CultureInfo.InvariantCulture)) > now)
            return false;
        return await store.SwapSettingAsync(name, seen, (now + most).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), cancel);
    }

    public Task UnlockAsync(string id, CancellationToken cancel) =>
        store.WriteSettingAsync("slack-lock|" + keys.CrowdOf(SlackChannel.Name, id), "0", cancel);

    private string NameOf(string id) => "slack-installation|" + keys.CrowdOf(SlackChannel.Name, id);

    private string Seal(Installation installation)
    {
        using var cipher = Envelope.Cipher(key);
        return Convert.ToBase64String(Envelope.Seal(cipher, 0, new Place("", NameOf(installation.Id), Field), JsonSerializer.SerializeToUtf8Bytes(installation, InstallationJson.Default.Installation)));
    }

    private Installation? Open(string id, string text)
    {
        using var cipher = Envelope.Cipher(key);
        var value = Convert.FromBase64String(text);
        var plain = new byte[Math.Max(0, value.Length - Envelope.Overhead)];
        Envelope.Open(cipher, new Place("", NameOf(id), Field), value, plain);
        try
        {
            return JsonSerializer.Deserialize(plain, InstallationJson.Default.Installation);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }
}
