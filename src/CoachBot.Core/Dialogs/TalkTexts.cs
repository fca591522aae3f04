using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The engine's own words: commands, and what is said around any dialog.</summary>
public static class TalkTexts
{
    public static readonly Choice Help = new("help", new("Help", "ヘルプ"), "?", "使い方", "何ができる", "何ができるの", "助けて欲しい", "commands", "menu", "メニュー");
    public static readonly Choice Back = new("back", new("Back", "戻る"), "go back", "もどる", "ひとつ戻る", "前の質問", "戻って");
    public static readonly Choice Skip = new("skip", new("Skip", "答えない"), "pass", "スキップ", "パス", "飛ばす", "とばす", "次へ");
    public static readonly Choice Keep = new("keep", new("Keep", "そのまま"), "same", "same as last week", "同じ", "前回と同じ", "先週と同じ", "それで", "このまま");
    public static readonly Choice Stop = new("stop", new("Stop", "やめる"), "cancel", "quit", "中止", "やめます", "ストップ", "キャンセル", "中断");
    public static readonly Choice CheckIn = new("check-in", new("Check-in", "チェックイン"), "checkin", "check in", "チェックインする", "チェックインをする", "記録", "記録する");
    public static readonly Choice Correct = new("correct", new("Correct", "訂正する"), "訂正", "直す", "修正", "correction", "edit");
    public static readonly Choice History = new("history", new("History", "これまで"), "履歴", "これまでの記録", "my data");
    public static readonly Choice Settings = new("settings", new("Settings", "設定"), "setting", "設定を変える", "設定変更");
    public static readonly Choice Privacy = new("privacy", new("Privacy", "プライバシー"), "privacy policy", "個人情報", "誰が見る", "誰が見るの");
    public static readonly Choice Pause = new("pause", new("Pause", "休止"), "休む", "お休み", "unsubscribe", "配信停止");
    public static readonly Choice Resume = new("resume", new("Resume", "再開"), "再開する", "unpause");
    public static readonly Choice Hello = new("hello", new("Hello", "こんにちは"), "hi", "hey", "good morning", "おはよう", "おはようございます", "こんばんは", "お疲れさまです", "お疲れ様です", "やあ");

    /// <summary>In the order in which typed words are compared with them.</summary>
    public static readonly IReadOnlyList<Choice> Commands =
        [Help, Back, Skip, Stop, CheckIn, Correct, StayTexts.Command, StayTexts.Decisions, StayTexts.Sheet, History, PaperTexts.Export, DeleteTexts.Command, LogTexts.Command, LogTexts.LastMonth, LogTexts.Write, LogTexts.Undo, LogTexts.Edit, LogTexts.File,
        LeaveTexts.Command, LeaveTexts.Book, LeaveTexts.Settings, TalkSheetTexts.Command, RulesTexts.Command, AttendanceTexts.Command, OnCallTexts.Command, OnCallTexts.Anew, OnCallTexts.File, GroupReportTexts.Command,
        CvTexts.Command, ReframeTexts.Command, StoryTexts.Command, StoryTexts.List, StoryTexts.File, .. StoryTexts.Edits, SelfCareTexts.Command, .. SelfCareTexts.Each, Settings, .. SettingsTexts.Commands, Privacy, Pause, Resume, Hello, .. PlanTexts.Commands, TemplateTexts.All, .. TemplateTexts.Each, .. LeavingTexts.Commands, RoleTexts.Command, .. JobOfferTexts.Commands, LanguageTexts.ToJapanese, LanguageTexts.ToEnglish];

    public static readonly Text WhatICanDo = new(
        En: "Once a week I ask about sleep, stress signs and workload, show what changes, and say when it's time to talk to someone. This is what you can say:",
        Ja: "週に一度、睡眠・ストレスのサイン・仕事の負荷をうかがい、変化や、相談したほうがよい時期をお知らせします。こんなふうに送ってください。");

    private static readonly (Text Say, Text For) Control = (new("settings · pause 7 · resume · 日本語", "設定・休止 7・再開・English"), new("when and how I ask", "連絡の曜日や言葉"));
    private static readonly (Text Say, Text For) ControlInOneLanguage = (new("settings · pause 7 · resume", "設定・休止 7・再開"), new("when I ask", "連絡の曜日や時刻"));

    private static readonly (Text Say, Text For) Report = (new("group report", "集計"), new("whether you count in it", "グループの集計に入るかどうか"));

