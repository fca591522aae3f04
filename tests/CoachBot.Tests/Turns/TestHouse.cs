using CoachBot.Channels;
using CoachBot.Domain;
using CoachBot.Papers;
using CoachBot.Playground;
using CoachBot.Reminders;
using CoachBot.Storage;
using CoachBot.Talk;
using CoachBot.Turns;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Turns;

/// <summary>One process: the real turn, speaker and sweep over a store that tests can count and break.</summary>
internal sealed class TestHouse : IChannel
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 1, 0, 0, TimeSpan.Zero);

    private readonly OneProcess.Shared shared;
    private readonly OneProcess process;
    private int events;

    /// <param name="around">Puts something between the process and its store.</param>
    /// <param name="before">A process whose store, roster and clock this one shares.</param>
    public TestHouse(Func<IStore, IStore>? around = null, TestHouse? before = null, DateTimeOffset? start = null)
    {
        Time = before?.Time ?? new FakeTimeProvider(start ?? Start);
        shared = before?.shared ?? OneProcess.Shared.InMemory(Time);
        Store = new CountingStore(around is null ? shared.Store : around(shared.Store));
        process = new OneProcess(shared, Store, this);
        Kept = new Kept(Store, new CoachPolicy(), new CoachBot.Dialogs.Company("Acme", [], CoachBot.Domain.Lines.Of("JP")));
    }

    /// <summary>The bare store.</summary>
    public IStore Inner => shared.Store;

    public IRoster Roster => shared.Roster;

    public IWakeUps WakeUps => shared.WakeUps;

    public CountingStore Store { get; }

    public FakeTimeProvider Time { get; }

    public CoachClock Clock => process.Clock;

    public Speaker Speaker => process.Speaker;

    public Turn Turn => process.Turn;

    public Sweep Sweep => process.Sweep;

    public Waker Waker => process.Waker;

    public Kept Kept { get; }

    public PaperLinks Papers => process.Papers;

    public Press Press => process.Press;

    public List<Message> Said { get; } = [];

    /// <summary>Set to make the channel refuse.</summary>
    public Exception? Refusal { get; set; }

    /// <summary>Set to do something while a message is on its way.</summary>
    public Action? OnSpeak { get; set; }

    /// <summary>Set to make the channel never answer.</summary>
    public bool Hangs { get; set; }

    public static PersonKey Aya { get; } = OneProcess.Keys.Of("msteams", "tenant", "aya");

    public bool Serves(Address where) => true;

    public Task SpeakAsync(Address where, Message message, string? replyTo, CancellationToken cancel)
    {
        OnSpeak?.Invoke();
        if (Refusal is not null)
            throw Refusal;
        if (Hangs)
            return Task.Delay(Timeout.Infinite, cancel);
        lock (Said)
            Said.Add(message);
        return Task.CompletedTask;
    }

    public Incoming Words(string text, string? zone = "Asia/Tokyo") => Event(new Heard.Words(text), zone);

    public Incoming Tap(string answer)
    {
        var button = Said.SelectMany(message => (message.Prompt?.Buttons ?? []).Concat(message.Buttons)).Last(button => button.Answer == answer);
        return Event(new Heard.Tap(button.Answer, button.Dialog, button.Run, button.Question, new Dictionary<string, string>()));
    }

    public Incoming Send(params (string Key, string Value)[] fields)
    {
        var submit = Said.Last(message => message.Prompt?.Submit is not null).Prompt!.Submit!;
        return Event(new Heard.Tap(submit.Answer, submit.Dialog, submit.Run, submit.Question, fields.ToDictionary(pair => pair.Key, pair => pair.Value)));
    }

    public Task<Answered> HearAsync(Incoming incoming) => Turn.HearAsync(Aya, incoming, CancellationToken.None);

    /// <summary>From the first word to the open form of the first check-in.</summary>
    public async Task BeginAsync()
    {
        await HearAsync(Words("start"));
        await HearAsync(Tap("keep"));
        await HearAsync(Tap("keep"));
        await HearAsync(Tap("yes"));
    }

    public async Task LaterAsync(TimeSpan span)
    {
        Assert.True(await process.MoveAsync(span));
    }

    /// <summary>What the program does all the time: it attends to wake-ups, then tidies up.</summary>
    public async Task TickAsync()
    {
        await process.AttendAsync();
        await Speaker.FlushAsync(CancellationToken.None);
    }

    public async Task<List<PersonRow>> OutboxAsync()
    {
        var rows = new List<PersonRow>();
        await foreach (var row in Inner.EverybodysAsync(Desk.OutboxPrefix, CancellationToken.None))
            rows.Add(row);
        return rows;
    }

    public Incoming Event(Heard what, string? zone = "Asia/Tokyo") =>
        new($"msteams|chat|{Guid.NewGuid()}|{Interlocked.Increment(ref events)}", what, new Address("msteams", "chat", "aya", "tenant"), "en-US", zone);
}
