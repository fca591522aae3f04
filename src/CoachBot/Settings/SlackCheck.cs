namespace CoachBot.Settings;

/// <summary>Checks the settings of the Slack app, without asking Slack anything.</summary>
internal static class SlackCheck
{
    public static bool IsUsed(IConfigurationSection slack) => slack["SigningSecret"] is { Length: > 0 } || slack["AppToken"] is { Length: > 0 };

    public static IEnumerable<string> Problems(IConfigurationSection slack, bool development)
    {
        bool Has(string name) => slack[name] is { Length: > 0 };
        if (slack["SigningSecret"] is not null && string.IsNullOrWhiteSpace(slack["SigningSecret"]))
            yield return "Slack:SigningSecret is empty: anybody could sign with that.";
        if ((Has("BotToken") || Has("ClientId") || Has("OldSigningSecret")) && !Has("SigningSecret") && !Has("AppToken"))
            yield return "Slack:SigningSecret is needed to know Slack's requests, or Slack:AppToken for Socket Mode.";
        if (!development && IsUsed(slack) && !Has("BotToken") && !Has("ClientId"))
            yield return "Slack:BotToken is missing, or Slack:ClientId and Slack:ClientSecret: without them the coach hears and cannot answer.";
        if (Has("ClientId") != Has("ClientSecret"))
            yield return "Slack:ClientId and Slack:ClientSecret belong together.";
        if (slack["BotToken"] is { Length: > 0 } bot && !bot.StartsWith("xox", StringComparison.Ordinal))
            yield return "Slack:BotToken is no bot token; it begins with xoxb-.";
        if (slack["AppToken"] is { Length: > 0 } app && !app.StartsWith("xapp-", StringComparison.Ordinal))
            yield return "Slack:AppToken is no app-level token; it begins with xapp-.";
        if (slack["ApiBaseUrl"] is { Length: > 0 } api && !IsSafe(api))
            yield return "Slack:ApiBaseUrl must be an https address; on this machine http will do.";
    }

    private static bool IsSafe(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == "https" || (url.Scheme == "http" && url.IsLoopback));
}
