using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoachBot.Channels.WebChat;

/// <summary>Direct Line's token calls. Nobody can ask for another person's: who one is comes from a ticket the server signed.</summary>
internal sealed class TokenCalls(Tokens tokens)
{
    /// <summary>A token for a new conversation, of the ticket's person or of a new one.</summary>
    public async Task GenerateAsync(HttpContext context)
    {
        using var body = await Wire.ReadAsync(context);
        if (body is null)
            return;
        var ticket = body.RootElement.ValueKind is JsonValueKind.Object && body.RootElement.TryGetProperty("user", out var said)
            && said.ValueKind is JsonValueKind.String ? said.GetString() : null;
        var user = tokens.UserOf(ticket) ?? Tokens.NewUser();
        var answer = Answer(new Pass(user, Tokens.NewId()));
        answer["userId"] = user;
        answer["user"] = tokens.TicketFor(user);
        await Wire.AnswerAsync(context, StatusCodes.Status200OK, answer);
    }

    public Task RefreshAsync(HttpContext context, Pass pass) =>
        Wire.AnswerAsync(context, StatusCodes.Status200OK, Answer(pass));

    public JsonObject Answer(Pass pass) => new()
    {
        ["conversationId"] = pass.Conversation,
        ["token"] = tokens.For(pass),
        ["expires_in"] = (int)Tokens.Life.TotalSeconds,
    };

    /// <summary>The endpoint for holders of a token, and where the path names a conversation, of that conversation's.</summary>
    public RequestDelegate Holding(Func<HttpContext, Pass, Task> next) => context =>
    {
        if (context.Request.Headers.Authorization.Count == 0)
            return Wire.RefuseAsync(context, StatusCodes.Status401Unauthorized, "Unauthorized", "A token is needed.");
        if (tokens.PassOf(context.Request) is not { } pass)
            return Wire.RefuseAsync(context, StatusCodes.Status403Forbidden, "TokenExpired", "The token is over, or not ours.");
        if (context.Request.RouteValues.TryGetValue("conversation", out var named) && named as string != pass.Conversation)
            return Wire.RefuseAsync(context, StatusCodes.Status403Forbidden, "BadArgument", "The token is for another conversation.");
        return next(context, pass);
    };
}
