using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>How notebooks and everything else that is stored are written to bytes. Unknown fields of a newer version are passed over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(HeardJson)])]
[JsonSerializable(typeof(Notebook))]
[JsonSerializable(typeof(Occasion))]
[JsonSerializable(typeof(CheckIn))]
[JsonSerializable(typeof(Decision))]
[JsonSerializable(typeof(Plan))]
[JsonSerializable(typeof(LeavingPlan))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(LogEntry))]
[JsonSerializable(typeof(RoleWishes))]
[JsonSerializable(typeof(OfferTable))]
[JsonSerializable(typeof(Negotiation))]
[JsonSerializable(typeof(CvNumbers))]
[JsonSerializable(typeof(Story))]
[JsonSerializable(typeof(Reframing))]
[JsonSerializable(typeof(RosterPlan))]
[JsonSerializable(typeof(CountedWeek))]
[JsonSerializable(typeof(string))]
internal sealed partial class NotebookJson : JsonSerializerContext;

/// <summary>What is stored, as bytes (UTF-8 JSON) and back. Throws <see cref="JsonException"/> on what is none of these.</summary>
public static class Stored
{
    // Japanese stays readable and short; nothing of this is ever put into HTML as it is.
    private static readonly NotebookJson Json = new(new JsonSerializerOptions(NotebookJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static byte[] Write(Notebook notebook) => JsonSerializer.SerializeToUtf8Bytes(notebook, Json.Notebook);

    public static byte[] Write(Occasion occasion) => JsonSerializer.SerializeToUtf8Bytes(occasion, Json.Occasion);

    public static byte[] Write(CheckIn checkIn) => JsonSerializer.SerializeToUtf8Bytes(checkIn, Json.CheckIn);

    public static byte[] Write(Decision decision) => JsonSerializer.SerializeToUtf8Bytes(decision, Json.Decision);

    public static byte[] Write(Plan plan) => JsonSerializer.SerializeToUtf8Bytes(plan, Json.Plan);

    public static byte[] Write(LeavingPlan plan) => JsonSerializer.SerializeToUtf8Bytes(plan, Json.LeavingPlan);

    public static byte[] Write(Message message) => JsonSerializer.SerializeToUtf8Bytes(message, Json.Message);

    public static byte[] Write(LogEntry entry) => JsonSerializer.SerializeToUtf8Bytes(entry, Json.LogEntry);

    public static byte[] Write(RoleWishes wishes) => JsonSerializer.SerializeToUtf8Bytes(wishes, Json.RoleWishes);

    public static byte[] Write(OfferTable table) => JsonSerializer.SerializeToUtf8Bytes(table, Json.OfferTable);

    public static byte[] Write(Negotiation negotiation) => JsonSerializer.SerializeToUtf8Bytes(negotiation, Json.Negotiation);

    public static RoleWishes ReadRoleWishes(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, Json.RoleWishes) ?? throw Empty();

    public static OfferTable ReadOfferTable(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, Json.OfferTable) ?? throw Empty();

    public static Negotiation ReadNegotiation(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, Json.Negotiation) ?? throw Empty();

    public static byte[] Write(CvNumbers numbers) => JsonSerializer.SerializeToUtf8Bytes(numbers, Json.CvNumbers);

    public static byte[] Write(Story story) => JsonSerializer.SerializeToUtf8Bytes(story, Json.Story);

    public static byte[] Write(Reframing reframing) => JsonSerializer.SerializeToUtf8Bytes(reframing, Json.Reframing);

    public static CvNumbers ReadCvNumbers(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, Json.CvNumbers) ?? throw Empty();

    public static Story ReadStory(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, Json.Story) ?? throw Empty();

    public static Reframing ReadReframing(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, Json.Reframing) ?? throw Empty();

    public static byte[] Write(RosterPlan plan) => JsonSerializer.SerializeToUtf8Bytes(plan, Json.RosterPlan);

    public static byte[] Write(CountedWeek week) => JsonSerializer.SerializeToUtf8Bytes(week, Json.CountedWeek);

    public static CountedWeek ReadCountedWeek(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, Json.CountedWeek) ?? throw Empty();

    public static byte[] WriteCohort(string name) => JsonSerializer.SerializeToUtf8Bytes(name, Json.String);

    public static string ReadCohort(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, Json.String) ?? throw Empty();

    public static RosterPlan ReadRosterPlan(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, Json.RosterPlan) ?? throw Empty();

    public static LogEntry ReadLogEntry(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, Json.LogEntry) ?? throw Empty();

    public static Notebook ReadNotebook(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, Json.Notebook) ?? throw Empty();

    public static Occasion ReadOccasion(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, Json.Occasion) ?? throw Empty();

    public static CheckIn ReadCheckIn(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, Json.CheckIn) ?? throw Empty();

    public static Decision ReadDecision(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, Json.Decision) ?? throw Empty();

    public static Plan ReadPlan(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, Json.Plan) ?? throw Empty();

    public static LeavingPlan ReadLeavingPlan(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, Json.LeavingPlan) ?? throw Empty();

    public static Message ReadMessage(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, Json.Message) ?? throw Empty();

    private static JsonException Empty() => new("A stored row is empty.");
}
