using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Four forms to fill in, as Markdown files in both languages.</summary>
internal static class TemplateTexts
{
    public static readonly Choice All = new("templates", new("Templates", "ひな形"), "template", "forms", "テンプレート", "ひな型", "雛形", "雛型");

    public static readonly Text Which = new(
        En: "Four templates to fill in (Markdown). The links work once, for 10 minutes.",
        Ja: "書き込んで使えるひな形が4つあります(Markdown)。リンクは10分間、1回ずつ使えます。");

    /// <summary>The names of the files, in the order of the plan's actions.</summary>
    public static readonly IReadOnlyList<string> Names = ["work-inventory", "agreement-form", "first-response", "questions-answers"];

    public static Text TitleOf(string name) => name switch
    {
        "work-inventory" => new("Work inventory", "業務の棚卸し"),
        "agreement-form" => new("Pre-operation agreement", "術前合意書"),
        "first-response" => new("First-response manual", "トラブル初動マニュアル"),
        _ => new("Training slides and Q&A", "教育会のスライドと質疑集"),
    };
}
