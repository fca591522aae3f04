namespace CoachBot.Tests.Simulation;

/// <summary>The luck of one run. What befalls a person depends on the seed and what befell the same person before, not on whose turn it is.</summary>
internal sealed class Dice(int seed)
{
    private readonly Dictionary<string, Random> people = [];

    /// <summary>For what the simulation itself decides.</summary>
    public Random World { get; } = new(seed);

    /// <summary>False: nothing goes wrong any more.</summary>
    public bool IsRough { get; set; } = true;

    /// <param name="whose">A person's key, or the name of something shared.</param>
    public bool Goes(string whose, double wrong) => IsRough && Of(whose).NextDouble() < wrong;

    public int Next(string whose, int below) => Of(whose).Next(below);

    private Random Of(string whose)
    {
        lock (people)
        {
            if (!people.TryGetValue(whose, out var own))
                people[whose] = own = new Random(seed + whose.Sum(letter => letter * 31));
            return own;
        }
    }
}
