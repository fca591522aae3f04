namespace CoachBot.Domain;

/// <summary>The groups that may be reported on, by key, and in which other each lies. Fixed in advance by the organisation.</summary>
public sealed class GroupTree
{
    private readonly Dictionary<string, string?> within;

    /// <param name="groups">Each group's key and the key of the group it lies in, or null.</param>
    /// <exception cref="ArgumentException">A group lies in itself, or in one that is not there.</exception>
    public GroupTree(IEnumerable<(string Key, string? Within)> groups)
    {
        within = groups.ToDictionary(group => group.Key, group => group.Within);
        foreach (var key in within.Keys)
            Depth(key);
        FromBelow = [.. within.Keys.OrderByDescending(Depth)];
    }

    /// <summary>Every group after all those that lie in it.</summary>
    public IReadOnlyList<string> FromBelow { get; }

    public bool Has(string group) => within.ContainsKey(group);

    public string? Around(string group) => within[group];

    /// <summary>True for a group itself and for every one that it lies in, at any distance.</summary>
    public bool LiesIn(string group, string other)
    {
        for (var here = group; here is not null; here = within[here])
        {
            if (here == other)
                return true;
        }

        return false;
    }

    private int Depth(string key)
    {
        var depth = 0;
        for (var here = key; within.GetValueOrDefault(here) is { } outer; here = outer)
        {
            if (!within.ContainsKey(outer) || ++depth > within.Count)
                throw new ArgumentException($"The group {key} lies in itself, or in one that is not there.");
        }

        return depth;
    }
}
