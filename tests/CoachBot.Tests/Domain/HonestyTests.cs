using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Tests.Domain;

/// <summary>A fact, a sentence, and what is found: - left out, + added, ? unsaid, ! the opposite. Nothing where it is honest.</summary>
public sealed class HonestyTests
{
    private const string Better = "無理なく続く体制で、支援の質を高めたい";

    [Theory]
    [InlineData(ReframeReason.Hours, "残業が月60時間", "残業が月60時間あり、支援の質を高めたいです。", "")]
    [InlineData(ReframeReason.Hours, "残業が月60時間", "残業が月６０時間あり、支援の質を高めたいです。", "")]
    [InlineData(ReframeReason.Hours, "残業が月六十時間", "月60時間の残業がありました。", "")]
    [InlineData(ReframeReason.Hours, "残業が月60時間", "残業が多く、支援の質を高めたいです。", "-60")]
    [InlineData(ReframeReason.Hours, "残業が月60時間", "残業が月30時間あり、支援の質を高めたいです。", "-60 +30")]
    [InlineData(ReframeReason.Hours, "残業が月60時間、呼び出しが4回", "残業が月60時間ありました。", "-4")]
    [InlineData(ReframeReason.Hours, "残業が月60時間", "月60時間でも、残業は少ないほうです。", "!残業は少な")]
    [InlineData(ReframeReason.Hours, "残業が月60時間", "月60時間と、残業は少なくありませんでした。", "")]
    [InlineData(ReframeReason.Hours, "残業は少ないが呼び出しが月4回", "残業は少ないが、呼び出しが月4回あります。", "")]
    [InlineData(ReframeReason.Hours, null, "不満はありませんが、次に進みたいです。", "!不満はありません")]
    [InlineData(ReframeReason.Evaluation, "評価の基準が示されない", "評価の基準が示されず、成果が育成につながる職場を望んでいます。", "")]
    [InlineData(ReframeReason.Evaluation, "評価の基準が示されない", "力を伸ばしたいです。", "?")]
    [InlineData(ReframeReason.Evaluation, "評価の基準が示されない", "評価は公正でしたが、力を伸ばしたいです。", "!評価は公正")]
    [InlineData(ReframeReason.Friction, "手順が職種ごとに違う", "人間関係は良好です。", "? !人間関係は良好")]
    [InlineData(ReframeReason.Own, "親の介護で転勤できない", "親の介護があり、地域を決めて働きたいです。", "")]
    [InlineData(ReframeReason.Hours, "60 hours of overtime a month", "With 60 hours of overtime a month, I want to give better support.", "")]
    [InlineData(ReframeReason.Hours, "four call-outs a month", "There were 4 call-outs a month.", "")]
    [InlineData(ReframeReason.Hours, "1,200 km a month", "I drove 1200 km a month.", "")]
    [InlineData(ReframeReason.Hours, "60 hours of overtime a month", "I want to give better support.", "-60")]
    [InlineData(ReframeReason.Hours, "60 hours of overtime a month", "60 hours, yet not busy.", "!not busy")]
    [InlineData(ReframeReason.Evaluation, "nobody knows the criteria", "I want to grow.", "?")]
    [InlineData(ReframeReason.Friction, "two departments do not talk", "The departments: I got on well with everyone.", "!got on well with everyone")]
    [InlineData(ReframeReason.Own, null, "I have no complaints.", "!no complaints")]
    public void A_sentence_is_held_against_its_fact(ReframeReason reason, string? fact, string sentence, string found) =>
        Assert.Equal(found, Notation(Honesty.Judge(reason, fact is null ? null : Plain.Of(fact), Plain.Of(Better), Plain.Of(sentence))));

    [Fact]
    public void A_figure_of_the_motive_is_no_addition() =>
        Assert.True(Honesty.Judge(ReframeReason.Own, "残業が月60時間", "3年で専門を深めたい", "残業が月60時間あり、3年で専門を深めたいです。").IsHonest);

    private static string Notation(Findings found) =>
        string.Join(' ', [.. found.LeftOut.Select(one => $"-{one}"), .. found.Added.Select(one => $"+{one}"), .. found.Unsaid ? ["?"] : Array.Empty<string>(), .. found.Opposite is { } words ? [$"!{words}"] : Array.Empty<string>()]);
}
