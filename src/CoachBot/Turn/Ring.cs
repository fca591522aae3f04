using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Coaching;

namespace CoachBot.Turns;

/// <summary>The last 64 events, as eight-byte hashes: a doubled delivery is heard once.</summary>
internal static class Ring
{
    private const int Length = 64;

    public static ulong Hash(string eventId)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(eventId), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    public static Notebook Remember(Thought thought, ulong heard)
    {
        var before = thought.Notebook.Heard;
        return thought.Notebook with
        {
            Heard = [.. before.Skip(Math.Max(0, before.Count - Length + 1)), heard],
            Tapped = thought.Receipt is null && thought.Problem is null ? null : new TapAnswer(heard, thought.Problem, thought.Receipt),
        };
    }
}
