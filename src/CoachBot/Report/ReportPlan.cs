using CoachBot.Dialogs;
using CoachBot.Domain;

namespace CoachBot.Report;

/// <summary>What is reported on: groups in a tree, so many weeks at a time, and nothing about fewer people than the least number.</summary>
public sealed record ReportPlan(IReadOnlyList<CompanyGroup> Groups, int Weeks, int Smallest)
{
    public GroupTree Tree { get; } = new(Groups.Select(group => (group.Key, group.Within)));
}
