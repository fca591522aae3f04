using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The words of leaving safely: its commands and its questions.</summary>
internal static class LeavingTexts
{
    private const int LongestYears = 2;
    private const int MostLeaveDays = 80;

    public static readonly Choice LeaveSafely = new("leave-safely", new("Leave safely", "退職準備"), "leaving", "leave safely", "how to leave", "how to quit", "how do i leave", "how do i quit", "resign", "退職の準備", "退職計画", "辞める準備", "安全に辞める", "退職の手順", "辞め方", "退職");
    public static readonly Choice Anew = new("leaving-new", new("New dates", "日付を変える"), "new leaving plan", "退職日を変える", "退職準備をやり直す");
    public static readonly Choice File = new("leaving-file", new("Leaving plan as a file", "準備のファイル"), "download leaving plan");
    public static readonly Choice Calendar = new("leaving-calendar", new("Calendar file", "カレンダー用のファイル"), "ics", ".ics", "カレンダー");
    public static readonly Choice Undo = new("leaving-undo", new("Undo the last tick", "最後の印を取り消す"), "untick");

    private static readonly IReadOnlyDictionary<LeavingStep, Choice> Ticks = Enum.GetValues<LeavingStep>().ToDictionary(step => step, step =>
        new Choice($"leaving-done-{step.ToString().ToLowerInvariant()}", new($"Done: {StepTexts.NameOf(step).En}", $"済み:{StepTexts.NameOf(step).Ja}")));

    public static readonly Choice[] Commands = [LeaveSafely, Anew, File, Calendar, Undo, .. Ticks.Values];

    public static readonly Text Intro = new(
        En: "Thinking it through is not resigning, and nobody hears of it from me. I count back from your last day; whether and when is yours to decide.",
        Ja: "準備を考えることと、辞めることは別です。ここでの話を、こちらから誰かに伝えることはありません。退職日から逆算して、すすめ方を並べます。決めるのはご自身です。");

    public static readonly Field Contract = new("contract",
        new("First, what kind of contract do you have?", "まず、契約の種類を教えてください。"),
        new ChoiceInput([
            new("open-ended", new("Open-ended (regular)", "期間の定めなし(正社員など)"), "open-ended", "permanent", "regular", "正社員", "無期"),
            new("fixed-term", new("Fixed-term", "期間の定めあり(契約社員)"), "fixed term", "契約社員", "有期"),
            new("dispatched", new("Dispatched by an agency", "派遣"), "agency", "temp", "派遣社員"),
            new("unknown", new("I don't know", "わからない"), "don't know", "分からない", "不明"),
        ]))
    { MaySkip = false };

    public static readonly Field Move = new("internal-move",
        new("Before that: would one of these moves inside the company be worth asking about?", "その前に、社内で移る道もあります。一度きいてみたいものはありますか。"),
        new ChoiceInput([.. Enum.GetValues<InternalMove>().Select(move => new Choice(Kebab(move), NameOf(move)))]));

    public static readonly Text NoDateYet = new(
        En: "No date yet is fine. One small step: write down one month that could be your last, in pencil. Say \"leave safely\" when you have it.",
        Ja: "日付は、まだなくてもかまいません。小さな一歩:仮でよいので、区切りにできそうな月をひとつ書いてみましょう。決まったら「退職準備」と送ってください。");

    public static readonly Text Nothing = new("There is no plan for leaving yet.", "退職準備の計画は、まだありません。");
    public static readonly Text Ticked = new("Ticked off.", "印をつけました。");
    public static readonly Text TickedBefore = new("That one is ticked off already.", "もう印がついています。");
    public static readonly Text NotInPlan = new("Your plan has no such step.", "今の計画に、その項目はありません。");
    public static readonly Text Unticked = new("Taken back.", "取り消しました。");

