using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using CoachBot.Talk;

namespace CoachBot.Channels.BotFramework;

/// <summary>Posts Activities to a connector (REST v3), one after the other, and tells a refusal from a failure.</summary>
internal sealed class Connector(ServiceUrls serviceUrls, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);
    private static readonly MediaTypeHeaderValue JsonType = new("application/json", "utf-8");

    private readonly HttpMessageInvoker http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        // No trace id goes along: nobody out there has a use for it, and it costs more than half a kilobyte.
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(3),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    });

    /// <exception cref="UndeliveredException">The address is not allowed, or the connector did not take it.</exception>
    public async Task PostAsync(Address where, string? replyTo, ReadOnlyMemory<byte> activity, CancellationToken cancel)
    {
        var url = UrlFor(where, replyTo);
        var (status, wait) = await PostOnceAsync(url, activity, cancel);
        if (MayTryAgain(status, wait))
        {
            await Task.Delay(wait, clock, cancel);
            (status, wait) = await PostOnceAsync(url, activity, cancel);
        }

        if (IsTaken(status))
            return;
        throw new UndeliveredException(string.Create(CultureInfo.InvariantCulture, $"The connector answered {(int)status}."), IsFinal(status))
        {
            Doubtful = (int)status >= 500,
            RetryAfter = status is HttpStatusCode.TooManyRequests ? wait : null,
        };
    }

    public void Dispose() => http.Dispose();

    /// <summary>Addresses come back from storage, so they are judged again at every call.</summary>
    private Uri UrlFor(Address where, string? replyTo)
    {
        var root = serviceUrls.Admit(where.ServiceUrl) ?? throw new UndeliveredException("The service URL is not allowed.", final: true);
        var url = $"{root}/v3/conversations/{Uri.EscapeDataString(where.Conversation)}/activities";
        return new Uri(replyTo is null ? url : $"{url}/{Uri.EscapeDataString(replyTo)}");
    }

    private async Task<(HttpStatusCode Status, TimeSpan Wait)> PostOnceAsync(Uri url, ReadOnlyMemory<byte> activity, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(CallTimeout);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ReadOnlyMemoryContent(activity) };
        request.Content.Headers.ContentType = JsonType;
        try
        {
            // The body is not waited for: it may be empty, or no JSON, and says nothing we need.
            using var response = await http.SendAsync(request, limit.Token);
            return (response.StatusCode, WaitOf(response));
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

    private TimeSpan WaitOf(HttpResponseMessage response)
    {
        var asked = response.Headers.RetryAfter;
        var wait = asked?.Delta ?? asked?.Date - clock.GetUtcNow() ?? TimeSpan.FromMilliseconds(300);
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    /// <summary>Only what surely was not delivered: a failed gateway may have passed it on.</summary>
    private static bool MayTryAgain(HttpStatusCode status, TimeSpan wait) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed && wait <= LongestWait;

    private static bool IsTaken(HttpStatusCode status) => (int)status is >= 200 and < 300;

    private static bool IsFinal(HttpStatusCode status) => status is
        HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
        or HttpStatusCode.NotFound or HttpStatusCode.RequestEntityTooLarge;
}
