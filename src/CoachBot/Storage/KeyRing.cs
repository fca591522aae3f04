using System.Security.Cryptography;

namespace CoachBot.Storage;

/// <summary>
/// The master key that wraps, and earlier ones that still unwrap until <see cref="KeyRotation"/> is through.
/// </summary>
public sealed class KeyRing
{
    private readonly Dictionary<uint, byte[]> wrapping = [];

    public KeyRing(MasterKey current, params IReadOnlyList<MasterKey> older)
    {
        Current = current;
        foreach (var key in (IReadOnlyList<MasterKey>)[current, .. older])
            wrapping[key.Number] = key.Derive("wrap-keys");
    }

    public MasterKey Current { get; }

    internal bool IsCurrent(ReadOnlySpan<byte> wrapped) => Envelope.KeyIdOf(wrapped) == Current.Number;

    internal byte[] Wrap(Place place, ReadOnlySpan<byte> secret)
    {
        using var cipher = Envelope.Cipher(wrapping[Current.Number]);
        return Envelope.Seal(cipher, Current.Number, place, secret);
    }

    /// <exception cref="SealBrokenException">It was wrapped for another place, was changed, or is under a master key that is not in the ring.</exception>
    internal byte[] Unwrap(Place place, ReadOnlySpan<byte> wrapped)
    {
        if (Envelope.KeyIdOf(wrapped) is not { } id)
            throw new SealBrokenException(place.Row, "it is not a wrapped key");
        if (!wrapping.TryGetValue(id, out var key))
            throw new SealBrokenException(place.Row, $"it is under the master key {MasterKey.IdOf(id)}, and only {Ids} are given here");

        using var cipher = Envelope.Cipher(key);
        var secret = new byte[wrapped.Length - Envelope.Overhead];
        Envelope.Open(cipher, place, wrapped, secret);
        return secret;
    }

    private string Ids => string.Join(", ", wrapping.Keys.Select(MasterKey.IdOf));
}
