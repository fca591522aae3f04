using System.Globalization;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The reminders about leave. Each says why it comes now.</summary>
internal static class LeaveReminderTexts
{
    public const string InADay = "in-a-day";
    public const string InAWeek = "in-a-week";
    public const string ForFourWeeks = "for-four-weeks";
    public const string NoMore = "no-more";
    public const string Book = "book";

    public static readonly Field Next = new("leave-reminder.next", new("Shall we pick a day?", "休む日を決めますか。"), new ChoiceInput(
    [
        new(Book, new("Pick a day", "日を決める"), "yes", "はい"),
        new(InADay, new("Tomorrow", "明日また"), "snooze", "remind me tomorrow", "あとで"),
        new(InAWeek, new("In a week", "1週間後に"), "next week", "来週"),
        new(ForFourWeeks, new("Pause 4 weeks", "4週間は休む")),
        new(NoMore, new("No more of these", "休みの連絡は不要"), "no", "いいえ"),
    ]))
    { MaySkip = false };

    public static readonly Text Stopped = new("I won't bring up leave any more. \"leave\" shows it whenever you like.", "休みの連絡は、もうしません。「休み」と送れば、いつでも確認できます。");

    public static Text PutOff(DateOnly day) => new($"All right: again on {Words.Day(day).En}.", $"わかりました。{Words.Day(day).Ja}に、もう一度お知らせします。");

    public static Text Paused(DateOnly day) => new($"All right: nothing about leave until {Words.Day(day).En}.", $"わかりました。{Words.Day(day).Ja}まで、休みの連絡はしません。");

    /// <param name="scene">What the dialog is about names the reason.</param>
    public static IEnumerable<Text> For(Scene scene)
    {
        var (law, state) = (LabourLaw.Japan, scene.Leave);
        var reason = Enum.TryParse<LeaveReason>(scene.About, out var known) ? known : LeaveReason.NoneBooked;
        if (reason is LeaveReason.Expiry && state is not null && Soonest(state, scene.Today, law) is { } grant)
            return [Expiry(grant, state.DayHours, scene.Today)];
        if (reason is LeaveReason.Duty && state is not null && LeaveRules.Duties(state.Grants, state.Uses, law).FirstOrDefault(duty => duty.Missing > 0 && duty.Until >= scene.Today) is { } duty)
            return [Duty(duty)];
        return [Of(reason)];
    }

    public static Text Of(LeaveReason reason) => reason switch
    {
        LeaveReason.Month => new(
            En: "It's the first working day of the month: a good time to block days off, work and private, before the roster is fixed. That is why I write now.",
            Ja: "月の最初の営業日です。シフトが固まる前に、仕事も私用も、休む日を先に押さえておきませんか。この時期なので、お知らせしています。"),
        LeaveReason.NoDayOff => new(
            En: "Your last check-in had no full day off in the week. That is why I write now.",
            Ja: "前回のチェックインでは、丸一日の休みがない週でした。それで、お知らせしています。"),
        LeaveReason.AfterLoad => new(
            En: "Your last two check-ins add up to a heavy fortnight. A day off soon helps you recover; that is why I write now.",
            Ja: "直近2回のチェックインを合わせると、負荷の高い2週間でした。早めに一日休めるとよいので、お知らせしています。"),
        LeaveReason.Duty => new("Part of this year's five days of leave is still open. That is why I write now.", "年5日の有休に、まだ足りない分があります。それで、お知らせしています。"),
        LeaveReason.Expiry => new("Some leave will expire soon. That is why I write now.", "もうすぐ期限を迎える有休があります。それで、お知らせしています。"),
        _ => new(
            En: "No day off is booked in the next 30 days, as far as I know. That is why I write now.",
            Ja: "これから30日のあいだに、休みの予定が入っていないようです。それで、お知らせしています。"),
    };

    private static Text Expiry(GrantLeft grant, int dayHours, DateOnly today)
    {
        var last = grant.Expires.AddDays(-1);
        return new(
            En: $"{LeaveTexts.Left(grant.Left, dayHours).En} of leave can be used until {Words.Day(last).En} {last.Year}, {(grant.Expires.DayNumber - today.DayNumber).ToString(CultureInfo.InvariantCulture)} days from now. Leave expires two years after it was granted; that is why I write now.",
            Ja: $"{last.Year}年{Words.Day(last).Ja}までに使わないとなくなる有休が、{LeaveTexts.Left(grant.Left, dayHours).Ja}あります(あと{grant.Expires.DayNumber - today.DayNumber}日)。有休は付与から2年で時効になるので、お知らせしています。");
    }

    private static Text Duty(LeaveDuty duty) => new(
        En: $"{Words.Number(duty.Missing)} of this year's five days are not booked yet; the year ends on {Words.Day(duty.Until).En} {duty.Until.Year}. Your employer must see them taken; that is why I write now.",
        Ja: $"年5日の有休のうち、あと{Words.Number(duty.Missing)}日の予定がまだです(期限は{duty.Until.Year}年{Words.Day(duty.Until).Ja})。会社が取らせる義務のある日数なので、お知らせしています。");

    private static GrantLeft? Soonest(LeaveState state, DateOnly today, LabourLaw law) =>
        state.Balance(law).Grants.Where(grant => grant.Left > 0 && grant.Expires > today).MinBy(grant => grant.Expires);
}
