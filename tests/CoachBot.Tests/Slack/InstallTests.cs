using System.Net;
using System.Text.Json.Nodes;
using CoachBot.Channels.Slack;
using CoachBot.Storage;
using CoachBot.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Tests.Slack;

/// <summary>Workspaces and organisations that install the app, and remove it, in whatever order Slack tells of it.</summary>
public sealed class InstallTests : IAsyncLifetime
{
    private SlackHouse house = null!;

    public async Task InitializeAsync() => house = await SlackHouse.StartAsync(("Slack:BotToken", null), ("Slack:ClientId", "111.222"), ("Slack:ClientSecret", "shhh"));

    public async Task DisposeAsync() => await house.DisposeAsync();

    [Fact]
    public async Task Each_workspace_is_spoken_to_with_its_own_token_and_people_are_kept_apart()
    {
        await house.User().SaysAsync("start");
        Assert.Empty(house.Slack.Methods.Messages);
        Assert.Contains("not installed", (string)(await house.User().CommandAsync("start")).Json["text"]!, StringComparison.Ordinal);

        Assert.Contains("CoachBot is installed", (await InstallAsync("T0001", "xoxb-one")).Body, StringComparison.Ordinal);
        await InstallAsync("T0002", "xoxb-two");
        await house.User().SaysAsync("start");
        await house.User("U0001", "T0002").SaysAsync("help");

        Assert.NotNull((await house.User().NotebookAsync())["profile"]!["consent"]);
        Assert.Null((await house.User("U0001", "T0002").NotebookAsync())["profile"]!["consent"]);
        var kept = string.Concat(await SettingsAsync("T0001"), await SettingsAsync("T0002"));
        Assert.DoesNotContain("xoxb", kept, StringComparison.Ordinal);
        Assert.True(kept.Length > 200);
    }

    [Fact]
    public async Task An_organisation_has_one_token_for_all_its_workspaces_and_a_person_is_one_there()
    {
        await InstallAsync("E0001", "xoxb-org", isOrganisation: true);
        await house.User("U0001", "T0001", "E0001", isOrganisation: true).SaysAsync("start");
        await house.User("U0001", "T0002", "E0001", isOrganisation: true).SaysAsync("keep");

        Assert.Contains("At what time", house.User().Newest.Text, StringComparison.Ordinal);

        // The app leaves one workspace; the organisation keeps it until its token is dead.
        var person = house.User("U0001", "T0002", "E0001", isOrganisation: true);
        await UninstallAsync(person);
        await person.SaysAsync("keep");
        Assert.Contains("every Monday", string.Concat(person.Messages.Select(message => message.Text)), StringComparison.Ordinal);
        house.Slack.Methods.Tokens["xoxb-org"] = "token_revoked";
        await UninstallAsync(person);
        Assert.False(await house.Services.GetRequiredService<Installations>().IsHereAsync("E0001", CancellationToken.None));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_state_is_good_once_and_in_the_browser_that_began(bool isReplayed)
    {
        var (state, cookie) = await BeginAsync();
        house.Slack.Methods.Exchanges["code"] = Given("T0001", "xoxb-one");
        if (isReplayed)
            await EndAsync($"?code=wrong&state={state}", cookie);

        var other = await EndAsync($"?code=code&state={state}", isReplayed ? cookie : (await BeginAsync()).Cookie);
        Assert.Equal(HttpStatusCode.BadRequest, other.Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await EndAsync($"?code=code&state={state}", null)).Status);
        Assert.True(house.Slack.Methods.Exchanges.ContainsKey("code"));
    }

    [Fact]
    public async Task Whoever_declines_or_comes_with_a_bad_code_installs_nothing()
    {
        var (state, cookie) = await BeginAsync();
        Assert.Contains("was not installed", (await EndAsync($"?error=access_denied&state={state}", cookie)).Body, StringComparison.Ordinal);
        (state, cookie) = await BeginAsync();
        Assert.Equal(HttpStatusCode.BadGateway, (await EndAsync($"?code=bad&state={state}", cookie)).Status);
        await house.User().SaysAsync("start");
        Assert.Empty(house.Slack.Methods.Messages);
    }

    [Theory]
    [InlineData("app_uninstalled", "tokens_revoked")]
    [InlineData("tokens_revoked", "app_uninstalled")]
    public async Task Removed_in_any_order_the_coach_falls_silent_and_a_late_word_of_it_does_not_undo_a_reinstall(string first, string second)
    {
        await InstallAsync("T0001", "xoxb-one");
        var aya = house.User();
        await aya.SaysAsync("start");
        await aya.SaysAsync("keep");
        await aya.SaysAsync("keep");
        var removed = DateTimeOffset.UtcNow;
        await UninstallAsync(aya, first, removed);
        var before = aya.Messages.Count;
        await house.AdvanceAsync(TimeSpan.FromDays(8));
        await aya.SaysAsync("help");
        Assert.Equal(before, aya.Messages.Count);

        await Task.Delay(1100);
        await InstallAsync("T0001", "xoxb-again");
        await UninstallAsync(aya, second, removed);
        await aya.SaysAsync("help");
        Assert.True(aya.Messages.Count > before);
    }

    [Fact]
    public async Task A_token_is_exchanged_once_before_it_runs_out_however_many_want_it()
    {
        await InstallAsync("T0001", "xoxe.xoxb-1-old", refresh: "xoxe-1-first", seconds: 1800);
        house.Slack.Methods.Exchanges["xoxe-1-first"] = Given("T0001", "xoxe.xoxb-1-new", "xoxe-1-second", 43200);
        house.Slack.Before = call => call.Method is "oauth.v2.access" ? Task.Delay(200) : Task.CompletedTask;

        await Task.WhenAll(Enumerable.Range(1, 8).Select(i => house.User($"U000{i}").SaysAsync("help")));

        Assert.Single(house.Slack.CallsOf("oauth.v2.access"), call => (string?)call.Arguments["grant_type"] is "refresh_token");
        Assert.Equal(8, house.Slack.Methods.Messages.Count);
    }

