using System.Diagnostics;
using System.Runtime.CompilerServices;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Training;

/// <summary><c>train</c> writes the weights, <c>evaluate</c> prints how well they do, <c>measure</c> what a text costs, <c>screen</c> what it says of a text.</summary>
internal static class Program
{
    private const int Folds = 5;

    private static int Main(string[] arguments)
    {
        switch (arguments is [var first, ..] ? first : "evaluate")
        {
            case "train":
                File.WriteAllBytes(Beside("../../src/CoachBot.Core/Domain/Data/urgency.bin"), Trainer.Train(Training(), Mark()).Write());
                return 0;
            case "evaluate":
                Evaluate(all: arguments.Contains("misses"));
                return 0;
            case "measure":
                Measure();
                return 0;
            case "screen":
                foreach (var text in arguments.Skip(1))
                    Console.WriteLine($"{Urgency.Screen(Plain.Of(text)),-12} {text}");
                return 0;
            default:
                Console.Error.WriteLine("train | evaluate [misses] | measure | screen TEXT ...");
                return 1;
        }
    }

    private static void Evaluate(bool all)
    {
        if (Classifier.Embedded.Trained != Mark())
            Console.WriteLine("The weights are older than the lines or the concepts: train first.\n");
        Console.WriteLine($"Cross-validation on the training lines, {Folds} parts\n");
        Print(CrossValidate(), all);
        Console.WriteLine("\nThe test lines, written apart\n");
        Print(Judge("data/apart"), all);
        Console.WriteLine("\nThe test lines of kinds that came later\n");
        Print(Judge("data/later"), all);
        Console.WriteLine("\nLines written blind, and learned from since\n");
        Print(Judge("data/blind"), all);
    }

    private static Figures Judge(string folder)
    {
        var figures = new Figures();
        foreach (var sample in Sample.ReadAll(Beside(folder)))
            figures.Add(sample, Urgency.Screen(Plain.Of(sample.Text)));
        return figures;
    }

    private static void Print(Figures figures, bool all)
    {
        figures.Print(Console.Out);
        if (!all)
            return;
        foreach (var miss in figures.Misses)
            Console.WriteLine($"missed  {Sample.NameOf(miss.Danger),-13} {miss.Text}");
        foreach (var alarm in figures.FalseAlarms)
            Console.WriteLine($"alarmed {Sample.NameOf(alarm.Danger),-13} {alarm.Text}");
    }

    private static Figures CrossValidate()
    {
        var (figures, lines) = (new Figures(), Training());
        new Random(1).Shuffle(lines);
        foreach (var judged in Enumerable.Range(0, Folds).AsParallel().Select(fold => Judge(lines, fold)).ToList().SelectMany(part => part))
            figures.Add(judged.Sample, judged.Found);
        return figures;
    }

    private static List<(Sample Sample, Danger Found)> Judge(Sample[] lines, int fold)
    {
        var urgency = new Urgency(Trainer.Train([.. lines.Where((_, i) => i % Folds != fold)]));
        return [.. lines.Where((_, i) => i % Folds == fold).Select(sample => (sample, urgency.Judge(Plain.Of(sample.Text))))];
    }

    private static void Measure()
    {
        const int Times = 200_000;
        foreach (var text in (string[])["7.5", "none", "なし", "most", "7時間半", "ほとんど", "今週は立ち会いが続いて少し疲れました", "I have been on call three nights this week and I am tired"])
        {
            var plain = Plain.Of(text);
            for (var i = 0; i < Times; i++)
                Urgency.Screen(plain);
            var (start, bytes) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            for (var i = 0; i < Times; i++)
                Urgency.Screen(plain);
            Console.WriteLine($"{Stopwatch.GetElapsedTime(start).TotalNanoseconds / Times,8:0} ns {(GC.GetAllocatedBytesForCurrentThread() - bytes) / Times,4} bytes  {text}");
        }
    }

    private static Sample[] Training() => [.. Sample.ReadAll(Beside("data/training"))];

    private static ulong Mark() => Sample.MarkOf(Beside("data/training"), Beside("../../src/CoachBot.Core/Domain/Data/concepts.txt"));

    private static string Beside(string path, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, path);
}
