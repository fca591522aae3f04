using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachBot.Storage;

/// <summary>A wake-up as the queue carries it: opaque ids and nothing else, in less than a KiB.</summary>
internal sealed partial record WakeUpBody(
    [property: JsonPropertyName("p")] string? Person,
    [property: JsonPropertyName("s"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Seen)
{
    public static BinaryData Of(PersonKey person, string? seen) =>
        BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(new WakeUpBody(person.Value, seen), Json.Default.WakeUpBody));

    /// <returns>False when something else put it into the queue.</returns>
    public static bool TryRead(BinaryData body, out PersonKey person, out string? seen)
    {
        (person, seen) = (default, null);
        try
        {
            if (JsonSerializer.Deserialize(body.ToMemory().Span, Json.Default.WakeUpBody) is not { Person: { } text } read || !PersonKey.Looks(text))
                return false;
            (person, seen) = (new PersonKey(text), read.Seen);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [JsonSerializable(typeof(WakeUpBody))]
    private sealed partial class Json : JsonSerializerContext;
}
