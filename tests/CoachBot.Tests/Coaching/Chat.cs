using CoachBot.Coaching;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Tests.Coaching;

/// <summary>A person talking to the coach, with nothing between: every turn is one call of a pure function, folded.</summary>
internal sealed class Chat(Language language = Language.En, string zone = "Asia/Tokyo", bool plainText = false, CoachPolicy? policy = null, Company? company = null)
{
    private static readonly Dictionary<string, string> NoFields = [];

    private readonly Coach coach = new(policy ?? new CoachPolicy(), company ?? new Company("Acme", [], Lines.Of("JP")), Language.Ja);
    private readonly List<Occasion> occasions = [];
    private readonly SortedDictionary<string, CoachBot.Coaching.Record> history = new(StringComparer.Ordinal);
    private int events;

    public string Zone { get; set; } = zone;

    public string LastEvent => $"event-{events}";

    /// <summary>Monday 2 November 2026, noon in Tokyo.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 11, 2, 12, 0, 0, TimeSpan.FromHours(9));

    public Notebook Notebook { get; set; } = null!;

    /// <summary>The newest turn.</summary>
    public Thought Last { get; private set; } = null!;

    /// <summary>All that was said by the coach itself, with the moment.</summary>
    public List<(DateTimeOffset At, Message Message)> Raised { get; } = [];

    public IEnumerable<CoachBot.Coaching.Record> History => history.Values;

    public IReadOnlyList<Occasion> Occasions => occasions;

    public Prompt Prompt => Last.Messages[^1].Prompt ?? throw new InvalidOperationException("Nothing is asked.");

    public Frame? Top => Notebook.Open.Count > 0 ? Notebook.Open[^1] : null;

    /// <summary>The words of the newest turn, one line a part.</summary>
    public string Said => string.Join('\n', Last.Messages.SelectMany(message => message.Parts).Select(Spoken.Of));

    public Chat Says(string words) => Hears(new Heard.Words(words));

    /// <summary>Presses a button that the newest turn shows.</summary>
    public Chat Taps(string answer)
    {
        var shown = Last.Messages.Reverse().SelectMany(message => (message.Prompt?.Buttons ?? []).Concat(message.Buttons));
        return Presses(shown.First(button => button.Answer == answer));
    }

    public Chat Presses(Button button) => Hears(new Heard.Tap(button.Answer, button.Dialog, button.Run, button.Question, NoFields));

    /// <summary>Sends the form that is shown. What is not named is left blank.</summary>
    public Chat Sends(params (string Key, string Answer)[] fields) =>
        Sends(Prompt, fields);

    public Chat Sends(Prompt form, params (string Key, string Answer)[] fields) =>
        Hears(new Heard.Tap("submit", form.Dialog, form.Run, form.Question, fields.ToDictionary(field => field.Key, field => field.Answer)));

    public Chat Hears(Heard what)
    {
        var incoming = new Incoming($"event-{++events}", what, new Address("test", "c", "u", PlainText: plainText), language is Language.Ja ? "ja-JP" : "en-US", Zone);
        Fold(Think(shelf => coach.Hear(Notebook, [.. occasions.Where(one => one.IsOpen)], incoming, Now, shelf: shelf)));
        return this;
    }

    /// <summary>Through the welcome and the setup, first check-in put off.</summary>
    public Chat Started()
    {
        Hears(new Heard.Arrived(Again: false));
        return Taps("start").Taps("keep").Taps("keep").Taps("later");
    }

    /// <summary>Noon of a local day.</summary>
    public Chat On(int year, int month, int day, int hour = 12)
    {
        Now = Zones.Moment(new DateOnly(year, month, day), hour, Zone);
        return this;
    }

    /// <summary>Time goes by, and all that is due is raised when it is due.</summary>
    public Chat Waits(TimeSpan time)
    {
        var until = Now + time;
        while (occasions.Where(one => one.State is OccasionState.Planned && one.Due <= until).MinBy(one => one.Due) is { } next)
        {
            Now = next.Due > Now ? next.Due : Now;
            Raise(next);
        }

        Now = until;
        return this;
    }

    /// <summary>Nobody looks until the time is over; then all that is due is raised.</summary>
    public Chat Jumps(TimeSpan time)
    {
        Now += time;
        return Waits(TimeSpan.Zero);
    }

