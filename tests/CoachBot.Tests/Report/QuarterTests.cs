using CoachBot.Channels;
using CoachBot.Report;
using CoachBot.Storage;
using CoachBot.Talk;
using CoachBot.Tests.Turns;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Report;

/// <summary>From people's chats to the published figures, through the real turn and a sealed store.</summary>
public sealed class QuarterTests
{
    private static readonly string[] Answers = ["7", "most", "none", "none", "none", "none", "8", "0", "2", "skip", "skip"];

    private int events;

    [Fact]
    public async Task Ten_of_eleven_who_talk_for_a_quarter_choose_to_be_counted_and_their_group_is_shown()
    {
        // A Monday with which a period begins.
        var time = new FakeTimeProvider(new(2026, 9, 28, 1, 0, 0, TimeSpan.Zero));
        var shared = OneProcess.Shared.InMemory(time);
        var store = new SealedStore(shared.Store, new KeyRing(new MasterKey(new byte[MasterKey.Bytes])));
        var process = new OneProcess(shared, store, new DeafChannel(), Groups.OfAcme);
        string[] people = [.. Enumerable.Range(0, 11).Select(i => $"p{i}")];
        foreach (var name in people)
        {
            foreach (var words in (string[])["start", "keep", "keep", "later", "group report", name == "p10" ? "No, thanks" : "East"])
                await SayAsync(process, name, words);
        }

        for (var week = 0; week < 13; week++, time.Advance(TimeSpan.FromDays(7)))
        {
            // Every second week is enough.
            foreach (var name in week % 2 == 0 ? people : [])
            {
                foreach (var words in (string[])["check-in", .. Answers])
                    await SayAsync(process, name, words);
            }
        }

        time.Advance(TimeSpan.FromDays(8));
        var shelf = new ReportShelf(store);
        Assert.True(await new ReportRun(store, shelf, ReportHouse.Plan, process.Clock, time, NullLogger<ReportRun>.Instance).MakeAsync(CancellationToken.None));
        var figures = await shelf.ReadFiguresAsync((await shelf.ReadHeadAsync(CancellationToken.None)).Head.Published[0].Run, CancellationToken.None);
        var east = figures.Groups["east"];
        Assert.Equal(13, east.Count);
        Assert.All(east, shown => Assert.Equal((10, 8m, 2m), (shown.Participants, shown.Overtime.Value, shown.DaysOff.Value)));
        // Alike in all ten: only that it is nearly none, and then nearly all.
        Assert.Equal("<10 <10 >90 >90", string.Join(' ', east.Take(4).Select(shown => (shown.LongRuns.Bound is CoachBot.Domain.Bound.Below ? "<" : ">") + shown.LongRuns.Value)));
    }

    private Task SayAsync(OneProcess process, string name, string words) => process.Turn.HearAsync(
        OneProcess.Keys.Of("msteams", "tenant", name),
        new Incoming($"e{++events}", new Heard.Words(words), new Address("msteams", $"c-{name}", name, "tenant", PlainText: true), "en-US", "Asia/Tokyo"),
        CancellationToken.None);

    /// <summary>Nobody reads what is said here.</summary>
    private sealed class DeafChannel : IChannel
    {
        public bool Serves(Address where) => true;

        public Task SpeakAsync(Address where, Message message, string? replyTo, CancellationToken cancel) => Task.CompletedTask;
    }
}
