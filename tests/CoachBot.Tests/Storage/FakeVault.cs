using System.Net;
using System.Text.Json.Nodes;

namespace CoachBot.Tests.Storage;

/// <summary>The part of Key Vault's REST interface that reads secrets, as Microsoft documents it, with pages of three versions.</summary>
internal sealed class FakeVault : HttpMessageHandler
{
    public const string Token = "fake-token";

    private const int PageVersions = 3;

    private readonly List<(string Version, long Created, string Value, bool Enabled)> versions = [];

    public static Uri Address { get; } = new("https://coach.vault.azure.net/");

    public bool Forbids { get; set; }

    /// <summary>So many answers from now on are 503.</summary>
    public int Stumbles { get; set; }

    public void Add(string version, long created, string value, bool enabled = true) => versions.Add((version, created, value, enabled));

    public void Disable(string version) => versions[versions.FindIndex(one => one.Version == version)] = versions.Find(one => one.Version == version) with { Enabled = false };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Answer(request));

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        Assert.Equal(Address.Host, request.RequestUri!.Host);
        Assert.Contains("api-version=", request.RequestUri.Query, StringComparison.Ordinal);
        if (request.Headers.Authorization?.Parameter != Token)
        {
            var challenge = new HttpResponseMessage(HttpStatusCode.Unauthorized);
            challenge.Headers.Add("WWW-Authenticate", "Bearer authorization=\"https://login.windows.net/00000000-0000-0000-0000-000000000001\", resource=\"https://vault.azure.net\"");
            return challenge;
        }

        if (Forbids)
            return Problem(HttpStatusCode.Forbidden, "Forbidden");
        if (Stumbles-- > 0)
            return Problem(HttpStatusCode.ServiceUnavailable, "ServiceUnavailable");
        return request.RequestUri.AbsolutePath.Trim('/').Split('/') switch
        {
            ["secrets", "coachbot-master-key", "versions"] => Page(request.RequestUri),
            ["secrets", "coachbot-master-key", var version] => Secret(version),
            _ => Problem(HttpStatusCode.NotFound, "SecretNotFound"),
        };
    }

    private HttpResponseMessage Page(Uri asked)
    {
        if (versions.Count == 0)
            return Problem(HttpStatusCode.NotFound, "SecretNotFound");
        var skip = asked.Query.Split("$skiptoken=") is [_, var token] ? int.Parse(token) : 0;
        var next = skip + PageVersions < versions.Count ? new Uri(Address, $"secrets/coachbot-master-key/versions?api-version=7.5&$skiptoken={skip + PageVersions}") : null;
        return Json(HttpStatusCode.OK, new JsonObject
        {
            ["value"] = new JsonArray([.. versions.Skip(skip).Take(PageVersions).Select(one => (JsonNode)Properties(one.Version))]),
            ["nextLink"] = next?.ToString(),
        });
    }

    private HttpResponseMessage Secret(string version)
    {
        var one = versions.Find(one => one.Version == version);
        if (!one.Enabled)
            return Problem(HttpStatusCode.Forbidden, "Forbidden");
        var secret = Properties(version);
        secret["value"] = one.Value;
        return Json(HttpStatusCode.OK, secret);
    }

    private JsonObject Properties(string version)
    {
        var one = versions.Find(one => one.Version == version);
        return new JsonObject
        {
            ["id"] = $"{Address}secrets/coachbot-master-key/{version}",
            ["attributes"] = new JsonObject { ["enabled"] = one.Enabled, ["created"] = one.Created, ["updated"] = one.Created, ["recoveryLevel"] = "Recoverable+Purgeable" },
        };
    }

    private static HttpResponseMessage Problem(HttpStatusCode status, string code) =>
        Json(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = "As the documentation says." } });

    private static HttpResponseMessage Json(HttpStatusCode status, JsonObject body) =>
        new(status) { Content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
}
