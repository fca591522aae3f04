using System.Text.RegularExpressions;

namespace CoachBot.Domain;

/// <summary>What leaves little doubt: said in these words it is a crisis, unless the sentence denies it, quotes a film or a training, or is about work.</summary>
internal static partial class Phrases
{
    /// <summary>The kind of danger; <see cref="Danger.SelfHarm"/> also when somebody else's is meant; Unsure when it is said and denied; None when nothing is said plainly.</summary>
    public static Danger Plainly(ReadOnlySpan<char> bare)
    {
        var danger = SelfHarm().IsMatch(bare) ? Danger.SelfHarm
            : Medical().IsMatch(bare) ? Danger.Medical
            : ToOthers().IsMatch(bare) ? Danger.ToOthers
            : Abuse().IsMatch(bare) ? Danger.Abuse
            : Danger.None;
        if (danger is Danger.SelfHarm && !Told().IsMatch(bare) && Denied().IsMatch(bare))
            return Danger.Unsure;
        return danger is Danger.None || IsOther(danger, bare) || (danger is Danger.SelfHarm && Thing().IsMatch(bare)) ? Danger.None : danger;
    }

    /// <summary>The sentence denies it, is about the past, tells of a film or a training, or of a patient.</summary>
    public static bool IsOther(Danger danger, ReadOnlySpan<char> bare) => Told().IsMatch(bare) || danger switch
    {
        Danger.SelfHarm => Denied().IsMatch(bare),
        Danger.Medical => IsAtWork(bare),
        _ => false,
    };

    /// <summary>Somebody else is spoken of as the one who is in danger: said, seen or feared of them.</summary>
    public static bool IsOfAnother(ReadOnlySpan<char> bare) => Another().IsMatch(bare);

    /// <summary>It is a manner of speaking.</summary>
    public static bool IsFigurative(ReadOnlySpan<char> bare) => Figurative().IsMatch(bare);

    [GeneratedRegex(@"(睡魔|眠気|不安|恐怖|疲労|空腹|後悔|孤独|感|雨|台風)に襲われ|死ぬほど|死ぬ気で|必死|瀕死|笑い死|(眠|忙し|暑|寒|腹|はら|おなかす).{0,6}死に?(そう|ぬ)|(食べ|飲み|のみ|見|帰り|会い|寝)たくて死に|死んだ(よう|みたい)に(寝(た|て[いたる]|落ち)|眠った|静か)|\bthe death of me\b|\bbleed(ing|s)? (us|me) dry|\bbeat me (to|at)\b|\bsome slack\b|\bkilling me\b(?!.{0,20}\b(end|stop|cant|any ?more)\b)|\bdead (tired|line|on my feet)|\bdying (to|of|for) (see|know|try|go|laugh|bore|coffee|a |the )|\bkiller\b(?! headache)")]
    private static partial Regex Figurative();

    /// <summary>Patients in a hospital are in good hands, and are work, unless the patient is the one who writes.</summary>
    public static bool IsAtWork(ReadOnlySpan<char> bare) => AtWork().IsMatch(bare) && !AsPatient().IsMatch(bare);

