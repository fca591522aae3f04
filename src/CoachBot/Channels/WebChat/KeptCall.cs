using System.Text.Json.Nodes;
using CoachBot.Storage;

namespace CoachBot.Channels.WebChat;

/// <summary>Everything kept about a person, as <c>/playground/notebook</c> shows it; empty for someone unknown.</summary>
public delegate Task<JsonObject> Keeps(PersonKey person, CancellationToken cancel);

/// <summary>Shows a person what the coach keeps about them, and about nobody else.</summary>
internal sealed class KeptCall(PersonKeys persons, Keeps kept)
{
    public async Task ShowAsync(HttpContext context, Pass pass)
    {
        var person = persons.Of(WebChatChannel.Name, null, pass.User);
        await Wire.AnswerAsync(context, StatusCodes.Status200OK, await kept(person, context.RequestAborted));
    }
}
