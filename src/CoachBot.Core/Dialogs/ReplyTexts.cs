using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

internal static class ReplyTexts
{
    public static readonly Text FirstTime = new("This is your first check-in. From the next one I'll tell you what has changed.", "はじめてのチェックインです。次回から、変化をお伝えします。");
    public static readonly Text Unchanged = new("Much the same as last time.", "前回とほぼ同じです。");
    public static readonly Text ReportNearMiss = new("Please report the near miss the way your company asks. I file nothing.", "ヒヤリとした件は、会社の手順で報告を。わたしからは報告しません。");
    public static readonly Text DoNotDriveSleepy = new("Please don't drive while sleepy.", "眠いときは運転しないでください。");

    public static Text Recorded(DateOnly day) => new($"Recorded: week to {Words.Day(day).En}", $"{Words.Day(day).Ja}までの1週間を記録しました");

    public static Text Corrected(DateOnly day) => new($"Corrected: week to {Words.Day(day).En}", $"{Words.Day(day).Ja}までの1週間を訂正しました");

    public static Text Withdrawn(IReadOnlyList<Sign> signs) => new(
        En: $"With this, my suggestion to see someone about {Listed(signs).En} no longer applies. I take it back.",
        Ja: $"これで当てはまらなくなったので、{Listed(signs).Ja}についての相談のおすすめは取り消します。");

    public static Text SignsOn(IReadOnlyList<Sign> signs) => new($"New on most days: {Listed(signs).En}.", $"新しく「ほとんど」になったもの:{Listed(signs).Ja}");

    public static Text SignsEased(IReadOnlyList<Sign> signs) => new($"No longer on most days: {Listed(signs).En}.", $"「ほとんど」ではなくなったもの:{Listed(signs).Ja}");

    public static Text Sleep(decimal change, decimal now) => new(
        En: $"Sleep: {Words.Hours(Math.Abs(change)).En} {(change > 0 ? "more" : "less")} ({Words.Hours(now).En}).",
        Ja: $"睡眠:{Words.Hours(Math.Abs(change)).Ja}{(change > 0 ? "増えて" : "減って")}{Words.Hours(now).Ja}");

    public static Text Overtime(decimal change, decimal now) => new(
        En: $"Overtime: {Words.Hours(Math.Abs(change)).En} {(change > 0 ? "more" : "less")} ({Words.Hours(now).En}).",
        Ja: $"残業:{Words.Hours(Math.Abs(change)).Ja}{(change > 0 ? "増えて" : "減って")}{Words.Hours(now).Ja}");

    public static Text Callouts(int before, int now) => new($"Nights called out: {before} → {now}.", $"夜に呼び出された日:{before}日 → {now}日");

    public static Text DaysOff(int before, int now) => new($"Full days off: {before} → {now}.", $"丸一日の休み:{before}日 → {now}日");

    public static Text SeeADoctor(string emergency) => new(
        En: $"With chest pain, fainting or breathlessness call {emergency} now. With blood, black stool or severe pain see a doctor today.",
        Ja: $"胸の痛み、失神、息苦しさがあれば、すぐ{emergency}に電話を。血が混じる、便が黒い、痛みが激しいときは、今日のうちに受診してください。");

    public static Text Warning(LoadWarning warning) => warning switch
    {
        LoadWarning.Overtime(var over, var hours) => Overtime28(over, hours),
        LoadWarning.ManyCallouts(var nights) => new(
            En: $"Called out on {nights} nights in a week.",
            Ja: $"この7日間で、夜の呼び出しが{nights}日ありました。"),
        _ => new(En: "Two weeks without one full day off.", Ja: "丸一日の休みがない週が、2週続いています。"),
    };

    public static Text Step(SmallStep step) => step switch
    {
        SmallStep.AfterCallout => Small("After a night call: low light until sleep, a short nap, nothing optional before noon.", "夜に呼び出されたら、眠るまで明かりを控えめに、短い仮眠を。午前中は急ぎの用だけにしましょう。"),
        SmallStep.SleepWindow => Small("Protect one fixed sleep window. Caffeine only before noon, no alcohol to fall asleep.", "眠る時間帯をひとつ決めて守りましょう。カフェインは午前中まで、寝酒はなしで。"),
        SmallStep.WalkAndLoosen => Small("Ten minutes of easy walking or stretching after work.", "仕事のあとに10分、ゆっくり歩くか、からだを伸ばしましょう。"),
        SmallStep.NameDayOff => Small("Name your next full day off now, and block it.", "次に丸一日休む日を今決めて、予定を押さえましょう。"),
        SmallStep.DropTask => Small("List this week's tasks, and drop or hand over one of low value.", "今週の仕事を書き出し、優先度の低いものをひとつ、やめるか誰かに渡しましょう。"),
        SmallStep.FirstCalls => Small("Agree who takes first calls on your next day off, and switch notifications off.", "次の休みに最初の電話を受ける人を決めて、通知を切っておきましょう。"),
        _ => Small("Ten minutes' walk today.", "今日、10分だけ歩いてみましょう。"),
    };

    public static Text Listed(IReadOnlyList<Sign> signs) => Words.List([.. signs.Select(CheckInTexts.NameOf)]);

    private static Text Small(string en, string ja) => new($"One small step: {en}", $"小さな一歩:{ja}");

    private static Text Overtime28(decimal over, decimal hours)
    {
        var sum = Words.Number(Math.Round(hours, 1));
        var interview = over >= 80 ? new Text(" You may ask for an interview with a physician.", "医師の面接指導を申し出られます。") : Text.Same("");
        return new(
            En: $"{sum} h of overtime in 4 weeks ({(over >= 100 ? "" : "over ")}{Words.Number(over)} h{(over >= 100 ? " or more" : "")}). The legal line is per month; your company may count differently.{interview.En}",
            Ja: $"直近4週間の残業は{sum}時間です({Words.Number(over)}時間{(over >= 100 ? "以上" : "超")})。法律の基準は月単位で、会社の数え方と違うこともあります。{interview.Ja}");
    }
}