    [GeneratedRegex(@"(?<!患者(さん)?の)薬を?(全部|大量に|手当たり(次第|しだい)に?)飲(ん(だ|で)|む|も|みまし)|薬を?(買いだめ|買い溜め|ため込|溜め込|貯め込).{0,8}(飲|一気)|(湖|川|海|線路)に(飛び込(も|むつもり|むしか|みたい)|身を投げ|入って(終わ|死)|入るつもり)|^今(夜|日|晩)、?(実行|決行)(します|する)。?$|\bdrown myself\b|\bhurts? (when|if) (you|i) drown\b|\bwalk(ing)? into the (lake|sea|river|ocean)\b|\b(i have|ive got|i got|ive) (a|the) plan and (i have |ive got |i got |have |got )?the (means|pills|rope|stuff|date)\b(?! to\b)|死に(たい|たく(な[るっり]|て)|てえ|たか|たすぎ|方を|場所)|死りたい|死んでしまいたい|死ん[じで]ゃ?いたい|死のうと[思し]|死ぬしかな|死なせて|死ねたら|死んだ(ほう|方)が|自殺(し(たい|よう|そう)|ます|を(考え|図|ほのめ)|未遂|願望|念慮)|自死(し|を)|希死念慮|命を[絶断](?!縁)|(消えて(しまい|なくなり)|消えちゃい|この世から(消え|いなくなり))たい|生きて?い?たくな|生きて[いる]*の?(意味|価値|資格|理由)[がもは]?な|生きて(い?ては|いちゃ)(いけ|だめ|駄目)|生きる(の[をも]やめ|のをおわ|資格がな)|生きるつもり[がはも]な|死ね(ますか|るかな|る方法)|(?<!の)死に方[をがっ]|自分を終わら|首に.{0,3}(縄|ろーぷ|ひも|紐|べると|ねくたい|こーど)を?(巻|かけ|まい)|後を追(って死|いたい|うつもり)|生きるの[がに](つら|辛|苦し|いや|嫌|疲れ|しんど)|生まれて?[こ来]なければ|首を?[吊つ][りっろる]|手首を切(?![開除断])|りすとかっと|りすか(?!ば)|あむか|れぐか|自傷(し|が|を(し|繰))|飛び降り(よう|たら楽|て死)|飛び込み(たい|たく|そう)|遺書[をが]|永遠に眠(りた|っていた[いく]|れたら)|目が覚め(なければ|ませんように)|\bkill(ing)? ?my ?self|\bkms\b|\b(want|wanna|wants|ready|need|have) (to )?die\b|\bwish(es)? (i|he|she|they) (was|were) dead|\bbetter off dead|\bend(ing)? (my|his|her|their) (own )?life|\bend it all\b|\b(im|feel|feeling|is|been) (so |very |really |a bit )?suicidal|\bsuicidal (thoughts|ideation)|\bsuicide (note|attempt)|\bkill(s|ed|ing)? (himself|herself|themselves)|\bunaliv(e|ing) \w+sel(f|ves)|\b(take|taking) (my|his|her|their) (own )?life|\b(dont|do not) (want|wanna) (to )?(live|be alive|exist)\b|\bno (reason|point) (to|in) (live|living)|\b(hang|shoot|stab|hurt|harm)(ing)? myself(?! (with|in))|\bcut(ting)? myself(?! (some|a |off|short|shaving|loose|on))|\b(i|ive|i have|keep) (\w+ )?(slice|sliced|slash|slashed|slashing|slicing|scratched|carve|carved|carving) (open |up )?my (own )?(arms?|forearms?|legs?|thighs?|wrists?|skin)\b(?! (on|shaving|by accident))|\bslit (my|her|his) (wrist|throat)|\bnever been born|\bbetter off without (me|him|her)|\b(should(nt| not)|dont deserve to|no right to) (be alive|exist|go on living|live any ?more)|\bsix feet under|\b(dont|do not|never) (intend|plan|expect) to (live|be alive|see (tomorrow|next))|\bwont (live to|be alive)|\bself.?harm(ed|ing|s)?\b(?! (training|policy|module|prevention|risk|protocol|patients?))|\bcutting (again|since|deeper|my (arms?|legs?|thighs?|wrists?|skin))|\b(rope|belt|cord|noose) (a?round) my neck|\b(wish|hope) (i|the|that|a|it|they) .{0,14}(never woke|not wake|dont wake|had hit me|had killed me|kills me)|\bto not (be alive|exist|wake up)|\b(please|somebody|someone|just) (\w+ )?(kill|shoot) me\b(?! (off )?(with|an?|the|over)\b)|\bways? to (die|kill myself)")]
    private static partial Regex SelfHarm();

