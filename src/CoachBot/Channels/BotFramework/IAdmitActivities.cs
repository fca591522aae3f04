namespace CoachBot.Channels.BotFramework;

/// <summary>Decides, before the body is read, whether a request to the Activity endpoint comes from whom it may.</summary>
public interface IAdmitActivities
{
    /// <returns>False answers the request with 401.</returns>
    ValueTask<bool> AdmitAsync(HttpContext http);
}
