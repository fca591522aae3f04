using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoachBot.Channels.WebChat;

/// <summary>Direct Line's conversation calls: start, go on after a break, read, say.</summary>
internal sealed class ConversationCalls(TokenCalls tokens, Conversations conversations, WebChatChannel channel, Hearing hearing)
{
    public async Task StartAsync(HttpContext context, Pass pass)
    {
        using var body = await Wire.ReadAsync(context);
        if (body is null)
            return;
        var (conversation, isNew) = conversations.Start(pass);
        if (body.RootElement.ValueKind is JsonValueKind.Object && TryNames(body.RootElement, out var locale, out var zone))
            (conversation.Locale, conversation.Zone) = (locale, zone);
        await OpenAsync(context, pass, conversation, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    public Task GoOnAsync(HttpContext context, Pass pass) =>
        OpenAsync(context, pass, conversations.GoOn(pass), StatusCodes.Status200OK);

    public async Task ReadAsync(HttpContext context, Pass pass)
    {
        if (!Wire.TryWatermark(context.Request, out var watermark))
        {
            await Wire.RefuseAsync(context, StatusCodes.Status400BadRequest, "BadArgument", "A watermark is a number.");
            return;
        }
        var conversation = conversations.GoOn(pass);
        channel.Watch(conversation, conversation.Watching.Poll);
        await hearing.GreetAsync(conversation);
        await Wire.AnswerAsync(context, StatusCodes.Status200OK, conversation.After(watermark).Frame);
    }

    /// <summary>Shows the activity to the page first: Web Chat takes one that does not come back for not sent.</summary>
    public async Task SayAsync(HttpContext context, Pass pass)
    {
        using var body = await Wire.ReadAsync(context);
        if (body is null)
            return;
        var conversation = conversations.GoOn(pass);
        if (Read(body.RootElement, out var problem) is not { } sent)
        {
            await Wire.RefuseAsync(context, StatusCodes.Status400BadRequest, "BadArgument", problem);
            return;
        }

        var id = sent.What is null
            ? $"{conversation.Id}|{Tokens.NewId()}"
            : conversation.Append(sent.ClientId, (id, at) => ActivityJson.Echo(conversation, body.RootElement, sent.Locale, id, at));
        if (sent.What is null || await HeardAsync(conversation, sent, id))
            await Wire.AnswerAsync(context, StatusCodes.Status200OK, new JsonObject { ["id"] = id });
        else
            await Wire.RefuseAsync(context, StatusCodes.Status502BadGateway, "BotError", "The coach failed. Please try again.");
    }

    public static Task RefuseUploadAsync(HttpContext context, Pass pass) =>
        Wire.RefuseAsync(context, StatusCodes.Status415UnsupportedMediaType, "NotSupported", "The coach reads no files.");

    private Task<bool> HeardAsync(Conversation conversation, Sent sent, string id)
    {
        conversation.TryGreet(); // Someone who speaks first needs no greeting after it.
        return hearing.TryAsync(conversation, EventIds.Of(id), sent.What!, sent.Locale ?? conversation.Locale, sent.Zone ?? conversation.Zone);
    }

    private Task OpenAsync(HttpContext context, Pass pass, Conversation conversation, int status)
    {
        var answer = tokens.Answer(pass);
        var request = context.Request;
        var after = request.Query["watermark"].ToString() is { Length: > 0 } watermark ? Uri.EscapeDataString(watermark) : "-";
        var start = $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}{WebChatEndpoints.DirectLine}";
        answer["streamUrl"] = $"{start}/conversations/{conversation.Id}/stream?watermark={after}&t={conversation.Watching.NewTicket()}";
        return Wire.AnswerAsync(context, status, answer);
    }

    private static bool TryNames(JsonElement body, out string? locale, out string? zone)
    {
        try
        {
            (locale, zone) = (Sent.Name(body, "locale"), Sent.Name(body, "localTimezone"));
            return true;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // A conversation without a language is better than none.
            (locale, zone) = (null, null);
            return false;
        }
    }

    private static Sent? Read(JsonElement activity, out string problem)
    {
        try
        {
            problem = "";
            return Sent.From(activity);
        }
        catch (JsonException wrong)
        {
            problem = wrong.Message;
        }
        catch (InvalidOperationException)
        {
            problem = "A text is not Unicode.";
        }
        return null;
    }
}
