using CoachBot.Storage;
using CoachBot.Talk;
using CoachBot.Turns;

namespace CoachBot.Channels.BotFramework;

/// <summary>Takes one POST: admits it, reads it once, has it heard, and only then acknowledges it.</summary>
internal sealed class ActivityIntake(
    IAdmitActivities admission,
    ActivityReader reader,
    IHear hear,
    PersonKeys people,
    BotFrameworkChannel channel,
    ILogger<ActivityIntake> log)
{
    private const string OneToOne = "1対1のチャットでだけお話しします。\n\nI only talk one to one.";

    public async Task TakeAsync(HttpContext http)
    {
        if (!await admission.AdmitAsync(http))
        {
            await Answers.ErrorAsync(http.Response, StatusCodes.Status401Unauthorized, "Unauthorized", "This request is not from an admitted client.");
            return;
        }

        if (await ReadAsync(http) is not { } activity)
            return;

        try
        {
            await DoAsync(http.Response, activity);
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            // An exception's message may quote what a person wrote; where it happened is enough.
            Log.TurnFailed(log, e.GetType().Name, e.StackTrace);
            await Answers.ErrorAsync(http.Response, StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "Please deliver this again later.");
        }
    }

    private async Task<Activity?> ReadAsync(HttpContext http)
    {
        using var body = await RequestBody.ReadAsync(http.Request);
        if (body is null)
        {
            await Answers.ErrorAsync(http.Response, StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "An activity may have 256 KiB.");
            return null;
        }

        try
        {
            return reader.Read(body.Written);
        }
        catch (BadActivityException e)
        {
            await Answers.ErrorAsync(http.Response, StatusCodes.Status400BadRequest, "BadSyntax", e.Message);
            return null;
        }
    }

    private Task DoAsync(HttpResponse response, Activity activity) => activity switch
    {
        Activity.Personal personal => HearAsync(response, personal),
        Activity.Overheard overheard => DeclineAsync(response, overheard),
        Activity.Unknown => Answers.ErrorAsync(response, StatusCodes.Status501NotImplemented, "NotImplemented", "This invoke is not known here."),
        _ => Answers.AcknowledgeAsync(response),
    };

    private async Task HearAsync(HttpResponse response, Activity.Personal personal)
    {
        var where = personal.What.Where;
        var person = people.Of(where.Channel, where.Tenant, where.User);

        // A client that hangs up does not end a turn: it would only ask again.
        var answered = await hear.HearAsync(person, personal.What, CancellationToken.None);
        await (personal.IsInvoke ? Answers.InvokeAsync(response, answered) : Answers.AcknowledgeAsync(response));
    }

    /// <summary>Where others listen the coach says so once a message, and hears nothing.</summary>
    private async Task DeclineAsync(HttpResponse response, Activity.Overheard overheard)
    {
        if (overheard.IsInvoke)
        {
            await Answers.InvokeTextAsync(response, OneToOne);
            return;
        }

        if (overheard.What.What is Heard.Words or Heard.Tap)
            await channel.SayAsync(overheard.What.Where, OneToOne, overheard.What.EventId, CancellationToken.None);
        await Answers.AcknowledgeAsync(response);
    }
}
