using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachBot.Domain;

/// <summary>One thing that the standard is said to say.</summary>
public sealed record AttendanceFact(string Key, string En, string Ja);

/// <summary>The trade's standard for attendance in hospitals, from the embedded data. <paramref name="LastVerified"/> is null until someone opened it.</summary>
public sealed record AttendanceRule(string BasisEn, string BasisJa, string Source, DateOnly? LastVerified, IReadOnlyList<AttendanceFact> Facts)
{
    public static readonly AttendanceRule Japan = Read();

    /// <summary>The facts that touch a case: what is not known counts as possible.</summary>
    public IReadOnlyList<AttendanceFact> Touching(AttendanceCase asked) => [.. Facts.Where(fact => asked.Touches(fact.Key))];

    private static AttendanceRule Read()
    {
        using var data = typeof(AttendanceRule).Assembly.GetManifestResourceStream("CoachBot.Domain.Data.attendance.json")
            ?? throw new InvalidOperationException("attendance.json is not embedded.");
        return JsonSerializer.Deserialize(data, AttendanceJson.Default.AttendanceRule) ?? throw new InvalidOperationException("attendance.json is empty.");
    }
}

/// <summary>One attendance as the person knows it. Null: not known.</summary>
public sealed record AttendanceCase(bool? Patient, bool? Free, bool? Team, bool? Operating)
{
    public bool IsOutside => Patient is false;

    public bool Touches(string fact) => fact switch
    {
        "outside" => Patient is not true,
        "free" => !IsOutside && Free is not false,
        "team" => !IsOutside && Team is not false,
        "operating" => !IsOutside && Operating is not false,
        _ => true,
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AttendanceRule))]
internal sealed partial class AttendanceJson : JsonSerializerContext;
