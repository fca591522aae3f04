namespace CoachBot.Storage;

/// <summary>
/// The secret that person keys are derived with. It is kept as a setting, wrapped by the master key, so that people are recognised
/// under every later master key.
/// </summary>
public sealed class IdentityKey(IStore store, KeyRing ring)
{
    public const string Setting = "identity-key";

    private static readonly Place Place = new("", Setting, "key");

    private byte[]? secret;

    /// <exception cref="InvalidOperationException">It was not read yet.</exception>
    public ReadOnlyMemory<byte> Secret => secret ?? throw new InvalidOperationException("The identity key was not read yet.");

    /// <summary>Reads it, or makes it: of several instances that start together the first one's counts.</summary>
    /// <exception cref="SealBrokenException">It is under a master key that is not given here, or is broken.</exception>
    public async Task ReadAsync(CancellationToken cancel)
    {
        var text = await store.ReadSettingAsync(Setting, cancel);
        if (text is null)
        {
            // People known before there was a key of its own were derived with this.
            var first = Convert.ToBase64String(ring.Wrap(Place, ring.Current.Derive(PersonKeys.Purpose)));
            text = await store.SwapSettingAsync(Setting, null, first, cancel) ? first : await store.ReadSettingAsync(Setting, cancel);
        }

        secret = ring.Unwrap(Place, Decode(text));
    }

    /// <summary>Wraps it by the current master key.</summary>
    /// <returns>Null when there is none; false when it was so already, or another did it meanwhile.</returns>
    internal async Task<bool?> RewrapAsync(CancellationToken cancel)
    {
        if (await store.ReadSettingAsync(Setting, cancel) is not { } text)
            return null;
        var wrapped = Decode(text);
        if (ring.IsCurrent(wrapped))
            return false;
        var again = Convert.ToBase64String(ring.Wrap(Place, ring.Unwrap(Place, wrapped)));
        return await store.SwapSettingAsync(Setting, text, again, cancel);
    }

    private static byte[] Decode(string? text)
    {
        Span<byte> bytes = stackalloc byte[Envelope.Overhead + Envelope.KeyBytes];
        return Convert.TryFromBase64String(text ?? "", bytes, out var length) ? bytes[..length].ToArray() : throw new SealBrokenException(Setting);
    }
}
