using System.Text;
using CoachBot.Coaching;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Storage;
using CoachBot.Talk;
using CoachBot.Turns;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Simulation;

/// <summary>
/// Sees every change of the store and every message, and compares them with the model: the coach itself, a pure function, applied to
/// what was stored just before. What does not agree is a fault.
/// </summary>
internal sealed class Witness(IReadOnlyDictionary<PersonKey, Someone> people, MemoryStore store, FakeTimeProvider time)
{
    /// <summary>Reading, saving and speaking take a moment; it may begin just before the quiet hours.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(10);

    private readonly Coach coach = new(new CoachPolicy(), new Company(null, [], Lines.Of("JP")), Language.Ja);
    private readonly Dictionary<(string User, string? ReplyTo, string Message), Saying> sayings = [];
    private readonly Dictionary<(PersonKey Person, string Key), Saying> rows = [];

    public List<string> Faults { get; } = [];

    public IEnumerable<Saying> Sayings => sayings.Values;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Reminders whose person paused, left or was forgotten while they were on their way.</summary>
    public int Overtaken { get; private set; }

    public static void HasRead(Errand errand, PersonKey person, ReadOnlyMemory<byte>? state) => errand.Read[person.Value] = state?.ToArray();

    /// <summary>Somebody's state was replaced: by what the coach makes of the state before it, and of nothing older.</summary>
    public void Committed(Errand errand, PersonKey key, Opened before, IReadOnlyList<Row> history, Commit commit)
    {
        var (person, desk) = (people[key], Desk.Read(before));
        var occasion = errand.Webhook is null ? desk.Due(Now) : null;
        if (errand.Webhook is { } webhook && (webhook.From != person | !person.HeardInThisLife.Add(webhook)))
            Faults.Add($"I-2: {person} was heard twice, or for somebody else");
        if (errand.Webhook is null && occasion is null)
            Faults.Add($"I-2: nothing is due, and {person}'s state changed");
        if (Thoughts(errand, desk, occasion, history).FirstOrDefault(one => commit.State.Span.SequenceEqual(one.State)) is not { Thought: { } thought })
        {
            Faults.Add($"I-1: {errand.Name} has saved for {person} what does not follow from the state before it");
            return;
        }

        if (errand.Webhook is not null)
            person.Heard.Add(errand.Webhook);
        HasRead(errand, key, commit.State);
        Deleted(key, commit.Delete);
        Keep(person, thought, errand.Webhook?.Incoming.EventId, thought.Occasions.FirstOrDefault(one => one.Id == occasion?.Id && one.State is OccasionState.Sending), commit);
    }

    public void Deleted(PersonKey person, IReadOnlyList<string> keys)
    {
        foreach (var key in keys)
        {
            if (rows.Remove((person, key), out var saying))
            {
                saying.SpokenBy = null;
                saying.Tell(Now, "deleted");
            }
        }
    }

    /// <summary>Whose message it is. Null when nobody is there, which is a fault, as is what was never saved.</summary>
    public (Someone Person, Saying? Saying)? Speaks(Errand errand, Address where, Message message, string? replyTo)
    {
        if (people.Values.FirstOrDefault(one => one.Where == where) is not { } person)
        {
            Faults.Add($"I-6: {errand.Name} speaks to nobody's address");
            return null;
        }

        if (!message.Urgent && sayings.TryGetValue(NameOf(person, replyTo, message), out var saying))
        {
            if (saying.IsTooEarly)
                Faults.Add($"I-5: {errand.Name} says to {person} what comes later first");
            if (saying.Occasion is not null)
                MayRemind(errand, person, saying);
            return (person, saying);
        }

        if (errand.Webhook is { } webhook && webhook.From == person && (message.Urgent || IsApology(message)))
        {
            webhook.IsUrgent |= message.Urgent;
            return (person, null);
        }

        if (!message.Urgent && !errand.HasForgotten)
            Faults.Add($"I-6: {errand.Name} says to {person} what was never saved for them");
        return (person, null);
    }

    /// <summary>True when rows of what it has spoken are still stored.</summary>
    public bool HasSpoken(Instance by) => sayings.Values.Any(one => one.SpokenBy == by);

    /// <summary>Who spoke and died, or could not write it down, is excused when it is spoken again.</summary>
    public void Excuse(Instance by)
    {
        foreach (var saying in sayings.Values.Where(one => one.SpokenBy == by))
        {
            saying.Excused++;
            saying.SpokenBy = null;
        }
    }

