using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

internal static class QuietTexts
{
    /// <summary>The day always has this hour.</summary>
    private const int Noon = 12;

    public static readonly Text Before = new("I write by myself only within the hours you choose.", "こちらからの連絡は、決めた時間のあいだだけにします。");

    public static Field Until(int now, CoachPolicy policy) => Hour("quiet.until", now, policy.QuietUntilHour, Noon, new(
        En: $"From what hour may I write? Any full hour from {policy.QuietUntilHour} to {Noon}.",
        Ja: $"朝は何時から連絡してよいですか。{policy.QuietUntilHour}〜{Noon}時のあいだで、数字で送ってください。"));

    public static Field From(int now, CoachPolicy policy) => Hour("quiet.from", now, Noon + 1, policy.QuietFromHour, new(
        En: $"And until what hour? Any full hour from {Noon + 1} to {policy.QuietFromHour}.",
        Ja: $"夜は何時まで連絡してよいですか。{Noon + 1}〜{policy.QuietFromHour}時のあいだで、数字で送ってください。"));

    public static Text Done(int from, int until) => new(
        En: $"Good. I write by myself only between {until}:00 and {from}:00.",
        Ja: $"わかりました。連絡は、{until}時から{from}時のあいだにします。");

    private static Field Hour(string key, int now, int first, int last, Text question) => new(key, question, new NumberInput(first, last, 1, new("o'clock", "時")))
    {
        Default = NumberInput.Stored(Math.Clamp(now, first, last)),
        Keep = new(En: $"{Math.Clamp(now, first, last)}:00 is fine", Ja: $"{Math.Clamp(now, first, last)}時にする"),
        MaySkip = false,
    };
}
