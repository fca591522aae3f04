using System.Text.Json.Nodes;
using CoachBot.Talk;

namespace CoachBot.Channels.Slack;

/// <summary>Speaks to a person in the app's direct messages.</summary>
internal sealed class SlackChannel(SlackCaller caller, Installations installations, Throttle throttle, Underway underway, TimeProvider time) : IChannel
{
    public const string Name = "slack";

    private const string Method = "chat.postMessage";

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    /// <summary>A timer and the clock do not agree to the millisecond.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromMilliseconds(20);

    public bool Serves(Address where) => where is { Channel: Name, ServiceUrl: null };

    public async Task SpeakAsync(Address where, Message message, string? replyTo, CancellationToken cancel)
    {
        underway.Said(replyTo, message);
        var installation = where.Bot ?? throw new UndeliveredException("No installation to speak through.", final: true);
        if (throttle.Take(installation, where.User) is { Ticks: > 0 } wait)
            await Task.Delay(wait, time, cancel);
        try
        {
            await PostAsync(where, installation, message, cancel);
        }
        catch (SlackException e) when (e.Trouble is Trouble.Unanswered && message.Summary is not null)
        {
            // It may have arrived; a reminder that comes twice is worse than one that is missed.
            throw new UndeliveredException("no-answer", final: true, e);
        }
        catch (SlackException e)
        {
            throw e.ToUndelivered();
        }
    }

    /// <summary>As it should look; when that is refused without charts, and at last in words and buttons only.</summary>
    private async Task PostAsync(Address where, string installation, Message message, CancellationToken cancel)
    {
        var hasChart = message.Parts.Any(part => part is Part.Chart) && await installations.DrawsChartsAsync(installation, cancel);
        if (hasChart && await TryAsync(where, installation, message, Surface.Message, cancel))
            return;
        if (await TryAsync(where, installation, message, Surface.WithoutCharts, cancel))
        {
            if (hasChart)
                await installations.DrawNoChartsAsync(installation, cancel);
            return;
        }

        await SendAsync(installation, Draw(where, message, Surface.Plain), cancel);
    }

    /// <summary>A short wait that Slack asks for is waited here: it surely was not posted.</summary>
    private async Task SendAsync(string installation, JsonObject post, CancellationToken cancel)
    {
        try
        {
            await caller.CallAsync(Method, installation, post, cancel);
        }
        catch (SlackException e) when (e.Trouble is Trouble.Throttled && e.RetryAfter <= LongestWait)
        {
            await Task.Delay(e.RetryAfter.Value + Grain, time, cancel);
            await caller.CallAsync(Method, installation, post, cancel);
        }
    }

    /// <returns>False when the blocks were refused.</returns>
    private async Task<bool> TryAsync(Address where, string installation, Message message, Surface surface, CancellationToken cancel)
    {
        try
        {
            await SendAsync(installation, Draw(where, message, surface), cancel);
            return true;
        }
        catch (SlackException e) when (e.Trouble is Trouble.Blocks)
        {
            return false;
        }
    }

    internal static JsonObject Draw(Address where, Message message, Surface surface) => new()
    {
        // A user id opens the direct messages, so nothing needs to be known of them.
        ["channel"] = where.User,
        ["text"] = SlackPlainText.Of(message),
        ["blocks"] = SlackMessage.BlocksOf(message, surface),
        ["mrkdwn"] = false,
        ["unfurl_links"] = false,
        ["unfurl_media"] = false,
    };
}
