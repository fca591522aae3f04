using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>How an action of the plan goes, week by week.</summary>
internal static class ProgressTexts
{
    public static readonly Choice Done = new("done", new("Done", "できた"), "finished", "yes", "済み", "終わった", "完了");
    public static readonly Choice Going = new("going", new("Going", "進行中"), "on it", "in progress", "進んでいる", "やっている途中", "途中");
    public static readonly Choice Stuck = new("stuck", new("Stuck", "止まっている"), "no", "not yet", "進んでいない", "止まった", "まだ", "いいえ");

    public static readonly Choice Take = new("take", new("Take that", "それにする"), "yes", "ok", "はい", "そうする");
    public static readonly Choice AsItIs = new("as-it-is", new("Leave it as it is", "今のままにする"), "no", "いいえ", "変えない");
    public static readonly Choice LetGo = new("let-go", new("Let it go", "見送る"), "drop it", "drop", "今回はやめておく");

    public static Field HowIsIt(string key, PlanLine action) => new(key,
        new($"Your plan, “{NameOf(action).En}”: how is it going?", $"計画の「{NameOf(action).Ja}」は、いかがですか。"),
        new ChoiceInput([Done, Going, Stuck]));

    public static Field Smaller(string key, PlanLine action)
    {
        var step = PlanTexts.Step(action.Kind, Math.Min(action.Level + 1, Plan.SmallestLevel));
        return new(key,
            new($"That happens. A smaller one: {step.En}?", $"そういう週もあります。もっと小さく、「{step.Ja}」にしますか。"),
            new ChoiceInput([Take, AsItIs, LetGo]));
    }

    /// <summary>Said in the reply to the check-in, beside its own small step.</summary>
    public static Text Noted(PlanHeadline plan, IReadOnlyList<PlanNews> news)
    {
        var count = news.GroupBy(one => one.State).OrderBy(same => same.Key).Select(same => new Text($"{same.Count()} {PlanTexts.NameOf(same.Key).En}", $"{PlanTexts.NameOf(same.Key).Ja}{same.Count()}件")).ToList();
        var listed = Words.List(count);
        if (news.FirstOrDefault(one => one.Smaller) is not { } smaller)
            return new($"Plan: {listed.En}.", $"計画:{listed.Ja}");
        var next = StepAfter(plan, smaller);
        return new($"Plan: {listed.En}. Next in it: {next.En}.", $"計画:{listed.Ja}。次は「{next.Ja}」です。");
    }

    public static Text Closing(PlanHeadline? plan, IReadOnlyList<PlanNews> news)
    {
        if (plan is null || Next(plan, news) is not { } step)
            return PlanTexts.AllDone;
        return new($"Noted. One small step: {step.En}.", $"記録しました。小さな一歩:{step.Ja}。");
    }

    /// <summary>The step of an action that was just made smaller, else of the first that is open still.</summary>
    private static Text? Next(PlanHeadline plan, IReadOnlyList<PlanNews> news)
    {
        if (news.FirstOrDefault(one => one.Smaller) is { } smaller)
            return StepAfter(plan, smaller);
        for (var place = 0; place < plan.Actions.Count; place++)
        {
            var said = news.FirstOrDefault(one => one.Place == place);
            if (said is null ? plan.Actions[place].IsOpen : said.State is not ActionState.Done and not ActionState.LetGo)
                return new($"fifteen minutes for “{NameOf(plan.Actions[place]).En}” this week", $"今週のうちに15分、「{NameOf(plan.Actions[place]).Ja}」の時間をとる");
        }

        return null;
    }

    private static Text StepAfter(PlanHeadline plan, PlanNews smaller)
    {
        var action = plan.Actions[smaller.Place];
        return PlanTexts.Step(action.Kind, Math.Min(action.Level + 1, Plan.SmallestLevel));
    }

    private static Text NameOf(PlanLine action) => action.Title is { } title ? Text.Same(title) : PlanTexts.NameOf(action.Kind);
}
