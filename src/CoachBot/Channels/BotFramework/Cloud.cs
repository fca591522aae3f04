namespace CoachBot.Channels.BotFramework;

/// <summary>A cloud the channel service runs in: who signs there, who gives out tokens, and where its connectors are.</summary>
/// <param name="Scope">What a bot's token is for.</param>
/// <param name="SharedTenant">Where a multi-tenant bot gets its token.</param>
/// <param name="Hosts">Connectors, by their whole name.</param>
/// <param name="Domains">Domains of connectors, with every name below them.</param>
public sealed record Cloud(string Issuer, Uri Metadata, string Scope, Uri SignIn, string SharedTenant, IReadOnlyList<string> Hosts, IReadOnlyList<string> Domains)
{
    public static readonly Cloud Public = new(
        "https://api.botframework.com",
        new("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        "https://api.botframework.com/.default",
        new("https://login.microsoftonline.com/"),
        "botframework.com",
        ["smba.trafficmanager.net"],
        ["botframework.com", "teams.microsoft.com"]);

    public static readonly Cloud UsGovernment = new(
        "https://api.botframework.us",
        new("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        "https://api.botframework.us/.default",
        new("https://login.microsoftonline.us/"),
        "MicrosoftServices.onmicrosoft.us",
        [],
        ["botframework.azure.us", "teams.microsoft.us"]);

    /// <summary>By its name in the settings; null for no known one.</summary>
    public static Cloud? Named(string name) => name switch
    {
        nameof(Public) => Public,
        nameof(UsGovernment) => UsGovernment,
        _ => null,
    };
}
