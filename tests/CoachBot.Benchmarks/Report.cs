using System.Globalization;

namespace CoachBot.Benchmarks;

/// <summary>The table at the end.</summary>
internal static class Report
{
    public static void Print(IReadOnlyList<Window> floor, IReadOnlyList<Window> coach, string load)
    {
        Console.WriteLine($"{coach.Count} pairs, order ABBA, medians per turn; load average {load}");
        Console.WriteLine($"{"",-12}{"floor",10}{"coach",10}{"ratio",10}   95 % of the ratio");
        Row("CPU, µs", floor, coach, window => window.Micros);
        Row("KB allocated", floor, coach, window => window.Kilobytes);
        Row("file reads", floor, coach, window => window.Reads);
        Row("file writes", floor, coach, window => window.Writes);
        Row("messages", floor, coach, window => window.Messages);
        Row("turns/s", floor, coach, window => window.PerSecond);
        Console.WriteLine($"turns measured: floor {floor.Sum(window => window.Turns)}, coach {coach.Sum(window => window.Turns)}");
    }

    private static void Row(string name, IReadOnlyList<Window> floor, IReadOnlyList<Window> coach, Func<Window, double> figure)
    {
        var (least, median) = (Figures.Median(floor.Select(figure)), Figures.Median(coach.Select(figure)));
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{name,-12}{least,10:0.0}{median,10:0.0}"));
        var ratios = floor.Zip(coach, (a, b) => figure(b) / figure(a)).ToList();
        var (from, to) = Figures.Interval(ratios);
        Console.WriteLine(least < 0.05 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Figures.Median(ratios),10:0.00}   {from:0.00} .. {to:0.00}"));
    }
}
