using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CoachBot.Channels.Slack;

/// <summary>Gets tokens for a code or a refresh token. A refresh token is good once, so one instance at a time exchanges it and writes it down.</summary>
internal sealed class TokenExchange(SlackSettings settings, SlackApi api, InstallationStore store, TimeProvider time)
{
    private const string Method = "oauth.v2.access";

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<string, SemaphoreSlim> gates = new();

    /// <exception cref="SlackException">The code is not good, or the app's credentials are not.</exception>
    public async Task<Installation> InstallAsync(string code, CancellationToken cancel)
    {
        Dictionary<string, string> arguments = new() { ["code"] = code };
        if (settings.RedirectUrl is { Length: > 0 } back)
            arguments["redirect_uri"] = back;
        var answer = await api.AskAsync(Method, "", Credentials(), arguments, cancel);
        var id = answer.IsTrue("is_enterprise_install") ? answer.Object("enterprise").Text("id") : answer.Object("team").Text("id");
        if (id is not { Length: > 0 } || answer.Text("access_token") is not { Length: > 0 })
            throw new SlackException(Method, "no_token", Trouble.Refused);
        return With(new Installation(id, null, null, null, time.GetUtcNow()), answer);
    }

    /// <exception cref="SlackException">It cannot be exchanged.</exception>
    public async Task<Installation> RenewAsync(SlackToken old, CancellationToken cancel)
    {
        var gate = gates.GetOrAdd(old.Installation, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancel);
        try
        {
            while (true)
            {
                // Somebody else may have done it meanwhile.
                if ((await store.ReadAsync(old.Installation, cancel)).Known is { Token: not null } known && known.Token != old.Secret)
                    return known;
                if (await store.TryLockAsync(old.Installation, time.GetUtcNow(), Lease, cancel))
                    return await RenewAloneAsync(old, cancel);
                await Task.Delay(Pause, time, cancel);
            }
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<Installation> RenewAloneAsync(SlackToken old, CancellationToken cancel)
    {
        try
        {
            var known = (await store.ReadAsync(old.Installation, cancel)).Known;
            if (known?.Token is null || known.RefreshToken is null)
                throw new SlackException(Method, "not_installed", Trouble.Token);
            if (known.Token != old.Secret)
                return known;
            Dictionary<string, string> arguments = new() { ["grant_type"] = "refresh_token", ["refresh_token"] = known.RefreshToken };
            // Once it is exchanged it must be written down, whoever has stopped waiting.
            var answer = await api.AskAsync(Method, old.Installation, Credentials(), arguments, CancellationToken.None);
            return (await store.ChangeAsync(old.Installation, now => now is { Token: not null } ? With(now, answer) : now, CancellationToken.None))!;
        }
        finally
        {
            await store.UnlockAsync(old.Installation, CancellationToken.None);
        }
    }

    private Installation With(Installation installation, JsonElement answer) => installation with
    {
        Token = answer.Text("access_token"),
        RefreshToken = answer.Text("refresh_token"),
        Expires = answer.Whole("expires_in") is { } seconds ? time.GetUtcNow().AddSeconds(seconds) : null,
    };

    private AuthenticationHeaderValue Credentials() =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.ClientId}:{settings.ClientSecret}")));
}
