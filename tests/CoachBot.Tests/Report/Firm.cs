using CoachBot.Domain;

namespace CoachBot.Tests.Report;

/// <summary>A made-up organisation over some years: groups in a tree; people who come, go, move, fall silent for a while, and change their mind.</summary>
internal sealed class Firm
{
    private readonly Random random;
    private readonly List<string> groups = [];
    private readonly List<Employee> people = [];
    private int hired;

    public Firm(int seed)
    {
        random = new Random(seed);
        var within = new List<(string, string?)>();
        for (var i = 0; i < random.Next(1, 10); i++)
        {
            groups.Add($"g{i}");
            within.Add(($"g{i}", i == 0 || random.Next(6) == 0 ? null : $"g{random.Next(i)}"));
        }

        Tree = new GroupTree(within);
        Hire(random.Next(10, 160));
    }

    public GroupTree Tree { get; }

    public IReadOnlyList<string> Groups => groups;

    /// <summary>Everybody who is still here.</summary>
    public IReadOnlyList<Employee> People => people;

    public void LivesOn()
    {
        people.RemoveAll(_ => random.Next(25) == 0);
        foreach (var one in people)
        {
            one.IsSilent = random.Next(12) == 0;
            if (random.Next(40) == 0)
                one.Group = groups[random.Next(groups.Count)];
            if (random.Next(40) == 0)
                one.Wants = !one.Wants;
        }

        Hire(random.Next(0, 12));
    }

    private void Hire(int many)
    {
        for (var i = 0; i < many; i++)
            people.Add(new Employee($"p{hired++:000}") { Group = groups[random.Next(groups.Count)], Wants = random.Next(4) > 0 });
    }
}

/// <summary>One of the firm.</summary>
internal sealed class Employee(string name)
{
    public string Name { get; } = name;

    public required string Group { get; set; }

    public bool Wants { get; set; }

    public bool IsSilent { get; set; }

    public string? Cohort { get; set; }

    public bool IsToBeCounted => Wants && !IsSilent;
}