    public void Raise(Occasion occasion)
    {
        Fold(Think(shelf => coach.Begin(Notebook, [.. occasions.Where(one => one.IsOpen)], occasion, Now, shelf)));
        Raised.AddRange(Last.Messages.Select(message => (Now, message)));
        // The host settles what was sent.
        for (var i = 0; i < occasions.Count; i++)
        {
            if (occasions[i].State is OccasionState.Sending)
                occasions[i] = occasions[i] with { State = OccasionState.Sent };
        }
    }

    /// <summary>A whole check-in as a form: signs as named, sleep 7, no overtime, no call-outs, 2 days off unless said otherwise.</summary>
    public Chat ChecksIn(params (string Key, string Answer)[] answers)
    {
        Says("check-in");
        return Answers(answers);
    }

    /// <summary>Fills the form that is shown, and answers what is asked after it; what is not named is passed over.</summary>
    public Chat Answers(params (string Key, string Answer)[] answers)
    {
        var all = new Dictionary<string, string> { ["sleep.hours"] = "7", ["work.overtime"] = "0", ["work.callouts"] = "0", ["work.daysOff"] = "2" };
        foreach (var (key, answer) in answers)
            all[key] = answer;
        var run = Prompt.Run;
        Sends([.. all.Where(pair => !pair.Key.StartsWith("since-", StringComparison.Ordinal) && pair.Key is not "near-miss" and not "note").Select(pair => (pair.Key, pair.Value))]);
        while (Last.Messages[^1].Prompt is { } prompt && prompt.Run == run)
            Presses(prompt.Buttons.First(button => button.Answer == all.GetValueOrDefault(prompt.Question, "skip")));
        return this;
    }

    /// <summary>A file made now, of what is kept.</summary>
    public Paper? Prints(string what)
    {
        var shelf = Shelf.Empty;
        while (coach.Print(Notebook, what, language, Now, shelf) is { } printed)
        {
            if (printed.Wanted.Count == 0)
                return printed.Paper;
            shelf = Read(printed.Wanted, shelf);
        }

        return null;
    }

    /// <summary>As the host does: what is missing is read, and thought over again.</summary>
    private Thought Think(Func<Shelf, Thought> think)
    {
        var (shelf, thought) = (Shelf.Empty, think(Shelf.Empty));
        while (thought.Wanted.Count > 0)
        {
            shelf = Read(thought.Wanted, shelf);
            thought = think(shelf);
        }

        return thought;
    }

    private Shelf Read(IEnumerable<KeyRange> wanted, Shelf shelf) => wanted.Aggregate(shelf, (all, range) => all.With(range,
        [.. history.Values.Where(record => string.CompareOrdinal(record.Key, range.From) >= 0 && string.CompareOrdinal(record.Key, range.To) < 0)]));

    /// <summary>A first check-in, up to the question for a note.</summary>
    public Chat ChecksInToTheNote() =>
        Says("check-in").Sends(("sleep.hours", "7"), ("sign.onset", "none"), ("work.overtime", "0"), ("work.callouts", "0"), ("work.daysOff", "2"));

    private void Fold(Thought thought)
    {
        Last = thought;
        if (thought.Forget)
        {
            Notebook = null!;
            occasions.Clear();
            return;
        }

        // As the host does: what is not written is not known next time.
        Notebook = Stored.ReadNotebook(Stored.Write(thought.Notebook));
        foreach (var record in thought.Records)
            history[record.Key] = record;
        foreach (var key in thought.Erased)
            history.Remove(key);
        foreach (var occasion in thought.Occasions)
        {
            occasions.RemoveAll(other => other.Id == occasion.Id);
            occasions.Add(occasion);
        }
    }
}

/// <summary>The words of a part as a person reads them.</summary>
internal static class Spoken
{
    public static string Of(Part part) => part switch
    {
        Part.Heading heading => heading.Text,
        Part.Paragraph paragraph => paragraph.Text,
        Part.Small small => small.Text,
        Part.Copy copy => $"{copy.Title}: {copy.Text}",
        Part.Contacts contacts => string.Join(", ", contacts.Items.Select(item => $"{item.Name} {item.Phone} {item.Hours}")),
        Part.Table table => string.Join(" / ", table.Rows.Prepend(table.Head).Select(row => string.Join(" | ", row))),
        Part.Chart chart => chart.Alt,
        Part.Link link => link.Title,
        Part.Paper paper => paper.Title,
        _ => "",
    };
}