    [GeneratedRegex(@"息が(でき|吸え|しにく|しづら)|呼吸(が(でき|苦し)|困難)|胸[がのをに].{0,8}(締め付|締めつ|締めら|締まっ|しめつ|しぼら|押しつぶ|つぶれ|つぶさ|万力|圧迫|激痛|裂け)|胸[がの]痛.{0,14}(冷や汗|息|腕|しび|動け|立て|歩け|119|救急|止まら)|意識[がを]?(ない|なくな|失|遠の|もうろう|飛び)|気を失[いっ]|失神し|吐血|血を吐|下血|血便|血が止まらな|ろれつ|顔.{0,6}(ゆが|動か[なずせ]|下が)|(片側|半身|右半分|左半分|右手|左手|左腕|右腕|左足|右足).{0,6}(動か[なずせ]|力が入ら|感覚がな)|(片側|半身|右手|左手|左腕|右腕).{0,6}しびれ|(足|脚|手)の感覚がな|空気が(入ら|入って[こ来]な|吸え)|血が?.{0,8}(噴[きいか]|吹き出|あふれ|どくどく)|(喉|のど)が?.{0,3}(狭く|ふさが|閉じ|腫れ)|舌が?.{0,6}(腫れ|厚く|しびれ)|口が(ゆが|回ら)|けいれん[しが]|心筋梗塞か|心臓発作|脳(卒中|梗塞)(か|っぽ)|あなふぃらき|[喉舌唇].{0,4}(腫れ|詰ま|紫|青)|救急車.?(呼|お願|よん)|(父|母|夫|妻|同僚|子ども|赤ちゃん|人)が.{0,10}(倒れて|倒れた|息をして|反応がな)|([2-9][0-9]|[1-9][0-9]{2}|何十|[二三四五六七八九]十)(錠|粒).{0,8}飲(んだ|んで(?!い?る|い?ま)|んじゃ|みまし|み込)|(薬|錠剤|[眠定痛入]剤|痛み止め)を?.{0,4}([0-9一二三四五ひ]と?(箱|瓶|びん|しーと)|全部|ぜんぶ|ありったけ|まるごと).{0,6}飲(んだ|んで(?!い?る|い?ま)|んじゃ|みまし|みほ|み干|み込)|薬を.{0,6}(大量|たくさん飲|飲みすぎ|飲み過ぎ|一気)|脈がな|\bcrushing (chest|pain)|\b(severe|bad|terrible|sharp|intense|sudden|awful) (chest pain|pain in my chest)|\bchest (pain|pressure|tightness)\b.{0,40}\b(arm|jaw|breath\w*|sweat\w*|faint\w*|now|worse)|\bmy chest (hurts|is (tight|being))|\b(cant|cannot|can barely|struggling to|hard to) breathe\b(?! (in this|under|at work))|\b(coughing|vomiting|throwing|vomited|coughed|spitting) (up )?blood|\b(i|keep|just) (passed|passing|blacked) out|\bi (just )?fainted|\b(not|isnt|stopped) breathing|\bno pulse|\b(having|had) a (seizure|stroke|heart attack)|\banaphyla|\bi overdosed|\b(took|taken|swallowed) (too many|too much|a (whole )?bottle|all (the|my)) |\b(took|taken|swallowed|swallowing) (about |like |around |maybe |over |nearly |almost |some )?([2-9]\d|[1-9]\d\d|twenty|thirty|forty|fifty) (of )?(my |the )?(\w+ )?(pills|tablets|capsules)\b(?! to\b)|\b(took|taken|swallowed|downed) (a|the|my) (whole |entire |full )?(box|pack|packet|strip|bottle) of (my |the |\w+ )?(pills|tablets|meds|painkillers|tylenol|paracetamol|acetaminophen|ibuprofen|aspirin|tramadol|codeine|oxy\w*|xanax|valium|ambien|benzos|opioids|antidepressants)\b|\bbleeding (wont stop|doesnt stop|a lot|heavily|out)|\bslurred\b|\bthroat (is |feels )?(closing|swelling|swollen)|\b(call|need|send|get) an ambulance|\bcollapsed and\b|\b(is|hes|shes) unconscious|\b(elephant|vi[cs]e|brick|weight|boulder).{0,16}\bmy chest|\bchest.{0,14}\b(vi[cs]e|crush\w+|squeez\w+)|\b(cant|cannot) (get|catch) (my |a |any |enough )*(breath|air)|\bgasping for|\blips .{0,12}(blue|grey|gray|numb)|\b(tongue|throat|airway) .{0,14}(swell|swollen|clos|thick)|\b(gushing|spurting|pouring) blood|\bblood (is )?(gushing|spurting|pouring|soaking)|\b(left|right) (arm|hand|leg|side) .{0,12}(went|is|gone|feels) (dead|numb|limp|paraly)|\b(half|side) of my (face|body)|\b(he|she|wife|husband|mom|mother|dad|father|son|daughter|baby|child|colleague|coworker|man|woman) (is|isnt|was|went) (not )?(unresponsive|responding|convulsing)|\b(got|was|been) electrocuted|\bthunderclap|\bplease call (911|112|119|999)|\bcoffee grounds")]
    private static partial Regex Medical();

