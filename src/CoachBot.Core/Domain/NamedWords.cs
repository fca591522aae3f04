using System.Text.RegularExpressions;

namespace CoachBot.Domain;

/// <summary>A plain look for what may be somebody's name, a hospital's, or a patient's mark. It misses many; the person is told so.</summary>
public static partial class NamedWords
{
    /// <returns>The words to look at again; null when none stand out.</returns>
    public static string? Find(string text)
    {
        foreach (Match match in Suspects().Matches(text))
        {
            if (!General().IsMatch(match.Value))
                return match.Value.Trim();
        }

        return null;
    }

    [GeneratedRegex(@"[\u3400-\u9fff]{1,4}(さん|様|氏|先生|教授|医師)(?![\u3400-\u9fff])|[\u3400-\u9fff\u30a0-\u30ff]{2,8}(病院|医院|クリニック|医療センター)|\b(Mr|Mrs|Ms|Dr|Prof)\.? ?[A-Z][a-z]+|\b[A-Z][a-z]+('s)? (Hospital|Clinic|Medical Cent(er|re))|\d{1,3}\s*(歳|才)の?[\u3400-\u9fff]{0,2}|\b\d{1,3}[- ]year[- ]old\b|\bID\s*[::]?\s*\d{3,}|[\u3400-\u9fff]?(患者|症例)(ID|番号)\S*")]
    private static partial Regex Suspects();

    [GeneratedRegex(@"^.*[仕同多模異一各]様$|^(.*(患者|医師|看護師|技師|主治医|担当医|執刀医|外科医|皆|客|家族|者|員|部長|師長|課長|所長|院長|奥|子|何人|主任|若手|新人|先輩|同僚|術者|各科|相手|母|父|准|名誉|特任))(さん|様|氏|先生|教授)$|^[^さ様]*(の|各|同|他|複数|担当|大学|総合|市立|県立|国立|公立|私立|中核|基幹|大規模|中小|近隣|地域|急性期|専門|導入|新規|対象|提携)(病院|医院|クリニック|医療センター)$|^[\u3400-\u9fff]{0,3}(の|担当|専門|若手|外科|内科|麻酔科|執刀|主治|女性|男性|勤務|指導|研修|全|各|複数)医師$|^(The|Our|Each|This|That|University|General|City|One|Every|Another|New|A) (Hospital|Clinic|Medical)")]
    private static partial Regex General();
}
