using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoachBot.Channels.Slack;

/// <summary>Calls a method as the coach of one installation, with a token that is good.</summary>
internal sealed class SlackCaller(SlackApi api, Installations installations)
{
    /// <exception cref="SlackException">It was not done, or nobody knows.</exception>
    public async Task<JsonElement> CallAsync(string method, string installation, JsonObject arguments, CancellationToken cancel)
    {
        var token = await installations.TokenAsync(installation, cancel);
        try
        {
            return await api.CallAsync(method, token, arguments, cancel);
        }
        catch (SlackException e) when (e.Trouble is Trouble.Expired)
        {
            // Surely not done: the new token may try.
            return await api.CallAsync(method, await installations.RenewAsync(token, cancel), arguments, cancel);
        }
        catch (SlackException e) when (e.Error is "token_revoked" or "account_inactive" or "invalid_auth")
        {
            await installations.LoseAsync(token, cancel);
            throw;
        }
    }
}
