namespace CoachBot.Domain;

/// <summary>What is counted for each person and month.</summary>
public enum RosterMetric
{
    /// <summary>Days on call, in whichever tier.</summary>
    OnCall,

    /// <summary>Call-outs after calls from 22 to 6 o'clock.</summary>
    NightCallOuts,

    /// <summary>Too short a rest before a workday, after a call-out.</summary>
    ShortRestOut,

    /// <summary>Too short a rest before a workday, after calls by phone alone.</summary>
    ShortRestPhone,

    /// <summary>Calls solved by phone, by the one who solved them.</summary>
    Phone,

    /// <summary>All call-outs, by the one who went.</summary>
    CallOuts,
}

/// <summary>Counts of many months: how they are spread over people and months.</summary>
public sealed class RosterTally(int people)
{
    public static readonly int Metrics = Enum.GetValues<RosterMetric>().Length;

    private readonly int[,] month = new int[Metrics, people];
    private readonly long[,] sums = new long[Metrics, people];
    private readonly List<int>[] months = [.. Enumerable.Range(0, Metrics).Select(_ => new List<int>())];
    private int ended;

    public void Add(RosterMetric metric, int person) => month[(int)metric, person]++;

    /// <summary>The months so far are kept by how often each count came.</summary>
    public void EndMonth()
    {
        for (var metric = 0; metric < Metrics; metric++)
        {
            for (var person = 0; person < people; person++)
            {
                var count = month[metric, person];
                while (months[metric].Count <= count)
                    months[metric].Add(0);
                months[metric][count]++;
                sums[metric, person] += count;
                month[metric, person] = 0;
            }
        }

        ended++;
    }

    public long Sum(RosterMetric metric) => Enumerable.Range(0, people).Sum(person => sums[(int)metric, person]);

    /// <summary>A person's mean a month.</summary>
    public decimal Mean(RosterMetric metric, int person) => Math.Round((decimal)sums[(int)metric, person] / ended, 1);

    public Spread Of(RosterMetric metric)
    {
        var means = Enumerable.Range(0, people).Select(person => Mean(metric, person)).ToList();
        return new Spread(Math.Round((decimal)Sum(metric) / (ended * people), 1), Percentile(metric, 10), Percentile(metric, 90), means.Max(), means.Min());
    }

    /// <summary>Of a hundred person-months, in how many the count was 0, 1, 2 …; the last also stands for all above it.</summary>
    public IReadOnlyList<decimal> Shares(RosterMetric metric, int last)
    {
        var counts = months[(int)metric];
        return [.. Enumerable.Range(0, last + 1).Select(count => Math.Round(100m * (count < last ? counts.ElementAtOrDefault(count) : counts.Skip(last).Sum()) / (ended * people), 1))];
    }

    /// <summary>The smallest count that so many percent of the person-months do not exceed.</summary>
    private int Percentile(RosterMetric metric, int percent)
    {
        var (counts, seen) = (months[(int)metric], 0L);
        for (var count = 0; count < counts.Count; count++)
        {
            seen += counts[count];
            if (seen * 100 >= (long)percent * ended * people)
                return count;
        }

        return counts.Count - 1;
    }
}
