namespace CoachBot.Channels.Slack;

/// <summary>The Slack app's credentials and where Slack is: the section <c>Slack</c> of the settings.</summary>
public sealed record SlackSettings
{
    public const string Section = "Slack";

    /// <summary>Signs every request; without it, and without <see cref="AppToken"/>, there is no Slack here.</summary>
    [Secret]
    public string? SigningSecret { get; init; }

    /// <summary>Still valid beside the other while it is being replaced.</summary>
    [Secret]
    public string? OldSigningSecret { get; init; }

    /// <summary>The bot token of the one workspace of a self-hosted coach; none when workspaces install it themselves.</summary>
    [Secret]
    public string? BotToken { get; init; }

    /// <summary>With <see cref="ClientSecret"/>: lets workspaces install the app at <c>/slack/install</c>.</summary>
    public string? ClientId { get; init; }

    [Secret]
    public string? ClientSecret { get; init; }

    /// <summary>
    /// Where Slack sends the browser back to, below the coach's public address; none: the only one that the app has.
    /// It follows from that address and is no setting, hence not public.
    /// </summary>
    internal string? RedirectUrl { get; init; }

    /// <summary>Turns on Socket Mode, for a coach without a public address (<c>xapp-</c>).</summary>
    [Secret]
    public string? AppToken { get; init; }

    public string ApiBaseUrl { get; init; } = "https://slack.com/api/";

    public bool IsOn => TakesRequests || TakesSockets;

    public bool TakesRequests => SigningSecret is { Length: > 0 };

    public bool TakesSockets => AppToken is { Length: > 0 };

    public bool IsInstallable => ClientId is { Length: > 0 } && ClientSecret is { Length: > 0 };

    public Uri Api => new(ApiBaseUrl.EndsWith('/') ? ApiBaseUrl : ApiBaseUrl + "/");
}
