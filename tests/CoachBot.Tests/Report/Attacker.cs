namespace CoachBot.Tests.Report;

/// <summary>
/// Knows who stands behind every figure that was ever published, takes each person's own figure for the same in all weeks, and solves
/// the equations. Rounding is left out of it: the attacker has the exact sums.
/// </summary>
internal sealed class Attacker
{
    // Sums of zeros and ones that vanish modulo a large prime and are not zero do not occur at this size.
    private const long Prime = 2147483647;

    private readonly List<string> people;
    private readonly List<long[]> rows = [];
    private readonly List<int> pivots = [];

    public Attacker(IEnumerable<IReadOnlyCollection<string>> published)
    {
        var figures = published.ToList();
        people = [.. figures.SelectMany(figure => figure).Distinct().Order(StringComparer.Ordinal)];
        foreach (var figure in figures)
            Learn([.. people.Select(person => figure.Contains(person) ? 1L : 0)]);
    }

    /// <summary>People whose own figure follows from what was published.</summary>
    public IReadOnlyList<string> Found() => [.. rows.Where(row => row.Count(weight => weight != 0) == 1).Select(row => people[Array.FindIndex(row, weight => weight != 0)])];

    /// <summary>
    /// The smallest number of people whom no sum of figures, with whatever weights, can tell from each other: any figure that follows is
    /// about at least so many.
    /// </summary>
    public int Smallest() => people.Count == 0 ? int.MaxValue : Enumerable.Range(0, people.Count).GroupBy(column => string.Join(',', rows.Select(row => row[column]))).Min(alike => alike.Count());

    /// <summary>Keeps the equations solved as far as they can be (reduced row echelon form).</summary>
    private void Learn(long[] row)
    {
        for (var i = 0; i < rows.Count; i++)
            Subtract(row, rows[i], row[pivots[i]]);
        var pivot = Array.FindIndex(row, weight => weight != 0);
        if (pivot < 0)
            return;
        var inverse = Power(row[pivot], Prime - 2);
        for (var i = 0; i < row.Length; i++)
            row[i] = row[i] * inverse % Prime;
        foreach (var known in rows)
            Subtract(known, row, known[pivot]);
        rows.Add(row);
        pivots.Add(pivot);
    }

    private static void Subtract(long[] from, long[] what, long times)
    {
        if (times == 0)
            return;
        for (var i = 0; i < from.Length; i++)
            from[i] = (from[i] + ((Prime - what[i]) * times)) % Prime;
    }

    private static long Power(long number, long exponent)
    {
        var power = 1L;
        for (; exponent > 0; exponent >>= 1, number = number * number % Prime)
        {
            if ((exponent & 1) == 1)
                power = power * number % Prime;
        }

        return power;
    }
}
