using System.Globalization;
using System.Net;
using System.Text.Json;
using CoachBot.Talk;

namespace CoachBot.Channels.BotFramework;

/// <summary>Calls a connector (REST v3), one call after the other, and tells a refusal from a failure.</summary>
internal sealed class Connector(ServiceUrls serviceUrls, ConnectorLine line, TimeProvider clock)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private readonly ChatBreaks breaks = new(clock);

    /// <summary>Says something. A second call could say it twice, so it is made only when the first surely came to nothing.</summary>
    /// <exception cref="UndeliveredException">The address is not allowed, or the connector did not take it.</exception>
    public async Task PostAsync(Address where, string? replyTo, ReadOnlyMemory<byte> activity, CancellationToken cancel)
    {
        await RestAsync(where, cancel);
        var answer = await PostTwiceAsync(UrlFor(where, replyTo), activity, cancel);
        // What was answered is not there any more; the chat may still be.
        if (answer.Status is HttpStatusCode.NotFound && replyTo is not null)
            answer = await PostTwiceAsync(UrlFor(where, null), activity, cancel);
        if (answer.IsTaken)
            return;
        if (answer.Status is HttpStatusCode.TooManyRequests)
            breaks.Begin(where.Conversation, answer.Wait);
        throw Refusal(answer);
    }

    /// <summary>Puts another card in the place of one. Doing it twice changes nothing, so a failure is tried once more.</summary>
    /// <exception cref="UndeliveredException">The address is not allowed, or the connector did not take it.</exception>
    public async Task PutAsync(Address where, string id, ReadOnlyMemory<byte> activity, CancellationToken cancel)
    {
        await RestAsync(where, cancel);
        var url = UrlFor(where, id);
        ConnectorAnswer answer;
        try
        {
            answer = await line.CallAsync(HttpMethod.Put, url, activity, cancel);
        }
        catch (UndeliveredException e) when (!e.Final)
        {
            answer = new ConnectorAnswer(HttpStatusCode.GatewayTimeout, ConnectorAnswer.ShortWait);
        }

        if (answer.MayRepeat || (int)answer.Status >= 500 && answer.Wait <= LongestWait)
        {
            await Task.Delay(answer.Wait, clock, cancel);
            answer = await line.CallAsync(HttpMethod.Put, url, activity, cancel);
        }

        if (!answer.IsTaken)
            throw Refusal(answer);
    }

    /// <summary>Opens the chat with a person, or finds the one there is.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="UndeliveredException">The address is not allowed, or the connector opened none.</exception>
    public async Task<string> OpenAsync(Address where, ReadOnlyMemory<byte> parameters, CancellationToken cancel)
    {
        var answer = await PostTwiceAsync(new Uri($"{RootOf(where)}/v3/conversations"), parameters, cancel, wantsBody: true);
        if (!answer.IsTaken)
            throw Refusal(answer);
        try
        {
            using var opened = JsonDocument.Parse(answer.Body);
            return opened.RootElement.FindId("id") ?? throw new BadActivityException("No id.");
        }
        catch (Exception e) when (e is JsonException or BadActivityException or InvalidOperationException)
        {
            throw new UndeliveredException("The connector opened a conversation and did not name it.", final: false, e);
        }
    }

    private async Task<ConnectorAnswer> PostTwiceAsync(Uri url, ReadOnlyMemory<byte> body, CancellationToken cancel, bool wantsBody = false)
    {
        var answer = await line.CallAsync(HttpMethod.Post, url, body, cancel, wantsBody);
        if (!answer.MayRepeat || answer.Wait > LongestWait)
            return answer;
        await Task.Delay(answer.Wait, clock, cancel);
        return await line.CallAsync(HttpMethod.Post, url, body, cancel, wantsBody);
    }

    private async Task RestAsync(Address where, CancellationToken cancel)
    {
        var left = breaks.Left(where.Conversation);
        if (left > LongestWait)
            throw new UndeliveredException("The connector asked for a break in this chat.", final: false);
        if (left > TimeSpan.Zero)
            await Task.Delay(left, clock, cancel);
    }

    /// <summary>Addresses come back from storage, so they are judged again at every call.</summary>
    private string RootOf(Address where) =>
        serviceUrls.Admit(where.ServiceUrl) ?? throw new UndeliveredException("The service URL is not allowed.", final: true);

    private Uri UrlFor(Address where, string? activity)
    {
        var url = $"{RootOf(where)}/v3/conversations/{Uri.EscapeDataString(where.Conversation)}/activities";
        return new Uri(activity is null ? url : $"{url}/{Uri.EscapeDataString(activity)}");
    }

    /// <summary>Its words are read by whoever notes why a message was not delivered.</summary>
    private static UndeliveredException Refusal(ConnectorAnswer answer) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The connector answered {(int)answer.Status}."), answer.IsFinal)
        {
            Doubtful = answer.IsDoubtful,
            Unreachable = answer.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound,
            RetryAfter = answer.Status is HttpStatusCode.TooManyRequests ? answer.Wait : null,
        };
}
