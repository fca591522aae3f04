using CoachBot.Storage;
using CoachBot.Talk;
using CoachBot.Turns;

namespace CoachBot.Channels.BotFramework;

/// <summary>Has an Activity heard, and does on the platform what belongs to it beside the coach's answer.</summary>
internal sealed class ActivityHearing(IHear hear, PersonKeys people, BotFrameworkChannel channel, TimeProvider time, ILogger<ActivityHearing> log)
{
    public const string OneToOne = "1対1のチャットでだけお話しします。\n\nI only talk one to one.";

    /// <summary>A turn that takes longer shows that it is under way. Most take a hundredth of it.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1.5);

    public async Task<Answered> HearAsync(Activity.Personal personal)
    {
        var incoming = personal.What;
        if (incoming.Where.Conversation.Length == 0)
            incoming = incoming with { Where = await channel.OpenAsync(incoming.Where, CancellationToken.None) };
        var person = people.Of(incoming.Where.Channel, incoming.Where.Tenant, incoming.Where.User);

        // A client that hangs up does not end a turn: it would only ask again.
        var turn = hear.HearAsync(person, incoming, CancellationToken.None);
        if (!turn.IsCompleted && incoming.What is Heard.Words or Heard.Tap)
            await TypeWhenSlowAsync(turn, incoming.Where);
        var answered = await turn;
        if (!personal.IsInvoke && personal.Card is { } card && answered is { Receipt: { } receipt, Again: false })
            await AsideAsync(() => channel.ReplaceAsync(incoming.Where, card, receipt, CancellationToken.None));
        return answered;
    }

    /// <summary>Where others listen the coach says so once a message, and hears nothing.</summary>
    public async Task DeclineAsync(Incoming overheard)
    {
        if (overheard.What is Heard.Words or Heard.Tap or Heard.Arrived)
            await channel.SayAsync(overheard.Where, OneToOne, overheard.EventId, CancellationToken.None);
    }

    private async Task TypeWhenSlowAsync(Task turn, Address where)
    {
        try
        {
            await turn.WaitAsync(Slow, time);
        }
        catch (TimeoutException) when (!turn.IsCompleted)
        {
            await AsideAsync(() => channel.TypeAsync(where, CancellationToken.None));
        }
    }

    /// <summary>What is only for comfort spoils no turn.</summary>
    private async Task AsideAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (UndeliveredException e)
        {
            Log.AsideNotDelivered(log, e.Message);
        }
    }
}