    /// <summary>Everything about somebody is gone; what was still to be said to them need not arrive.</summary>
    public void Forgotten(Errand errand, PersonKey key)
    {
        var person = people[key];
        errand.HasForgotten = true;
        if (errand.Webhook is { } webhook)
            person.Heard.Add(webhook);
        person.Forgotten();
        foreach (var saying in sayings.Values.Where(one => one.To == person))
        {
            saying.Ended = true;
            saying.SpokenBy = null;
        }
    }

    private static bool IsApology(Message message) =>
        NameOf(message) == NameOf(Coach.Apology(Language.Ja)) || NameOf(message) == NameOf(Coach.Apology(Language.En));

    /// <summary>A paper becomes a link when it is spoken, another one each time.</summary>
    private static string NameOf(Message message) =>
        Encoding.UTF8.GetString(Stored.Write(message with { Parts = [.. message.Parts.Where(part => part is not Part.Paper and not Part.Link)] }));

    private static (string User, string? ReplyTo, string Message) NameOf(Someone person, string? replyTo, Message message) => (person.Where.User, replyTo, NameOf(message));

    /// <summary>What the coach could have made of it: the urgent card may have been shown before, or not.</summary>
    private IEnumerable<(Thought Thought, byte[] State)> Thoughts(Errand errand, Desk desk, Occasion? occasion, IReadOnlyList<Row> history)
    {
        if (errand.Webhook is { } webhook)
        {
            foreach (var shown in new[] { false, true })
            {
                var thought = Think(history, shelf => coach.Hear(desk.Notebook, desk.Occasions, webhook.Incoming, Now, shown, shelf));
                yield return (thought, Stored.Write(Ring.Remember(thought, webhook.Hash)));
            }
        }
        else if (desk.Notebook is not null && occasion is not null)
        {
            var thought = Think(history, shelf => coach.Begin(desk.Notebook, desk.Occasions, occasion, Now, shelf));
            yield return (thought, Stored.Write(thought.Notebook));
        }
    }

    private static Thought Think(IReadOnlyList<Row> history, Func<Shelf, Thought> think)
    {
        var shelf = Shelf.Empty;
        while (true)
        {
            var thought = think(shelf);
            if (thought.Wanted.Count == 0)
                return thought;
            foreach (var range in thought.Wanted)
                shelf = shelf.With(range, [.. history.Where(row => IsIn(range, row.Key)).Select(row => new CoachBot.Coaching.Record(row.Key, row.Value))]);
        }
    }

    private static bool IsIn(KeyRange range, string key) => string.CompareOrdinal(key, range.From) >= 0 && string.CompareOrdinal(key, range.To) < 0;

    private void Keep(Someone person, Thought thought, string? replyTo, Occasion? sending, Commit commit)
    {
        foreach (var planned in thought.Occasions)
            person.Occasions.Add(planned.Id);
        foreach (var record in thought.Records)
            person.Records[record.Key] = record.Value.ToArray();
        foreach (var erased in thought.Erased)
            person.Records.Remove(erased);
        var keys = commit.Put.Where(row => row.Key.StartsWith(Desk.OutboxPrefix, StringComparison.Ordinal)).Select(row => row.Key).ToList();
        Saying? last = null;
        for (var i = 0; i < thought.Messages.Count; i++)
        {
            if (thought.Messages[i].Urgent)
                continue;
            var saying = last = sayings[NameOf(person, replyTo, thought.Messages[i])] = new Saying(person, sending, Now, last);
            saying.Tell(Now, "saved");
            if (i < keys.Count)
                rows[(person.Key, keys[i])] = saying;
        }
    }

    private void MayRemind(Errand errand, Someone person, Saying saying)
    {
        var now = store.OpenAsync(person.Key, CancellationToken.None).Result.State?.ToArray();
        if (Obstacle(now, saying) is { } reason)
        {
            if (Obstacle(errand.Read.GetValueOrDefault(person.Key.Value), saying) == reason)
                Faults.Add($"I-3: {errand.Name} sends {saying} to {person}: {reason}");
            else
                Overtaken++;
        }

        if (now is not null && coach.QuietUntil(Stored.ReadNotebook(now), Now) is not null && coach.QuietUntil(Stored.ReadNotebook(now), Now - Moment) is not null)
            Faults.Add($"I-3: {errand.Name} sends {saying} to {person} in the quiet hours");
    }

    private string? Obstacle(byte[]? state, Saying saying)
    {
        if (state is null)
            return "forgotten";
        return coach.Obstacle(Stored.ReadNotebook(state), saying.Occasion!, Now) is { } reason and ("paused" or "off" or "uninstalled" or "no-consent") ? reason : null;
    }
}
