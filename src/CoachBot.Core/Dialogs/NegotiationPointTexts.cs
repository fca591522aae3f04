using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

internal static class NegotiationPointTexts
{
    public static Text TitleFor(JobOffer offer) => new($"Negotiation sheet: {offer.Name}", $"交渉シート:{offer.Name}");

    /// <summary>Short enough for a button.</summary>
    public static Text Market(Role role)
    {
        var pay = role.Pay!;
        return new(
            En: $"{role.En.Replace(" (now)", "", StringComparison.Ordinal)} {pay.Min / 100m:0.##}–{pay.Max / 100m:0.##} million yen (article, no date)",
            Ja: $"{Short(role.Ja)} {pay.Min}〜{pay.Max}万円(記事、日付なし)");
    }

    /// <param name="offer">Null when there is none: then nothing is known.</param>
    public static IEnumerable<(Text What, Text? Known, Text Ask)> All(JobOffer? offer)
    {
        yield return (new("Fixed and variable pay", "固定と変動"), offer is null ? null : Pay(offer), new("How is the variable part set, and what was paid last year?", "変動分の決まり方と、昨年の支給実績"));
        yield return (new("Allowances and per diem", "手当と出張日当"), offer?.Allowances is { } sum ? new($"{OfferViewTexts.Pay(sum).En} a year", $"年{OfferViewTexts.Pay(sum).Ja}") : null, new("Which allowances, and how much per diem for a night away?", "手当の種類と、宿泊を伴う出張の日当"));
        yield return (new("On-call", "オンコールの扱い"), offer?.OnCall is { } nights ? new($"{Words.Number(nights)} nights a month", $"月{Words.Number(nights)}回") : null, new("Is standby paid, and do call-outs count as working hours?", "待機手当の有無と、呼び出し時間の数え方"));
        yield return (new("Overtime", "残業"), offer?.Overtime is { } hours ? new($"{Words.Number(hours)} h a month", $"月{Words.Number(hours)}時間") : null, new("What was last year's average in this team?", "配属チームの昨年の平均"));
        yield return (new("Travel", "移動・出張"), offer?.Travel is { } travel ? new($"{Words.Number(travel)} h a month", $"月{Words.Number(travel)}時間") : null, new("Which area, and does travel time count as work?", "担当エリアと、移動時間の扱い"));
        yield return (new("Paid leave and flextime", "有給とフレックス"), null, new("When is the first leave granted, how much of it is taken, and who may use flextime?", "有給の初回付与日と取得の実績、フレックスの適用条件"));
    }

    private static Text Pay(JobOffer offer) => new(
        En: $"base {OfferViewTexts.Pay(offer.Base).En}{(offer.Variable is { } variable ? $", variable {OfferViewTexts.Pay(variable).En}" : "")}",
        Ja: $"固定{OfferViewTexts.Pay(offer.Base).Ja}{(offer.Variable is { } changing ? $"、変動{OfferViewTexts.Pay(changing).Ja}" : "")}");

    private static string Short(string name) => name.Split('(')[0];
}
