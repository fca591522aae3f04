using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The words about attendance in hospitals.</summary>
internal static class AttendanceTexts
{
    public static readonly Choice Command = new("attendance", new("Attendance", "立会い"), "attendance rule", "attendance standard", "立ち会い", "立合い", "立会い基準", "立会いの基準");

    private static readonly Choice Unsure = new("unsure", new("Don't know", "わからない"), "not sure", "unsure", "不明");

    public static readonly Field Patient = Ask("attendance.patient", new("Will a patient be in the room while you are there?", "立ち会う場に、患者さんはいますか。"));
    public static readonly Field Free = Ask("attendance.free", new("Is your attendance free of charge for the hospital?", "病院から費用を受け取らない、無償の立会いですか。"));
    public static readonly Field Team = Ask("attendance.team", new("Are you counted on as a pair of hands in the team?", "病院スタッフの代わりの人手として、あてにされていますか。"));
    public static readonly Field Operating = Ask("attendance.operating", new("Are you asked to operate the device yourself?", "機器の操作を頼まれていますか。"));

    public static readonly Text Title = new("Attendance: what the standard says", "立会い:業界の基準では");
    public static readonly Text[] Head = [new("What touches your case", "今回に関わること"), new("Basis, source", "根拠・出典")];

    public static readonly Text NotSeen = new(
        En: "I have not seen the standard's table of purposes and counts: ask compliance or the Fair Trade Council. I give no verdict.",
        Ja: "目的と回数を定めた表は、まだ見ていません。社内のコンプライアンス担当か公取協に確かめてください。可否の判断は、わたしからはしません。");

    public static readonly Text CopyTitle = new("Words to copy", "返事の文面(コピー用)");

    public static readonly Text Step = new(
        En: "One small step: before you say yes, reply with these words.",
        Ja: "小さな一歩:引き受ける前に、この文面で返事をしてみましょう。");

    private static readonly Text Explain = new(
        En: "Thank you for asking. I would be glad to explain the device at a time and place without patients. Which day would suit you?",
        Ja: "ご連絡ありがとうございます。操作のご説明は、患者さんのいらっしゃらない場で承ります。ご都合のよい日をお知らせください。");

    private static readonly Text Check = new(
        En: "Thank you for asking. There is a standard for attendance in our industry, so I will check internally what we may do and get back to you. I can gladly explain the device beforehand, without patients present.",
        Ja: "ご連絡ありがとうございます。立会いには業界の基準があるため、お受けできる範囲を社内で確認し、あらためてお返事いたします。事前の操作説明は、患者さんのいらっしゃらない場で承ります。");

    public static IEnumerable<Part> Of(AttendanceCase asked, AttendanceRule rule, Language language)
    {
        var basis = new Text($"{rule.BasisEn}; {rule.Source}; {Verified(rule).En}", $"{rule.BasisJa}; {rule.Source}; {Verified(rule).Ja}").In(language);
        yield return new Part.Heading(Title.In(language));
        yield return new Part.Table(
            [.. Head.Select(text => text.In(language))],
            [.. rule.Touching(asked).Select((fact, i) => (IReadOnlyList<string>)[new Text(fact.En, fact.Ja).In(language), i == 0 ? basis : Same.In(language)])]);
        yield return new Part.Small(NotSeen.In(language));
        yield return new Part.Copy(CopyTitle.In(language), (asked.IsOutside ? Explain : Check).In(language));
    }

    private static readonly Text Same = new("as above", "同上");

    private static Text Verified(AttendanceRule rule) => rule.LastVerified is { } day
        ? new($"checked {DateInput.Stored(day)}", $"{DateInput.Stored(day)}確認")
        : new("not verified", "公式ページとの照合はまだ");

    private static Field Ask(string key, Text question) => new(key, question, new ChoiceInput([Words.Yes, Words.No, Unsure])) { MaySkip = false };
}
