using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachBot.Coaching;

/// <summary>Event hashes as one string: base64 of eight bytes each, half as long as numbers. Numbers of an earlier version are read too.</summary>
internal sealed class HeardJson : JsonConverter<IReadOnlyList<ulong>>
{
    private const int Bytes = sizeof(ulong);
    private const int MostOnStack = 64;

    public override IReadOnlyList<ulong> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.StartArray)
            return Numbers(ref reader);

        Span<byte> bytes = stackalloc byte[MostOnStack * Bytes];
        bytes = !reader.HasValueSequence && Base64.DecodeFromUtf8(reader.ValueSpan, bytes, out _, out var length) is OperationStatus.Done
            ? bytes[..length]
            : reader.GetBytesFromBase64();
        if (bytes.Length % Bytes != 0)
            throw new JsonException("Event hashes have eight bytes each.");
        var heard = new ulong[bytes.Length / Bytes];
        for (var i = 0; i < heard.Length; i++)
            heard[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(i * Bytes)..]);
        return heard;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<ulong> value, JsonSerializerOptions options)
    {
        var bytes = value.Count <= MostOnStack ? stackalloc byte[MostOnStack * Bytes] : new byte[value.Count * Bytes];
        for (var i = 0; i < value.Count; i++)
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[(i * Bytes)..], value[i]);
        writer.WriteBase64StringValue(bytes[..(value.Count * Bytes)]);
    }

    private static List<ulong> Numbers(ref Utf8JsonReader reader)
    {
        var heard = new List<ulong>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            heard.Add(reader.GetUInt64());
        return heard;
    }
}
