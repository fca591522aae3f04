using CoachBot.Talk;
using CoachBot.Tests.Dialogs;

namespace CoachBot.Tests.Talk;

/// <summary>Numbers as people type them. Null is "asked again".</summary>
public sealed class NumbersTests
{
    private static readonly Input Sleep = Field("sleep.hours");
    private static readonly Input Callouts = Field("work.callouts");
    private static readonly Input Overtime = Field("work.overtime");
    private static readonly Input Onset = Field("sign.onset");

    /// <summary>The unit that the question names may be said with the number; minutes may be said in hours.</summary>
    [Theory]
    [InlineData("people", "人", "5人", "5")]
    [InlineData("people", "人", "5人くらいです", "5")]
    [InlineData("people", "人", "五人", "5")]
    [InlineData("people", "人", "about 5 people", "5")]
    [InlineData("calls", "件", "12件", "12")]
    [InlineData("calls", "件", "人", null)]
    [InlineData("minutes", "分", "15分", "15")]
    [InlineData("minutes", "分", "20 minutes", "20")]
    [InlineData("minutes", "分", "15", "15")]
    [InlineData("minutes", "分", "1時間", "60")]
    [InlineData("minutes", "分", "1時間半", "90")]
    [InlineData("minutes", "分", "1.5h", "90")]
    [InlineData("minutes", "分", "2 hours", null)]
    public void The_unit_of_the_question_may_be_said(string en, string ja, string words, string? stored) =>
        Assert.Equal(stored, new NumberInput(0, 100, 1, new Text(en, ja)).Understand(words));

    [Theory]
    [InlineData("7", "7")]
    [InlineData(" 7 ", "7")]
    [InlineData("7.5", "7.5")]
    [InlineData("7.0", "7")]
    [InlineData("07", "7")]
    [InlineData("7,5", "7.5")]
    [InlineData("+7", "7")]
    // Full width.
    [InlineData("７", "7")]
    [InlineData("７．５", "7.5")]
    [InlineData("７時間半", "7.5")]
    // With the unit.
    [InlineData("7時間", "7")]
    [InlineData("7時間半", "7.5")]
    [InlineData("7時間30分", "7.5")]
    [InlineData("7時間くらい", "7")]
    [InlineData("約7時間", "7")]
    [InlineData("だいたい6.5時間です", "6.5")]
    [InlineData("平均6時間", "6")]
    [InlineData("7h", "7")]
    [InlineData("7.5h", "7.5")]
    [InlineData("7.5 hours", "7.5")]
    [InlineData("7h30", "7.5")]
    [InlineData("7h30m", "7.5")]
    [InlineData("7:30", "7.5")]
    [InlineData("7 and a half", "7.5")]
    [InlineData("about 7 hours", "7")]
    // Half an hour by itself, and nothing but minutes.
    [InlineData("30分", "0.5")]
    [InlineData("90分", "1.5")]
    [InlineData("90 minutes", "1.5")]
    // In words.
    [InlineData("七時間", "7")]
    [InlineData("七時間半", "7.5")]
    [InlineData("十時間", "10")]
    [InlineData("十二", "12")]
    [InlineData("seven", "7")]
    [InlineData("Seven and a half", "7.5")]
    [InlineData("seven hours", "7")]
    [InlineData("seven and a half hours", "7.5")]
    [InlineData("なし", "0")]
    [InlineData("ゼロ", "0")]
    [InlineData("none", "0")]
    // Off the step: asked again, not rounded.
    [InlineData("7.3", null)]
    [InlineData("7.25", null)]
    [InlineData("7時間20分", null)]
    [InlineData("20分", null)]
    [InlineData("7:15", null)]
    // Out of range.
    [InlineData("14", "14")]
    [InlineData("14.5", null)]
    [InlineData("15", null)]
    [InlineData("-1", null)]
    [InlineData("-0.5", null)]
    [InlineData("99999999999999999999999999999999999999999999", null)]
    [InlineData("000000000000000000000730", null)]
    // Not one number.
    [InlineData("7〜8", null)]
    [InlineData("7～8時間", null)]
    [InlineData("7-8", null)]
    [InlineData("7 to 8", null)]
    [InlineData("7 8", null)]
    [InlineData("7か8", null)]
    [InlineData("7.5.5", null)]
    [InlineData("7/8", null)]
    // Not a number of hours.
    [InlineData("3pm", null)]
    [InlineData("午後3時", null)]
    [InlineData("1e3", null)]
    [InlineData("0x7", null)]
    [InlineData("1,000", null)]
    [InlineData("7%", null)]
    [InlineData("NaN", null)]
    [InlineData("Infinity", null)]
    [InlineData("毎日", null)]
    [InlineData("every night", null)]
    [InlineData("よく眠れた", null)]
    [InlineData("seven dwarfs", null)]
    [InlineData("", null)]
    [InlineData("   ", null)]
    public void Hours_of_sleep(string typed, string? stored) => Assert.Equal(stored, Sleep.Understand(typed));

