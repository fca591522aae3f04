using CoachBot.Dialogs;
using CoachBot.Talk;

namespace CoachBot.Channels.Slack;

/// <summary>
/// Takes what Slack sent, over HTTP or a socket, and answers in time: Slack gives up after three seconds. An answer that is not ready
/// by then comes by itself; it was saved before.
/// </summary>
internal sealed class SlackIntake(SlackConversation conversation, Installations installations, SlackPeople people, Leavers leavers, SlackApi api, Underway underway, Company company, TimeProvider time, ILogger<SlackIntake> log)
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2.2);

    /// <summary>So much longer for what is not saved yet.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(0.5);

    public async Task<SlackReply> TakeAsync(SlackRequest request, CancellationToken cancel)
    {
        switch (request)
        {
            case SlackRequest.Did did:
                return await TakeInTimeAsync(did, cancel);
            case SlackRequest.Changed(var who):
                people.Forget(who);
                return SlackReply.Ok;
            case SlackRequest.Uninstalled gone:
                return await TryAsync("uninstall", () => UninstallAsync(gone, cancel));
            case SlackRequest.RateLimited:
                log.RateLimited();
                return SlackReply.Ok;
            default:
                // What is unknown today may be sent tomorrow; a refusal would only bring it again.
                return SlackReply.Ok;
        }
    }

    private async Task<SlackReply> TakeInTimeAsync(SlackRequest.Did did, CancellationToken cancel)
    {
        var answering = underway.Begin(did.EventId);
        var work = TryAsync(did.From.ToString(), () => TakeAsync(did, answering, cancel), did);
        _ = EndAsync(work, did.EventId, answering);
        if (await IsReadyAsync(work, Budget) || (!answering.IsSaved && await IsReadyAsync(work, Grace)))
            return await work;
        log.AnsweredLater();
        return did.From switch
        {
            Origin.Chat or Origin.Home when !answering.IsSaved && did.What is not Heard.Tap => SlackReply.Again,
            Origin.Modal when !answering.IsSaved && KeepOpen(did) is { } open => open,
            Origin.Command or Origin.CommandElsewhere => SlackReply.Whisper(InAll(SlackWords.Late)),
            _ => SlackReply.Ok,
        };
    }

    private async Task<SlackReply> TakeAsync(SlackRequest.Did did, Answering answering, CancellationToken cancel)
    {
        if (!await installations.IsHereAsync(did.Who.Installation, cancel))
            return Refuse(did, SlackWords.NotHere);
        var profile = await people.FindAsync(did.Who, did.What is Heard.Tap { Answer: "urgent" }, cancel);
        return did.Who.IsStranger || profile.IsRefused
            ? Refuse(did, SlackWords.Stranger)
            : await conversation.TakeAsync(did, profile, answering);
    }

    private SlackReply Refuse(SlackRequest.Did did, Text why) =>
        did.From is Origin.Command or Origin.CommandElsewhere ? SlackReply.Whisper(InAll(why)) : SlackReply.Ok;

    private async Task<SlackReply> UninstallAsync(SlackRequest.Uninstalled gone, CancellationToken cancel)
    {
        // An organisation removes the app workspace by workspace: its token says whether any is left.
        if (gone.IsOrganisation && await IsAliveAsync(gone.Installation, cancel))
            return SlackReply.Ok;
        await installations.UninstallAsync(gone.Installation, gone.At, cancel);
        log.Uninstalled();
        // Until everybody is told, Slack is asked to say it again.
        return await IsReadyAsync(leavers.TellAsync(gone.Installation), Budget) ? SlackReply.Ok : SlackReply.Again;
    }

    private async Task<bool> IsAliveAsync(string installation, CancellationToken cancel)
    {
        try
        {
            await api.CallAsync("auth.test", await installations.TokenAsync(installation, cancel), [], cancel);
            return true;
        }
        catch (SlackException e) when (e.Trouble is Trouble.Token)
        {
            return false;
        }
    }

    private async Task<SlackReply> TryAsync(string origin, Func<Task<SlackReply>> take, SlackRequest.Did? did = null)
    {
        try
        {
            return await take();
        }
        catch (Exception e)
        {
            log.RequestFailed(origin, Fault.Of(e));
            return did switch
            {
                { From: Origin.Modal } when KeepOpen(did) is { } open => open,
                { From: Origin.Command or Origin.CommandElsewhere } => SlackReply.Whisper(InAll(SlackWords.NotSaved)),
                _ => SlackReply.Again,
            };
        }
    }

    /// <summary>So that what was put in is not lost.</summary>
    private SlackReply? KeepOpen(SlackRequest.Did did) => did.What is Heard.Tap { Fields.Count: > 0 } sent
        ? SlackReply.Problems(new Dictionary<string, string> { [sent.Fields.First().Key] = InAll(SlackWords.NotSaved) })
        : null;

    private async Task EndAsync(Task<SlackReply> work, string eventId, Answering answering)
    {
        await work;
        underway.End(eventId, answering);
    }

    private async Task<bool> IsReadyAsync(Task work, TimeSpan within)
    {
        if (work.IsCompleted)
            return true;
        using var done = new CancellationTokenSource();
        var first = await Task.WhenAny(work, Task.Delay(within, time, done.Token));
        await done.CancelAsync();
        return first == work;
    }

    /// <summary>For whom no language is known.</summary>
    /// <summary>Whose language is not known yet is told in each that is spoken here.</summary>
    private string InAll(Text text) => string.Join('\n', company.Languages.Select(text.In));
}
