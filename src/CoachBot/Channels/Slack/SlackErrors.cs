namespace CoachBot.Channels.Slack;

/// <summary>What a refusal of Slack's means for whoever called.</summary>
internal enum Trouble
{
    /// <summary>This call was wrong; repeating it is pointless.</summary>
    Refused,

    /// <summary>The token is over: the app was removed, or must be installed again.</summary>
    Token,

    /// <summary>The token has run out and can be exchanged.</summary>
    Expired,

    /// <summary>This person cannot be reached: deactivated, unknown, or the messages are switched off.</summary>
    Person,

    /// <summary>The blocks were not taken.</summary>
    Blocks,

    /// <summary>The three seconds for opening a modal are over, or it was opened already.</summary>
    Trigger,

    /// <summary>Nothing was done; later it may work.</summary>
    Later,

    /// <summary>Too many calls of this method in this workspace.</summary>
    Throttled,

    /// <summary>Nobody knows whether it was done.</summary>
    Unanswered,
}

/// <summary>Sorts Slack's error words.</summary>
internal static class SlackErrors
{
    private static readonly HashSet<string> Token =
        ["invalid_auth", "not_authed", "account_inactive", "token_revoked", "org_login_required", "team_access_not_granted", "invalid_refresh_token"];

    private static readonly HashSet<string> Person =
        ["user_disabled", "user_not_found", "user_not_visible", "channel_not_found", "messages_tab_disabled", "not_in_channel", "is_archived", "is_inactive", "cannot_dm_bot", "restricted_action"];

    private static readonly HashSet<string> Later =
        ["internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org", "ekm_access_denied", "accesslimited"];

    public static Trouble Of(string method, string error) => error switch
    {
        "ratelimited" or "rate_limited" => Trouble.Throttled,
        "token_expired" => Trouble.Expired,
        "invalid_blocks" or "invalid_blocks_format" or "msg_blocks_too_long" or "block_mismatch" => Trouble.Blocks,
        "invalid_arguments" when method is "chat.postMessage" => Trouble.Blocks,
        "expired_trigger_id" or "exchanged_trigger_id" or "invalid_trigger_id" or "trigger_expired" or "trigger_exchanged" => Trouble.Trigger,
        // A file or a message may be missing; only of a chat does it say something about the person.
        _ when method.StartsWith("chat.", StringComparison.Ordinal) && Person.Contains(error) => Trouble.Person,
        "user_disabled" or "user_not_found" or "user_not_visible" => Trouble.Person,
        _ when Token.Contains(error) => Trouble.Token,
        _ when Later.Contains(error) => Trouble.Later,
        _ => Trouble.Refused,
    };
}

/// <summary>Slack did not do what it was asked.</summary>
/// <param name="error">Slack's own word, which says nothing personal.</param>
internal sealed class SlackException(string method, string error, Trouble trouble, TimeSpan? retryAfter = null, Exception? inner = null)
    : Exception($"{method}: {error}", inner)
{
    public string Error { get; } = error;

    public Trouble Trouble { get; } = trouble;

    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>For the outbox. The words are those that the operator's page knows.</summary>
    public UndeliveredException ToUndelivered() => Trouble switch
    {
        Trouble.Token => new UndeliveredException("uninstalled", final: true, this),
        Trouble.Person => new UndeliveredException(Error is "messages_tab_disabled" or "restricted_action" ? "The connector answered 403." : "uninstalled", final: true, this),
        Trouble.Throttled => new UndeliveredException("The connector answered 429.", final: false, this) { RetryAfter = RetryAfter ?? TimeSpan.FromSeconds(1) },
        Trouble.Unanswered => new UndeliveredException("Slack gave no answer.", final: false, this) { Doubtful = true },
        Trouble.Later or Trouble.Expired => new UndeliveredException("Slack gave no answer that helps.", final: false, this),
        _ => new UndeliveredException($"Slack refused: {Error}.", final: true, this),
    };
}
