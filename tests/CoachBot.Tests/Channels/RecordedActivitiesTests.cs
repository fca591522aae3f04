using System.Text;
using CoachBot.Channels.BotFramework;
using CoachBot.Talk;

namespace CoachBot.Tests.Channels;

public sealed class RecordedActivitiesTests
{
    private static readonly ActivityReader Reader = new(new ServiceUrls(registration: null));

    [Fact]
    public void Words_from_the_playground_say_who_where_and_when()
    {
        var heard = Hear("pg-12-message");

        Assert.Equal(new Heard.Words("こんにちは、コーチ"), heard.What);
        Assert.Equal("msteams|personal-chat-1|cf166ec9-57e6-4299-a256-f6e5e0a7c6fa", heard.EventId);
        Assert.Equal(
            new Address(
                "msteams",
                "personal-chat-1",
                "29:user-tanaka",
                "00000000-0000-0000-0000-0000000000001",
                "http://localhost:56150/_connector",
                "28:11111111-1111-1111-1111-111111111111"),
            heard.Where);
        Assert.Equal("en-US", heard.Locale);
        Assert.Equal("Asia/Tokyo", heard.Zone);
    }

    [Fact]
    public void Words_from_web_chat_keep_its_ids_with_bars()
    {
        var heard = Hear("wc-02-message");

        Assert.Equal("webchat|61d7ecfb59b1454b97eaa6b58e55db9c|61d7ecfb59b1454b97eaa6b58e55db9c|0000002", heard.EventId);
        Assert.Equal("61d7ecfb59b1454b97eaa6b58e55db9c|0000002", ActivityIds.ReplyTo(heard.Where, heard.EventId));
        Assert.Equal("ja-JP", heard.Locale);
        Assert.Null(heard.Where.Tenant);
    }

    [Theory]
    [InlineData("pg-01-installationUpdate")]
    [InlineData("pg-02-conversationUpdate")]
    public void An_install_or_an_opened_chat_is_an_arrival(string name) =>
        Assert.Equal(new Heard.Arrived(Again: false), Hear(name).What);

    [Theory]
    [InlineData("mock-template-uninstall-personal-chat-1")]
    [InlineData("mock-template-botRemoved-personal-chat-1")]
    public void A_removed_app_is_a_departure(string name) => Assert.IsType<Heard.Departed>(Hear(name).What);

    [Theory]
    [InlineData("pg-17-message-value", 9)]
    [InlineData("pg-22-invoke-adaptiveCard_action", 9)]
    public void A_pressed_button_brings_its_data_and_every_input(string name, int fields)
    {
        var ours = Encoding.UTF8.GetString(Here.Recorded(name))
            .Replace("\"cardId\": \"c1\"", "\"dialog\": \"check-in\", \"run\": 3, \"question\": \"week\", \"answer\": \"submit\", \"flag\": true", StringComparison.Ordinal);

        var tap = Assert.IsType<Heard.Tap>(Hear(Encoding.UTF8.GetBytes(ours)).What);

        Assert.Equal(("submit", "check-in", 3, "week"), (tap.Answer, tap.Dialog, tap.Run, tap.Question));
        Assert.Equal(fields, tap.Fields.Count);
        Assert.Equal("資料を仕上げる 💪", tap.Fields["note"]);
        Assert.Equal("8", tap.Fields["energy"]);
        Assert.Equal("true", tap.Fields["flag"]);
    }

    [Fact]
    public void A_button_of_another_maker_is_not_understood_but_heard() =>
        Assert.Equal(new Heard.Words(""), Hear("pg-17-message-value").What);

    [Fact]
    public void A_file_alone_is_heard_as_no_words() => Assert.Equal(new Heard.Words(""), Hear("wc-36-message").What);

    [Fact]
    public void A_reaction_is_ignored() =>
        Assert.IsType<Activity.Ignored>(Reader.Read(Here.Recorded("pg3-10-messageReaction"), Admitted.Local));

    [Fact]
    public void A_rating_is_heard_for_its_words_alone()
    {
        var rating = Assert.IsType<Activity.Personal>(Reader.Read(Here.Recorded("pg3-05-invoke-message_submitAction"), Admitted.Local));

        var tap = Assert.IsType<Heard.Tap>(rating.What.What);
        Assert.Equal(("feedback", null, false), (tap.Answer, tap.Dialog, rating.IsInvoke));
        Assert.Single(tap.Fields);
    }

    [Theory]
    [InlineData("\"conversationType\": \"groupChat\"")]
    [InlineData("\"conversationType\": \"channel\"")]
    [InlineData("\"isGroup\": true")]
    public void A_group_is_overheard(string field)
    {
        var group = Encoding.UTF8.GetString(Here.Recorded("pg-12-message"))
            .Replace("\"conversationType\": \"personal\"", field, StringComparison.Ordinal);

        Assert.IsType<Activity.Overheard>(Reader.Read(Encoding.UTF8.GetBytes(group), Admitted.Local));
    }

    internal static Incoming Hear(byte[] body) => Assert.IsType<Activity.Personal>(Reader.Read(body, Admitted.Local)).What;

    private static Incoming Hear(string name) => Hear(Here.Recorded(name));
}
