using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The words about leave: setting up, booking, asking what came of it, the balance.</summary>
internal static class LeaveTexts
{
    public const string Hourly = "by-hour";

    public static readonly Choice Command = new("leave", new("Leave", "休みをとる"), "有休", "有給", "有給休暇", "年休", "休暇", "休み", "休みたい", "休みが取れない", "休みがとれない", "有休残", "day off", "days off", "paid leave", "i can't get a day off", "holiday balance");
    public static readonly Choice Book = new("leave-book", new("Book a day", "日を決める"), "book leave", "休みを入れる", "有休を取る", "book a day off");
    public static readonly Choice Settings = new("leave-settings", new("Leave settings", "休みの設定"), "有休の設定");

    public static readonly Text BeforeSetup = new(
        En: "A few facts, so that I can count your leave and warn you before days expire. Leave blank what you don't know. I file nothing with your employer.",
        Ja: "休みの日数を数え、なくなる前にお知らせするために、いくつか教えてください。わからないものは空けておいてかまいません。会社への申請はしません。");

    public static readonly Text Title = new("Your leave", "休みのこと");
    public static readonly Text Send = new("Save", "保存する");
    private static readonly ChoiceInput YesNo = new([Words.Yes, Words.No]);

    public static Form Setup(Scene scene) => new("leave-terms",
    [
        new("leave.hired", new("When were you hired?", "入社日はいつですか。"), new DateInput(scene.Today.AddYears(-50), scene.Today, scene.Today, [])) { Title = new("Date of hire, such as 2021-04-01", "入社日(例:2021/4/1)"), MaySkip = false, Default = scene.Leave is { } known ? DateInput.Stored(known.Terms.Hired) : null },
        new("leave.days", new("How many days a week do you work?", "週に何日働く契約ですか。"), new NumberInput(1, 7, 1, new("days", "日"))) { Title = new("Working days a week", "週の勤務日数"), Default = scene.Leave is { } days ? Words.Number(days.Terms.DaysAWeek) : "5" },
        new("leave.hours", new("How many hours a week are agreed?", "週に何時間働く契約ですか。"), new NumberInput(1, 60, 0.25m, new("hours", "時間"))) { Title = new("Agreed hours a week", "週の所定時間"), Default = scene.Leave is { } hours ? Words.Number(hours.Terms.HoursAWeek) : "40" },
        new("leave.balance", new("How many days of leave do you have left?", "有休は、今あと何日ありますか。"), new NumberInput(0, 80, 0.5m, new("days", "日"))) { Title = new("Days left now", "今の残り日数") },
        new("leave.granted", new("When were the newest days granted?", "いちばん新しい有休がついたのはいつですか。"), new DateInput(scene.Today.AddYears(-2), scene.Today, scene.Today, [])) { Title = new("Date of the newest grant", "直近の付与日") },
        new("leave.by-hour", new("May you take leave by the hour?", "時間単位の有休は使えますか。"), YesNo) { Title = new("Leave by the hour", "時間単位の有休") },
        new("leave.planned", new("Does your company plan some days for everybody?", "計画年休(会社が決める有休)はありますか。"), YesNo) { Title = new("Planned leave", "計画年休") },
        new("leave.flex", new("Do you have flexible hours?", "フレックスタイムはありますか。"), YesNo) { Title = new("Flexible hours", "フレックスタイム") },
        new("leave.remote", new("May you do a day of desk work at home?", "事務作業を在宅でできる日はありますか。"), YesNo) { Title = new("A desk day at home", "在宅で事務作業ができる") },
    ], Title, Send);

    public static Field When(Scene scene) => new("book-leave.date", new(
        En: "Which day? Three that look quiet, or send another date.",
        Ja: "いつにしますか。落ち着いていそうな日を3つ選びました。ほかの日付を送ってもかまいません。"),
        new DateInput(scene.Today, scene.Today.AddYears(1), scene.Today, [.. scene.LeaveDays.Select(day => new Choice(DateInput.Stored(day), Words.Day(day)))]))
    { MaySkip = false };

    public static Field Kind(bool byHour) => new("book-leave.kind", new("What kind of leave?", "どんな休みにしますか。"), new ChoiceInput(
    [
        new("day", new("The whole day", "1日"), "day", "全休", "一日", "full day"), new("morning", new("The morning", "午前休"), "half", "半休", "午前半休", "am"), new("afternoon", new("The afternoon", "午後休"), "午後半休", "pm"),
        .. byHour ? [new Choice(Hourly, new("Some hours", "時間単位"), "hours", "時間休")] : Array.Empty<Choice>(),
    ]))
    { MaySkip = false };

    public static Field HowLong(int dayHours) => new("book-leave.hours", new("How many hours?", "何時間にしますか。"), new NumberInput(1, Math.Max(1, dayHours - 1), 1, new("hours", "時間"))) { MaySkip = false };

    public static readonly Field FromHour = new("book-leave.from", new("From what time? (0–23)", "何時からですか。(0〜23)"), new NumberInput(0, 23, 1, new("o'clock", "時"))) { MaySkip = false };

    public static LeaveKind KindOf(string? kind) => kind switch
    {
        "morning" => LeaveKind.Morning,
        "afternoon" => LeaveKind.Afternoon,
        Hourly => LeaveKind.Hours,
        _ => LeaveKind.Day,
    };

