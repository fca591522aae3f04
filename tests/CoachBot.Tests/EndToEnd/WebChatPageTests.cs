using System.Text.RegularExpressions;

namespace CoachBot.Tests.EndToEnd;

[Collection(EndToEnd.Name)]
public sealed partial class WebChatPageTests
{
    [ToolTheory(Tools.Chromium)]
    [InlineData("ja-JP")]
    [InlineData("en-US")]
    public async Task A_newcomer_sees_check_in_picture_and_recommendation(string locale)
    {
        await using var coach = await CoachProcess.StartAsync();
        await using var chat = await WebChatPage.OpenAsync(coach.Url, locale);
        Assert.Equal(locale == "ja-JP", Kana().IsMatch(await chat.Page.Locator("body").InnerTextAsync()));
        await chat.ScreenshotAsync($"{locale}-1-welcome");

        foreach (var answer in Journey.SetUp)
            await chat.PressAsync(answer);
        await CheckInAsync(chat, $"{locale}-2-form");
        await chat.PressAsync("this-week");
        await chat.PressAsync("skip");
        await Eventually.HoldsAsync(async () => (await chat.PicturesAsync()).Any(FiveAndAHalf().IsMatch), TimeSpan.FromSeconds(15), () => "No picture.");
        await chat.ScreenshotAsync($"{locale}-3-picture");
        Assert.DoesNotContain(chat.Heard, message => Card.Button(message, "will-book") is not null);

        await AWeekLaterAsync(coach, chat);
        await chat.ScreenshotAsync($"{locale}-4-a-week-later");
        await chat.SayAsync("check-in");
        await CheckInAsync(chat, $"{locale}-5-form-again");
        await chat.PressAsync("skip");
        foreach (var answer in new[] { "will-book", "not-yet", "not-now" })
            Assert.Contains(chat.Heard, message => Card.Button(message, answer) is not null);
        await chat.ScreenshotAsync($"{locale}-6-recommendation");

        await chat.PressAsync("will-book");
        await AWeekLaterAsync(coach, chat);
        await chat.ScreenshotAsync($"{locale}-7-two-weeks-later");
    }

    private static async Task CheckInAsync(WebChatPage chat, string screenshot)
    {
        await chat.FillAsync(new(Journey.CalmWeek) { ["sleep.hours"] = "5.5", ["sign.onset"] = "most" });
        await chat.ScreenshotAsync(screenshot);
        await chat.PressAsync("submit");
    }

    private static async Task AWeekLaterAsync(CoachProcess coach, WebChatPage chat)
    {
        var before = await coach.NowAsync();
        await chat.AWeekLaterAsync();
        await Eventually.HoldsAsync(
            async () => await coach.NowAsync() - before > TimeSpan.FromDays(6.9), TimeSpan.FromSeconds(15), () => "The clock stands still.");
    }

    [GeneratedRegex("[ぁ-ん]")]
    private static partial Regex Kana();

    [GeneratedRegex(@"5\.5")]
    private static partial Regex FiveAndAHalf();
}
