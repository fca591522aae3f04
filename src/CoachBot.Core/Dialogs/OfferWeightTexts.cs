using System.Globalization;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

internal static class OfferWeightTexts
{
    public static readonly Text Intro = new(
        En: "How much does each count for you? 0 is not at all, 5 is most. The numbers filled in put life first; change what you see differently.",
        Ja: "何をどのくらい大事にしたいですか。0は考えない、5はいちばん大事です。暮らしを重めにした数字を入れてあります。違うと感じるところを変えてください。");

    public static readonly Text Again = new(
        En: "Your own numbers are filled in: 0 is not at all, 5 is most. Change what you see differently now.",
        Ja: "前に決めた数字を入れてあります。0は考えない、5はいちばん大事です。今の気持ちと違うところを変えてください。");

    public static Form Form(IReadOnlyList<int> weights) => new("job.weights",
        [.. Enum.GetValues<OfferCriterion>().Select(criterion => Of(criterion, weights[(int)criterion]))], new("What counts, 0 to 5", "大事さ(0〜5)"), new("Compare", "比べる"));

    public static Text NameOf(OfferCriterion criterion) => criterion switch
    {
        OfferCriterion.Pay => new("pay a year", "年収"),
        OfferCriterion.Fixed => new("fixed share of pay", "固定の割合"),
        OfferCriterion.Overtime => new("little overtime", "残業の少なさ"),
        OfferCriterion.Travel => new("little travel", "移動の少なさ"),
        OfferCriterion.OnCall => new("few nights on call", "オンコールの少なさ"),
        OfferCriterion.Training => new("training", "教育・研修"),
        OfferCriterion.Growth => new("growth of the field", "領域の伸び"),
        _ => new("fit with my life", "暮らしとの相性"),
    };

    public static string KeyOf(OfferCriterion criterion) => criterion is OfferCriterion.OnCall ? "weight.on-call" : $"weight.{criterion.ToString().ToLowerInvariant()}";

    private static Field Of(OfferCriterion criterion, int usual) => new(KeyOf(criterion),
        new($"How much does \"{NameOf(criterion).En}\" count, 0 to 5?", $"「{NameOf(criterion).Ja}」は、どのくらい大事ですか(0〜5)。"),
        new NumberInput(0, OfferTable.MostWeight, 1, new("points", "点")))
    {
        Title = new(Capital(NameOf(criterion).En), NameOf(criterion).Ja),
        Default = usual.ToString(CultureInfo.InvariantCulture),
        MaySkip = false,
    };

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
