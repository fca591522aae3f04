using CoachBot.Storage;
using CoachBot.Talk;
using CoachBot.Turns;

namespace CoachBot.Channels.BotFramework;

/// <summary>Takes one POST: admits it, reads it once, has it heard, and only then acknowledges it.</summary>
internal sealed class ActivityIntake(IAdmitActivities admission, ActivityReader reader, ActivityHearing hearing, ILogger<ActivityIntake> log)
{
    public async Task TakeAsync(HttpContext http)
    {
        try
        {
            if (await admission.AdmitAsync(http) is not { } admitted)
                await HttpAnswers.ErrorAsync(http.Response, StatusCodes.Status401Unauthorized, "Unauthorized", "This request is not from an admitted client.");
            else if (await ReadAsync(http, admitted) is { } activity)
                await DoAsync(http.Response, activity);
        }
        catch (KeysUnavailableException)
        {
            Log.NotJudged(log);
            await LaterAsync(http.Response);
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            // An exception's message may quote what a person wrote; where it happened is enough.
            Log.TurnFailed(log, e.GetType().Name, e.StackTrace);
            await LaterAsync(http.Response);
        }
    }

    private static Task LaterAsync(HttpResponse response) =>
        HttpAnswers.ErrorAsync(response, StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "Please deliver this again later.");

    private async Task<Activity?> ReadAsync(HttpContext http, Admitted admitted)
    {
        using var body = await RequestBody.ReadAsync(http.Request);
        if (body is null)
        {
            await HttpAnswers.ErrorAsync(http.Response, StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "An activity may have 256 KiB.");
            return null;
        }

        try
        {
            return reader.Read(body.Written, admitted);
        }
        catch (BadActivityException e)
        {
            await HttpAnswers.ErrorAsync(http.Response, StatusCodes.Status400BadRequest, "BadSyntax", e.Message);
            return null;
        }
    }

    private Task DoAsync(HttpResponse response, Activity activity) => activity switch
    {
        Activity.Personal personal => HearAsync(response, personal),
        Activity.Overheard overheard => DeclineAsync(response, overheard),
        Activity.Refused => HttpAnswers.ErrorAsync(response, StatusCodes.Status403Forbidden, "Forbidden", "The token is not for this activity."),
        Activity.Unknown => HttpAnswers.ErrorAsync(response, StatusCodes.Status501NotImplemented, "NotImplemented", "This invoke is not known here."),
        _ => HttpAnswers.AcknowledgeAsync(response),
    };

    private async Task HearAsync(HttpResponse response, Activity.Personal personal)
    {
        var answered = await hearing.HearAsync(personal);
        await (personal.IsInvoke ? HttpAnswers.InvokeAsync(response, answered) : HttpAnswers.AcknowledgeAsync(response));
    }

    private async Task DeclineAsync(HttpResponse response, Activity.Overheard overheard)
    {
        if (overheard.IsInvoke)
        {
            await HttpAnswers.InvokeTextAsync(response, ActivityHearing.OneToOne);
            return;
        }

        await hearing.DeclineAsync(overheard.What);
        await HttpAnswers.AcknowledgeAsync(response);
    }
}
