using System.Text.RegularExpressions;

namespace CoachBot.Domain;

/// <summary>What a free text says about danger.</summary>
public enum Danger
{
    None,

    /// <summary>Hard times without danger: acknowledged, contacts offered, no alarm.</summary>
    Distress,
    SelfHarm,
    Medical,
    ToOthers,
    Abuse,

    /// <summary>Somebody else is in danger of harming themselves.</summary>
    SomeoneElse,
}

/// <summary>
/// Screens every free text before anything else. Explicit phrases only: it is known to miss what is said obliquely, which is
/// why the way to urgent help stands on every message.
/// </summary>
public static partial class Urgency
{
    /// <param name="plain">Words brought to one form, see <c>Plain</c>.</param>
    public static Danger Screen(string plain)
    {
        var text = Idioms().Replace(Spaces().Replace(plain, " "), "");
        // Japanese is written without spaces; someone may put them in to hide a word.
        var joined = text.Replace(" ", "", StringComparison.Ordinal);
        if (SelfHarm().IsMatch(text) || SelfHarm().IsMatch(joined))
            return Others().IsMatch(text) ? Danger.SomeoneElse : Danger.SelfHarm;
        if (Medical().IsMatch(text) || Medical().IsMatch(joined))
            return Danger.Medical;
        if (ToOthers().IsMatch(text) || ToOthers().IsMatch(joined))
            return Danger.ToOthers;
        if (Abuse().IsMatch(text) || Abuse().IsMatch(joined))
            return Danger.Abuse;
        return Distress().IsMatch(text) ? Danger.Distress : Danger.None;
    }

    public static bool IsCrisis(Danger danger) => danger is not Danger.None and not Danger.Distress;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("死ぬほど|死ぬかと思|自殺(防止|予防|対策)|suicide (prevention|awareness)|killer (feature|app)|dead ?line|dead tired|dying to |(kill|end) (the|my) (process|meeting|call|task)")]
    private static partial Regex Idioms();

    [GeneratedRegex("死にたい|しにたい|氏にたい|タヒにたい|タヒりたい|死のう|死んでしまいたい|死んだほうが|死んだ方が|消えたい|消えてしまいたい|いなくなりたい|生きていたくない|生きるのが嫌|生きる意味がない|生きていても仕方|自殺|自傷|リスカ|リストカット|手首を切|飛び降り|首を吊|首つり|遺書|kill (myself|himself|herself|themselves)|(want|wanna|going|ready) (to )?die\\b|wish i (was|were) dead|end my life|end it all|suicid|hurt(ing)? myself|self[- ]?harm|cut(ting)? myself|better off (dead|without me)|no reason to live|(don't|do not|dont) want to (live|be alive|wake up|be here anymore)|take my (own )?life")]
    private static partial Regex SelfHarm();

    [GeneratedRegex("(同僚|友達|友人|夫|妻|主人|嫁|弟|妹|兄|姉|母|父|息子|娘|彼女?|部下|後輩|先輩|上司|先生|知り合い)(が|は|から|に).*(と言|って言|といって|っていって|みたい|そう|ている)|\\b(he|she|they|friend|colleague|coworker|husband|wife|partner|brother|sister|mother|father|son|daughter)\\b.*(wants?|says?|said|told|talks?|going|himself|herself|themselves|wanted|suicidal)")]
    private static partial Regex Others();

    [GeneratedRegex("胸(が|の|に).{0,6}(締め付け|しめつけ|つぶれ|圧迫|激痛|痛く?(て|い|み).{0,10}(息|冷や汗|動け|腕))|息が(でき|吸え)ない|呼吸が?できない|意識が(ない|遠|なく)|血を吐|吐血|薬を.{0,6}(大量|たくさん|飲みすぎ)|crushing chest|chest pain.{0,40}(arm|breath|sweat|faint|now)|can'?t breathe|cannot breathe|(coughing|vomiting|throwing) up blood|passed out|unconscious|overdos")]
    private static partial Regex Medical();

    [GeneratedRegex("殺してやる|殺したい|ぶっ殺|刺してやる|刺し殺|(i'?ll|i will|want to|wanna|going to|gonna) (kill|stab|shoot|murder) (him|her|them|my|the (surgeon|boss|doctor|manager)|someone|everyone)")]
    private static partial Regex ToOthers();

    [GeneratedRegex("殴られ|蹴られ|首を絞められ|レイプ|性暴力|性的(暴行|暴力)|体を触られ|襲われ|殺すと脅|(hit|beat|punch(ed)?|kick(ed)?|chok(ed|es)|rap(ed|es)|assault(ed|s)?|grop(ed|es)) me\\b|threat(ens|ened) to (kill|hurt|hit) me")]
    private static partial Regex Abuse();

    [GeneratedRegex("つらい|辛い|しんどい|限界|もう無理|もうだめ|もうダメ|泣きたい|疲れ果て|心が折れ|追い詰められ|can'?t (take|cope|go on|do) (it|this|with this|anymore|any more)|overwhelmed|burn(ed|t) out|hopeless|falling apart|breaking down|at my limit|exhausted")]
    private static partial Regex Distress();
}
