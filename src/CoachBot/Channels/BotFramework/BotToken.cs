using System.Net.Http.Headers;
using Azure.Core;

namespace CoachBot.Channels.BotFramework;

/// <summary>The token the coach shows its connectors: kept until shortly before it ends, and got once for all who wait for it.</summary>
internal sealed class BotToken(ISignIn signIn, TimeProvider time, ILogger<BotToken> log)
{
    /// <summary>So long before its end a new one is got, while the old one still serves.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    /// <summary>So long before its end a token serves no more: it must survive the call it is for.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    /// <summary>A sign-in that just failed is not tried again at once.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private volatile Held? held;
    private Task<AuthenticationHeaderValue>? getting;
    private long failedAtTicks;

    /// <exception cref="UndeliveredException">There is none: nothing was sent.</exception>
    public ValueTask<AuthenticationHeaderValue> GetAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (held is not { } token || now >= token.Ends - Margin)
            return new(RenewAsync(refused: null).WaitAsync(cancel));
        if (now >= token.Renews)
            _ = RenewAsync(refused: null);
        return new(token.Header);
    }

    /// <summary>A connector refused this token: another one, got by whoever comes first.</summary>
    public Task<AuthenticationHeaderValue> AnewAsync(AuthenticationHeaderValue refused, CancellationToken cancel) =>
        held is { } token && token.Header != refused ? Task.FromResult(token.Header) : RenewAsync(refused).WaitAsync(cancel);

    private Task<AuthenticationHeaderValue> RenewAsync(AuthenticationHeaderValue? refused)
    {
        lock (gate)
        {
            if (getting is { IsCompleted: false } underWay)
                return underWay;
            // Whoever came a moment later finds what the one before got.
            if (held is { } token && token.Header != refused && time.GetUtcNow() < token.Renews)
                return Task.FromResult(token.Header);
            return getting = SignInAsync(anew: refused is not null);
        }
    }

    private async Task<AuthenticationHeaderValue> SignInAsync(bool anew)
    {
        var sinceFailure = TimeSpan.FromTicks(time.GetUtcNow().UtcTicks - failedAtTicks);
        if (sinceFailure < Pause)
            await Task.Delay(Pause - sinceFailure, time);
        try
        {
            var given = await signIn.SignInAsync(anew, CancellationToken.None);
            var header = new AuthenticationHeaderValue("Bearer", given.Token);
            held = new Held(header, Renews(given), given.ExpiresOn);
            return header;
        }
        catch (SignInFailedException e)
        {
            failedAtTicks = time.GetUtcNow().UtcTicks;
            Log.NoToken(log, e.Message);
            throw new UndeliveredException($"The bot has no token: {e.Message}.", final: false, e);
        }
    }

    /// <summary>One that lives shorter than that is renewed at half its life.</summary>
    private DateTimeOffset Renews(AccessToken given)
    {
        var life = given.ExpiresOn - time.GetUtcNow();
        return given.ExpiresOn - (life > 2 * Ahead ? Ahead : life / 2);
    }

    private sealed record Held(AuthenticationHeaderValue Header, DateTimeOffset Renews, DateTimeOffset Ends);
}
