using System.Collections.Concurrent;
using CoachBot.Talk;
using CoachBot.Turns;

namespace CoachBot.Channels.Slack;

/// <summary>Where the app was removed, everybody has left: nothing is planned for them any more, and what is kept is deleted in time.</summary>
internal sealed class Leavers(IHear hear, ILook look, Installations installations, ILogger<Leavers> log)
{
    private readonly ConcurrentDictionary<string, Task> under = new();

    /// <summary>Done when everybody was told; a second call meanwhile waits for the first.</summary>
    public Task TellAsync(string installation) => under.GetOrAdd(installation, id => Task.Run(() => TellAllAsync(id)));

    private async Task TellAllAsync(string installation)
    {
        try
        {
            // Written down first: the store is not changed while it is being read.
            var people = await look.ReachedThroughAsync(SlackChannel.Name, installation, CancellationToken.None).ToListAsync();
            foreach (var (person, where) in people)
            {
                // It may have been installed again meanwhile, or never have been removed.
                if (await installations.IsHereAsync(installation, CancellationToken.None))
                    return;
                await hear.HearAsync(person, new Incoming($"slack|{installation}|{Guid.NewGuid():n}", new Heard.Departed(), where), CancellationToken.None);
            }
        }
        catch (Exception e)
        {
            log.RequestFailed("uninstall", Fault.Of(e));
        }
        finally
        {
            under.TryRemove(installation, out _);
        }
    }
}
