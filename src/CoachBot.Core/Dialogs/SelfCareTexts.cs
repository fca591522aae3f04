using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The cards of self-care: what to do, in a few words, and one small step.</summary>
internal static class SelfCareTexts
{
    public const string Prefix = "care-";

    public static readonly Choice Command = new("self-care", new("Self-care", "セルフケア"), "self care", "selfcare", "rest", "休み方", "セルフケアのカード");

    private static readonly CareCard[] All = Enum.GetValues<CareCard>();

    public static readonly Field Which = new("self-care.card", new("Which card would you like?", "どのカードにしますか。"),
        new ChoiceInput([.. All.Select(card => new Choice(Prefix + Kebab(card), Capital(NameOf(card))))]))
    { MaySkip = false };

    /// <summary>The cards as buttons of their own.</summary>
    public static readonly Choice[] Each = [.. All.Select(card => new Choice(Prefix + Kebab(card), new($"Card: {NameOf(card).En}", $"カード:{NameOf(card).Ja}")))];

    public static Choice Button(CareCard card) => Each[(int)card];

    /// <param name="name">The answer on a button.</param>
    public static CareCard CardOf(string? name) => All.FirstOrDefault(card => Prefix + Kebab(card) == name);

    public static Text NameOf(CareCard card) => card switch
    {
        CareCard.AfterCallOut => new("after a night call-out", "夜の呼び出しのあと"),
        CareCard.Sleep => new("short nights", "眠りが短いとき"),
        CareCard.Ease => new("tension, stomach, palpitations", "緊張・胃・動悸"),
        CareCard.NoDayOff => new("no full day off", "丸一日休めないとき"),
        CareCard.Overtime => new("overtime rising", "残業が増えたとき"),
        CareCard.Contact => new("dread of contact on days off", "休みの日の連絡"),
        CareCard.Caffeine => new("caffeine and alcohol", "カフェインとお酒"),
        CareCard.Movement => new("light exercise", "軽い有酸素運動"),
        CareCard.Stretching => new("stretching", "ストレッチ"),
        _ => new("one full day off a week", "週に一度の休み"),
    };

    /// <param name="emergency">The number to call at once, said where the heart or the stomach is spoken of.</param>
    public static IEnumerable<Text> Card(CareCard card, string emergency)
    {
        yield return Advice(card);
        if (card is CareCard.Ease)
            yield return ReplyTexts.SeeADoctor(emergency);
        yield return Step(card);
    }

    public static Text Advice(CareCard card) => card switch
    {
        CareCard.AfterCallOut => new("Sleep comes first now. Until then, keep the lights low and screens off; a short nap counts, too. Anything optional can wait until the afternoon. Don't drive while sleepy.", "今は、眠ることを先に。それまでは明かりを落とし、画面も見ないように。短い仮眠だけでも違います。急がないものは午後にまわし、眠いときは運転しないでください。"),
        CareCard.Sleep => new("Sleep comes first. Protect one fixed window for it. Caffeine only before noon, no alcohol to fall asleep.", "まず、眠ることを先に。眠る時間帯をひとつ決めて守ります。カフェインは午前中まで、寝酒はなしで。"),
        CareCard.Ease => new("Ten minutes of easy walking or stretching after work. If it lasts two weeks, talk to someone.", "仕事のあとに10分、ゆっくり歩くか、からだを伸ばします。2週間続くときは、誰かに相談してください。"),
        CareCard.NoDayOff => new("When weeks run together, the next full day off comes first: name the date and block it before anything else goes in.", "休みのない週が続くときは、次に丸一日休む日を先に決めます。ほかの予定より前に、押さえておきましょう。"),
        CareCard.Overtime => new("List this week's tasks. Drop one of low value, or hand it over.", "今週の仕事を書き出します。優先度の低いものをひとつ、やめるか誰かに渡しましょう。"),
        CareCard.Contact => new("Agree who takes first calls on that day, and switch notifications off.", "その日に最初の電話を受ける人を決めて、通知を切っておきます。"),
        CareCard.Caffeine => new("Caffeine only before noon. Don't use alcohol to fall asleep.", "カフェインは午前中まで。お酒は、眠るためには飲まないようにします。"),
        CareCard.Movement => new("Light and regular: walking, or cycling at an easy pace. Ten minutes is a start.", "歩く、ゆっくり自転車に乗るなど、軽いものを少しずつ。はじめは10分からで大丈夫です。"),
        CareCard.Stretching => new("After long standing or driving, stretch your shoulders, back and calves, only as far as it doesn't hurt.", "長く立ったり運転したりしたあとは、肩、背中、ふくらはぎを、痛くないところまで伸ばします。"),
        _ => new("One full day off every week, without work and without the phone. Keep it like any other appointment.", "週に一度は、仕事も連絡もない丸一日の休みを。ほかの約束と同じように守りましょう。"),
    };

    private static Text Step(CareCard card) => card switch
    {
        CareCard.AfterCallOut => Small("move one thing from today to a later day.", "今日の予定をひとつ、別の日に動かしましょう。"),
        CareCard.Sleep => Small("decide when the light goes out tonight.", "今夜、明かりを消す時刻を決めましょう。"),
        CareCard.Ease => Small("put those ten minutes after today's work.", "今日の仕事のあとに、その10分を入れておきましょう。"),
        CareCard.NoDayOff => Small("write the date of that day down now.", "その日付を、今ここで決めて書いておきましょう。"),
        CareCard.Overtime => Small("take five minutes today for the list.", "書き出すための5分を、今日とってみましょう。"),
        CareCard.Contact => Small("ask one colleague to take the calls on your next day off.", "次の休みの電話を、同僚ひとりに頼んでみましょう。"),
        CareCard.Caffeine => Small("tomorrow, one cup of water in place of one afternoon coffee.", "明日の午後の一杯を、水に替えてみましょう。"),
        CareCard.Movement => Small("walk ten minutes today.", "今日、10分だけ歩いてみましょう。"),
        CareCard.Stretching => Small("stretch once after today's last case.", "今日の最後の仕事のあとに、一度伸ばしてみましょう。"),
        _ => Small("tell one person which day it is this week.", "今週はどの日にするか、ひとりに伝えておきましょう。"),
    };

    private static Text Capital(Text name) => name with { En = char.ToUpperInvariant(name.En[0]) + name.En[1..] };

    private static Text Small(string en, string ja) => new($"One small step: {en}", $"小さな一歩:{ja}");

    private static string Kebab(CareCard card) => card switch
    {
        CareCard.AfterCallOut => "after-call-out",
        CareCard.NoDayOff => "no-day-off",
        CareCard.WeeklyDayOff => "weekly-day-off",
        _ => card.ToString().ToLowerInvariant(),
    };
}
