using System.Text;
using CoachBot.Channels.BotFramework;
using CoachBot.Talk;

namespace CoachBot.Tests.Channels;

public sealed class ActivityReadingTests
{
    [Theory]
    [InlineData("\"text\":\"\\u00a0 やあ\\u3000\"", "やあ")]                       // no-break and ideographic spaces
    [InlineData("\"text\":\"a\\ud83db\"", "a\ufffdb")]                             // half a pair
    [InlineData("\"text\":\"a\\udc4ab\"", "a\ufffdb")]                             // the other half
    [InlineData("\"text\":\"\\ud83d\\ud83d\\udc4a\"", "\ufffd👊")]                 // half a pair before a whole one
    [InlineData("\"text\":\"a\\u0000b\"", "a\ufffdb")]                             // U+0000
    [InlineData("\"text\":\"a\\\\u0000b\"", "a\\u0000b")]                          // the same letters, meant as letters
    [InlineData("\"text\":null", "")]
    [InlineData("\"text\":\"yes\",\"value\":5", "yes")]
    [InlineData("\"value\":\"help\"", "help")]                                     // a plain value is what was meant
    [InlineData("\"text\":\"yes\",\"value\":{\"x\":1}", "yes")]
    [InlineData("\"text\":\"<at>コーチ</at> 7\",\"entities\":[{\"type\":\"mention\",\"mentioned\":{\"id\":\"bot\"},\"text\":\"<at>コーチ</at>\"}]", "7")]
    [InlineData("\"text\":\"<at>田中</at> 7\",\"entities\":[{\"type\":\"mention\",\"mentioned\":{\"id\":\"b\"},\"text\":\"<at>田中</at>\"}]", "<at>田中</at> 7")]
    public void Words_come_out_clean(string fields, string words) =>
        Assert.Equal(new Heard.Words(words), Read(fields).What);

    [Theory]
    [InlineData("{\"answer\":\"most\"}", "most", null, null)]                      // a command or an old card
    [InlineData("{\"answer\":5,\"run\":\"2\"}", "5", null, 2)]                     // a client that keeps numbers
    [InlineData("{\"dialog\":\"check-in\",\"run\":1}", "submit", "check-in", 1)]   // a form without its button's answer
    [InlineData("{\"answer\":\"x\",\"run\":99999999999}", "x", null, null)]        // a run that cannot be
    [InlineData("{\"answer\":\"x\",\"run\":{}}", "x", null, null)]
    public void A_tap_is_read_from_any_client(string value, string answer, string? dialog, int? run)
    {
        var tap = Assert.IsType<Heard.Tap>(Read($"\"value\":{value}").What);

        Assert.Equal((answer, dialog, run), (tap.Answer, tap.Dialog, tap.Run));
        Assert.Empty(tap.Fields);
    }

    [Fact]
    public void Fields_are_the_plain_values_besides_our_own()
    {
        var tap = Assert.IsType<Heard.Tap>(Read("\"value\":{\"answer\":\"submit\",\"question\":\"week\",\"msteams\":{},\"sleep.hours\":6.5,\"list\":[],\"none\":null,\"note\":\"\\ud83d\"}").What);

        Assert.Equal(new Dictionary<string, string> { ["sleep.hours"] = "6.5", ["note"] = "\ufffd" }, tap.Fields);
    }

    [Fact]
    public void The_client_tells_zone_and_locale_where_the_activity_does_not()
    {
        var heard = Read("\"entities\":[7,{\"type\":\"clientInfo\",\"locale\":\"ja-JP\",\"timezone\":\"Asia/Tokyo\"}]");

        Assert.Equal(("ja-JP", "Asia/Tokyo"), (heard.Locale, heard.Zone));
    }

    [Fact]
    public void An_activity_without_an_id_is_the_same_again_only_if_it_says_when()
    {
        Assert.Equal(Read("\"timestamp\":\"t\"", id: "").EventId, Read("\"timestamp\":\"t\"", id: "").EventId);
        Assert.NotEqual(Read("\"timestamp\":\"t\"", id: "").EventId, Read("\"timestamp\":\"u\"", id: "").EventId);
        Assert.NotEqual(Read("\"text\":\"7\"", id: "").EventId, Read("\"text\":\"7\"", id: "").EventId);

        var made = Read("\"text\":\"7\"", id: "");
        Assert.Null(ActivityIds.ReplyTo(made.Where, made.EventId));
    }

    [Theory]
    [InlineData("[{\"id\":\"bot\"},{\"id\":\"u\"}]", "bot", "u")]   // opened in the bot's name
    [InlineData("[{\"id\":\"bot\"}]", "u", "u")]
    public void Whoever_joined_has_arrived(string members, string from, string user)
    {
        var heard = Read($"\"membersAdded\":{members}", type: "conversationUpdate", from: from);

        Assert.Equal((new Heard.Arrived(Again: false), user), (heard.What, heard.Where.User));
    }

    private static Incoming Read(string fields, string id = "\"id\":\"1\",", string type = "message", string from = "u") =>
        RecordedActivitiesTests.Hear(Encoding.UTF8.GetBytes(
            $$"""{"type":"{{type}}",{{id}}"channelId":"emulator","serviceUrl":"http://localhost:1","from":{"id":"{{from}}"},"recipient":{"id":"bot"},"conversation":{"id":"c"},{{fields}}}"""));
}
