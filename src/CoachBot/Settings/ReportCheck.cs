using System.Text.RegularExpressions;
using CoachBot.Domain;
using CoachBot.Ops;

namespace CoachBot.Settings;

/// <summary>Checks the group report: its key, its numbers, and that the groups are a tree.</summary>
internal static partial class ReportCheck
{
    private const int MostGroups = 15;

    public static IEnumerable<string> Problems(ReportSettings report) => [.. KeyProblems(report), .. Numbers(report), .. Groups(report.Groups), .. Tree(report.Groups)];

    private static IEnumerable<string> KeyProblems(ReportSettings report)
    {
        if (report.Key is { Length: > 0 and < OpsKey.LeastChars })
            yield return $"Report:Key must have at least {OpsKey.LeastChars} characters.";
        if (report.Key?.StartsWith(OpsKey.Unresolved, StringComparison.Ordinal) is true)
            yield return "Report:Key is still a reference to Key Vault: the secret is not there, or may not be read.";
        if (report.Groups.Count > 0 && string.IsNullOrEmpty(report.Key))
            yield return "Report:Groups are given and no Report:Key: nobody could read the report.";
    }

    private static IEnumerable<string> Numbers(ReportSettings report)
    {
        if (report.Weeks is < 4 or > 26)
            yield return $"Report:Weeks is {report.Weeks}; it must be 4–26.";
        if (report.Smallest is < 10 or > 1000)
            yield return $"Report:Smallest is {report.Smallest}; it must be 10–1000.";
        if (report.Groups.Count > MostGroups)
            yield return $"Report:Groups are {report.Groups.Count}; there may be {MostGroups}.";
    }

    private static IEnumerable<string> Groups(IReadOnlyList<GroupSettings> groups)
    {
        for (var i = 0; i < groups.Count; i++)
        {
            var group = groups[i];
            if (!Id().IsMatch(group.Id))
                yield return $"Report:Groups:{i}:Id is '{group.Id}'; it must be 1 to 32 small letters, digits and hyphens.";
            if (group.Ja.Length is 0 or > 20 || group.En.Length is 0 or > 40)
                yield return $"Report:Groups:{i} needs Ja (1 to 20 characters) and En (1 to 40).";
            if (groups.Take(i).Any(other => other.Id == group.Id || other.Ja == group.Ja || other.En == group.En))
                yield return $"Report:Groups:{i} has the id or a name of one before it.";
            if (group.Within is { Length: > 0 } outer && groups.All(other => other.Id != outer))
                yield return $"Report:Groups:{i}:Within is '{outer}', which is not among the groups.";
        }
    }

    private static IEnumerable<string> Tree(IReadOnlyList<GroupSettings> groups)
    {
        // What is named above is not named again.
        if (groups.DistinctBy(group => group.Id).Count() < groups.Count || groups.Any(group => group.Within is { Length: > 0 } outer && groups.All(other => other.Id != outer)))
            yield break;
        var problem = "";
        try
        {
            _ = new GroupTree(groups.Select(group => (group.Id, string.IsNullOrEmpty(group.Within) ? null : group.Within)));
        }
        catch (ArgumentException)
        {
            problem = "Report:Groups lie within each other in a circle.";
        }

        if (problem.Length > 0)
            yield return problem;
    }

    [GeneratedRegex("^[a-z0-9-]{1,32}$")]
    private static partial Regex Id();
}
