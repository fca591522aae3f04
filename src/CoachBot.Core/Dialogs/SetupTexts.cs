using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

internal static class SetupTexts
{
    private static readonly DayOfWeek[] FromMonday =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    private static readonly ChoiceInput Days = new([.. FromMonday.Select(day => new Choice(
        day.ToString().ToLowerInvariant(),
        new(day.ToString()[..3], Words.NameOf(day).Ja[..1]),
        day.ToString(), Words.NameOf(day).Ja, Words.NameOf(day).Ja + "日"))]);

    public static Field Weekday(DayOfWeek usual) =>
        new("setup.weekday", new(En: "Which day shall I ask you each week?", Ja: "毎週のチェックインは、何曜日がよいですか。"), Days)
        {
            Default = usual.ToString().ToLowerInvariant(),
            Keep = new(En: $"{Words.NameOf(usual).En} is fine", Ja: $"{Words.NameOf(usual).Ja}にする"),
            MaySkip = false,
        };

    public static Field Hour(int hour, CoachPolicy policy)
    {
        // What was chosen under other quiet hours comes to the nearest that is allowed now.
        var usual = Math.Clamp(hour, policy.QuietUntilHour, policy.QuietFromHour - 1);
        return new("setup.hour", new(
            En: $"At what time? Any full hour from {policy.QuietUntilHour} to {policy.QuietFromHour - 1}.",
            Ja: $"時刻は何時がよいですか。{policy.QuietUntilHour}〜{policy.QuietFromHour - 1}時のあいだで、数字で送ってください。"),
            new NumberInput(policy.QuietUntilHour, policy.QuietFromHour - 1, 1, new("o'clock", "時")))
        {
            Default = NumberInput.Stored(usual),
            Keep = new(En: $"{usual}:00 is fine", Ja: $"{usual}時にする"),
            MaySkip = false,
        };
    }

    public static Text Done(DayOfWeek day, int hour) => new(
        En: $"Good: every {Words.NameOf(day).En} at {hour}:00. You can change or pause it any time.",
        Ja: $"毎週{Words.NameOf(day).Ja}の{hour}時に、チェックインをお知らせします。変更や休止は、いつでもできます。");
}