    private static readonly (Text Say, Text For)[] Sayings =
    [
        (new("check-in · correct · history", "チェックイン・訂正・これまで"), new("the weekly questions", "毎週の質問と記録")),
        (new("should I stay? · decisions", "続けるか迷う・これまでの判断"), new("stay or leave, with facts", "続けるかどうかを、事実から整理する")),
        (new("plan · templates", "計画・ひな形"), new("thirty days of small changes", "30日で少しずつ軽くする")),
        (new("overtime 2.5 callout 1 · log · talk sheet", "残業 2.5 呼出1・勤務の記録・話し合いのメモ"), new("hours, and the talk about them", "時間の記録と、職場での相談")),
        (new("leave · book leave", "休みをとる・日を決める"), new("days off that get taken", "有休を取りこぼさない")),
        (new("rules", "働くルール"), new("labour rules in short", "労働時間や休みの決まり")),
        (new("attendance", "立会い"), new("is it within the trade's standard?", "業界の立会い基準と見比べる")),
        (new("on-call redesign", "オンコール設計"), new("a roster in two tiers, computed", "二層の当番表を計算して、チームに提案する")),
        (new("leave safely", "退職準備"), new("a dated way out", "辞める場合の段取り")),
        (new("what else could I do? · compare offers · negotiation sheet", "転職先を考える・オファーを比べる・交渉シート"), new("roles, pay and offers side by side", "職種・年収・条件を並べて比べる")),
        (new("cv · story · reframe", "職務経歴書の数字・エピソード・言い換え"), new("words for a CV and interview", "経歴書と面接の言葉をつくる")),
        (new("self-care", "セルフケア"), new("short cards for rest", "休み方の短いカード")),
        Report,
        (new("export · delete · privacy", "書き出す・データを消す・プライバシー"), new("your data", "あなたのデータ")),
        Control,
        (new("back · skip · stop", "戻る・答えない・やめる"), new("inside a question", "質問の途中で")),
    ];

    /// <summary>What can be said at any time, and what for.</summary>
    public static Part.Table WhatToSay(Language language, Company company) => new(
        [new Text("Say", "送る言葉").In(language), new Text("For", "できること").In(language)],
        [.. Sayings.Where(one => one != Report || company.Groups.Count > 0).Select(one => company.HasOneLanguage && one == Control ? ControlInOneLanguage : one).Select(one => (IReadOnlyList<string>)[one.Say.In(language), one.For.In(language)])]);

    public static readonly Text Greeting = new("Hello. What shall we do?", "こんにちは。何をしましょうか。");
    public static readonly Text Unknown = new("Sorry, I didn't get that. Perhaps one of these?", "すみません、うまく受け取れませんでした。この中にありますか。");
    public static readonly Text NotAnAnswer = new("Sorry, I can't take that as an answer.", "すみません、その答えは受け取れませんでした。");
    public static readonly Text Changed = new("The question has changed since; here is the one that is open.", "質問が変わりました。今うかがっているのはこちらです。");
    public static readonly Text Closed = new("That card is closed. Nothing was changed.", "そのカードは、もう終わった質問のものです。何も変えていません。");
    public static readonly Text AlreadyRecorded = new("That check-in is already recorded. Nothing was changed.", "そのチェックインは、もう記録してあります。何も変えていません。");
    public static readonly Text AlreadyTaken = new("I already have that answer.", "その答えは、もう受け取っています。");
    public static readonly Text Fixed = new("Corrected.", "訂正しました。");
    public static readonly Text NothingBefore = new("There is nothing before this question.", "これより前の質問はありません。");
    public static readonly Text MayNotSkip = new("This one needs an answer, or \"stop\".", "この質問は飛ばせません。やめるときは「やめる」と送ってください。");
    public static readonly Text NothingOpen = new("Nothing is open right now. To stop my weekly question, say \"pause\".", "今、開いている質問はありません。毎週の連絡を止めたいときは「休止」と送ってください。");
    public static readonly Text Stopped = new("Stopped. Nothing was recorded.", "やめました。記録はしていません。");
    public static readonly Text DraftKept = new("Stopped. Your answers so far are kept as a draft until the next check-in; they don't count as a check-in.", "やめました。ここまでの答えは、次のチェックインまで下書きとして残します。チェックインとしては数えません。");
    public static readonly Text Resuming = new("Now back to the question from before.", "では、さっきの続きです。");
    public static readonly Text NoCheckInYet = new("There is no check-in yet.", "まだチェックインがありません。");
    public static readonly Text AnswerOne = new("Please answer at least one question.", "少なくともひとつ、答えてください。");
    public static readonly Text Gone = new("A question I had open no longer exists; your other answers are kept.", "開いていた質問がなくなりました。ほかの答えは残っています。");
    public static readonly Text WelcomeBack = new("Welcome back.", "おかえりなさい。");
    public static readonly Text Received = new("Received", "受け取りました");
    public static readonly Text Failed = new("Something went wrong on my side. Your answers so far are kept. Please send that again in a moment.", "こちらで問題が起きました。これまでの答えは残っています。少し待って、もう一度送ってください。");

    public static readonly Text PrivacyNote = new(
        En: "I keep your check-ins, plans, settings, consent, a record of what I sent, and the address of this chat. I send nothing to your employer. Whoever runs me could technically open the store; chat administrators may keep this chat. From urgent help I keep only when it was shown, never your words.",
        Ja: "お預かりするのは、チェックインの回答、計画、設定、同意と連絡の記録、この会話の宛先です。会社には送りません。ただし、運用者は技術的には保存先を開けます。チャットの管理者が会話を保存することもあります。「今つらい」では、表示した日時だけを残し、文章は保存しません。");
}
