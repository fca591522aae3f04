using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CoachBot.Coaching;
using CoachBot.Domain;
using CoachBot.Storage;
using CoachBot.Talk;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Tests.Ops;

/// <summary>
/// The whole route table of the program as it runs in production. Whoever adds a route comes by here: nobody, the operator with
/// the key included, learns from it what one person said.
/// </summary>
public sealed class RouteTests : IDisposable
{
    private const string Canary = "kanaria-in-the-theatre";
    private const string ReportKey = "battery-staple-correct-horse-9876543210";
    private const string OpsKey = "correct-horse-battery-staple-0123456789";

    /// <summary>Every route, and whom it answers.</summary>
    private static readonly string[] Known =
    [
        "GET /health/live", // everybody, with one word
        "GET /health/ready",
        "GET /ops/deliveries", // the operator's key: whether messages came through, by hashed person
        "GET /papers/{ticket}", // the person's own link: signed, ten minutes
        "GET /report", // everybody: a page that asks for the key
        "GET /report/figures", // the report's own key: figures of groups
        "GET /report/figures.csv",
        "GET /slack/install", // sends the browser on to Slack
        "GET /slack/oauth/callback",
        "POST /api/messages", // the channel service's token
        "POST /papers/{ticket}", // once
        "POST /slack/commands", // Slack's signature
        "POST /slack/events",
        "POST /slack/interactions",
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("coachbot-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task No_route_gives_one_person_s_data_to_another()
    {
        await using var program = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Production");
            foreach (var (name, value) in Settings())
                host.UseSetting(name, value);
        });
        using var http = program.CreateClient(new() { AllowAutoRedirect = false });
        var person = await SeedAsync(program.Services);
        var routes = program.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(route => (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"]).Select(method => (Method: method, Pattern: "/" + route.RoutePattern.RawText!.TrimStart('/'))))
            .Distinct().ToList();

        Assert.Equal(Known, routes.Select(route => $"{route.Method} {route.Pattern}").Order(StringComparer.Ordinal));
        foreach (var (method, pattern) in routes)
        {
            foreach (var key in (string?[])[null, OpsKey, ReportKey, "wrong"])
                await AssertNothingAsync(http, method, pattern, key, person);
        }
    }

    private static async Task AssertNothingAsync(HttpClient http, string method, string pattern, string? key, PersonKey person)
    {
        string[] guesses = [person.Value, "aoki", "0|state", "%2e%2e"];
        foreach (var guess in guesses)
        {
            var path = $"{pattern.Replace("{ticket}", guess, StringComparison.Ordinal)}?day=2026-11-23&person={person.Value}&user=aoki&tenant=t&channel=msteams&state={guess}&code={guess}";
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            if (key is not null)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            if (method == "POST")
                request.Content = new StringContent("""{"type":"message","text":"history","channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/amer/","from":{"id":"aoki"},"conversation":{"id":"c","tenantId":"t"},"id":"1"}""", Encoding.UTF8, "application/json");
            using var answer = await http.SendAsync(request);
            var body = await answer.Content.ReadAsStringAsync();

            Assert.DoesNotContain(Canary, body, StringComparison.Ordinal);
            Assert.DoesNotContain("5.5", body, StringComparison.Ordinal);
            if (method == "POST")
                Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    /// <summary>Somebody with a week on record.</summary>
    private static async Task<PersonKey> SeedAsync(IServiceProvider services)
    {
        var person = services.GetRequiredService<PersonKeys>().Of("msteams", "t", "aoki");
        var profile = new Profile(new Address("msteams", "c", "aoki", "t"), Language.Ja, "Asia/Tokyo") { Consent = new Consent("1", Language.Ja, DateTimeOffset.UnixEpoch) };
        var week = new CheckIn(new DateOnly(2026, 11, 23)) { Sleep = 5.5m, Note = Canary };
        var commit = new Commit("seed", null, Stored.Write(new Notebook { Profile = profile, CheckIns = [week] }), [new Row("ci|2026-W48", Stored.Write(week))], []);
        Assert.NotNull(await services.GetRequiredService<IStore>().CommitAsync(person, commit, CancellationToken.None));
        return person;
    }

    private Dictionary<string, string> Settings() => new()
    {
        ["Storage:Sqlite:Path"] = Path.Combine(folder.FullName, "coach.db"),
        ["Storage:MasterKey"] = Convert.ToBase64String(new byte[MasterKey.Bytes]),
        ["Ops:Key"] = OpsKey,
        ["Report:Key"] = ReportKey,
        ["Report:Groups:0:Id"] = "east",
        ["Report:Groups:0:Ja"] = "東日本",
        ["Report:Groups:0:En"] = "East",
        ["Coach:PublicUrl"] = "https://coach.example",
        ["Teams:AppId"] = "00000000-0000-0000-0000-000000000001",
        ["Teams:AppPassword"] = "secret",
        ["Teams:TenantId"] = "00000000-0000-0000-0000-000000000002",
        // Nobody there: no token can be found good.
        ["Teams:OpenIdMetadataUrl"] = "http://127.0.0.1:9/",
        ["Teams:TokenUrl"] = "http://127.0.0.1:9/",
        ["Slack:SigningSecret"] = "secret",
        ["Slack:ClientId"] = "1.2",
        ["Slack:ClientSecret"] = "secret",
        ["Slack:ApiBaseUrl"] = "http://127.0.0.1:9/",
    };
}
