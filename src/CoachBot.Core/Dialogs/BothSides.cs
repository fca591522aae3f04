using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Staying and leaving side by side, filled with the person's own answers.</summary>
internal static class BothSides
{
    public static Part.Table Of(Decision decision, Language language)
    {
        var (ready, reasons) = (decision.Readiness, decision.Reasons);
        var weighing = decision.Weigh();
        var movable = reasons.Where(reason => weighing.Weight(reason) > 0).Select(StayReasonTexts.NameOf);
        var fixedOnes = reasons.Where(reason => weighing.Weight(reason) == 0).Select(StayReasonTexts.NameOf).ToList();
        var yes = decision.Checks.Where(check => check.Answer is StayAnswer.Yes).Select(Evident);
        var no = decision.Checks.Where(check => check.Answer is StayAnswer.No).Select(Evident);
        return new Part.Table([.. StayResultTexts.TableHead.Select(text => text.In(language))],
        [
            [In(StayResultTexts.Stay), Cell(StayResultTexts.StayFor, movable.Select(BothSidesTexts.MayChange)), Cell(StayResultTexts.StayRisk, fixedOnes.Concat(no.Select(BothSidesTexts.Lacks))), Cell(StayResultTexts.StayHelp, yes)],
            [In(StayResultTexts.Leave), Cell(StayResultTexts.LeaveFor, fixedOnes.Select(BothSidesTexts.AwayFrom)), Cell(StayResultTexts.LeaveRisk, Risks(ready)), Cell(StayResultTexts.LeaveHelp, Helps(ready))],
        ]);

        string In(Text text) => text.In(language);

        string Cell(Text first, IEnumerable<Text> own) => string.Join(language is Language.Ja ? "/" : "; ", own.Prepend(first).Select(In));
    }

    private static Text Evident(StayCheck check)
    {
        var name = StayCheckTexts.NameOf(check.Item);
        return check.Evidence is { } evidence ? new($"{name.En} ({evidence})", $"{name.Ja}({evidence})") : name;
    }

    private static IEnumerable<Text> Risks(Readiness ready)
    {
        if (ready.Savings is { } months)
            yield return BothSidesTexts.SavingsLast(months);
        if (ready.Life is { } life)
            yield return Text.Same(life);
        if (ready.Bound is StayAnswer.Yes or StayAnswer.DontKnow)
            yield return BothSidesTexts.CheckBound;
    }

    private static IEnumerable<Text> Helps(Readiness ready)
    {
        if (ready.Search is { } search)
            yield return StayResultTexts.Answered(ReadinessTexts.Search.Title!, ReadinessTexts.Searches.First(one => one.Answer == search).Label);
        if (ready.MoveAsked is { } asked)
            yield return asked ? BothSidesTexts.MoveAsked : BothSidesTexts.MoveFirst;
    }
}

internal static class BothSidesTexts
{
    public static readonly Text CheckBound = new("check confidentiality and non-compete", "秘密保持・競業避止の約束を確かめる");
    public static readonly Text MoveAsked = new("a move inside was asked about", "社内異動は打診ずみ");
    public static readonly Text MoveFirst = new("ask about a move inside first", "先に社内異動を打診する");

    public static Text MayChange(Text reason) => new($"{reason.En} may change", $"{reason.Ja}は変えられるかもしれない");

    public static Text Lacks(Text check) => new($"no: {check.En}", $"{check.Ja}は見込めない");

    public static Text AwayFrom(Text reason) => new($"away from: {reason.En}", $"「{reason.Ja}」から離れられる");

    public static Text SavingsLast(decimal months) => new($"savings for {Words.Number(months)} months", $"貯えは{Words.Number(months)}か月分");
}
