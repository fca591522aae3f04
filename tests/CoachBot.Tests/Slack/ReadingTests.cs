using System.Text;
using System.Text.Json;
using CoachBot.Channels.Slack;
using CoachBot.Talk;
using Microsoft.AspNetCore.WebUtilities;

namespace CoachBot.Tests.Slack;

/// <summary>Requests as Slack sends them, read into what the coach makes of them.</summary>
public sealed class ReadingTests
{
    private static readonly IReadOnlyList<JsonElement> Requests = Recorded.Read("requests");

    [Theory]
    [InlineData("url_verification", typeof(SlackRequest.Challenge))]
    [InlineData("message.im", typeof(SlackRequest.Did))]
    [InlineData("app_home_opened", typeof(SlackRequest.Did))]
    [InlineData("app_mention", typeof(SlackRequest.Ignored))]
    [InlineData("team_join", typeof(SlackRequest.Ignored))]
    [InlineData("tokens_revoked", typeof(SlackRequest.Uninstalled))]
    [InlineData("app_uninstalled", typeof(SlackRequest.Uninstalled))]
    [InlineData("team_access_revoked (org)", typeof(SlackRequest.Ignored))]
    [InlineData("app_rate_limited", typeof(SlackRequest.RateLimited))]
    [InlineData("message edited (message_changed)", typeof(SlackRequest.Ignored))]
    [InlineData("own bot message", typeof(SlackRequest.Ignored))]
    [InlineData("retry", typeof(SlackRequest.Did))]
    [InlineData("block_actions (message)", typeof(SlackRequest.Ignored))]
    [InlineData("shortcut (global)", typeof(SlackRequest.Did))]
    [InlineData("view_submission", typeof(SlackRequest.Ignored))]
    [InlineData("view_closed", typeof(SlackRequest.Ignored))]
    [InlineData("slash command", typeof(SlackRequest.Did))]
    public void Each_recorded_request_is_read(string name, Type kind) => Assert.IsType(kind, Read(name));

    [Fact]
    public void Every_recorded_request_is_read_by_some_test() =>
        Assert.Equal(19, Requests.Count(one => one.GetProperty("name").GetString() is "ssl_check" or "user_change" || Read(one.GetProperty("name").GetString()!) is not null));

    [Fact]
    public void Somebody_who_leaves_the_company_departs()
    {
        var body = Body("user_change");
        var changed = Event(body);

        Assert.IsType<SlackRequest.Changed>(changed is SlackRequest.Did ? Event(body.Replace("\"deleted\":true", "\"deleted\":false", StringComparison.Ordinal)) : changed);
        var gone = Assert.IsType<SlackRequest.Did>(Event(body.Replace("\"deleted\":false", "\"deleted\":true", StringComparison.Ordinal)));
        Assert.IsType<Heard.Departed>(gone.What);
    }

    [Fact]
    public void A_command_keeps_its_words() =>
        Assert.Equal(new Heard.Words("pause 2 days & more"), Assert.IsType<SlackRequest.Did>(Read("slash command")).What);

    [Fact]
    public void Ours_button_and_form_are_read_back_as_they_were_drawn()
    {
        var button = new Button("Most", "most", "check-in", 3, "sign.onset");
        var press = """{"type":"block_actions","user":{"id":"U1","team_id":"T1"},"team":{"id":"T1"},"container":{"type":"message","message_ts":"1.2"},"actions":[{"type":"button","action_id":"a","action_ts":"9","value":VALUE}]}"""
            .Replace("VALUE", JsonSerializer.Serialize(TapReader.Write(button)), StringComparison.Ordinal);

        var did = Assert.IsType<SlackRequest.Did>(InteractionReader.Read(Json(press)));

        var tap = Assert.IsType<Heard.Tap>(did.What);
        Assert.Equal(("most", "check-in", 3, "sign.onset"), (tap.Answer, tap.Dialog, tap.Run, tap.Question));
        Assert.Equal("slack|T1|U1|1.2|a|9", did.EventId);
    }

    [Theory]
    [InlineData("a &lt;b&gt; &amp;amp;", "a <b> &amp;")]
    [InlineData("<https://example.com|example.com> and <https://a.b>", "example.com and https://a.b")]
    [InlineData("<@U123> <!channel> 今つらい", "今つらい")]
    public void Words_are_read_as_the_person_saw_them(string sent, string seen) => Assert.Equal(seen, SlackText.Plain(sent));

    [Theory]
    [InlineData("""{"type":"event_callback","event_id":"E","team_id":"T1","event":{"type":"message","channel_type":"im","user":"U1","text":"\ud800 x"}}""")]
    [InlineData("""{"type":"event_callback","event_id":7,"event":[]}""")]
    [InlineData("""{"type":"event_callback","authorizations":[7],"event":{"type":9}}""")]
    public void What_nobody_expects_is_no_error(string body) => Assert.NotNull(EventReader.Read(Json(body)));

    [Theory]
    [InlineData("\"is_ext_shared_channel\":true", true)]
    [InlineData("\"is_ext_shared_channel\":false", false)]
    public void Somebody_of_another_company_is_known_as_such(string shared, bool isStranger)
    {
        var body = """{"type":"event_callback","event_id":"E","team_id":"T1",SHARED,"event":{"type":"message","channel_type":"im","user":"U9","text":"hi"}}""".Replace("SHARED", shared, StringComparison.Ordinal);
        Assert.Equal(isStranger, Assert.IsType<SlackRequest.Did>(EventReader.Read(Json(body))).Who.IsStranger);
    }

    [Fact]
    public void In_an_organisation_a_person_is_one_in_all_workspaces()
    {
        const string body = """{"type":"event_callback","event_id":"E","team_id":"T2","authorizations":[{"enterprise_id":"E1","team_id":"T2","user_id":"UB","is_enterprise_install":ORG}],"event":{"type":"message","channel_type":"im","user":"U9","text":"hi"}}""";
        SlackPerson Who(string isOrganisation) => Assert.IsType<SlackRequest.Did>(EventReader.Read(Json(body.Replace("ORG", isOrganisation, StringComparison.Ordinal)))).Who;

        Assert.Equal(("E1", "E1"), (Who("true").Installation, Who("true").Tenant));
        Assert.Equal(("T2", "E1"), (Who("false").Installation, Who("false").Tenant));
    }

    private static SlackRequest Read(string name)
    {
        var body = Body(name);
        return Requests.First(one => one.GetProperty("name").GetString() == name).GetProperty("to").GetString() switch
        {
            "events" => Event(body),
            "interactions" => InteractionReader.Read(Json(QueryHelpers.ParseQuery(body)["payload"].ToString())),
            _ => CommandReader.Read(body),
        };
    }

    private static string Body(string name) => Requests.First(one => one.GetProperty("name").GetString() == name).GetProperty("body").GetString()!;

    private static SlackRequest Event(string body) => EventReader.Read(Json(body));

    private static JsonElement Json(string text) => SlackJson.Read(Encoding.UTF8.GetBytes(text))!.Value;
}