    [GeneratedRegex(@"殺して(や[るり]|しまいそう)|(あいつ|あの(人|男|女|先生|上司|野郎)|上司|先生|部長|課長|社長|夫|妻|全員|みんな)[をの](首を)?(ぶっ)?(殺[すしっ](?!菌)|刺[すし](?!激|繍)|撃ち|燃や|絞め|ひい|ひき殺|痛めつけ|消してや)|首を絞めて?(や|た|しま|そうに)|[をの].{0,4}首に.{0,3}(めす|ないふ|包丁|刃).{0,3}刺|息の根を止め|(火をつけ|燃やし|爆破し|放火し|爆弾を).{0,3}(て?や[るり]|たい|つもり|しかけ)|(事務所|会社|病院|家)(ごと|を)(燃や|爆破)|(を|が)殺したい|殺したいほど|(包丁|ないふ|刃物|金属ばっと|銃)を?.{0,4}(持って|忍ばせて|入れて).{0,4}(会社|職場|本社|支店|営業所|課長|部長|上司|あいつ).{0,4}(行く|行き|いく|乗り込|向か|待)|ぶっ殺|ぶち殺|刺してや|刺し殺|刺してしまいそう|殴り殺|皆殺し|\b(ill|i will|want to|wanna|going to|gonna|imma) (kill|stab|shoot|murder|strangle|poison) (him|her|them|you|my (boss|manager|wife|husband|kids?|family)|(that|the|this) (surgeon|boss|doctor|manager|guy|bastard)|someone|somebody|everyone|people)\b(?! (with|on price|at))|\b(want|wish) (him|her|them|my boss) dead|\b(put|stick|drive) (a|the|my|this) (knife|scalpel|bullet|drill|gun|blade)\b.{0,8}\b(in|into|to|through) (his|her|him|their)|\b(close to|about to|could|might|want to|wanted to|going to|will|ill) (kill|strangle|choke|stab|murder|shoot) (him|her|them)\b(?! (an? |with|up|down))|\bset (the|that|this|his|her) (office|house|hospital|building) on fire|\bburn (the|that|this) (office|hospital|building|place) down|\bshoot up (the|my)")]
    private static partial Regex ToOthers();

