using System.Net;
using System.Text.Json;
using Azure.Core;

namespace CoachBot.Channels.BotFramework;

/// <summary>Signs in with the bot's client secret: a form POST to the token endpoint.</summary>
internal sealed class SecretSignIn(OutsideHttp http, Uri tokenUrl, string appId, string secret, string scope, TimeProvider time) : ISignIn
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private const int MostBytes = 64 * 1024;

    public async Task<AccessToken> SignInAsync(bool anew, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        using var request = new HttpRequestMessage(HttpMethod.Post, tokenUrl) { Content = Form() };
        try
        {
            using var response = await http.SendAsync(request, limit.Token);
            await response.Content.LoadIntoBufferAsync(MostBytes, limit.Token);
            using var answer = JsonDocument.Parse(await response.Content.ReadAsStreamAsync(limit.Token));
            return response.StatusCode is HttpStatusCode.OK ? Read(answer.RootElement) : throw Refused(response.StatusCode, answer.RootElement);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or InvalidOperationException or KeyNotFoundException or FormatException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw new SignInFailedException($"the token endpoint gave no token ({e.GetType().Name})", e);
        }
    }

    private FormUrlEncodedContent Form() => new(new Dictionary<string, string>
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = appId,
        ["client_secret"] = secret,
        ["scope"] = scope,
    });

    private AccessToken Read(JsonElement answer)
    {
        var seconds = answer.GetProperty("expires_in");
        var life = seconds.ValueKind is JsonValueKind.String && int.TryParse(seconds.GetString(), out var written) ? written : seconds.GetInt32();
        return answer.GetProperty("access_token").GetString() is { Length: > 0 } token && token.All(IsOfToken)
            ? new AccessToken(token, time.GetUtcNow().AddSeconds(life))
            : throw new SignInFailedException("the token endpoint's answer holds no token");
    }

    /// <summary>What may stand in an Authorization header after the scheme (RFC 6750).</summary>
    private static bool IsOfToken(char letter) => char.IsAsciiLetterOrDigit(letter) || "-._~+/=".Contains(letter);

    /// <summary>The endpoint's error is a word such as invalid_client; its description may quote the request.</summary>
    private static SignInFailedException Refused(HttpStatusCode status, JsonElement answer)
    {
        var word = answer.ValueKind is JsonValueKind.Object && answer.TryGetProperty("error", out var error) ? error.ToString() : "";
        return new SignInFailedException($"the token endpoint answered {(int)status} {(word.Length <= 64 && word.All(letter => char.IsAsciiLetter(letter) || letter == '_') ? word : "")}".TrimEnd());
    }
}
