using System.Net;
using System.Text.Json.Nodes;
using CoachBot.Talk;

namespace CoachBot.Tests.WebChat;

public sealed class ConversationTests
{
    [Fact]
    public async Task What_is_said_comes_back_before_the_answer_and_under_the_same_client_id()
    {
        await using var playground = await Playground.StartAsync();
        var chat = await playground.ChatAsync();
        var said = await chat.PostAsync("""
            {"type":"message","text":"こんにちは","from":{"id":"dl_someone","role":"bot"},"id":"mine","locale":"ja-JP","localTimezone":"Asia/Tokyo",
             "channelData":{"clientActivityID":"abc"}}
            """);

        var page = await Playground.JsonAsync(await chat.SendAsync(HttpMethod.Get, $"/conversations/{chat.Id}/activities"));
        var (echo, answer) = (page["activities"]![0]!, page["activities"]![1]!);
        Assert.Equal(["user こんにちは", "bot こんにちは"], Chat.TextsOf(page));
        Assert.Equal("abc", (string)echo["channelData"]!["clientActivityID"]!);
        Assert.Equal(chat.User, (string)echo["from"]!["id"]!);
        Assert.Equal($"{chat.Id}|0000001", (string)echo["id"]!);
        Assert.Equal((string)echo["id"]!, (string)answer["replyToId"]!);
        Assert.Equal((string)echo["id"]!, (string)(await Playground.JsonAsync(said))["id"]!);
    }

