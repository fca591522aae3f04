using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The words around files that the person fetches: in the chat, and on the page behind the link.</summary>
public static class PaperTexts
{
    public static readonly Choice Export = new("export", new("Export", "書き出す"), "export my data", "download", "エクスポート", "書き出し", "ダウンロード", "データを書き出す");

    public static readonly Text Everything = new("Download all of it (zip)", "すべてダウンロードする(zip)");

    public static readonly Text WhatIsInIt = new(
        En: "Everything I keep about you, as one file: your check-ins and offers as tables (CSV), a summary and your sheets to read (Markdown), and all of it for another program (JSON). The link works once, for 10 minutes.",
        Ja: "お預かりしているものすべてを、ひとつのファイルにします。チェックインなどの表(CSV)、読むためのまとめと各シート(Markdown)、ほかのプログラム用の全データ(JSON)が入っています。リンクは10分間、1回だけ使えます。");

    public static readonly Text NotHere = new(
        En: "Files can't be downloaded here yet. Whoever runs me can switch that on.",
        Ja: "ここでは、まだファイルをダウンロードできません。運用している人が設定すると使えるようになります。");

    public static readonly Text PageTitle = new("Your file from CoachBot", "CoachBotのファイル");
    public static readonly Text PageHint = new("This link works once. The file is made now, from what is kept about you, and is not stored anywhere else.", "このリンクは1回だけ使えます。ファイルは、お預かりしている内容から今つくります。ほかには保存しません。");
    public static readonly Text PageButton = new("Download", "ダウンロード");
    public static readonly Text Over = new("This link has been used, or its 10 minutes are over. Please ask the coach for a new one.", "このリンクは使用済みか、10分を過ぎています。コーチにもう一度たのんでください。");

    public static readonly Text SummaryTitle = new("What CoachBot keeps about you", "CoachBotがお預かりしているもの");
    public static readonly Text SummarySettings = new("Settings", "設定");
    public static readonly Text SummaryCheckIns = new("Check-ins", "チェックイン");
    public static readonly Text SummaryRecommendations = new("Suggestions to talk to someone", "相談のおすすめ");
    public static readonly Text None = new("None.", "ありません。");
    public static readonly Text Consented = new("Agreed on", "同意した日");
}
