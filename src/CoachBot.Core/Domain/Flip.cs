namespace CoachBot.Domain;

/// <summary>One answer that is another.</summary>
public abstract record Change
{
    public sealed record Check(StayItem Item, StayAnswer To) : Change;

    public sealed record OfReason(Reason Reason, Changeable To) : Change;
}

/// <summary>The smallest change of answers that makes the leaning another.</summary>
public sealed record Flip(IReadOnlyList<Change> Changes, Leaning To)
{
    private static readonly StayAnswer[] Answers = [StayAnswer.Yes, StayAnswer.No, StayAnswer.DontKnow];
    private static readonly Changeable[] Ways = [Changeable.ByMe, Changeable.WithCompany, Changeable.Hardly];

    /// <summary>
    /// Tries everything: fewest changes first, then checklist before reasons, then by the order shown. Null when nothing within
    /// the policy's number of changes does it. What ends <see cref="Leaning.RecoverFirst"/> and <see cref="Leaning.NotEnoughFacts"/> is no change of these answers.
    /// </summary>
    public static Flip? Find(Weighing weighing, CoachPolicy policy)
    {
        var now = weighing.Leaning(policy);
        if (now is Leaning.RecoverFirst or Leaning.NotEnoughFacts)
            return null;
        var possible = Possible(weighing);
        for (var count = 1; count <= policy.MostFlips; count++)
        {
            foreach (var changes in Sets(possible, count).OrderBy(set => set.Count(change => change is Change.OfReason)))
            {
                if (Apply(weighing, changes).Leaning(policy) is var then && then != now)
                    return new Flip(changes, then);
            }
        }

        return null;
    }

    public static Weighing Apply(Weighing weighing, IEnumerable<Change> changes)
    {
        var (reasons, checks) = (weighing.Reasons.ToArray(), weighing.Checks.ToArray());
        foreach (var change in changes)
        {
            if (change is Change.Check check)
                checks[(int)check.Item] = check.To;
            else if (change is Change.OfReason of)
                reasons[Array.FindIndex(reasons, reason => reason.Name == of.Reason.Name)] = of.Reason with { Changeable = of.To };
        }

        return new Weighing(reasons, checks, weighing.LongRun);
    }

    /// <summary>For each answer, checklist first, its other values.</summary>
    private static List<IReadOnlyList<Change>> Possible(Weighing weighing) =>
    [
        .. StayChecks.All.Select(item => (IReadOnlyList<Change>)[.. Answers.Where(to => to != weighing.Checks[(int)item]).Select(to => new Change.Check(item, to))]),
        .. weighing.Counted.Select(reason => (IReadOnlyList<Change>)[.. Ways.Where(to => to != reason.Changeable).Select(to => new Change.OfReason(reason, to))]),
    ];

    /// <summary>All ways to change exactly so many of the answers, in the order shown.</summary>
    private static IEnumerable<IReadOnlyList<Change>> Sets(List<IReadOnlyList<Change>> possible, int count, int from = 0)
    {
        if (count == 0)
        {
            yield return [];
            yield break;
        }

        for (var i = from; i <= possible.Count - count; i++)
        {
            foreach (var change in possible[i])
            {
                foreach (var rest in Sets(possible, count - 1, i + 1))
                    yield return [change, .. rest];
            }
        }
    }
}
