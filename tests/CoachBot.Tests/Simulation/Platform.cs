using CoachBot.Talk;

namespace CoachBot.Tests.Simulation;

/// <summary>
/// Delivers what people do to some instance: doubled, late, out of order, and again when it was not acknowledged or the
/// acknowledgement was lost.
/// </summary>
internal sealed class Platform(Dice dice)
{
    private readonly List<Webhook> webhooks = [];

    public IReadOnlyList<Webhook> All => webhooks;

    public void Does(Someone person, DateTimeOffset now)
    {
        var what = Habits.Next(person, dice.World);
        var incoming = new Incoming($"msteams|{person.Where.Conversation}|{webhooks.Count}", what, person.Where, person.Locale, person.Zone);
        webhooks.Add(new Webhook(person, incoming) { Next = dice.World.Next(6) == 0 ? now + Soon() : now });
    }

    public IEnumerable<Webhook> Due(DateTimeOffset now) => webhooks.Where(one => one.Next <= now).ToList();

    /// <summary>One delivery leaves; sometimes a second one follows it at once.</summary>
    public void Leaves(Webhook webhook, DateTimeOffset now) =>
        webhook.Next = --webhook.DeliveriesLeft > 0 && dice.IsRough && dice.World.Next(8) == 0 ? now : null;

    public void Returns(Webhook webhook, bool acknowledged, DateTimeOffset now)
    {
        webhook.IsAcknowledged |= acknowledged;
        if (webhook.DeliveriesLeft > 0 && (!acknowledged || (dice.IsRough && dice.World.Next(12) == 0)))
            webhook.Next ??= now + Soon();
    }

    private TimeSpan Soon() => TimeSpan.FromSeconds(dice.World.Next(1, dice.World.Next(4) == 0 ? 3 * 3600 : 120));
}
