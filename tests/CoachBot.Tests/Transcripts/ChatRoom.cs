using System.Text.RegularExpressions;
using CoachBot.Channels;
using CoachBot.Channels.Terminal;
using CoachBot.Storage;
using CoachBot.Talk;
using CoachBot.Tests.Turns;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Transcripts;

/// <summary>A chat with one person: the real turn over a real store, drawn as plain text.</summary>
internal sealed partial class ChatRoom : IChannel, IRoom
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 1, 0, 0, TimeSpan.Zero);

    private readonly OneProcess.Shared shared = OneProcess.Shared.InMemory(new FakeTimeProvider(Start));
    private readonly List<Message> shown = [];
    private readonly List<string> drawn = [];
    private readonly bool forms;
    private readonly bool groups;
    private readonly string locale;
    private PersonKey person;
    private OneProcess process = null!;
    private Incoming? latest;
    private int events;

    public ChatRoom(bool forms, string locale, bool groups = false)
    {
        this.forms = forms;
        this.groups = groups;
        this.locale = locale;
        Restart();
    }

    public bool Serves(Address where) => true;

    public Task SpeakAsync(Address where, Message message, string? replyTo, CancellationToken cancel)
    {
        lock (shown)
        {
            shown.Add(message);
            drawn.Add((message.Summary is { } summary ? $"(preview: {summary})\n" : "") + Ticket().Replace(TerminalChannel.Draw(message), "/papers/…").TrimEnd());
        }

        return Task.CompletedTask;
    }

    /// <summary>Everything in memory is lost; only the store stays.</summary>
    public void Restart()
    {
        person = OneProcess.Keys.Of("msteams", "tenant", "aya");
        process = new OneProcess(shared, shared.Store, this, groups ? Report.Groups.OfAcme : null);
    }

    public Task ArriveAsync() => HearAsync(new Heard.Arrived(Again: false));

    public Task SayAsync(string words) => HearAsync(new Heard.Words(words));

    public Task BothAsync(string first, string second) =>
        Task.WhenAll(SayAsync(first), SayAsync(second));

    /// <summary>The channel delivers the latest event again.</summary>
    public Task AgainAsync() => process.Turn.HearAsync(person, latest!, CancellationToken.None);

    /// <summary>Taps a button by its label or answer: the newest there is, or the oldest.</summary>
    public Task TapAsync(string label, bool oldest = false)
    {
        var buttons = shown.SelectMany(ButtonsOf).Where(button => button.Label == label || button.Answer == label).ToList();
        Assert.True(buttons.Count > 0, $"There is no button '{label}'.");
        var button = oldest ? buttons[0] : buttons[^1];
        return HearAsync(new Heard.Tap(button.Answer, button.Dialog, button.Run, button.Question, new Dictionary<string, string>()));
    }

    /// <summary>Sends a form with fields such as <c>sleep.hours=6.5</c>: the newest there is, or the oldest.</summary>
    public Task SendAsync(string fields, bool oldest = false)
    {
        var sent = shown.Where(message => message.Prompt?.Submit is not null).Select(message => message.Prompt!).ToList();
        var prompt = oldest ? sent[0] : sent[^1];
        var values = prompt.Entries.Where(entry => entry.Default is not null).ToDictionary(entry => entry.Key, entry => entry.Default!);
        foreach (var pair in fields.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            values[pair[..pair.IndexOf('=')]] = pair[(pair.IndexOf('=') + 1)..];
        var submit = prompt.Submit!;
        return HearAsync(new Heard.Tap(submit.Answer, submit.Dialog, submit.Run, submit.Question, values));
    }

    public async Task LaterAsync(TimeSpan span)
    {
        Assert.True(await process.MoveAsync(span));
    }

    /// <summary>Everything that was said.</summary>
    public IReadOnlyList<Message> Shown => shown;

    /// <summary>What was said since the last call.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (shown)
        {
            var taken = drawn.ToList();
            drawn.Clear();
            return taken;
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>A link to a paper is another one every time.</summary>
    [GeneratedRegex(@"/papers/[\w.-]+")]
    private static partial Regex Ticket();

    private static IEnumerable<Button> ButtonsOf(Message message) => (message.Prompt?.Buttons ?? []).Concat(message.Buttons);

    private async Task HearAsync(Heard what)
    {
        var where = new Address("msteams", "chat", "aya", "tenant", PlainText: !forms);
        latest = new Incoming($"msteams|chat|{Interlocked.Increment(ref events)}", what, where, locale, "Asia/Tokyo");
        await process.Turn.HearAsync(person, latest, CancellationToken.None);
    }
}
