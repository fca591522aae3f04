using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Four forms to fill in, as Markdown files in both languages.</summary>
internal static class TemplateTexts
{
    public const string Prefix = "template-";

    public static readonly Choice All = new("templates", new("Templates", "ひな形"), "template", "forms", "テンプレート", "ひな型", "雛形", "雛型");

    public static readonly Text Which = new(
        En: "Templates to fill in. Which one?",
        Ja: "書き込んで使えるひな形です。どれにしますか。");

    public static readonly Text Link = new(
        En: "To copy, or as a file (Markdown). The link works once, for 10 minutes.",
        Ja: "このまま写すか、ファイル(Markdown)で受け取れます。リンクは10分間、1回だけ使えます。");

    public static readonly Text Download = new("Download (Markdown)", "ダウンロードする(Markdown)");

    /// <summary>The names of the files, in the order of the plan's actions.</summary>
    public static readonly IReadOnlyList<string> Names = ["work-inventory", "agreement-form", "first-response", "questions-answers"];

    public static readonly Choice[] Each = [.. Names.Select(name => new Choice(Prefix + name, TitleOf(name)))];

    public static Text TitleOf(string name) => name switch
    {
        "work-inventory" => new("Work inventory", "業務の棚卸し"),
        "agreement-form" => new("Pre-operation agreement", "術前合意書"),
        "first-response" => new("First-response manual", "トラブル初動マニュアル"),
        _ => new("Training slides and Q&A", "教育会のスライドと質疑集"),
    };
}