    [Fact]
    public async Task A_token_that_ran_out_early_is_exchanged_and_the_message_comes()
    {
        await InstallAsync("T0001", "xoxe.xoxb-1-old", refresh: "xoxe-1-first", seconds: 43200);
        await house.User().SaysAsync("help");
        house.Slack.Methods.Tokens["xoxe.xoxb-1-old"] = "token_expired";
        house.Slack.Methods.Exchanges["xoxe-1-first"] = Given("T0001", "xoxe.xoxb-1-new", "xoxe-1-second", 43200);

        await house.User().SaysAsync("help");

        Assert.Equal(2, house.Slack.Methods.Messages.Count);
    }

    [Fact]
    public async Task Somebody_who_leaves_the_company_is_left_alone_and_nobody_else_is_written_down()
    {
        await InstallAsync("T0001", "xoxb-one");
        var aya = house.User();
        foreach (var words in new[] { "start", "keep", "keep" })
            await aya.SaysAsync(words);
        var before = aya.Messages.Count;

        await aya.EventAsync(new JsonObject { ["type"] = "user_change", ["user"] = new JsonObject { ["id"] = aya.Id, ["deleted"] = true } });
        await aya.EventAsync(new JsonObject { ["type"] = "user_change", ["user"] = new JsonObject { ["id"] = "U0777", ["deleted"] = true } });
        await house.AdvanceAsync(TimeSpan.FromDays(8));

        Assert.Equal(before, aya.Messages.Count);
        var occasions = (await aya.NotebookAsync())["occasions"]!.AsArray();
        Assert.Equal(["uninstalled"], occasions.Where(one => (string?)one!["kind"] is not "forget").Select(one => (string?)one!["reason"]).Distinct());
        Assert.Contains(occasions, one => (string?)one!["kind"] is "forget");
        Assert.Empty(await house.User("U0777").NotebookAsync());
    }

    [Fact]
    public async Task Thirty_days_after_the_removal_nothing_is_kept_of_those_who_were_there_and_all_of_the_others()
    {
        await InstallAsync("T0001", "xoxb-one");
        await InstallAsync("T0002", "xoxb-two");
        var (aya, ben, other) = (house.User("U0001"), house.User("U0002"), house.User("U0001", "T0002"));
        foreach (var person in new[] { aya, ben, other })
            await person.SaysAsync("start");

        Assert.Equal(HttpStatusCode.OK, (await aya.EventAsync(new JsonObject { ["type"] = "app_uninstalled" })).Status);
        await house.AdvanceAsync(TimeSpan.FromDays(29));
        Assert.NotEmpty(await aya.NotebookAsync());
        await house.AdvanceAsync(TimeSpan.FromDays(2));

        Assert.Empty(await aya.NotebookAsync());
        Assert.Empty(await ben.NotebookAsync());
        Assert.NotEmpty(await other.NotebookAsync());
    }

    private static Task UninstallAsync(SlackUser user, string kind = "app_uninstalled", DateTimeOffset? at = null) => user.EventAsync(
        kind is "app_uninstalled" ? new JsonObject { ["type"] = kind } : new JsonObject { ["type"] = kind, ["tokens"] = new JsonObject { ["bot"] = new JsonArray("U0BOT") } }, at: at);

    private static JsonObject Given(string id, string token, string? refresh = null, int? seconds = null, bool isOrganisation = false)
    {
        var given = new JsonObject
        {
            ["ok"] = true,
            ["access_token"] = token,
            ["token_type"] = "bot",
            ["team"] = isOrganisation ? null : new JsonObject { ["id"] = id },
            ["enterprise"] = isOrganisation ? new JsonObject { ["id"] = id } : null,
            ["is_enterprise_install"] = isOrganisation,
        };
        if (refresh is not null)
            (given["refresh_token"], given["expires_in"]) = (refresh, seconds);
        return given;
    }

    private async Task<Delivered> InstallAsync(string id, string token, bool isOrganisation = false, string? refresh = null, int? seconds = null)
    {
        house.Slack.Methods.Exchanges["code-" + token] = Given(id, token, refresh, seconds, isOrganisation);
        var (state, cookie) = await BeginAsync();
        return await EndAsync($"?code=code-{token}&state={state}", cookie);
    }

    private async Task<(string State, string Cookie)> BeginAsync()
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var answer = await client.GetAsync(new Uri(house.Url + "/slack/install"));
        var query = System.Web.HttpUtility.ParseQueryString(answer.Headers.Location!.Query);
        Assert.Equal($"{house.Slack.Root}/oauth/v2/authorize", answer.Headers.Location.GetLeftPart(UriPartial.Path));
        Assert.Equal(("111.222", "chat:write,im:history,users:read,commands"), (query["client_id"], query["scope"]));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        return (query["state"]!, cookie.Split(';')[0]);
    }

    private async Task<Delivered> EndAsync(string query, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, house.Url + "/slack/oauth/callback" + query);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        using var answer = await Web.Client.SendAsync(request);
        return new Delivered(answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private Task<string?> SettingsAsync(string id) =>
        house.Services.GetRequiredService<IStore>().ReadSettingAsync("slack-installation|" + house.Keys.CrowdOf("slack", id), CancellationToken.None);
}
