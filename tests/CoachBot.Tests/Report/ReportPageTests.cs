using System.Net;
using System.Text.Json.Nodes;
using CoachBot.Coaching;
using CoachBot.Ops;
using CoachBot.Report;
using CoachBot.Storage;
using CoachBot.Tests.EndToEnd;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace CoachBot.Tests.Report;

/// <summary>The organisation's page on a real Kestrel, and in a real browser.</summary>
public sealed class ReportPageTests
{
    private const string Key = "correct-horse-battery-staple-0123456789";

    private readonly ReportHouse house = new();

    [Theory]
    [InlineData("/report/figures", null)]
    [InlineData("/report/figures", "Bearer ")]
    [InlineData("/report/figures", $"Bearer {Key}x")]
    [InlineData("/report/figures", $"Basic {Key}")]
    [InlineData("/report/figures.csv", null)]
    [InlineData("/report/figures.csv", "Bearer the-operator-s-key-opens-nothing-here")]
    public async Task A_wrong_key_opens_nothing(string path, string? authorization)
    {
        await PublishAsync();
        await using var app = await StartAsync();
        var (status, body) = await GetAsync(app, path, authorization);
        Assert.Equal((HttpStatusCode.Unauthorized, ""), (status, body));
    }

    [Theory]
    [InlineData("/report")]
    [InlineData("/report/figures")]
    [InlineData("/report/figures.csv")]
    public async Task Without_groups_there_is_no_such_page(string path)
    {
        await using var app = await StartAsync(hasGroups: false);
        Assert.Equal((HttpStatusCode.NotFound, ""), await GetAsync(app, path, $"Bearer {Key}"));
    }

    [Fact]
    public async Task The_figures_come_as_json()
    {
        await PublishAsync();
        await using var app = await StartAsync();
        var report = JsonNode.Parse((await GetAsync(app, "/report/figures", $"Bearer {Key}")).Body)!["reports"]!.AsArray().Single()!;
        Assert.Equal(("2026-06-29", "2026-09-27", 3), ((string?)report["first"], (string?)report["last"], report["groups"]!.AsArray().Count));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{ "week": "2026-W27", "participants": 25, "longRuns": "<10", "overtime": "8.5", "daysOff": "1.5" }"""), report["groups"]![1]!["weeks"]![0]), report["groups"]![1]!["weeks"]![0]!.ToJsonString());
        Assert.Empty(report["groups"]![2]!["weeks"]!.AsArray());
    }

    [Fact]
    public async Task The_figures_come_as_csv()
    {
        await PublishAsync();
        await using var app = await StartAsync();
        var lines = (await GetAsync(app, "/report/figures.csv", $"Bearer {Key}")).Body.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("week,group,name_ja,name_en,shown,participants,sign_two_weeks_percent,mean_overtime_hours,mean_days_off", lines[0]);
        Assert.Equal(1 + (3 * 13), lines.Length);
        Assert.Contains("2026-W27,east,東日本,East,yes,25,<10,8.5,1.5", lines);
        Assert.Contains("2026-W27,west,西日本,West,no,,,,", lines);
    }

    [ToolTheory(Tools.Chromium)]
    [InlineData("ja-JP", "グループの集計", "このキーでは読めません。", "約25人", "10%未満", "この期間は出せません。")]
    [InlineData("en-GB", "Group report", "This key does not open the report.", "about 25", "under 10 %", "Not shown for this period.")]
    public async Task The_page_asks_for_the_key_and_shows_the_figures(string locale, string title, string refused, string people, string share, string hidden)
    {
        await PublishAsync();
        await using var app = await StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Places.Chromium, Args = ["--no-sandbox", "--disable-background-networking"] });
        var page = await (await browser.NewContextAsync(new() { Locale = locale, ViewportSize = new() { Width = 900, Height = 1400 } })).NewPageAsync();
        var errors = new List<string>();
        page.Console += (_, message) => errors.AddRange(message.Type == "error" && !message.Text.Contains("401", StringComparison.Ordinal) ? [message.Text] : []);
        await page.GotoAsync(app.Urls.First() + "/report");
        Assert.Equal(title, await page.Locator("h1").TextContentAsync());

        await page.Locator("#key").FillAsync("wrong");
        await page.Locator("#show").ClickAsync();
        await Assertions.Expect(page.Locator("#problem")).ToHaveTextAsync(refused);
        await page.Locator("#key").FillAsync(Key);
        await page.Locator("#show").ClickAsync();
        await Assertions.Expect(page.Locator("table")).ToHaveCountAsync(2);
        await page.ScreenshotAsync(new() { Path = Places.Artifact($"report-{locale[..2]}.png") });

        Assert.Equal("", await page.Locator("#problem").TextContentAsync());
        foreach (var words in new[] { people, share, hidden })
            Assert.Contains(words, await page.Locator("main").TextContentAsync(), StringComparison.Ordinal);
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#csv").ClickAsync());
        Assert.Equal("coachbot-groups.csv", download.SuggestedFilename);
        Assert.Empty(errors);
    }

    private async Task PublishAsync()
    {
        for (var i = 0; i < 24; i++)
            await house.AnswersAsync($"p{i}", "east", longRun: i < 2, overtime: 6 + (i % 6), daysOff: i % 4);
        await house.AnswerAsync(["w0", "w1"], "west");
        Assert.True(await house.MakeAsync());
    }

    private async Task<WebApplication> StartAsync(bool hasGroups = true)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        if (hasGroups)
        {
            builder.Services.AddSingleton(ReportHouse.Plan);
            builder.Services.AddSingleton(house.Shelf);
            builder.Services.AddKeyedSingleton(ReportEndpoint.KeyName, new OpsKey(Key));
        }

        var app = builder.Build();
        app.MapGroupReport();
        await app.StartAsync();
        return app;
    }

    private static async Task<(HttpStatusCode Status, string Body)> GetAsync(WebApplication app, string path, string? authorization)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, app.Urls.First() + path);
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