    [GeneratedRegex(@"(?<!勢いで)(殴|蹴|叩か|首を絞め)られ(?!た(値段|価格|よう))|髪を(つか|引っ張)|引きずり?回さ|(指|骨|腕|歯)を折られ|どつかれ|(夫|妻|彼|彼女|父|母|上司|先輩|先生|男|女|人|客|運転手|同僚)に.{0,6}(?<!睡魔に|眠気に|不安に)襲われ|(すかーと|服|下着)の中|脚の間に|服を脱がされ|無理に(きす|脱|触)|家庭内暴力|\bdv(から|を受|され|で)|わいせつ|殴られて|れいぷ|性暴力|性的(暴行|暴力)|強姦|痴漢(に|され)|体を触られ|(お尻|胸|太もも)を(触|揉)ら?れ|無理やり.{0,8}(され|きすされ|脱がされ|連れ)|押し倒され|殺すぞ?」?と(脅|言われ)|刃物(で脅|を突き)|暴力を(受け|ふるわ)|\b(he|she|they|husband|wife|boyfriend|girlfriend|partner|ex|father|dad|mother|brother|surgeon|doctor|boss|manager|coworker|colleague|patient|client|customer|stranger|man|guy|who) (also |always |just |then )?(hits?|beats?|punche[sd]|kick(s|ed)|choke[sd]|strangle[sd]|slap(s|ped)|grope[sd]|rape[sd]|assault(s|ed)|attack(s|ed)|molest(s|ed)) me\b(?! (up for|to it|to the|that|how|like|at|with an?|off|on|as|by \d))|\bi (was|got|have been|ive been) (raped|assaulted|groped|molested|strangled|sexually|beaten up)|\bthreat(ens|ened) to (kill|hurt|hit|rape|stab) me|\b(he|she|husband|wife|boyfriend|girlfriend|partner|ex|father|mother|brother|surgeon|doctor|professor|boss|manager|coworker|colleague|patient|client|customer|man|someone|somebody|who) (\w+ )?(shove[sd]|smack(s|ed)|drugged|pinned|bit|bites|stabbed|spat (at|on)|dragged|forced (himself|herself) on) me\b(?! (in the back|of|about|as|that))|\b(hand|hands|fingers) (between my (legs|thighs)|under my (skirt|shirt|blouse)|down my (pants|trousers)|a?round my (neck|throat))|\bme by the (hair|throat|neck)|\bkissed me (by force|against)|\bdomestic (violence|abuse)|\bwithout my consent|\bnot consensual")]
    private static partial Regex Abuse();

    [GeneratedRegex(@"(と|って|とか)(言|いっ|いう|話|つぶや|漏ら|こぼ|書|送|泣|打ち明|連絡|電話|相談|らいん|め)|って(さ|よ)?$|」|らしい|そう(で|だ|です|な)|みたい|ようで|ほのめか|におわせ|未遂|見つけ|止め|心配|[てで]い?る人|がって|しようとし|うとし|ている(んです|みたい)|してい?るの|(夫|妻|父|母|兄|姉|弟|妹|息子|娘|彼女?|友達|友人|同僚|部下|後輩|先輩|上司|先生|子ども|患者さん|知人|人)の?[がはも](自殺|飛び降り|首を|手首|りすか|りすとかっと|自傷|遺書|死のう|屋上)|\b(he|she|they|hes|shes|theyre|him|her|them|himself|herself|themselves|says|said|told|someone|somebody|wants|friend|friends|colleague|coworker|patient|nurse) |\b(someone|himself|herself|themselves|wants)\b|\bmy \w+ (is|has|was|tried|attempted|threatened|keeps|sent|wrote|left|cuts?|overdosed|took|wants|says|said|told)\b")]
    private static partial Regex Another();

    /// <summary>It is told of: a film, a book, a game, a training, statistics.</summary>
    [GeneratedRegex(@"研修|資料|講習|対策|予防|防止|小説|映画|歌詞|どらま|漫画|げーむ|場面|主人公|論文|統計|ぽすたー|自殺[率者]|死ぬ夢|殺される夢|ぼーる|さっかー|柔道|らぐびー|競合|商談|\b(training|course|module|novel|movie|film|song|lyrics|character|article|documentary|statistics|prevention|awareness|video game|chess|tennis|soccer|competitor|ball)\b")]
    private static partial Regex Told();

