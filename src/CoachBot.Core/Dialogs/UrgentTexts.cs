using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Urgent help, compiled in: it is spoken before anything is read or saved.</summary>
public static class UrgentTexts
{
    public static readonly Choice Now = new("urgent", new("I need help now", "今つらい"), "help me now", "今辛い", "いまつらい", "いま辛い", "助けて", "emergency", "緊急");

    public static readonly Choice GoBack = new("back-to-talk", new("Back to where we were", "さっきの話に戻る"), "戻って", "go back to where we were");

    /// <summary>The card; when it is open already, a shorter reply for the same kind.</summary>
    public static Message For(Danger danger, bool again, Language language, Company company) =>
        again && danger is Danger.SelfHarm ? Staying(saidNo: false, withLines: true, language, company) : Card(danger, language, company);

    /// <summary>The whole card for one kind of danger.</summary>
    public static Message Card(Danger danger, Language language, Company company) => new()
    {
        Language = language,
        Urgent = true,
        Parts = [
            new Part.Paragraph(Opening(danger, company.Lines).In(language)),
            new Part.Contacts(Contacts(danger, language, company)),
            new Part.Small(NotAPerson.In(language)),
        ],
        Buttons = [Back(language)],
    };

    /// <summary>Whatever comes next while the card is open. A repeat gets a shorter reply, not the same card.</summary>
    /// <param name="withLines">False after a medical emergency or danger to others: the emergency numbers only.</param>
    public static Message Staying(bool saidNo, bool withLines, Language language, Company company) => new()
    {
        Language = language,
        Urgent = true,
        Parts = saidNo
            ? [new Part.Paragraph(SaidNo.In(language))]
            : [
                new Part.Paragraph(WithWhom(company.Lines).In(language)),
                new Part.Contacts(Contacts(withLines ? Danger.SelfHarm : Danger.Medical, language, company)),
            ],
        Buttons = [Back(language)],
    };

    public static readonly Text Returned = new("All right, back to where we were. \"I need help now\" is always there.", "さっきの話に戻ります。「今つらい」は、いつでも使えます。");

    public static readonly Text Distress = new(
        En: "That sounds heavy, and thank you for saying it. You need not carry it alone: a talk with one of these can help.",
        Ja: "しんどい中、話してくださってありがとうございます。ひとりで抱えなくて大丈夫です。話せる相手をお伝えします。");

    private static readonly Text NotAPerson = new("I am a program, not a person. What you wrote here is not stored.", "わたしは人ではなく、自動で応答するプログラムです。今の文章は保存していません。");

    private static readonly Text SaidNo = new(
        En: "Thank you for telling me. If you are alone now, ask someone to come, or call a number above. The numbers stay here at any hour. Shall we go back to where we were?",
        Ja: "教えてくださってありがとうございます。もし今ひとりなら、誰かに来てもらうか、上の番号に電話してください。番号はいつでもここにあります。さっきの話に戻りますか。");

    private static Text WithWhom(Lines lines) => new(
        En: $"Who is with you right now? Please ask someone to stay with you, or call a line below. In danger, call {lines.Emergency[0].Phone}.",
        Ja: $"今、どなたと一緒ですか。ひとりなら、誰かに来てもらうか、下の窓口に電話してください。危ないときは{lines.Emergency[0].Phone}へ。");

    private static Text Opening(Danger danger, Lines lines)
    {
        var ambulance = lines.Emergency[0].Phone;
        var police = lines.Emergency[^1].Phone;
        return danger switch
        {
            Danger.Medical => new(
                En: $"Call {ambulance} now. Do not drive yourself. Stay where you are, unlock the door, and call someone to be with you.",
                Ja: $"今すぐ{ambulance}に電話してください。ご自分で運転しないでください。その場で楽な姿勢をとり、鍵を開けて、近くの人を呼んでください。"),
            Danger.ToOthers => new(
                En: $"Please step away from them now, to another room or outside. If someone may get hurt, call {police}. Is there someone who can be with you?",
                Ja: $"今すぐ、その人から離れてください。別の部屋か、外へ。誰かがけがをしそうなら{police}に電話を。そばに来てくれる人はいますか。"),
            Danger.Abuse => new(
                En: $"What happened to you is not your fault. If you are in danger, get to a safe place and call {police}; if you are hurt, {ambulance}. Is there someone you trust who can be with you now?",
                Ja: $"あなたのせいではありません。危険があるなら、安全な場所へ移って{police}へ、けががあるなら{ambulance}へ電話してください。今、そばにいてくれる、信頼できる人はいますか。"),
            Danger.SomeoneElse => new(
                En: $"Thank you for noticing. Stay with them, or ask someone to, and ask directly whether they think of dying: asking does no harm. In danger, call {ambulance} or {police}. These lines also advise you:",
                Ja: $"気づいてくださって、ありがとうございます。その人のそばにいるか、誰かにいてもらってください。「死にたい気持ちはありますか」と、まっすぐ尋ねてください。尋ねても害にはなりません。危ないときは{ambulance}か{police}へ。次の窓口は、周りの人の相談も受けています。"),
            _ => new(
                En: $"I'm glad you told me. Are you thinking of dying or of hurting yourself? If you might act on it, call {ambulance} or {police} now, move away from anything you could use, and ask someone to be with you this minute. People at these lines will listen:",
                Ja: $"伝えてくださって、ありがとうございます。死にたい気持ちや、自分を傷つけたい気持ちはありますか。危ないと感じたら、今すぐ{ambulance}か{police}へ。危ない物から離れて、今そばに来てくれる人を呼んでください。次の窓口でも話を聞いてくれます。"),
        };
    }

    private static IReadOnlyList<Contact> Contacts(Danger danger, Language language, Company company)
    {
        var emergency = company.Lines.Emergency.Select(line => ContactList.Of(line, language));
        var staffed = danger is Danger.Medical or Danger.ToOthers || !company.MayShowLines ? [] : ContactList.Of(company.Lines, "crisis", language);
        return [.. emergency, .. staffed];
    }

    private static Button Back(Language language) => new(GoBack.Label.In(language), GoBack.Answer);
}
