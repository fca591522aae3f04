using CoachBot.Coaching;

namespace CoachBot.Tests.Simulation;

/// <summary>A message that was saved to be spoken, and what became of it.</summary>
internal sealed class Saying(Someone to, Occasion? occasion, DateTimeOffset since, Saying? before = null)
{
    /// <summary>After this a message that still fails may be given up.</summary>
    private static readonly TimeSpan GiveUp = TimeSpan.FromHours(24);

    private int doubts;

    public Someone To => to;

    /// <summary>What the coach says by itself; null for an answer.</summary>
    public Occasion? Occasion => occasion;

    public int Copies { get; private set; }

    /// <summary>What the same turn said before it has not arrived and may still come: the open question would not be the last thing said.</summary>
    public bool IsTooEarly => occasion is null && before is { Copies: 0, Ended: false };

    /// <summary>What the same turn said just before it.</summary>
    public Saying? Before => before;

    /// <summary>Further copies that nobody could have helped: an answer was lost, or who spoke died before it could write that down.</summary>
    public int Excused { get; set; }

    /// <summary>It need not arrive any more.</summary>
    public bool Ended { get; set; }

    /// <summary>How its occasion ended when its row was deleted. Another occasion may have the same id later in the week.</summary>
    public Occasion? End { get; set; }

    /// <summary>Who spoke it last, as long as the row is stored.</summary>
    public Instance? SpokenBy { get; set; }

    /// <summary>What happened to it, for whoever has to find out why.</summary>
    public List<string> Story { get; } = [];

    public void Tell(DateTimeOffset now, string what) => Story.Add($"{now:MM-dd HH:mm:ss} {what}, {Errand.Now?.Name}");

    public void Arrives(Instance by, DateTimeOffset now)
    {
        Tell(now, "arrives");
        Copies++;
        SpokenBy = by;
    }

    /// <summary>It arrived, and who spoke it cannot know.</summary>
    public void IsInDoubt(DateTimeOffset now)
    {
        Tell(now, "arrived, but no answer");
        Excused++;
        Doubt();
        SpokenBy = null;
    }

    /// <param name="inDoubt">Who spoke it cannot know that it did not arrive.</param>
    public void Fails(DateTimeOffset now, bool inDoubt)
    {
        Tell(now, inDoubt ? "fails, but no answer" : "fails");
        Ended |= now - since > GiveUp;
        if (inDoubt)
            Doubt();
    }

    /// <summary>What may have arrived twice is not said a third time.</summary>
    private void Doubt() => Ended |= ++doubts > 1;

    public override string ToString() => occasion?.Id ?? "an answer";
}