    [Fact]
    public async Task The_coach_hears_who_where_and_in_which_language()
    {
        await using var playground = await Playground.StartAsync();
        var chat = await playground.ChatAsync();
        await chat.SayAsync("hello");

        var (person, incoming) = Assert.Single(playground.Coach.Heard);
        Assert.Equal(playground.Persons.Of("webchat", null, chat.User), person);
        Assert.Equal(new Address("webchat", chat.Id, chat.User), incoming.Where);
        Assert.Equal(("ja-JP", "Asia/Tokyo"), (incoming.Locale, incoming.Zone));
        Assert.Equal(new Heard.Words("hello"), incoming.What);
        Assert.Contains(chat.Id, incoming.EventId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tap_keeps_its_place_and_its_inputs()
    {
        await using var playground = await Playground.StartAsync();
        var chat = await playground.ChatAsync();
        await chat.PostAsync("""
            {"type":"message","value":{"dialog":"check-in","run":3,"question":"week","answer":"submit","sleep.hours":"6.5","ok":true,"n":4.50,"gone":null,"deep":{}}}
            """);

        var tap = Assert.IsType<Heard.Tap>(Assert.Single(playground.Coach.Heard).Incoming.What);
        Assert.Equal(("submit", "check-in", (int?)3, "week"), (tap.Answer, tap.Dialog, tap.Run, tap.Question));
        Assert.Equal(new Dictionary<string, string> { ["sleep.hours"] = "6.5", ["ok"] = "true", ["n"] = "4.50" }, tap.Fields);
    }

    [Fact]
    public async Task Someone_who_only_looks_is_greeted_once_in_the_language_of_the_page()
    {
        await using var playground = await Playground.StartAsync();
        var chat = await playground.ChatAsync();
        await chat.ReadAsync();
        await chat.ReadAsync();

        var incoming = Assert.Single(playground.Coach.Heard).Incoming;
        Assert.Equal(new Heard.Arrived(Again: true), incoming.What);
        Assert.Equal("ja-JP", incoming.Locale);
    }

    [Fact]
    public async Task Reading_goes_on_after_the_watermark()
    {
        await using var playground = await Playground.StartAsync();
        var chat = await playground.ChatAsync();
        await chat.SayAsync("one");
        var (first, watermark) = await chat.ReadAsync();
        await chat.SayAsync("two");

        Assert.Equal(["user one", "bot one"], first);
        Assert.Equal(["user two", "bot two"], (await chat.ReadAsync(watermark)).Texts);
        Assert.Equal(["user one", "bot one", "user two", "bot two"], (await chat.ReadAsync("-")).Texts);
    }

    [Fact]
    public async Task The_same_message_sent_again_is_shown_once_and_is_the_same_event()
    {
        await using var playground = await Playground.StartAsync();
        var chat = await playground.ChatAsync();
        const string activity = """{"type":"message","text":"once","channelData":{"clientActivityID":"c1"}}""";
        await chat.PostAsync(activity);
        await chat.PostAsync(activity);

        Assert.Single((await chat.ReadAsync()).Texts, "user once");
        Assert.Single(playground.Coach.Heard.Select(heard => heard.Incoming.EventId).Distinct());
    }

    [Fact]
    public async Task A_failing_coach_is_said_to_the_client()
    {
        await using var playground = await Playground.StartAsync();
        var chat = await playground.ChatAsync();
        var response = await chat.SayAsync("boom");

        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        Assert.Equal("BotError", (string)(await Playground.JsonAsync(response))["error"]!["code"]!);
        Assert.Equal(HttpStatusCode.OK, (await chat.SayAsync("better")).StatusCode);
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("{", 400)]
    [InlineData("[]", 400)]
    [InlineData("""{"text":"x"}""", 400)]                                           // no type
    [InlineData("""{"type":1,"text":"x"}""", 400)]
    [InlineData("""{"type":"message"}""", 400)]
    [InlineData("""{"type":"message","text":"  "}""", 400)]
    [InlineData("""{"type":"message","text":7}""", 400)]
    [InlineData("""{"type":"message","text":"\ud800"}""", 400)]                     // half a character
    [InlineData("""{"type":"message","text":"a","text":"b"}""", 400)]               // which one?
    [InlineData("""{"type":"message","value":{"dialog":"check-in"}}""", 400)]       // no answer
    [InlineData("""{"type":"message","value":{"answer":"a","run":"x"}}""", 400)]
    [InlineData("""{"type":"message","value":{"answer":"a","run":1.5}}""", 400)]
    [InlineData("""{"type":"message","value":{"answer":"a","run":99999999999}}""", 400)]
    [InlineData("""{"type":"typing"}""", 200)]                                      // nothing to hear
    [InlineData("""{"type":"event","name":"webchat/join"}""", 200)]
    public async Task What_is_no_message_never_reaches_the_coach(string body, int status)
    {
        await using var playground = await Playground.StartAsync();
        var chat = await playground.ChatAsync();
        var response = await chat.PostAsync(body);

        Assert.Equal(status, (int)response.StatusCode);
        if (status != 200)
            Assert.IsType<JsonObject>((await Playground.JsonAsync(response))["error"]);
        Assert.Empty(playground.Coach.Heard);
    }

    [Fact]
    public async Task Too_big_too_deep_or_a_file_is_refused()
    {
        await using var playground = await Playground.StartAsync();
        var chat = await playground.ChatAsync();

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await chat.SayAsync(new string('x', 256 * 1024))).StatusCode);
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 33)) + "1" + new string('}', 33);
        Assert.Equal(HttpStatusCode.BadRequest, (await chat.PostAsync(deep)).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await chat.SendAsync(HttpMethod.Post, $"/conversations/{chat.Id}/upload", "x")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await chat.SendAsync(HttpMethod.Get, $"/conversations/{chat.Id}/activities?watermark=x")).StatusCode);
        Assert.Empty(playground.Coach.Heard);
    }

    [Fact]
    public async Task After_a_restart_the_page_goes_on_without_reusing_a_number()
    {
        var playground = await Playground.StartAsync();
        var chat = await playground.ChatAsync();
        await chat.SayAsync("before");
        var (_, watermark) = await chat.ReadAsync();
        await playground.DisposeAsync();

        await using var restarted = await Playground.StartAsync(clock: playground.Clock);
        var again = chat with { Playground = restarted };
        Assert.Equal(HttpStatusCode.OK, (await again.SendAsync(HttpMethod.Get, $"/conversations/{chat.Id}?watermark={watermark}")).StatusCode);
        await again.SayAsync("after");
        Assert.Equal(["user after", "bot after"], (await again.ReadAsync(watermark)).Texts);
        Assert.True(long.Parse((await again.ReadAsync()).Watermark, null) > 1000);
    }

    [Fact]
    public async Task A_transcript_keeps_the_newest_five_hundred()
    {
        await using var playground = await Playground.StartAsync();
        var chat = await playground.ChatAsync();
        for (var i = 0; i < 260; i++)
            await chat.SayAsync($"{i}");

        var texts = (await chat.ReadAsync()).Texts;
        Assert.Equal(500, texts.Count);
        Assert.Equal("bot 259", texts[^1]);
    }
}
