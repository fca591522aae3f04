using CoachBot.Coaching;
using CoachBot.Storage;
using CoachBot.Turns;

namespace CoachBot.Tests.Simulation;

/// <summary>What must be true at the end, when all is quiet.</summary>
internal sealed class Verdict(Town town, Platform platform)
{
    private static readonly CancellationToken Go = CancellationToken.None;

    public IEnumerable<string> Faults() =>
        [.. Lost(), .. town.Residents.SelectMany(History), .. town.Residents.SelectMany(Occasions), .. town.Witness.Sayings.SelectMany(Messages), .. town.Residents.SelectMany(Leftovers), .. Unseen()];

    /// <summary>I-1: what was acknowledged was heard.</summary>
    private IEnumerable<string> Lost() =>
        platform.All.Where(one => one.IsAcknowledged && !one.IsUrgent && !one.From.Heard.Contains(one)).Select(one => $"I-1: {one} was acknowledged and is lost");

    /// <summary>I-1 and I-2: the stored history is what was recorded last, one check-in a week.</summary>
    private IEnumerable<string> History(Someone person)
    {
        var stored = Read(person, "1", "~").Where(row => !row.Key.StartsWith("occ|", StringComparison.Ordinal)).ToDictionary(row => row.Key, row => row.Value.ToArray());
        foreach (var (key, value) in person.Records)
        {
            if (!stored.Remove(key, out var kept) || !kept.AsSpan().SequenceEqual(value))
                yield return $"I-1: {person}'s {key} is not the one recorded last";
        }

        foreach (var key in stored.Keys)
            yield return $"I-2: {person} has a {key} that nobody recorded";
        if (Desk(person).Notebook is { } notebook && notebook.CheckIns.DistinctBy(one => one.Week).Count() != notebook.CheckIns.Count)
            yield return $"I-2: {person} has two check-ins in a week";
    }

    /// <summary>I-4: what was planned has ended, or is still to come.</summary>
    private IEnumerable<string> Occasions(Someone person)
    {
        var ended = Read(person, "occ|", "occ}").Select(row => Stored.ReadOccasion(row.Value.Span)).ToDictionary(one => one.Id);
        var open = Desk(person).Occasions.ToDictionary(one => one.Id);
        foreach (var id in person.Occasions)
        {
            var planned = open.GetValueOrDefault(id);
            if (planned is { State: OccasionState.Sending } || planned?.Due <= town.Time.GetUtcNow() - TimeSpan.FromHours(1))
                yield return $"I-4: {person}'s {id} is {planned.State} since {planned.Due:u}";
            if (planned is null && ended.GetValueOrDefault(id) is not ({ State: OccasionState.Sent } or { State: OccasionState.Skipped or OccasionState.Failed, Reason: not null }))
                yield return $"I-4: {person}'s {id} has no end";
        }
    }

    /// <summary>I-5: everything that was saved arrived, and arrived once.</summary>
    private IEnumerable<string> Messages(Saying saying)
    {
        if (saying.Copies > 1 + saying.Excused)
            yield return $"I-5: {saying} reached {saying.To} {saying.Copies} times, {saying.Excused} excused: {string.Join(" | ", saying.Story)}";
        if (saying.Copies > 0 || saying.Ended)
            yield break;
        if (saying.End?.State is not (OccasionState.Skipped or OccasionState.Failed))
            yield return $"I-5: {saying} never reached {saying.To}, and ended as {saying.End?.State} {saying.End?.Reason}: {string.Join(" | ", saying.Story)}";
    }

    /// <summary>I-6: nothing is left unspoken.</summary>
    private IEnumerable<string> Leftovers(Someone person)
    {
        var desk = Desk(person);
        if (desk.Outbox.Count > 0)
            yield return $"I-6: {person} has {desk.Outbox.Count} messages left unspoken";
    }

    /// <summary>I-6: the roster looks at everybody in time. True whenever nothing is under way.</summary>
    public IEnumerable<string> Unseen() =>
        from person in town.Residents
        where Desk(person).Next is { } next && !(Entry(person)?.Due <= next)
        select $"I-6: {person}'s next is due at {Desk(person).Next:u}, the roster looks at {Entry(person)?.Due:u}";

    private IReadOnlyList<Row> Read(Someone person, string from, string to) => town.Store.ReadAsync(person.Key, from, to, Go).Result;

    private Desk Desk(Someone person) => CoachBot.Turns.Desk.Read(town.Store.OpenAsync(person.Key, Go).Result);

    private RosterEntry? Entry(Someone person) =>
        town.Roster.ToLookAtAsync(IRoster.PartOf(person.Key), DateTimeOffset.MaxValue, Go).ToBlockingEnumerable(Go).SelectMany(page => page).FirstOrDefault(one => one.Person == person.Key);
}
