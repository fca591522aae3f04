using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Urgent help, compiled in: it is spoken before anything is read or saved.</summary>
public static class UrgentTexts
{
    public static readonly Choice Now = new("urgent", new("I need help now", "今つらい"), "help me now", "今辛い", "いまつらい", "いま辛い", "助けて", "emergency", "緊急");

    public static readonly Choice GoBack = new("back-to-talk", new("Back to where we were", "さっきの話に戻る"), "戻って", "go back to where we were");

    /// <summary>The card; when one is open already, a shorter reply for the same kind.</summary>
    public static Message For(Danger danger, bool again, Language language, Company company) =>
        again ? Shorter(danger, language, company) : Card(danger, language, company);

    /// <summary>The whole card for one kind of danger.</summary>
    public static Message Card(Danger danger, Language language, Company company) => Urgent(language, [
        new Part.Paragraph(UrgentOpenings.First(danger, company.Lines).In(language)),
        new Part.Contacts(Contacts(HasLines(danger), language, company)),
        new Part.Small(NotAPerson.In(language)),
    ]);

    /// <summary>A repeat is not met with the same card.</summary>
    public static Message Shorter(Danger danger, Language language, Company company) => Urgent(language, [
        new Part.Paragraph(UrgentOpenings.Again(danger, company.Lines).In(language)),
        new Part.Contacts(Contacts(HasLines(danger), language, company)),
    ]);

    /// <summary>Whatever comes next while the card is open.</summary>
    /// <param name="withLines">False after a medical emergency or danger to others: the emergency numbers only.</param>
    public static Message Staying(bool saidNo, bool withLines, Language language, Company company)
    {
        if (saidNo)
            return Urgent(language, [new Part.Paragraph(SaidNo(company.Lines).In(language))]);
        return withLines
            ? Shorter(Danger.SelfHarm, language, company)
            : Urgent(language, [new Part.Paragraph(UrgentOpenings.WithWhom(company.Lines).In(language)), new Part.Contacts(Contacts(withLines: false, language, company))]);
    }

    public static readonly Text Returned = new("All right, back to where we were. \"I need help now\" is always there.", "さっきの話に戻ります。「今つらい」は、いつでも使えます。");

    public static readonly Text Distress = new(
        En: "That sounds heavy, and thank you for saying it. You need not carry it alone: a talk with one of these can help.",
        Ja: "しんどい中、話してくださってありがとうございます。ひとりで抱えなくて大丈夫です。話せる相手をお伝えします。");

    /// <summary>Lines where people listen; none where nobody has verified them.</summary>
    public static IReadOnlyList<Contact> Staffed(Language language, Company company) =>
        company.MayShowLines ? [.. ContactList.Of(company.Lines, "crisis", language)] : [];

    private static readonly Text NotAPerson = new(
        En: "I am a program, not a person. I do not store what you wrote here; the administrators of this chat may keep a copy of it.",
        Ja: "わたしは人ではなく、自動で応答するプログラムです。今の文章は保存していません。ただし、チャットの管理者の側には残ることがあります。");

    private static Text SaidNo(Lines lines) => new(
        En: $"Thank you for telling me. If you are alone now, ask someone you trust to come. In danger, {lines.Numbers.En}; the lines above stay here at any hour. Shall we go back to where we were?",
        Ja: $"教えてくださってありがとうございます。もし今ひとりなら、信頼できる人に来てもらってください。危ないときは{lines.Numbers.Ja}へ。上の番号は、いつでもここにあります。さっきの話に戻りますか。");

    private static bool HasLines(Danger danger) => danger is not Danger.Medical and not Danger.ToOthers;

    private static Message Urgent(Language language, IReadOnlyList<Part> parts) => new()
    {
        Language = language,
        Urgent = true,
        Parts = parts,
        Buttons = [new(GoBack.Label.In(language), GoBack.Answer)],
    };

    private static IReadOnlyList<Contact> Contacts(bool withLines, Language language, Company company)
    {
        var emergency = company.Lines.Emergency.Select(line => ContactList.Of(line, language));
        return [.. emergency, .. withLines ? Staffed(language, company) : []];
    }
}
