using System.Net;
using System.Net.Http.Headers;
using CoachBot.Channels;

namespace CoachBot.Channels.BotFramework;

/// <summary>Makes one call to a connector, with the bot's token where there is one.</summary>
internal sealed class ConnectorLine(OutsideHttp http, BotToken? token, TimeProvider clock)
{
    private const int MostBytes = 64 * 1024;

    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(5);
    private static readonly MediaTypeHeaderValue JsonType = new("application/json", "utf-8");

    /// <param name="url">Of an admitted service URL: the token goes there.</param>
    /// <exception cref="UndeliveredException">There was no answer, or no token.</exception>
    public async Task<ConnectorAnswer> CallAsync(HttpMethod method, Uri url, ReadOnlyMemory<byte> body, CancellationToken cancel, bool wantsBody = false)
    {
        if (token is null)
            return await CallAsync(method, url, body, null, wantsBody, cancel);
        var shown = await token.GetAsync(cancel);
        var answer = await CallAsync(method, url, body, shown, wantsBody, cancel);
        if (answer.Status is not HttpStatusCode.Unauthorized)
            return answer;
        return await CallAsync(method, url, body, await token.AnewAsync(shown, cancel), wantsBody, cancel);
    }

    private async Task<ConnectorAnswer> CallAsync(HttpMethod method, Uri url, ReadOnlyMemory<byte> body, AuthenticationHeaderValue? shown, bool wantsBody, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(CallTimeout);
        using var request = new HttpRequestMessage(method, url) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = JsonType;
        request.Headers.Authorization = shown;
        try
        {
            using var response = await http.SendAsync(request, limit.Token);
            return new ConnectorAnswer(response.StatusCode, WaitOf(response), wantsBody ? await ReadAsync(response, limit.Token) : default);
        }
        catch (HttpRequestException e)
        {
            var neverSent = e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;
            throw new UndeliveredException($"The connector gave no answer ({e.HttpRequestError}).", final: false, e) { Doubtful = !neverSent };
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw new UndeliveredException("The connector gave no answer in time.", final: false, e) { Doubtful = true };
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        await response.Content.LoadIntoBufferAsync(MostBytes, cancel);
        return await response.Content.ReadAsByteArrayAsync(cancel);
    }

    private TimeSpan WaitOf(HttpResponseMessage response)
    {
        if ((int)response.StatusCode < 400)
            return TimeSpan.Zero;
        var asked = response.Headers.RetryAfter;
        // Those who failed together do not come back together.
        var wait = asked?.Delta ?? asked?.Date - clock.GetUtcNow() ?? ConnectorAnswer.ShortWait * (1 + Random.Shared.NextDouble());
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
