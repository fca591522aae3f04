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
        var text = Idioms().Replace(SingleLetters().Replace(Spaces().Replace(plain, " "), ""), "");
        // Japanese is written without spaces; someone may put them, or marks, in to hide a word.
        var joined = Marks().Replace(text, "");
        if (SelfHarm().IsMatch(text) || SelfHarm().IsMatch(joined))
            return Others().IsMatch(text) && !Myself().IsMatch(text) ? Danger.SomeoneElse : Danger.SelfHarm;
        if ((Medical().IsMatch(text) || Medical().IsMatch(joined)) && !Patients().IsMatch(text))
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

    /// <summary>The gaps of "k i l l".</summary>
    [GeneratedRegex(@"(?<=\b[a-z]) (?=[a-z]\b)")]
    private static partial Regex SingleLetters();

    [GeneratedRegex(@"[\s\p{P}]+")]
    private static partial Regex Marks();

    [GeneratedRegex("死ぬほど|死ぬかと思|自殺(防止|予防|対策)|suicide (prevention|awareness)|killer (feature|app)|dead ?line|dead tired|dying to |kill for |(kill|end) (the|my) (process|meeting|call|task)")]
    private static partial Regex Idioms();

    // 氏に, しに and 4に are also "to Mr", "to me" and "to four": not when "about" or "very" goes on from there.
    [GeneratedRegex(@"死[にニ][たタ][いイ]|タヒ([にニ][たタ][いイ]|りたい|ぬ)|([しシ氏○◯〇]|(?<!\d)4)[にニ][たタ][いイ](?!し[てた]|す[るれ]|へん|おう|よう)|逝きたい|死のう|死んでしまいたい|死んだほうが|死んだ方が|消えたい|消えてしまいたい|いなくなりたい|生きていたくない|生きるの(が嫌|が(つら|辛)|に疲れ)|生きる意味がない|生きていても仕方|目が覚め(なければ|ないで|なかったら)|(全部|全て|すべて|人生を?)終わ(りにした|らせた)い|(電車|線路|ホームから|車道|道路|海|川)に?飛び込(み|も)|自殺|自傷|リスカ|リストカット|手首を切(?!開|除|断)|飛び降り|首を吊|首つり|遺書|\bkill(ing)? ?my ?self|\bkill(s|ed|ing)? (himself|herself|themselves)|\bkms\b|\bunaliv(e|ing) \w+sel(f|ves)|\b(wants?|wanted|wanna) (to )?die\b|\b(i'?m|i am|he'?s|she'?s) (going|ready) to die\b|wish i (was|were) dead|end my life|end it all|suicid|hurt(ing)? myself|self[- ]?harm|\bcut(ting)? myself(?! (some|a |off|short|shaving|loose))|better off (dead|without me)|no reason to live|never wake up|(don't|do not|dont) want to (live|be alive|wake up|be here anymore)|take my (own )?life")]
    private static partial Regex SelfHarm();

    [GeneratedRegex(@"(同僚|友達|友人|夫|妻|主人|嫁|弟|妹|兄|姉|母|父|息子|娘|彼女?|部下|後輩|先輩|上司|先生|知り合い)((が|は|も|から)[^。]{0,30}(死|消え|自殺|氏に|しに|タヒ|いなくなり|生きて)[^。]{0,12}(と|って|」).{0,6}(言|いっ|話|連絡|送|書|つぶや|打ち明|相談)|(が|は|も)(?!嫌|いや|怖|こわ|ひど|きら|つら|辛)[^。]{0,20}(死|消え|自殺|リスカ|リストカット|自傷|飛び降り|首を吊|手首を切)[^。]{0,10}(そう|みたい|らしい|かも|未遂|心配|してい?る|してた))|\b(he|she|they|friend|colleague|coworker|husband|wife|partner|brother|sister|mother|father|son|daughter)\b.{0,80}(wants?|says?|said|told|talks?|going|himself|herself|themselves|wanted|suicidal)")]
    private static partial Regex Others();

    /// <summary>The person speaks of themselves, and not in words that another said.</summary>
    [GeneratedRegex(@"(?<!\b(said|says|told me|tells me|wrote|texted)[:,]? ?[""']?)\bi (just |really |only )?(want to|wanna|wish)\b|\bmyself\b")]
    private static partial Regex Myself();

    [GeneratedRegex("胸(が|の|に).{0,6}(締め付け|しめつけ|つぶれ|圧迫|激痛|痛く?(て|い|み).{0,10}(息|冷や汗|動け|腕))|息が(でき|吸え)ない|呼吸が?できない|意識が(ない|遠|なく)|血を吐|吐血|薬を.{0,6}(大量|たくさん|飲みすぎ)|crushing chest|chest pain.{0,40}(arm|breath|sweat|faint|now)|can'?t breathe|cannot breathe|(coughing|vomiting|throwing) up blood|passed out|unconscious|overdos|(took|taken|swallowed) (too many|a lot of|all (the|my)|a bottle of) (sleeping )?(pills|tablets|meds)")]
    private static partial Regex Medical();

    /// <summary>Patients in a hospital are in good hands, and are work.</summary>
    [GeneratedRegex(@"患者|症例|\b(the|a|our) patients?\b")]
    private static partial Regex Patients();

    [GeneratedRegex("殺してやる|殺したい|ぶっ殺|刺してやる|刺し殺|(i'?ll|i will|want to|wanna|going to|gonna) (kill|stab|shoot|murder) (him|her|them|my|the (surgeon|boss|doctor|manager)|someone|everyone)")]
    private static partial Regex ToOthers();

    [GeneratedRegex(@"殴られ|蹴られ|首を絞められ|レイプ|性暴力|性的(暴行|暴力)|体を触られ|(?<!(睡魔|眠気|不安|恐怖|疲労|空腹|後悔|孤独|感)に)襲われ|殺すと脅|(?<!\b(it|that|this|news) )\b(hit|beat|punch(ed)?|kick(ed)?|chok(ed|es)|rap(ed|es)|assault(ed|s)?|grop(ed|es)) me\b(?! (that|hard|like|to it))|threat(ens|ened) to (kill|hurt|hit) me")]
    private static partial Regex Abuse();

    [GeneratedRegex(@"つらい|ツライ|辛い(?!カレー|もの|物|料理|ラーメン|食)|しんどい|シンドイ|限界(です|だ|かも|かな|を感じ|に近|に来|[。!…\s]|$)|もう無理|もうだめ|もうダメ|泣きたい|疲れ果て|心が折れ|追い詰められ|怒鳴られ|パワハラ|セクハラ|モラハラ|いじめられ|can'?t (take|cope|go on|do) (it|this|with this|anymore|any more)|overwhelmed|burn(ed|t) out|hopeless|falling apart|breaking down|at my limit|exhausted|(yell|shout|scream)(s|ed|ing)? at me|\bbull(y|ies|ied|ying)|harass")]
    private static partial Regex Distress();
}
