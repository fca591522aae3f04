using CoachBot.Coaching;
using CoachBot.Ops;
using CoachBot.Storage;
using CoachBot.Talk;
using CoachBot.Turns;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.Channels.Terminal;

/// <summary>Talks in the terminal: <c>dotnet run --project src/CoachBot -- chat [--lang ja|en]</c>. Keeps nothing after it ends.</summary>
internal static class TerminalChat
{
    public static async Task<int> RunAsync(string[] args)
    {
        var language = args is ["--lang", var given, ..] ? given : Environment.GetEnvironmentVariable("LANG")?.StartsWith("ja", StringComparison.Ordinal) is false ? "en" : "ja";
        if (language is not ("ja" or "en"))
        {
            Console.Error.WriteLine("Usage: chat [--lang ja|en]");
            return 2;
        }

        Console.OutputEncoding = System.Text.Encoding.UTF8;
        var store = new MemoryStore();
        var time = TimeProvider.System;
        var master = new MasterKey(new byte[MasterKey.Bytes]);
        var keys = new PersonKeys(master);
        var clock = new CoachClock(store, time);
        using var meters = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var metrics = new Metrics(meters.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>());
        var ends = new OccasionEnds(new MemoryDeliveries(), new DeliveryNotes(master), metrics, clock, NullLogger<OccasionEnds>.Instance);
        var speaker = new Speaker(store, [new TerminalChannel(Console.Out)], new PaperLinks(master, () => null, time), new Pace(store, keys, time), ends, metrics, time, NullLogger<Speaker>.Instance);
        var wakeUps = new MemoryWakeUps(store, time);
        var filing = new Filing(store, new MemoryRoster(time), wakeUps, keys, speaker, clock, NullLogger<Filing>.Instance);
        var coach = new Coach(new(), new Settings.CoachSettings { Language = language }.ToCompany(mayShowLines: true), language == "en" ? Language.En : Language.Ja);
        var turn = new Turn(coach, store, wakeUps, filing, speaker, metrics, new PersonLocks(), clock, time, NullLogger<Turn>.Instance);
        var person = keys.Of("terminal", null, "you");
        var where = new Address("terminal", "terminal", "you", PlainText: true);
        var number = 0;

        await turn.HearAsync(person, Event(new Heard.Arrived(Again: false)), CancellationToken.None);
        Console.Write("> ");
        while (Console.ReadLine() is { } line)
        {
            if (line.Length > 0)
                await turn.HearAsync(person, Event(new Heard.Words(line)), CancellationToken.None);
            Console.Write("> ");
        }

        return 0;

        Incoming Event(Heard what) => new($"terminal|{++number}", what, where, language, TimeZoneInfo.Local.Id);
    }
}
