using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The one small step after a decision, and what may come next.</summary>
internal static class StayStepTexts
{
    /// <summary>Further ways on, as soon as the dialogs exist.</summary>
    public static readonly Choice Plan = new("plan", new("30-day plan", "30日の計画"));

    public static readonly Choice LeaveSafely = new("leave-safely", new("Leaving safely", "安全な離れ方"));

    public static Text Again(DateOnly day) => new($"On {Words.Day(day).En} I'll ask whether to look again.", $"{Words.Day(day).Ja}に、もう一度見直すかどうかをうかがいます。");

    /// <summary>Readiness decides only here: it does not score.</summary>
    public static Text Of(Decision decision) => decision.Leaning switch
    {
        Leaning.RecoverFirst => Small("choose one of the people above and ask for 15 minutes.", "上の相談先からひとつ選んで、15分だけ話す時間をもらいましょう。"),
        Leaning.NotEnoughFacts => Small("note one date or number today for what weighs most.", "いちばん重い理由について、日付か数字をひとつ、今日メモしましょう。"),
        Leaning.StayAndFix => Fix(decision),
        Leaning.PrepareASafeExit => Exit(decision.Readiness),
        _ => Date(decision),
    };

    private static Text Fix(Decision decision)
    {
        if (decision.Weigh().Contributions().FirstOrDefault(one => one.Reason is not null) is not { Reason: { } reason })
            return Small("note what should change first.", "最初に変えたいことを、ひとつ書きとめましょう。");
        var name = StayReasonTexts.NameOf(reason);
        return reason.Changeable is Changeable.ByMe
            ? Small($"\"{name.En}\": put 15 minutes in this week's calendar to change one thing about it.", $"「{name.Ja}」でひとつ変えるための15分を、今週の予定に入れましょう。")
            : Small($"ask your manager for 15 minutes about \"{name.En}\".", $"「{name.Ja}」について話す15分を、上長にもらいましょう。");
    }

    private static Text Date(Decision decision)
    {
        if (decision.Checks.FirstOrDefault(check => check.Answer is StayAnswer.DontKnow) is not { } check)
            return Small("put the day for looking again in your calendar.", "見直す日を、カレンダーに入れておきましょう。");
        var (whom, name) = (StayCheckTexts.WhomOf(check.Whom), StayCheckTexts.NameOf(check.Item));
        return Small($"choose when to ask about \"{name.En}\" ({whom.En}), and note it.", $"「{name.Ja}」を{whom.Ja}に尋ねる日を決めて、予定に入れましょう。");
    }

    private static Text Exit(Readiness ready)
    {
        if (ready.MoveAsked is not true)
            return Small("before anything else, note one team inside the company where you could move.", "まずは、社内で移れそうな部署をひとつ書きとめましょう。");
        if (ready.Bound is StayAnswer.Yes or StayAnswer.DontKnow)
            return Small("find what you signed on joining, and put it where you can read it.", "入社のときに署名した書類を探して、読めるところに置きましょう。");
        return ready.Search is "offer"
            ? Small("write down three terms to check in the offer.", "内定の条件で確かめたいことを、3つ書き出しましょう。")
            : Small("write down three results of your work, with numbers.", "仕事の実績を、数字を入れて3つ書き出しましょう。");
    }

    private static Text Small(string en, string ja) => new($"One small step: {en}", $"小さな一歩:{ja}");
}
