using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoachBot.Tests.Tokens;

/// <summary>
/// Stands where the channel service does, on loopback: announces keys of its own with their endorsements, signs tokens with them, and
/// gives the bot its token.
/// </summary>
internal sealed class LoopbackCloud : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, JsonObject> announced = new();
    private int reads;
    private int signIns;

    private LoopbackCloud()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapGet("/openid", () => Results.Json(new JsonObject { ["issuer"] = "https://api.botframework.com", ["jwks_uri"] = $"{Url}/keys" }));
        app.MapGet("/keys", () =>
        {
            Interlocked.Increment(ref reads);
            return IsDown ? Results.StatusCode(503) : Results.Json(new JsonObject { ["keys"] = new JsonArray([.. announced.Values.Select(key => key.DeepClone())]) });
        });
        app.MapPost("/token", SignInAsync);
    }

    public string Url => app.Urls.First();

    public Uri Metadata => new($"{Url}/openid");

    public Uri TokenUrl => new($"{Url}/token");

    /// <summary>How often the keys were read.</summary>
    public int Reads => reads;

    /// <summary>The forms of the sign-ins so far.</summary>
    public ConcurrentQueue<Dictionary<string, string>> SignIns { get; } = new();

    /// <summary>Keys cannot be read.</summary>
    public bool IsDown { get; set; }

    /// <summary>Answers a sign-in; the number counts them.</summary>
    public Func<int, Task<IResult>> SignsIn { get; set; } = number => Task.FromResult(Token($"token-{number}"));

    public static async Task<LoopbackCloud> StartAsync()
    {
        var service = new LoopbackCloud();
        await service.app.StartAsync();
        return service;
    }

    public static IResult Token(string token, int seconds = 3600) => Results.Json(new { token_type = "Bearer", expires_in = seconds, access_token = token });

    /// <summary>A new key, announced with the channels it speaks for.</summary>
    public Signer Announce(string kid, params string[] channels)
    {
        var signer = new Signer(RSA.Create(2048), kid);
        var key = signer.Public;
        if (channels.Length > 0)
            key["endorsements"] = new JsonArray([.. channels.Select(channel => (JsonNode?)channel)]);
        announced[kid] = key;
        return signer;
    }

    public void Withdraw(string kid) => announced.TryRemove(kid, out _);

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task<IResult> SignInAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        SignIns.Enqueue(form.ToDictionary(field => field.Key, field => field.Value.ToString()));
        return await SignsIn(Interlocked.Increment(ref signIns));
    }
}
