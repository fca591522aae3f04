using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CoachBot.Tests.EndToEnd;

/// <summary>The chat page in a real browser. Buttons are found by their answer: what the page received tells how they are labelled.</summary>
internal sealed partial class WebChatPage : IAsyncDisposable
{
    private readonly ConcurrentQueue<JsonObject> heard = new();
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private WebChatPage(IPlaywright playwright, IBrowser browser, IPage page)
    {
        (this.playwright, this.browser, Page) = (playwright, browser, page);
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => Keep(frame.Text);
    }

    public IPage Page { get; }

    /// <summary>Messages of the coach, oldest first.</summary>
    public IReadOnlyList<JsonObject> Heard => [.. heard];

    public static async Task<WebChatPage> OpenAsync(Uri url, string locale)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Places.Chromium,
            Args =
            [
                "--no-sandbox", "--disable-background-networking", "--disable-component-update",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
            ],
        });
        var context = await browser.NewContextAsync(new() { Locale = locale, TimezoneId = "Asia/Tokyo", ViewportSize = new() { Width = 900, Height = 1200 } });
        var chat = new WebChatPage(playwright, browser, await context.NewPageAsync());
        await chat.AfterAsync(() => chat.Page.GotoAsync(url.ToString()));
        return chat;
    }

    /// <summary>Presses the newest button with that answer and waits for what the coach says to it.</summary>
    public async Task PressAsync(string answer)
    {
        var button = Heard.Select(message => Card.Button(message, answer, "Action.Submit")).LastOrDefault(found => found is not null)
            ?? throw new InvalidOperationException($"No button answers \"{answer}\".");
        var label = (string)button["title"]!;
        await AfterAsync(() => Page.Locator(".ac-adaptiveCard").GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).Last.ClickAsync());
    }

    public Task SayAsync(string words) => AfterAsync(async () =>
    {
        var box = Page.Locator("[data-id='webchat-sendbox-input']");
        await box.FillAsync(words);
        await box.PressAsync("Enter");
    });

    /// <summary>Fills in the newest form; its inputs stand on the page in the card's order.</summary>
    public async Task FillAsync(Dictionary<string, string> fields)
    {
        var keys = Card.Inputs(Heard.Last(message => Card.Inputs(message).Any())).Select(input => (string)input["id"]!).ToList();
        Assert.Equal(fields.Keys.Order(), keys.Order());
        var inputs = Page.Locator(".ac-adaptiveCard").Filter(new() { Has = Page.Locator("select") }).Last.Locator("input, select, textarea");
        Assert.Equal(keys.Count, await inputs.CountAsync());
        for (var i = 0; i < keys.Count; i++)
        {
            var input = inputs.Nth(i);
            if (await input.EvaluateAsync<string>("element => element.tagName") == "SELECT")
                await input.SelectOptionAsync(fields[keys[i]]);
            else
                await input.FillAsync(fields[keys[i]]);
        }
    }

    /// <summary>The page's own button beside the chat.</summary>
    public Task AWeekLaterAsync() => Page.GetByRole(AriaRole.Button, new() { NameRegex = WeekLater() }).First.ClickAsync();

    /// <summary>The alternative texts of pictures that really arrived.</summary>
    public Task<string[]> PicturesAsync() =>
        Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('img')].filter(image => image.naturalWidth > 100).map(image => image.alt)");

    public async Task ScreenshotAsync(string name)
    {
        await Eventually.IsQuietAsync(() => heard.Count);
        await Page.ScreenshotAsync(new() { Path = Places.Artifact($"{name}.png") });
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    [GeneratedRegex("a week later|[1１一]週間後", RegexOptions.IgnoreCase)]
    private static partial Regex WeekLater();

    private async Task AfterAsync(Func<Task> action)
    {
        var before = heard.Count;
        await action();
        await Eventually.HoldsAsync(() => heard.Count > before, TimeSpan.FromSeconds(20), () => "The coach said nothing.");
        await Eventually.IsQuietAsync(() => heard.Count);
    }

    private void Keep(string? frame)
    {
        if (string.IsNullOrWhiteSpace(frame) || JsonNode.Parse(frame)?["activities"] is not JsonArray activities)
            return;
        foreach (var activity in activities.OfType<JsonObject>())
        {
            // What the person said comes back with the client's own id.
            if ((string?)activity["type"] == "message" && activity["channelData"]?["clientActivityID"] is null)
                heard.Enqueue(activity);
        }
    }
}
