namespace CoachBot.Channels.BotFramework;

/// <summary>Decides, before the body is read, whether a request to the Activity endpoint comes from whom it may.</summary>
public interface IAdmitActivities
{
    /// <returns>What the caller may deliver; null answers the request with 401.</returns>
    /// <exception cref="KeysUnavailableException">It cannot be told now.</exception>
    ValueTask<Admitted?> AdmitAsync(HttpContext http);
}

/// <summary>The keys to judge a token with cannot be had: nobody is admitted until they can.</summary>
public sealed class KeysUnavailableException(Exception inner) : Exception("The channel service's keys cannot be read.", inner);