    [Theory]
    [InlineData("2", "2")]
    [InlineData("２回", "2")]
    [InlineData("二回", "2")]
    [InlineData("2晩", "2")]
    [InlineData("twice", "2")]
    [InlineData("two nights", "2")]
    [InlineData("once", "1")]
    [InlineData("0", "0")]
    [InlineData("ない", "0")]
    [InlineData("ありませんでした", "0")]
    [InlineData("never", "0")]
    [InlineData("7", "7")]
    [InlineData("8", null)]
    [InlineData("1.5", null)]
    [InlineData("1回半", null)]
    [InlineData("数回", null)]
    [InlineData("a few", null)]
    public void Nights_called_out(string typed, string? stored) => Assert.Equal(stored, Callouts.Understand(typed));

    [Theory]
    [InlineData("100", "100")]
    [InlineData("100.5", null)]
    [InlineData("二十五時間", "25")]
    [InlineData("12.5h", "12.5")]
    [InlineData("twenty", "20")]
    [InlineData("なし", "0")]
    [InlineData("1000", null)]
    public void Hours_of_overtime(string typed, string? stored) => Assert.Equal(stored, Overtime.Understand(typed));

    [Theory]
    // The label, the answer, other words, in either language whatever is spoken.
    [InlineData("なし", "none")]
    [InlineData("ときどき", "some")]
    [InlineData("ほとんど", "most")]
    [InlineData("none", "none")]
    [InlineData("Some", "some")]
    [InlineData("MOST", "most")]
    [InlineData("most days", "most")]
    [InlineData("Most days.", "most")]
    [InlineData("ｍｏｓｔ", "most")]
    [InlineData("時々", "some")]
    [InlineData("毎日", "most")]
    [InlineData("every day", "most")]
    // Days: none 0, some 1–3, most 4–7.
    [InlineData("0", "none")]
    [InlineData("1", "some")]
    [InlineData("3", "some")]
    [InlineData("３", "some")]
    [InlineData("4", "most")]
    [InlineData("4日", "most")]
    [InlineData("7", "most")]
    [InlineData("four days", "most")]
    [InlineData("8", null)]
    [InlineData("-1", null)]
    [InlineData("2.5", null)]
    [InlineData("3pm", null)]
    [InlineData("yes", null)]
    [InlineData("はい", null)]
    [InlineData("mostly not", null)]
    public void How_often(string typed, string? stored) => Assert.Equal(stored, Onset.Understand(typed));

    [Theory]
    [InlineData("setup.weekday", "金", "friday")]
    [InlineData("setup.weekday", "金曜", "friday")]
    [InlineData("setup.weekday", "金曜日", "friday")]
    [InlineData("setup.weekday", "Fri", "friday")]
    [InlineData("setup.weekday", "friday", "friday")]
    [InlineData("setup.weekday", "someday", null)]
    [InlineData("begin", "はい", "yes")]
    [InlineData("begin", "Yes", "yes")]
    [InlineData("begin", "あとで", "later")]
    [InlineData("begin", "later", "later")]
    [InlineData("begin", "perhaps", null)]
    [InlineData("recommendation", "予約してみる", "will-book")]
    [InlineData("recommendation", "I'll book it", "will-book")]
    [InlineData("recommendation", "I’ll book it", "will-book")]
    [InlineData("recommendation", "not-yet", "not-yet")]
    [InlineData("recommendation", "Not for me now", "not-now")]
    [InlineData("talked", "まだ", "no")]
    [InlineData("talked", "はい", "yes")]
    [InlineData("light-check", "よくなった", "better")]
    public void Choices(string key, string typed, string? stored) => Assert.Equal(stored, Field(key).Understand(typed));

    [Theory]
    [InlineData("7.5")]
    [InlineData("0")]
    [InlineData("14")]
    public void A_stored_number_is_still_accepted(string stored) => Assert.True(Sleep.Accepts(stored));

    [Theory]
    [InlineData("7.3")]
    [InlineData("15")]
    [InlineData("-1")]
    [InlineData("most")]
    public void What_would_not_be_stored_is_not_accepted(string stored) => Assert.False(Sleep.Accepts(stored));

    [Fact]
    public void Words_are_kept_as_they_are_up_to_the_limit()
    {
        var note = Field("note");
        Assert.Equal("ｶﾀｶﾅ ７", note.Understand(" ｶﾀｶﾅ ７ "));
        Assert.Equal(new string('あ', 500), note.Understand(new string('あ', 500)));
        Assert.Null(note.Understand(new string('あ', 501)));
        Assert.Null(note.Understand("  "));
    }

    /// <summary>The input of a question, found by playing every dialog.</summary>
    private static Input Field(string key) => Walk.Everything.Value.SelectMany(path => path.Fields).First(field => field.Key == key).Input;
}
