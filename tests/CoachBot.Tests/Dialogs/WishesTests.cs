using CoachBot.Dialogs;
using CoachBot.Talk;

namespace CoachBot.Tests.Dialogs;

/// <summary>What is meant by free words, and what is not.</summary>
public sealed class WishesTests
{
    [Theory]
    [InlineData("立会いの基準を知りたい")]
    [InlineData("立ち会いのルールって?")]
    [InlineData("立合いの決まりはありますか")]
    [InlineData("無償の立会いは違反になりますか")]
    [InlineData("立会いの範囲がわからない")]
    [InlineData("立会いを断りたい")]
    [InlineData("立会いの断り方")]
    [InlineData("立会いの依頼を断ってもいいですか")]
    [InlineData("立会いを引き受けて大丈夫ですか")]
    [InlineData("手術に立ち会ってもいいの?")]
    [InlineData("患者さんのいる場での立会いはいいのか")]
    [InlineData("立会いって大丈夫なの")]
    [InlineData("この立会いは受けて大丈夫?")]
    [InlineData("is this attendance within the rules?")]
    [InlineData("attendance rules")]
    [InlineData("what is the attendance standard?")]
    [InlineData("Is my attendance in theatre allowed?")]
    [InlineData("how do I say no to an attendance")]
    [InlineData("am I allowed to attend?")]
    [InlineData("may I be there")]
    public void Who_asks_whether_an_attendance_is_allowed_is_shown_the_checklist(string words) =>
        Assert.Equal("attendance", Wishes.Command(Plain.Of(words)));

    [Theory]
    [InlineData("通知を止めて", "reminders")]
    [InlineData("お知らせはもういらない", "reminders")]
    [InlineData("リマインドをオフにしたい", "reminders")]
    [InlineData("please stop the reminders", "reminders")]
    [InlineData("turn off all notifications", "reminders")]
    [InlineData("通知が多くて眠れない", null)]
    [InlineData("no more patients today", null)]
    public void Who_wants_no_reminders_is_asked_which(string words, string? command) => Assert.Equal(command, Wishes.Command(Plain.Of(words)));

    [Theory]
    [InlineData("有給が消える前に使いたい", "leave")]
    [InlineData("年休ってあと何日残ってる?", "leave")]
    [InlineData("休みを取りたい", "leave")]
    [InlineData("連休がほしい", "leave")]
    [InlineData("I need a day off", "leave")]
    [InlineData("how much annual leave do I have", "leave")]
    [InlineData("I want to take some time off in May", "leave")]
    [InlineData("休みが取れなくて辞めたい", null)]
    [InlineData("休みの日に電話が鳴った", null)]
    [InlineData("休み明けがつらい", null)]
    [InlineData("please leave it off", null)]
    [InlineData("I leave at six", null)]
    public void Who_wants_days_off_comes_to_leave(string words, string? command) => Assert.Equal(command, Wishes.Command(Plain.Of(words)));

    [Theory]
    [InlineData("退職を決めました。最後の出社は3月です", "leave-safely")]
    [InlineData("辞めることに決めた", "leave-safely")]
    [InlineData("退職が決まりました", "leave-safely")]
    [InlineData("I decided to leave the company in March", "leave-safely")]
    [InlineData("辞めるのを決められない", null)]
    [InlineData("退職を決めかねています", null)]
    [InlineData("I can't decide whether to leave", null)]
    public void Who_has_decided_to_leave_comes_to_the_safe_way_out(string words, string? command) => Assert.Equal(command, Wishes.Command(Plain.Of(words)));

    [Theory]
    [InlineData("今日の立会いは大丈夫でした")]
    [InlineData("今日の立会いは大丈夫")]
    [InlineData("立会いを受けて大丈夫でした")]
    [InlineData("this attendance was ok")]
    [InlineData("立会いが続いて、体は大丈夫じゃない")]
    [InlineData("立会いがよい勉強になった")]
    [InlineData("立会いしていい経験になった")]
    [InlineData("立会いを受けて残業になった")]
    [InlineData("立会いを断ってから気まずい")]
    [InlineData("立会いの範囲が広くて疲れた")]
    [InlineData("今週は立ち会いが続きました")]
    [InlineData("明日は立会いでよい天気だといい")]
    [InlineData("手術に立ち会いました")]
    [InlineData("attendance was ok today")]
    [InlineData("I look at attendance books")]
    [InlineData("three attendances this week")]
    [InlineData("are we there yet")]
    public void Who_tells_how_an_attendance_went_is_not(string words) =>
        Assert.NotEqual("attendance", Wishes.Command(Plain.Of(words)));
}
