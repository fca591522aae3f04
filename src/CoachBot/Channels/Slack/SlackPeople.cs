using System.Collections.Concurrent;
using System.Net.Http.Headers;

namespace CoachBot.Channels.Slack;

/// <summary>People's language and time zone, asked once in a while. Nobody waits long for them: without, the last known ones count.</summary>
internal sealed class SlackPeople(SlackApi api, Installations installations, TimeProvider time)
{
    private const int Remembered = 10_000;

    private static readonly TimeSpan Life = TimeSpan.FromHours(12);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(string Tenant, string User), (Task<SlackProfile> Asked, DateTimeOffset Until)> known = new();

    /// <param name="isUrgent">True: what is not known at once is not waited for.</param>
    public async Task<SlackProfile> FindAsync(SlackPerson who, bool isUrgent, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var key = (who.Tenant, who.User);
        if (!known.TryGetValue(key, out var one) || one.Until <= now)
        {
            if (known.Count > Remembered)
                known.Clear();
            one = (AskAsync(who), now + Life);
            known[key] = one;
        }

        try
        {
            return await one.Asked.WaitAsync(isUrgent ? TimeSpan.Zero : Patience, time, cancel);
        }
        catch (TimeoutException)
        {
            return SlackProfile.Unknown;
        }
    }

    public void Forget(SlackPerson who) => known.TryRemove((who.Tenant, who.User), out _);

    private async Task<SlackProfile> AskAsync(SlackPerson who)
    {
        try
        {
            var token = await installations.TokenAsync(who.Installation, CancellationToken.None);
            var bearer = new AuthenticationHeaderValue("Bearer", token.Secret);
            Dictionary<string, string> arguments = new() { ["user"] = who.User, ["include_locale"] = "true" };
            var user = (await api.AskAsync("users.info", who.Installation, bearer, arguments, CancellationToken.None)).Object("user");
            return new SlackProfile(Short(user.Text("locale")), Short(user.Text("tz")), user?.IsTrue("is_stranger") is true || user?.IsTrue("is_bot") is true);
        }
        catch (SlackException)
        {
            known[(who.Tenant, who.User)] = (Task.FromResult(SlackProfile.Unknown), time.GetUtcNow() + AfterFailure);
            return SlackProfile.Unknown;
        }
    }

    private static string? Short(string? name) => name is { Length: > 0 and <= 64 } ? name : null;
}

/// <summary>What Slack tells about somebody.</summary>
/// <param name="Locale">Such as <c>ja-JP</c>; null when it was not told.</param>
/// <param name="Zone">An IANA name; null when it was not told.</param>
/// <param name="IsRefused">Of another company, or no person.</param>
internal sealed record SlackProfile(string? Locale, string? Zone, bool IsRefused)
{
    public static readonly SlackProfile Unknown = new(null, null, false);
}
