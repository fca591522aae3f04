using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoachBot.Tests.EndToEnd;
using CoachBot.Tests.Ops;

namespace CoachBot.Tests.Manifests;

/// <summary>The dashboard asks for metrics that the coach has, by the names a collector gives them on the way to Prometheus.</summary>
public sealed partial class DashboardTests : IDisposable
{
    private readonly Listening listening = new();

    private static JsonArray Panels => JsonNode.Parse(File.ReadAllText(Path.Combine(Places.Repository, "manifests", "grafana", "coachbot.json")))!["panels"]!.AsArray();

    private static List<string> Queries => [.. Panels.SelectMany(panel => panel!["targets"]!.AsArray()).Select(target => (string)target!["expr"]!)];

    public void Dispose() => listening.Dispose();

    [Fact]
    public void Every_metric_that_is_asked_for_exists()
    {
        var known = listening.Instruments.SelectMany(NamesOf).ToHashSet();
        var asked = Queries.SelectMany(query => MetricName().Matches(query)).Select(match => match.Value).ToHashSet();

        Assert.Empty(asked.Except(known));
        Assert.Contains("coachbot_sends_total", asked);
    }

    [Fact]
    public void Every_metric_is_shown_somewhere() =>
        Assert.All(listening.Instruments, one => Assert.Contains(Queries, query => NamesOf(one).Any(name => query.Contains(name, StringComparison.Ordinal))));

    [Fact]
    public void Every_tag_that_is_asked_for_exists()
    {
        listening.Metrics.Sent("msteams", CoachBot.Ops.SendOutcome.Throttled);
        listening.Metrics.OccasionEnded(CoachBot.Storage.DeliveryState.Failed, CoachBot.Storage.DeliveryReason.Blocked, default);
        var tags = listening.Lines.SelectMany(line => line.Split(' ').Skip(2)).Select(tag => tag.Split('=')[0]).Append("le").ToHashSet();

        var asked = Queries.SelectMany(query => By().Matches(query)).SelectMany(match => match.Groups["tags"].Value.Split(',', StringSplitOptions.TrimEntries)).ToHashSet();
        Assert.Empty(asked.Except(tags));
        Assert.NotEmpty(asked);
        Assert.Contains("outcome=throttled", listening.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Panels_have_places_and_ids_of_their_own()
    {
        Assert.Equal(Panels.Count, Panels.Select(panel => (int)panel!["id"]!).Distinct().Count());
        Assert.Equal(Panels.Count, Panels.Select(panel => panel!["gridPos"]!.ToJsonString()).Distinct().Count());
    }

    /// <summary>OpenTelemetry's rules: dots become underscores, the unit is appended unless in braces, a counter ends in total.</summary>
    private static IEnumerable<string> NamesOf(Instrument instrument)
    {
        var name = instrument.Name.Replace('.', '_') + (instrument.Unit == "s" ? "_seconds" : "");
        return instrument is Counter<long> ? [$"{name}_total"] : [$"{name}_bucket", $"{name}_sum", $"{name}_count"];
    }

    [GeneratedRegex(@"coachbot_\w+")]
    private static partial Regex MetricName();

    [GeneratedRegex(@"by \((?<tags>[^)]+)\)")]
    private static partial Regex By();
}
