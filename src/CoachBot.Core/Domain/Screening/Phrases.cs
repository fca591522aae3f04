using System.Text.RegularExpressions;

namespace CoachBot.Domain;

/// <summary>What leaves no doubt: said in these words it is a crisis, unless the sentence denies it or quotes a film or a training.</summary>
internal static partial class Phrases
{
    public static bool SaySo(ReadOnlySpan<char> bare) => Plainly().IsMatch(bare) && !Otherwise().IsMatch(bare);

    [GeneratedRegex(@"死に(たい|たく(な(る|っ|り)|て)|てえ|たか)|死んでしまいたい|死んじゃいたい|死のうと思|自殺(し(たい|よう|ます)|を考え)|(消え|いなくなって?)(て?しまい|ちゃい)たい|生きて(い)?たくな|リストカット|りすか|\bkill(ing)? ?my ?self|\bkms\b|\b(want|wanna|going|ready) (to )?die\b|\bwish i (was|were) dead|\bend(ing)? my (own )?life|\bim (so |feeling |very )?suicidal|\bunaliv(e|ing) my ?self|\btake my own life")]
    private static partial Regex Plainly();

    [GeneratedRegex(@"(わけ|訳)(では|じゃ)|とまでは|とは(思|考え)|とか(では|じゃ|は)|研修|資料|講習|対策|予防|防止|小説|映画|歌詞|どらま|漫画|げーむ|場面|主人公|記事|論文|\b(dont|do not|not|never|no longer) (really |actually |even )?(want|wanna|wish|going|suicidal|thinking|planning)|training|course|module|novel|movie|film|song|lyrics|character|article|documentary|patients?\b")]
    private static partial Regex Otherwise();
}
