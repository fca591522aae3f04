using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Coaching;

/// <summary>Events by a short hash: all that is kept of their ids.</summary>
public static class Events
{
    private const int MostOnStack = 512;

    public static ulong Hash(string eventId)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> letters = stackalloc byte[MostOnStack];
        SHA256.HashData(Encoding.UTF8.TryGetBytes(eventId, letters, out var length) ? letters[..length] : Encoding.UTF8.GetBytes(eventId), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}
