using System.Globalization;
using System.Text.RegularExpressions;

namespace CoachBot.Domain;

/// <summary>What a sentence does to the fact it stands for.</summary>
/// <param name="LeftOut">Figures of the fact that the sentence does not say.</param>
/// <param name="Added">Figures in the sentence that nobody gave.</param>
/// <param name="Unsaid">A fact without figures, of which the sentence says no word.</param>
/// <param name="Opposite">Words of the sentence that say the opposite; null when there are none.</param>
public sealed record Findings(IReadOnlyList<string> LeftOut, IReadOnlyList<string> Added, bool Unsaid, string? Opposite)
{
    public bool IsHonest => LeftOut.Count == 0 && Added.Count == 0 && !Unsaid && Opposite is null;
}

/// <summary>
/// A plain rule against hiding: each figure of the fact stays, no other comes in, a fact without figures keeps one of its words,
/// and nothing denies it. Judges words, not meaning: what it does not see, the person still has to.
/// </summary>
public static partial class Honesty
{
    private static readonly string[] Words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <param name="fact">All are plain words, see <c>Plain</c>.</param>
    public static Findings Judge(ReframeReason reason, string? fact, string motive, string sentence)
    {
        var (given, said) = (Figures(fact ?? ""), Figures(sentence));
        var known = given.Concat(Figures(motive)).ToHashSet();
        var unsaid = fact is not null && given.Count == 0 && Terms(fact) is { Count: > 0 } terms && !terms.Any(term => sentence.Contains(term, StringComparison.Ordinal));
        return new([.. given.Where(figure => !said.Contains(figure))], fact is null ? [] : [.. said.Where(figure => !known.Contains(figure))], unsaid, Denied(reason, fact ?? "", sentence));
    }

    /// <summary>The numbers of a text in one form, each once.</summary>
    private static List<string> Figures(string plain)
    {
        var digits = Spelled().Replace(Thousands().Replace(plain, ""), match => Of(match.Value));
        return [.. Number().Matches(digits).Select(match => decimal.Parse(match.Value, CultureInfo.InvariantCulture).ToString("0.####", CultureInfo.InvariantCulture)).Distinct()];
    }

    private static string Of(string word)
    {
        if (Array.IndexOf(Words, word) is >= 0 and var number)
            return number.ToString(CultureInfo.InvariantCulture);
        const string digits = "〇一二三四五六七八九";
        var ten = word.IndexOf('十');
        if (ten < 0)
            return string.Concat(word.Select(letter => digits.IndexOf(letter)));
        var tens = ten == 0 ? 1 : digits.IndexOf(word[0]);
        return ((tens * 10) + (ten == word.Length - 1 ? 0 : digits.IndexOf(word[^1]))).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The words that carry a fact: runs of kanji or katakana, and longer English words.</summary>
    private static List<string> Terms(string plain) => [.. Term().Matches(plain).Select(match => match.Value).Where(term => !Common().IsMatch(term))];

    private static string? Denied(ReframeReason reason, string fact, string sentence)
    {
        foreach (var denial in reason switch
        {
            ReframeReason.Hours => [NoComplaint(), NoHours()],
            ReframeReason.Evaluation => [NoComplaint(), FairlyJudged()],
            ReframeReason.Friction => [NoComplaint(), NoFriction()],
            _ => (Regex[])[NoComplaint()],
        })
        {
            if (denial.Match(sentence) is { Success: true } match && !fact.Contains(match.Value, StringComparison.Ordinal))
                return match.Value;
        }

        return null;
    }

    [GeneratedRegex(@"(?<=\d),(?=\d{3}(?!\d))")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"\b(zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?= (hours?|nights?|days?|times?|weeks?|months?|years?|people|call-?outs?|calls?|hospitals?|percent))|([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=(時間|回|日|晩|夜|人|名|件|か月|ヶ月|カ月|週|年|割|施設|社))")]
    private static partial Regex Spelled();

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex("[\u3400-\u9fff]{2,}|[\u30a0-\u30ff]{2,}|[a-z]{4,}")]
    private static partial Regex Term();

    [GeneratedRegex("^(自分|状況|会社|仕事|職場|現在|今回|場合|with|that|this|have|from|they|been|were|work|very|what|when|there|their|because|would|want)$")]
    private static partial Regex Common();

    [GeneratedRegex(@"不満は?(まったく|全く|特に)?(ない|なく|ありません)|何も問題は?(ない|ありません)|満足して(い|お)|no complaints|nothing (is )?wrong|(am|was|were|very|fully|quite) (satisfied|happy) with|everything is fine")]
    private static partial Regex NoComplaint();

    [GeneratedRegex(@"(残業|呼び出し|呼出|オンコール|夜間対応|当直)(は|も|が)?(ほとんど|あまり|まったく|全く)?(ない|なく|ありません|少な(?!く(な|あり)))|忙しくは?(ない|ありません)|\b(no|little|hardly any|not much) (overtime|on-?call|call-?outs?|night calls?)|not (that |very )?busy|easy hours")]
    private static partial Regex NoHours();

    [GeneratedRegex(@"評価(は|に|も|が|制度は)?(とても|十分|十分に)?(明確|公正|公平|透明|納得して)|高く評価され|(clear|fair|transparent|open)(ly)? (and \w+ )?(evaluation|appraisal|review|reviewed|judged|measured)|(evaluation|appraisal|review)s? (is|was|are|were) (clear|fair|transparent)")]
    private static partial Regex FairlyJudged();

    [GeneratedRegex(@"(人間関係|職場の関係|関係)(は|も|が)?(とても|非常に)?(良好|円満|良い|よい)|問題なく協働|(no|never any) (problems?|trouble|friction|conflicts?)( at all)? (with|between)|(get|got|getting) (on|along) (very |really )?well with (everyone|everybody|all)")]
    private static partial Regex NoFriction();
}