    public static Field WasItApproved(DateOnly? day) => new("leave-answer.approved", day is { } date
        ? new($"Was {Words.Day(date).En} approved?", $"{Words.Day(date).Ja}の休みは、承認されましたか。")
        : new("Was your day off approved?", "休みは承認されましたか。"),
        new ChoiceInput([new("yes", new("Yes", "はい"), "approved", "承認された"), new("refused", new("No, refused", "だめだった"), "no", "いいえ", "refused", "却下"), new("no-answer-yet", new("No answer yet", "まだわからない"), "not yet", "まだ")]))
    { MaySkip = false };

    public static Text NameOf(LeaveUse use, int? from) => use.Kind switch
    {
        LeaveKind.Day => new("the whole day", "1日"),
        LeaveKind.Morning => new("the morning", "午前休"),
        LeaveKind.Afternoon => new("the afternoon", "午後休"),
        _ => new($"{use.Hours} h from {from}:00", $"{from}時から{use.Hours}時間"),
    };

    public static Text Noted(LeaveUse use, int? from) => new($"{Words.Day(use.Date).En}, {NameOf(use, from).En}", $"{Words.Day(use.Date).Ja}・{NameOf(use, from).Ja}");

    public static readonly Text NextStep = new(
        En: "One small step: put it in your calendar, then send the request yourself. I'll ask tomorrow what came of it.",
        Ja: "小さな一歩:まずカレンダーに入れて、申請はご自身で送ってください。明日、どうなったかをうかがいます。");

    public static readonly Text RequestTitle = new("A request to copy", "申請の文面(コピー用)");

    public static Text Request(LeaveUse use, int? from) => new(
        En: $"I would like to take paid leave on {Words.Day(use.Date).En} ({NameOf(use, from).En}). I will hand over what is open by the day before. Thank you.",
        Ja: $"{Words.Day(use.Date).Ja}に、年次有給休暇({NameOf(use, from).Ja})を取得します。前日までに引き継ぎを済ませます。よろしくお願いいたします。");

    public static readonly Text Subject = new("Leave", "休み");
    public static readonly Text Outlook = new("Add to Outlook", "Outlookに入れる");
    public static readonly Text Google = new("Add to Google Calendar", "Googleカレンダーに入れる");
    public static readonly Text Ics = new("Calendar file (.ics)", "カレンダーのファイル(.ics)");

    public static readonly Text NoDaysLeft = new("There is not enough leave left for that day by my count. Please check with your company.", "わたしの計算では、その日に使える有休が足りません。会社の記録を確かめてください。");
    public static readonly Text HourlyCapReached = new("That is more than five days' worth by the hour this year, the most the law allows.", "時間単位は年5日分までと法律で決まっています。その分を超えてしまいます。");
    public static readonly Text TooMany = new("I keep at most 20 days ahead.", "先の予定は20件までお預かりします。");
    public static readonly Text Approved = new("Good, it stands. Enjoy the day.", "よかったです。ゆっくりお休みください。");
    public static readonly Text StillOpen = new("All right. I'll ask once more in three days.", "わかりました。3日後に、もう一度うかがいます。");

    public static readonly Text Refused = new(
        En: "I've put it back into your balance. An employer may move a day only if normal operation would be disrupted; being busy is not enough, says the source I have. Ask which day suits instead.",
        Ja: "残り日数に戻しました。会社が日をずらせるのは、事業の正常な運営を妨げる場合に限られ、「忙しい」だけでは足りないとされています。代わりの日を聞いてみましょう。");

    public static Text Left(decimal hours, int dayHours)
    {
        var (days, rest) = ((int)(hours / dayHours), hours % dayHours);
        return new(
            En: rest == 0 ? $"{days} days" : $"{days} days {Words.Number(rest)} h",
            Ja: rest == 0 ? $"{days}日" : $"{days}日と{Words.Number(rest)}時間");
    }

    public static Text BalanceLine(LeaveState state, DateOnly today, LabourLaw law) => new(
        En: $"Leave left, bookings counted: {Left(state.Balance(law).LeftOn(today, law), state.DayHours).En}.",
        Ja: $"残りの有休(予定を引いたあと):{Left(state.Balance(law).LeftOn(today, law), state.DayHours).Ja}");

    public static Text Duty(LeaveDuty duty) => duty.Missing == 0
        ? new("The five days of this year are booked or taken.", "年5日の取得は、予定も含めて足りています。")
        : new($"Five-day duty: {Words.Number(duty.Missing)} to go by {Words.Day(duty.Until).En} {duty.Until.Year}.", $"年5日の取得まで、あと{Words.Number(duty.Missing)}日です({duty.Until.Year}年{Words.Day(duty.Until).Ja}まで)。");

    public static Text Plannable(decimal days) => new($"Planned leave can take at most {Words.Number(days)} of them.", $"計画年休にできるのは、このうち{Words.Number(days)}日までです。");

    public static Text HourlyLeft(decimal hours) => new($"By the hour: {Words.Number(hours)} h left this year.", $"時間単位は、今年あと{Words.Number(hours)}時間使えます。");

    public static readonly Text[] Head = [new("Granted", "付与日"), new("Left", "残り"), new("Usable until", "期限")];
    public static readonly Text Estimate = new("Counted by law, full attendance assumed; your company's record decides.", "法律どおり、出勤率8割以上として数えています。正式な日数は会社の記録で確かめてください。");
    public static readonly Text Ahead = new("Booked", "予定");
    public static readonly Text Pending = new("asked", "申請中");
    public static readonly Text Stands = new("approved", "承認済み");
}
