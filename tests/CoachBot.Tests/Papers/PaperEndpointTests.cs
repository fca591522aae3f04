using System.Net;
using CoachBot.Channels;
using CoachBot.Papers;
using CoachBot.Talk;
using CoachBot.Tests.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot.Tests.Papers;

/// <summary>The page behind a link, on a real Kestrel on loopback.</summary>
public sealed class PaperEndpointTests : IAsyncLifetime
{
    private readonly TestHouse house = new();
    private WebApplication app = null!;
    private HttpClient http = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(house.Papers).AddSingleton(house.Press);
        app = builder.Build();
        app.MapPapers();
        await app.StartAsync();
        http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Looking_at_the_page_uses_nothing_up_and_its_button_gives_the_file_once()
    {
        var link = await AskAsync();

        foreach (var look in (HttpResponseMessage[])[await http.GetAsync(link), await http.GetAsync(link)])
        {
            Assert.Equal(HttpStatusCode.OK, look.StatusCode);
            Assert.Contains("<button>Download</button>", await look.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal("no-store", look.Headers.CacheControl!.ToString());
        }

        var file = await http.PostAsync(link, null);
        Assert.Equal((HttpStatusCode.OK, "application/zip"), (file.StatusCode, file.Content.Headers.ContentType!.MediaType));
        Assert.StartsWith("coachbot-", file.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await http.PostAsync(link, null)).StatusCode);
    }

    [Theory]
    [InlineData("/papers/x")]
    [InlineData("/papers/a.b.c")]
    public async Task A_made_up_link_gives_nothing(string link)
    {
        Assert.Equal(HttpStatusCode.Gone, (await http.PostAsync(link, null)).StatusCode);
        var page = await http.GetAsync(link);
        Assert.Equal(HttpStatusCode.Gone, page.StatusCode);
        Assert.DoesNotContain("<button", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<string> AskAsync()
    {
        await house.BeginAsync();
        await house.HearAsync(house.Words("export"));
        return new Uri(house.Said.SelectMany(message => message.Parts).OfType<Part.Link>().Last().Url).PathAndQuery;
    }
}
