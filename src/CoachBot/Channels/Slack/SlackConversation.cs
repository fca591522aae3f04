using CoachBot.Dialogs;
using CoachBot.Storage;
using CoachBot.Talk;
using CoachBot.Turns;

namespace CoachBot.Channels.Slack;

/// <summary>Hands the coach what a person did, and shows in Slack's own places what came of it: modal, pressed message, Home.</summary>
internal sealed class SlackConversation(IHear hear, ILook look, PersonKeys keys, SlackViews views, PressedMessage pressed, Company company)
{
    public async Task<SlackReply> TakeAsync(SlackRequest.Did did, SlackProfile profile, Answering answering)
    {
        var person = keys.Of(SlackChannel.Name, did.Who.Tenant, did.Who.User);
        var what = did.What;
        switch (did)
        {
            // Slack tells of everybody who leaves the company.
            case { What: Heard.Departed } when !await look.KnowsAsync(person, CancellationToken.None):
                return SlackReply.Ok;
            case { From: Origin.Button or Origin.Home, What: Heard.Tap { Answer: "submit" } opening } when await look.FormAsync(person, opening, CancellationToken.None) is { } asked:
                await views.OpenAsync(did, asked.Message);
                return SlackReply.Ok;
            case { From: Origin.Modal, What: Heard.Tap sent } when await look.FormAsync(person, sent, CancellationToken.None) is { } form:
                if (form.Problems(sent.Fields) is { Count: > 0 } problems)
                    return SlackReply.Problems(problems);
                what = form.IsWhole || sent.Fields.Count > 0 ? sent : sent with { Answer = "skip" };
                break;
        }

        // A client that hangs up does not end a turn.
        var answered = await hear.HearAsync(person, new Incoming(did.EventId, what, did.Who.Where, profile.Locale, profile.Zone), CancellationToken.None);
        return await ShowAsync(did, person, profile, answered, answering);
    }

    private async Task<SlackReply> ShowAsync(SlackRequest.Did did, PersonKey person, SlackProfile profile, Answered answered, Answering answering)
    {
        var language = answering.Said.FirstOrDefault()?.Language ?? company.Languages[0];
        var urgent = answering.Said.FirstOrDefault(message => message.Urgent);
        // First what Slack allows for a few seconds only.
        if (answering.Said.LastOrDefault(message => message.Prompt is { AsForm: true }) is { } form)
            await views.TryOpenAsync(did, SlackModal.Of(form));
        else if (did.From is Origin.Home or Origin.Shortcut && urgent is not null)
            await views.TryOpenAsync(did, SlackModal.Reading(urgent));
        if (answered.Receipt is { } receipt)
            await pressed.ShowAsync(did, receipt, language);
        if (did.From is Origin.Home)
            await views.PublishHomeAsync(did.Who, await look.HomeAsync(person, profile.Locale, CancellationToken.None), did.What is Heard.Tap && answering.Said.Count > 0 && !answering.Said.Any(message => message.Prompt is { AsForm: true }));
        // Whoever opened the modal from the Home does not see the chat.
        if (did.From is Origin.Modal && urgent is not null)
            return SlackReply.Instead(SlackModal.Reading(urgent));
        if (did.From is not Origin.CommandElsewhere)
            return SlackReply.Ok;
        return SlackReply.Whisper(SlackWords.InDirectMessages.In(language));
    }
}
