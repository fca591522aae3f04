using CoachBot.Channels;
using CoachBot.Coaching;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Playground;
using CoachBot.Reminders;
using CoachBot.Storage;
using CoachBot.Talk;
using CoachBot.Turns;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Turns;

/// <summary>One process: the real turn, speaker and sweep over a store that tests can count and break.</summary>
internal sealed class TestHouse : IChannel
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 1, 0, 0, TimeSpan.Zero);

    private int events;

    public TestHouse(IStore? store = null, FakeTimeProvider? time = null, DateTimeOffset? start = null)
    {
        Inner = store ?? new MemoryStore();
        Store = new CountingStore(Inner);
        Time = time ?? new FakeTimeProvider(start ?? Start);
        Clock = new CoachClock(Store, Time);
        Speaker = new Speaker(Store, [this], Time, NullLogger<Speaker>.Instance);
        var locks = new PersonLocks();
        var coach = new Coach(new CoachPolicy(), new Company(null, [], Lines.Of("JP")), Language.Ja);
        Turn = new Turn(coach, Store, Speaker, locks, Clock, Time, NullLogger<Turn>.Instance);
        Sweep = new Sweep(Store, Turn, Speaker, locks, Clock, Time, NullLogger<Sweep>.Instance);
        Kept = new Kept(Store, new CoachPolicy());
    }

    public IStore Inner { get; }

    public CountingStore Store { get; }

    public FakeTimeProvider Time { get; }

    public CoachClock Clock { get; }

    public Speaker Speaker { get; }

    public Turn Turn { get; }

    public Sweep Sweep { get; }

    public Kept Kept { get; }

    public List<Message> Said { get; } = [];

    /// <summary>Set to make the channel refuse.</summary>
    public Exception? Refusal { get; set; }

    /// <summary>Set to make the channel never answer.</summary>
    public bool Hangs { get; set; }

    public static PersonKey Aya { get; } = new PersonKeys(new MasterKey(new byte[MasterKey.Bytes])).Of("msteams", "tenant", "aya");

    public bool Serves(Address where) => true;

    public Task SpeakAsync(Address where, Message message, string? replyTo, CancellationToken cancel)
    {
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
        await Clock.MoveToAsync(Clock.Now + span, CancellationToken.None);
        await Sweep.RaiseDueAsync(TimeSpan.FromMinutes(1), CancellationToken.None);
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
