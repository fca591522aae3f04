using System.Text.Json.Nodes;
using CoachBot.Talk;

namespace CoachBot.Channels.Slack;

/// <summary>Shows modals and the Home. None of them is ever the only way to an answer, so a failure is only logged.</summary>
internal sealed class SlackViews(SlackCaller caller, SlackChannel channel, ILogger<SlackViews> log)
{
    /// <summary>Opens a form for whoever pressed its button; nothing is changed by that. Too late for Slack, the button comes again.</summary>
    public async Task OpenAsync(SlackRequest.Did did, Message form)
    {
        if (await TryOpenAsync(did, SlackModal.Of(form)) is Trouble.Trigger)
            await AskAgainAsync(did, form);
    }

    /// <returns>Null when it is open.</returns>
    public async Task<Trouble?> TryOpenAsync(SlackRequest.Did did, JsonObject view)
    {
        if (did.Trigger is null)
            return Trouble.Refused;
        return await TryAsync("views.open", did.Who, new JsonObject { ["trigger_id"] = did.Trigger, ["view"] = view });
    }

    public Task PublishHomeAsync(SlackPerson who, Message page, bool hasAnswered) =>
        TryAsync("views.publish", who, new JsonObject { ["user_id"] = who.User, ["view"] = SlackHomeView.Of(page, hasAnswered ? SlackWords.InMessages : null) });

    private async Task AskAgainAsync(SlackRequest.Did did, Message form)
    {
        try
        {
            await channel.SpeakAsync(did.Who.Where, form, did.EventId, CancellationToken.None);
        }
        catch (UndeliveredException e)
        {
            log.NotTaken(e.Message);
        }
    }

    private async Task<Trouble?> TryAsync(string method, SlackPerson who, JsonObject arguments)
    {
        try
        {
            await caller.CallAsync(method, who.Installation, arguments, CancellationToken.None);
            return null;
        }
        catch (SlackException e)
        {
            log.NotTaken(e.Message);
            return e.Trouble;
        }
    }
}
