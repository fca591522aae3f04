using System.Text.Json.Serialization;
using CoachBot.Domain;

namespace CoachBot.Report;

/// <summary>Which reports are published, oldest first, and who is making the next one. A report is published by this row alone.</summary>
/// <param name="Passed">The last day of a period in which nobody was to be counted: none is published before.</param>
public sealed record ReportHead(IReadOnlyList<Published> Published, ReportClaim? Claim = null, DateOnly? Passed = null)
{
    public static readonly ReportHead Empty = new([]);

    /// <summary>True when a period was reported on or passed, or overlaps with one that was: its length may have been changed.</summary>
    public bool Covers(ReportPeriod period) => period.First <= Passed || (Published is [.., var last] && period.First <= last.Period.Last);
}

/// <summary>A published report.</summary>
/// <param name="Run">Names the making of it; its figures and cohorts are kept under this name.</param>
public sealed record Published(string Run, DateOnly First, int Weeks)
{
    [JsonIgnore]
    public ReportPeriod Period => new(First, Weeks);
}

/// <summary>One instance makes a report; after <paramref name="Until"/> (UTC) another may begin anew.</summary>
public sealed record ReportClaim(string Run, DateTimeOffset Until);

/// <summary>What is published of each group, by key; a group that is not in it is not shown.</summary>
public sealed record ReportFigures(IReadOnlyDictionary<string, IReadOnlyList<GroupWeek>> Groups);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ReportHead))]
[JsonSerializable(typeof(ReportFigures))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, int>))]
internal sealed partial class ReportJson : JsonSerializerContext;