    public static readonly Text Markdown = new("Download the plan (Markdown)", "計画をダウンロードする(Markdown)");
    public static readonly Text Print = new("Download the plan to print (HTML)", "印刷用の計画をダウンロードする(HTML)");
    public static readonly Text Ics = new("Calendar file with the names of the steps", "項目の名前が入ったカレンダーファイル");
    public static readonly Text IcsNeutral = new("Calendar file with neutral titles", "件名をぼかしたカレンダーファイル");

    public static readonly Text PrivateCalendar = new(
        En: "Better in a private calendar: a company may read its own. The second file says only \"My plan 1\", \"My plan 2\". The links work once, for 10 minutes.",
        Ja: "会社のカレンダーは会社が見られることがあります。個人のカレンダーに入れるのがおすすめです。2つ目のファイルの件名は「マイプラン 1」のように、ぼかしてあります。リンクは10分間、1回ずつ使えます。");

    /// <summary>A title in a calendar that others may see.</summary>
    public static Text Neutral(int number) => new($"My plan {number}", $"マイプラン {number}");

    public static Choice Tick(LeavingStep step) => Ticks[step];

    public static Text NameOf(InternalMove move) => move switch
    {
        InternalMove.Education => new("Education planning", "教育企画"),
        InternalMove.Quality => new("Complaints and quality", "苦情対応・品質"),
        InternalMove.MedicalAffairs => new("Medical affairs", "メディカルアフェアーズ"),
        _ => new("Product management", "プロダクトマネジメント"),
    };

    public static Field PlanToo(InternalMove move) => new("plan-too",
        new($"{NameOf(move).En}: good to ask before leaving. Shall we make a plan for leaving as well, just in case?", $"{NameOf(move).Ja}ですね。辞める前に、きいてみる価値があります。念のため、退職の準備も並べておきますか。"),
        new ChoiceInput([Words.Yes, Words.No]))
    { MaySkip = false };

    public static Text MoveFirst(InternalMove move) => new(
        En: $"Then that first. One small step: write to one person who works in {NameOf(move).En.ToLowerInvariant()} and ask for 15 minutes.",
        Ja: $"では、そちらを先に。小さな一歩:{NameOf(move).Ja}で働く人ひとりに、「15分、話をききたい」と送ってみましょう。");

    public static Form Details(DateOnly today) => new("leaving", [
        new("leaving.last-day", new("What would be your last day of employment?", "退職日は、いつごろを考えていますか。"), new DateInput(today.AddDays(1), today.AddYears(LongestYears), today, []))
        {
            Title = new("Last day of employment, such as 2027-03-31", "退職日(例:2027-03-31、3月末)"),
        },
        new("leaving.rule", new("What notice does your company's rule ask for?", "会社の規程では、いつまでに申し出ることになっていますか。"), new ChoiceInput([
            new("one-month", new("1 month before", "1か月前"), "1 month", "one month", "1ヶ月前", "1ヵ月前"),
            new("thirty-days", new("30 days before", "30日前"), "30 days", "30日"),
            new("two-months", new("2 months before", "2か月前"), "2 months", "two months", "2ヶ月前"),
            new("three-months", new("3 months before", "3か月前"), "3 months", "three months", "3ヶ月前"),
            new("fourteen-days", new("14 days before", "14日前"), "14 days", "two weeks", "2週間前"),
            new("unknown", new("I don't know", "わからない"), "don't know", "分からない", "不明"),
        ]))
        {
            Title = new("Notice in the company's rule", "会社の規程での申し出の期限"),
            MaySkip = false,
        },
        new("leaving.days-left", new("How many days of paid leave will be left?", "有給休暇は、何日残っていますか。"), new NumberInput(0, MostLeaveDays, 0.5m, new("days", "日")))
        {
            Title = new("Paid leave left, days (may stay empty)", "有給休暇の残り(日。空欄でもかまいません)"),
        },
    ], new("Dates for the plan", "計画のための日付"), new("Count back", "逆算する"));

    private static string Kebab(InternalMove move) => move switch
    {
        InternalMove.MedicalAffairs => "medical-affairs",
        InternalMove.ProductManagement => "product-management",
        _ => move.ToString().ToLowerInvariant(),
    };
}
