using CoachBot.Dialogs;
using CoachBot.Talk;

namespace CoachBot.Settings;

/// <summary>The report about groups, of people who wish to be counted.</summary>
public sealed record ReportSettings
{
    /// <summary>Opens <c>/report</c>.</summary>
    [Secret]
    public string? Key { get; init; }

    /// <summary>So many weeks are reported on together, when they are over.</summary>
    public int Weeks { get; init; } = 13;

    /// <summary>Nothing is reported about fewer people.</summary>
    public int Smallest { get; init; } = 10;

    /// <summary>The groups people can choose from, in the order in which they are shown. None: there is no report.</summary>
    [EmptyMeans("none: no group report")]
    public IReadOnlyList<GroupSettings> Groups { get; init; } = [];

    public IReadOnlyList<CompanyGroup> ToGroups() => [.. Groups.Select(group => new CompanyGroup(group.Id, new Text(group.En, group.Ja), string.IsNullOrEmpty(group.Within) ? null : group.Within))];
}

/// <summary>A group that may be reported on.</summary>
public sealed record GroupSettings
{
    /// <summary>Stored with what people add; never renamed.</summary>
    public string Id { get; init; } = "";

    public string Ja { get; init; } = "";

    public string En { get; init; } = "";

    /// <summary>The id of the group it lies in.</summary>
    public string? Within { get; init; }
}
