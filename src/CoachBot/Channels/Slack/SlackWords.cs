using CoachBot.Talk;

namespace CoachBot.Channels.Slack;

/// <summary>The few words that only Slack needs.</summary>
internal static class SlackWords
{
    public static readonly Text Open = new("Answer", "回答する");
    public static readonly Text Write = new("Write", "書く");
    public static readonly Text Send = new("Send", "送る");
    public static readonly Text Received = new("Received", "受け取りました");
    public static readonly Text Close = new("Close", "閉じる");
    public static readonly Text InMessages = new("My answer is in the Messages tab.", "「メッセージ」タブでお返事しました。");
    public static readonly Text InDirectMessages = new("I've answered in our direct messages.", "ダイレクトメッセージでお返事しました。");
    public static readonly Text NotHere = new("CoachBot is not installed in this workspace. Please ask whoever runs it.", "このワークスペースにはCoachBotが入っていません。運用している人に声をかけてください。");
    public static readonly Text Stranger = new("I only talk with people of the workspace I was installed in.", "CoachBotを入れたワークスペースの方とだけ、お話ししています。");
    public static readonly Text Late = new("That took too long. Nothing was lost: my answer comes in our direct messages.", "時間がかかっています。内容は残っています。お返事はダイレクトメッセージでお届けします。");
    public static readonly Text NotSaved = new("That could not be saved. Please try again in a moment.", "保存できませんでした。少し待って、もう一度お試しください。");
    public static readonly Text Gap = new("A week without an answer is not drawn; the table has it all.", "未回答の週がある項目は、グラフではなく表でご覧ください。");
    public static readonly Text Week = new("Week to", "〜までの週");
}
