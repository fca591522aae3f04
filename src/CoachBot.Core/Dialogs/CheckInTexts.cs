using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

internal static class CheckInTexts
{
    public static readonly Text Title = new("The last 7 days", "この7日間のこと");
    public static readonly Text Send = new("Send", "送る");

    public static readonly Text Sleep = new("How many hours did you sleep a night, on average over the last 7 days?", "この7日間、ひと晩に平均で何時間くらい眠れましたか。");
    public static readonly Text SleepTitle = new("Sleep a night, average hours (0–14)", "睡眠:ひと晩の平均(0〜14時間)");
    public static readonly Text Overtime = new("How many hours of overtime in the last 7 days?", "この7日間の残業は、合わせて何時間でしたか。");
    public static readonly Text OvertimeTitle = new("Overtime, hours (0–100)", "残業:合計(0〜100時間)");
    public static readonly Text Callouts = new("On how many nights were you called out in the last 7 days?", "この7日間、夜に呼び出された日は何日ありましたか。");
    public static readonly Text CalloutsTitle = new("Nights called out (0–7)", "夜に呼び出された日(0〜7日)");
    public static readonly Text DaysOff = new("How many full days off did you have in the last 7 days?", "この7日間、丸一日休めた日は何日ありましたか。");
    public static readonly Text DaysOffTitle = new("Full days off (0–7)", "丸一日休めた日(0〜7日)");

    public static readonly Choice[] HowOften =
    [
        new("none", new("None", "なし"), "never", "no", "not at all", "ない", "無し", "全然", "まったく", "いいえ"),
        new("some", new("Some days (1–3)", "ときどき(1〜3日)"), "some days", "ときどき", "some", "sometimes", "a few days", "時々", "たまに", "少し", "ときどきある"),
        new("most", new("Most days (4–7)", "ほとんど(4〜7日)"), "most days", "ほとんど", "most", "mostly", "often", "always", "every day", "every night", "毎日", "毎晩", "ほぼ毎日", "ほとんど毎日", "いつも", "よくある", "ほとんどの日"),
    ];

    public static readonly Field NearMiss = new("near-miss",
        new("Was there a near miss at work or on the road?", "仕事や運転で、ヒヤリとしたことはありましたか。"),
        new ChoiceInput([Words.Yes, Words.No]));

    public static readonly Field Note = new("note",
        new("Anything to add for yourself? Please leave out names of patients, hospitals and products.", "ひとことメモを残しますか。患者さん・病院・製品の名前は書かないでください。"),
        new WordsInput(500));

    public static Field SinceWhen(Sign sign) => new(CheckInForm.SinceKeyOf(sign),
        new(En: $"When did this start: {NameOf(sign).En}?", Ja: $"{NameOf(sign).Ja}は、いつごろからですか。"),
        new ChoiceInput([
            new("this-week", new("The last 7 days", "この1週間"), "this week", "今週から", "今週"),
            new("one-to-two-weeks", new("1–2 weeks ago", "1〜2週間前から"), "1–2 weeks", "1〜2週間", "1-2 weeks", "1~2週間", "one to two weeks", "先週", "先週から", "last week"),
            new("over-two-weeks", new("Over 2 weeks ago", "2週間より前から"), "over 2 weeks", "longer", "more than 2 weeks", "longer than 2 weeks", "それ以上", "もっと前から", "2週間以上"),
        ]));

    public static Text SameAsLastWeek(decimal last) => new($"As last time ({Words.Number(last)})", $"前回と同じ({Words.Number(last)})");

    public static readonly Text FromYourLog = new("from your log", "記録から");

    public static Text AsLogged(decimal number) => new($"As logged ({Words.Number(number)})", $"記録のとおり({Words.Number(number)})");

    public static Text LastWeek(Often often) => new($"last time: {Words.Often(often).En}", $"前回:{Words.Often(often).Ja}");

    public static Text Question(Sign sign) => sign switch
    {
        Sign.Onset => new("Did you have trouble falling asleep?", "寝つきの悪い日はありましたか。"),
        Sign.Early => new("Did you wake too early?", "朝早くに目が覚めてしまう日はありましたか。"),
        Sign.Dread => new("Did work contact on a day off make you flinch?", "休みの日に仕事の連絡が来て、ドキッとすることはありましたか。"),
        Sign.Heart => new("Did you have palpitations?", "動悸がする日はありましたか。"),
        _ => new("Did you have stomach pain or digestive trouble?", "胃の痛みや、おなかの不調はありましたか。"),
    };

    public static Text TitleOf(Sign sign) => sign switch
    {
        Sign.Onset => new("Trouble falling asleep", "寝つきが悪い"),
        Sign.Early => new("Waking too early", "朝早く目が覚める"),
        Sign.Dread => new("Flinching at work contact on days off", "休日の仕事の連絡にドキッとする"),
        Sign.Heart => new("Palpitations", "動悸がする"),
        _ => new("Stomach pain or digestive trouble", "胃が痛い・おなかの調子が悪い"),
    };

    /// <summary>For use inside a sentence.</summary>
    public static Text NameOf(Sign sign) => sign switch
    {
        Sign.Onset => new("trouble falling asleep", "寝つきの悪さ"),
        Sign.Early => new("waking too early", "早すぎる目覚め"),
        Sign.Dread => new("flinching at work contact on days off", "休日の仕事の連絡への緊張"),
        Sign.Heart => new("palpitations", "動悸"),
        _ => new("stomach or digestive trouble", "胃やおなかの不調"),
    };
}
