using System.Globalization;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

internal static class OfferViewTexts
{
    public static readonly Text Title = new("Side by side", "並べてみると");
    public static readonly Text Chart = new("Offers: points and pay per hour", "オファーの点数と、1時間あたりの収入");
    public static readonly Text Alt = new("By offer: points of 100, pay a year, hours a year, pay per hour away from home. ", "オファーごとの点数(100点満点)・年収・年間の時間・仕事で家を離れる1時間あたりの収入。");
    public static readonly Text Points = new("Points", "点数");
    public static readonly Text OfHundred = new("of 100", "100点満点");
    public static readonly Text PerHour = new("Pay per hour away", "1時間あたり");
    public static readonly Text HundredYen = new("100 yen", "百円");
    public static readonly Text Criterion = new("What counts (weight)", "項目(大事さ)");
    public static readonly Text Open = new("not known yet", "まだ不明");
    public static readonly Text[] Head = [new("Offer", "オファー"), new("Points of 100", "点数(100点満点)"), new("Pay a year", "年収"), new("Hours a year", "年間の時間"), new("Pay per hour away", "1時間あたり")];

    public static readonly Text PointsAre = new(
        En: "In brackets: points out of 100; what is not known counts as 50. This only sorts; you decide.",
        Ja: "かっこ内は点数で、不明は50点とします。目安なので、決めるのはご自身です。");

    public static string NameOf(Standing one) => $"{one.Number} {one.Offer.Name}";

    public static Text PerHourIs(CoachPolicy policy) => new(
        En: $"Pay per hour away from home: all known pay of a year ÷ (contract hours + overtime + travel + {Words.Number(policy.OnCallNightHours)} h a night on call).",
        Ja: $"1時間あたり:わかっている年収を、仕事で家を離れる時間(所定労働・残業・移動・出張、オンコール1回{Words.Number(policy.OnCallNightHours)}時間)で割った額です。");

    public static Text Order(OfferRanking ranking)
    {
        var (first, second) = (ranking.Standings[0], ranking.Standings[1]);
        if (ranking.IsLevel)
            return new($"\"{first.Offer.Name}\" and \"{second.Offer.Name}\" are level.", $"「{first.Offer.Name}」と「{second.Offer.Name}」が同点で並んでいます。");
        return new(
            En: $"Weighed your way, \"{first.Offer.Name}\" leads ({Share(ranking, first)}), then \"{second.Offer.Name}\" ({Share(ranking, second)}).",
            Ja: $"大事さを反映すると、いちばん上は「{first.Offer.Name}」({Share(ranking, first)}点)、次が「{second.Offer.Name}」({Share(ranking, second)}点)です。");
    }

    /// <summary>What the order of the first two hangs on.</summary>
    public static Text Hangs(OfferRanking ranking)
    {
        var (first, second) = (ranking.Standings[0].Offer.Name, ranking.Standings[1].Offer.Name);
        if (OfferSwap.Find(ranking) is not { } swap)
            return new($"No single weight changes the order of \"{first}\" and \"{second}\".", $"大事さをひとつだけ変えても、「{first}」と「{second}」の順番は変わりません。");
        var (name, leads) = (OfferWeightTexts.NameOf(swap.Criterion), swap.Leader == ranking.Standings[1]);
        return new(
            En: $"If you gave \"{name.En}\" {swap.To} instead of {swap.From}, {(leads ? $"\"{second}\" would lead" : $"\"{second}\" would pass \"{first}\", and \"{swap.Leader.Offer.Name}\" would lead")}. No smaller change to a single weight would do it.",
            Ja: $"「{name.Ja}」を{swap.From}から{swap.To}に変えると、{(leads ? $"「{second}」がいちばん上になります" : $"「{second}」が「{first}」を抜き、「{swap.Leader.Offer.Name}」がいちばん上になります")}。ひとつだけ動かすなら、これが最小の変更です。");
    }

    /// <summary>The first thing that is not known about the two on top, or a night's sleep.</summary>
    public static Text Step(OfferRanking ranking)
    {
        foreach (var one in ranking.Standings.Take(2))
        {
            if (OpenPoints.Of(one.Offer) is [var open, ..])
                return new($"One small step: find out one thing about \"{one.Offer.Name}\": {OpenPointTexts.NameOf(open).En}.", $"小さな一歩:「{one.Offer.Name}」の{OpenPointTexts.NameOf(open).Ja}を、確かめてみましょう。");
        }

        return new("One small step: note in one line how this order feels, and sleep on it.", "小さな一歩:この並びを見てどう感じたか、一行だけメモして、ひと晩おいてみましょう。");
    }

    public static Text Counts(OfferCriterion criterion, int weight) => new($"{OfferWeightTexts.NameOf(criterion).En} ({weight})", $"{OfferWeightTexts.NameOf(criterion).Ja}({weight})");

    public static Text Cell(OfferCriterion criterion, Standing one)
    {
        var points = one.Points[(int)criterion];
        var said = Said(criterion, one.Offer, points);
        return new($"{said.En} ({one.PointsOf((int)criterion)})", $"{said.Ja}({one.PointsOf((int)criterion)})");
    }

    public static Text Pay(decimal amount) => new($"{Money(amount * 10_000)} yen", $"{Words.Number(amount)}万円");

    public static Text Hours(decimal hours) => new($"{Money(hours)} h", $"{Money(hours)}時間");

    public static Text Yen(decimal yen) => new($"{Money(yen)} yen", $"{Money(yen)}円");

    private static Text Said(OfferCriterion criterion, JobOffer offer, int? points) => criterion switch
    {
        OfferCriterion.Pay => Pay(offer.Total),
        _ when points is null => new("?", "不明"),
        OfferCriterion.Fixed => new($"{points}%", $"{points}%"),
        OfferCriterion.Overtime => Monthly(offer.Overtime),
        OfferCriterion.Travel => Monthly(offer.Travel),
        OfferCriterion.OnCall => new($"{offer.OnCall:0} a month", $"月{offer.OnCall:0}回"),
        OfferCriterion.Training => Text.Same($"{offer.Training}/5"),
        OfferCriterion.Growth => Text.Same($"{offer.Growth}/5"),
        _ => Text.Same($"{offer.Life}/5"),
    };

    private static Text Monthly(decimal? hours) => new($"{Words.Number(hours ?? 0)} h a month", $"月{Words.Number(hours ?? 0)}時間");

    private static string Share(OfferRanking ranking, Standing one) => ranking.Share(one) is { } share ? Words.Number(share) : "–";

    private static string Money(decimal yen) => yen.ToString("#,0", CultureInfo.InvariantCulture);
}