    [GeneratedRegex(@"(わけ|訳)(では|じゃ)|とまでは|とは(思|考え)|とか(では|じゃ|は)|なんて思って(い)?ない|意味じゃな|つもりはな|する気はあり|気はない|昔|学生のころ|時期があったが|\b(dont|do not|not|never|no longer|isnt|wouldnt|would never|used to) (really |actually |even |ever )?(want to (die|kill)|wanna die|wish|suicidal|thinking (of|about)|think about|planning|hurt|harm|going to (hurt|kill) my)|\bno suicid|\bpatients?\b.{0,40}\b(moved|chart|noted|psych|case)")]
    private static partial Regex Denied();

    [GeneratedRegex(@"\b(battery|phone|laptop|plants?|signal|unit|pump|engine|project|deal|car) (is|was|will|wants?|just|finally)\b.{0,12}\b(die|dying|dead)\b")]
    private static partial Regex Thing();

    /// <summary>A patient is named as the one concerned; without that, an emergency at work is asked about.</summary>
    public static bool IsOfPatient(ReadOnlySpan<char> bare) => OfPatient().IsMatch(bare);

    [GeneratedRegex(@"患者|術後|術中|訴え|心室細動|除細動|\b(patients?|pts?|post.?op|pre.?op|vf|vt|lead|device|protocol|simulation|demo|talk|review(ed)?)\b")]
    private static partial Regex OfPatient();

    [GeneratedRegex(@"患者|症例|手術|おぺ|立ち会|説明|設定|かて|術後|麻酔|装置|勉強会|でも機|\b(patients?|case|demo|protocol|simulation|ward|clinic|anesthesia|cath lab|intubated|talk|device|review(ed)?|workload|meeting)\b")]
    private static partial Regex AtWork();

    /// <summary>The patient, or somebody beside them, is the one who writes.</summary>
    [GeneratedRegex(@"(私|わたし|僕|ぼく|俺|おれ|自分)(自身)?(は|が|も|、)?(今|いま|心臓の|入院中の)?、?患者(?!さん|様|の(?!立場|側))|^患者(です|なんです|本人|側)|患者(の立場|本人|側)(です|なん|で、|だ|から|として)|患者として.{0,12}(胸|息|苦し|痛)|\b(im|i am|i myself am) (a|the|also a|your|just a|an) ?(heart |cardiac |\w+ )?patient\b(?! (person|man|woman|guy|teacher|trainer|listener|with (the|my|them|him|her|people)|transport|advocate|safety|care))|\bas a patient\b.{0,30}\b(i|im|my|me)\b|\b(the|a) patient (here )?is me\b|\bpatient here\b|\bpatient myself\b|\b(my|i) (chest|cant)\b|^(?!.*\b(patients?|pts?|he|she)\b).*\b(i|im|ive|my)\b.{0,20}\b(chest|left arm|jaw|breathe|faint|fainted|passing out|blacking out)\b|^(?!.*\b(patients?|pts?)\b).*\b(surgeon|doctor|nurse|colleague|coworker|manager|boss|rep|trainee|tech|technician|anesthesiologist|someone)\b.{0,8}\b(collapsed|fainted|passed out(?! the)|unresponsive|unconscious|convuls\w+|(is having|had) a (seizure|stroke|heart attack)|isnt (breathing|responding|moving))\b|(自分|私|わたし|僕|俺)の(胸|心臓|左腕|右手|喉|のど|体)|^(?!.*(患者|症例|術後|麻酔|訴え|と言|設定)).*(立ち会い?|手術|おぺ|説明|勉強会|でも|商談)の?(中|途中|最中|帰り|あと)(に|で|、).{0,10}(胸|息|心臓|冷や汗|気が遠|気を失い)|(先生|同僚|看護師さん)が.{0,10}倒れ|手術中に.{0,6}(先生|同僚).{0,4}倒れ")]
    private static partial Regex AsPatient();
}
