using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

internal static class RecommendationTexts
{
    public static readonly Text Title = new("Time to talk to someone", "誰かに相談する時期です");

    public static readonly Text Why = new(
        En: "Two weeks is the latest point; nobody needs to wait that long. One talk early on keeps more options open. Here are people you could ask, and a message to copy.",
        Ja: "2週間は「遅くともここまで」という目安で、もっと早く話してもかまいません。早めに一度話しておくと、選べることが増えます。相談先と、そのまま使える文面です。");

    public static readonly Text Physician = new("Occupational physician (ask HR or the company portal)", "産業医(窓口は人事か社内ポータルで確認できます)");
    public static readonly Text Clinic = new("A clinic near you (your own doctor is a good start)", "お近くの医療機関(まずは、かかりつけ医でも)");
    public static readonly Text Counselling = new("Counselling inside or outside the company", "社内外のカウンセリング窓口");
    public static readonly Text CopyTitle = new("A message to copy", "コピーして使える文面");

    public static readonly Choice WillBook = new("will-book", new("I'll book it", "予約してみる"), "book", "予約する");
    public static readonly Choice NotYet = new("not-yet", new("Not yet – what's in the way?", "まだ迷っている"), "not yet", "迷っている", "まだ");
    public static readonly Choice NotNow = new("not-now", new("Not for me now", "今はしない"), "not now", "no", "いいえ", "しない");

    public static readonly Field Answer = new("recommendation",
        new("What would you like to do?", "どうしますか。"), new ChoiceInput([WillBook, NotYet, NotNow]))
    { MaySkip = false };

    public static readonly Field Barrier = new("barrier",
        new("What is most in the way?", "いちばん引っかかっているのは、どれですか。"),
        new ChoiceInput([
            new("no-time", new("No time", "時間がない"), "time", "時間"),
            new("who-knows", new("Who will know?", "誰に知られるか"), "who will know", "知られたくない"),
            new("cost", new("The cost", "費用"), "money", "お金"),
            new("not-bad-enough", new("Not bad enough", "そこまでではない"), "大したことない"),
            new("what-to-say", new("Don't know what to say", "何を話すか"), "何を話せばいいかわからない", "what to say"),
        ]));

    public static Text What(IReadOnlyList<Run> runs)
    {
        var lines = runs.Select(Over).ToList();
        return new(string.Join(" ", lines.Select(line => line.En)), string.Join("", lines.Select(line => line.Ja)));
    }

    public static Text ToCopy(IReadOnlyList<Run> runs, CheckIn newest)
    {
        var signs = ReplyTexts.Listed([.. runs.Select(run => run.Sign)]);
        var from = runs.Min(run => run.From);
        var figures = Figures(newest).ToList();
        return new(
            En: $"I'd like to talk to you. Since {Words.ShortDay(from).En} I have had {signs.En} on most days.{(figures.Count == 0 ? "" : $" In the last week: {string.Join(", ", figures.Select(one => one.En))}.")} Could you give me 15 minutes?",
            Ja: $"ご相談したいことがあり、ご連絡しました。{Words.ShortDay(from).Ja}ごろから、ほとんどの日に{signs.Ja}があります。{(figures.Count == 0 ? "" : $"この1週間は{string.Join("、", figures.Select(one => one.Ja))}です。")}15分ほどお時間をいただけないでしょうか。");
    }

    public static Text After(string? answer, string? barrier) => (answer, barrier) switch
    {
        ("will-book", _) => new(
            En: "Good. One small step: send the message above now, as it is. In three days I'll ask how it went.",
            Ja: "いいですね。小さな一歩:上の文面を、今このまま送ってみましょう。3日後に、その後のことをお尋ねします。"),
        ("not-now", _) => new(
            En: "That's your decision, and I won't ask about it again. One small step: save one number from the list, just in case.",
            Ja: "わかりました。この件はもううかがいません。小さな一歩:念のため、上の連絡先をひとつだけ控えておきましょう。"),
        (_, "no-time") => new("Ask for 15 minutes by phone or online; many can do it between two cases. One small step: pick two times you could.", "電話やオンラインで15分でも話せます。手術の合間でもかまいません。小さな一歩:話せそうな時間を2つ選んでみましょう。"),
        (_, "who-knows") => new("Physicians and counsellors are bound to secrecy. You can ask first what is passed on, and to whom. One small step: open with that question.", "産業医やカウンセラーには守秘義務があります。何が誰に伝わるかを、先に尋ねてもかまいません。小さな一歩:まずその質問からはじめましょう。"),
        (_, "cost") => new("The occupational physician costs you nothing, and public lines are free or the price of a call. One small step: start with one of these.", "産業医への相談に費用はかかりません。公的な電話相談も、無料か通話料だけです。小さな一歩:そのどちらかからはじめましょう。"),
        (_, "not-bad-enough") => new("You don't have to wait until it is bad. Two weeks is reason enough. One small step: say only \"It has gone on for two weeks.\"", "重くなるまで待つ必要はありません。2週間続いていることが、十分な理由です。小さな一歩:「2週間続いています」とだけ伝えてみましょう。"),
        (_, "what-to-say") => new("You need no story. Read the message above aloud; they will ask the rest. One small step: copy it now.", "うまく話せなくて大丈夫です。上の文面を読み上げれば、あとは相手が尋ねてくれます。小さな一歩:今、文面をコピーしておきましょう。"),
        _ => new("No need to say what it is. One small step: save one number from the list.", "お答えいただかなくても大丈夫です。小さな一歩:上の連絡先をひとつだけ控えておきましょう。"),
    };

    private static Text Over(Run run)
    {
        var days = run.Weeks.TakeLast(4).Select(Words.ShortDay).ToList();
        var weeks = new Text(Words.List(days).En, string.Join(days.Count == 2 ? "と" : "、", days.Select(day => $"{day.Ja}までの週")));
        var before = run.Days > (run.To.DayNumber - run.Weeks[0].DayNumber) + CoachPolicy.CheckInDays;
        var name = CheckInTexts.NameOf(run.Sign);
        return new(
            En: $"{char.ToUpperInvariant(name.En[0])}{name.En[1..]}: on most days in the {(run.Weeks.Count == 1 ? "week" : "weeks")} to {weeks.En}{(before ? ", and before that, as you said" : "")}.",
            Ja: $"{weeks.Ja}は、ほとんどの日に{name.Ja}がありました{(before ? "(それより前からとのことです)" : "")}。");
    }

    private static IEnumerable<Text> Figures(CheckIn newest)
    {
        if (newest.Sleep is { } sleep)
            yield return new($"{Words.Number(sleep)} h of sleep a night", $"睡眠がひと晩平均{Words.Number(sleep)}時間");
        if (newest.Overtime is { } overtime)
            yield return new($"{Words.Number(overtime)} h of overtime", $"残業が{Words.Number(overtime)}時間");
        if (newest.Callouts is { } callouts and > 0)
            yield return new($"{callouts} {(callouts == 1 ? "night" : "nights")} called out", $"夜に呼び出された日が{callouts}日");
        if (newest.DaysOff is { } daysOff)
            yield return new($"{daysOff} {(daysOff == 1 ? "day" : "days")} off", $"丸一日の休みが{daysOff}日");
    }
}
