using System.Text.RegularExpressions;

namespace CoachBot.Dialogs;

/// <summary>What people say in their own words when they mean a command. Asked only when the words answered nothing else.</summary>
public static partial class Wishes
{
    /// <param name="plain">Words brought to one form, see <c>Plain</c>.</param>
    /// <returns>The command's name, or null.</returns>
    public static string? Command(string plain)
    {
        if (Reframe().IsMatch(plain))
            return ReframeTexts.Command.Answer;
        if (Story().IsMatch(plain))
            return StoryTexts.Command.Answer;
        if (Cv().IsMatch(plain))
            return CvTexts.Command.Answer;
        if (SelfCare().IsMatch(plain))
            return SelfCareTexts.Command.Answer;
        if (DaysOff().IsMatch(plain) && !Quitting().IsMatch(plain))
            return LeaveTexts.Command.Answer;
        if (Leaving().IsMatch(plain))
            return LeavingTexts.LeaveSafely.Answer;
        if (Templates().IsMatch(plain))
            return TemplateTexts.All.Answer;
        if (Negotiating().IsMatch(plain))
            return JobOfferTexts.Negotiate.Answer;
        if (Offers().IsMatch(plain))
            return JobOfferTexts.Compare.Answer;
        if (Roles().IsMatch(plain))
            return RoleTexts.Command.Answer;
        if (Roster().IsMatch(plain))
            return OnCallTexts.Command.Answer;
        if (Attendance().IsMatch(plain))
            return AttendanceTexts.Command.Answer;
        if (Reminders().IsMatch(plain))
            return SettingsTexts.Reminders.Answer;
        return Plan().IsMatch(plain) ? PlanTexts.Plan.Answer : null;
    }

    [GeneratedRegex("(退職|辞め|やめ)[^。]{0,8}(準備|手順|段取り|スケジュール|進め方|すすめ方|伝え方|切り出|いつまでに|何日前|何か月前|何ヶ月前)|安全に(辞め|退職)|退職日|退職届|円満退職|引き継ぎ|(退職|辞める)(を|する)?(こと|の)?[をにが]?決(め(?!られ|かね)|ま)|decided to (leave|quit|resign)|how (do|can|should) i (leave|quit|resign)|(leave|quit|resign) (safely|well)|resignation|notice period|hand in my notice|hand-?over")]
    private static partial Regex Leaving();

    [GeneratedRegex("(有給|有休|年休|休暇|代休)[^。]{0,10}([取と]り|[取と]れ|使い|使え|消え|消化|残っ|残り|何日|申請)|(休み|連休)(を|が)[^。]{0,2}([取と]り|[取と]れ|ほし|欲し)|(take|book|get|need|want) (an? |some |my |the )?(\\w+ )?(days?|weeks?|time) off|(use|take|book|lose) (up )?(my |some |the )?(annual |paid |remaining )?leave\\b|(annual|paid) leave|leave (left|balance|expires)")]
    private static partial Regex DaysOff();

    [GeneratedRegex("辞め|退職|転職|quit|resign|leave (the|this|my) (company|job)")]
    private static partial Regex Quitting();

    [GeneratedRegex("ひな[形型]|雛[形型]|テンプレ|術前合意|初動マニュアル|template|agreement form|first-response manual")]
    private static partial Regex Templates();

    [GeneratedRegex("(当番表?|オンコール|待機|呼び出し体制)[^。]{0,8}(見直|変え|組み直|作り直|再設計|設計|改善|二層)|二層[^。]{0,6}(当番|オンコール|体制)|(redo|redesign|change|rework|fix|improve) (our |the |my )?(on-?call|roster|rota)|two[- ]tier")]
    private static partial Regex Roster();

    // Somebody asks what is allowed, or how to say no. How an attendance went, or how tired it made, is no such question.
    [GeneratedRegex(@"立ち?[会合]い?[^。]{0,10}(基準|ルール|決まり|違反|範囲)(の|は|を|って|とは|に(つい|なる|なり|あた|触)|が(知|わか|分か|気|ある|あり)|か|では|$)|立ち?[会合]い?[^。]{0,8}断(り方|りたい|れ[るまな]|って(も)?(いい|よい|大丈夫))|立ち?[会合]い?[^。]{0,10}て(も|は)?(いい|よい|大丈夫|ok)(の|か|でしょう|です(か|よね)|なの|$)|立ち?[会合]い?(も|は)?(いい|よい|大丈夫|ok)(のか|の$|か|でしょうか|ですか|なの)|\battendance\b[^.]{0,12}\b(rules?|standards?)\b|\b(is|are) [^.]{0,30}\battendance\b[^.]{0,20}\b(ok|okay|legal|allowed)\b|(decline|refuse|say no to) [^.]{0,12}\battendance\b|\b(am i|are we|may i|may we) (allowed to )?(attend|be there)\b")]
    private static partial Regex Attendance();

    [GeneratedRegex(@"(お知らせ|通知|リマインダー?|リマインド)(は|を)?(もう)?(止め|とめ|やめ|切っ|切り|オフ|送らないで|いらない|要らない|不要)|(stop|turn off|switch off|no more) (the |all |all the |your |these |sending (me )?)*(reminders?|notifications?)\b")]
    private static partial Regex Reminders();

    [GeneratedRegex("(30|三十)日[^。]{0,6}(計画|プラン)|(負担|残業|業務|仕事量?)を[^。]{0,4}(減ら|軽く|見直|整理)|計画を(立て|作|つく|見)|(30|thirty)[- ]days?|(reduce|cut|lighten) (my |the )?(work ?load|load|overtime|work)|make a plan|action plan")]
    private static partial Regex Plan();

    [GeneratedRegex("(条件|年収|給与|給料|待遇|オファー)[^。]{0,4}交渉|交渉[^。]{0,4}(準備|シート|材料)|negotiat")]
    private static partial Regex Negotiating();

    [GeneratedRegex("(オファー|内定|条件)[^。]{0,8}(比べ|比較|並べ|迷)|compare[^.]{0,12} offers?|(two|several) (job )?offers|got (an|another) offer")]
    private static partial Regex Offers();

    [GeneratedRegex("転職先|(どこ|どんな(仕事|職種|会社))[^。]{0,6}(転職|移れ|行け|活かせ)|(ほか|他)[^。]{0,3}(仕事|職種)[^。]{0,6}(ある|でき|合|向)|(他|ほか)に何ができ|what else (could|can) i (do|be|work)|where else (could|can) i|(other|which) (roles|jobs)|job fits me|年収[^。]{0,3}相場|salary range")]
    private static partial Regex Roles();

    [GeneratedRegex("言い?換え|言いか(え|い)|(退職|転職|辞める|やめる)理由|志望動機|(reason|reasons) (for|of|to) (leaving|leave|changing|quit)|why (i am |i'm |do i |i )(want to )?(leav|quit)|reframe|(say|put) it (more )?positively")]
    private static partial Regex Reframe();

    [GeneratedRegex("エピソード|面接(で|に|の|を)?[^。]{0,6}(話|準備|対策|練習|何を|自信)|自己pr|stor(y|ies) for (the |an |a |my )?(job )?interview|interview (story|stories|prep|example)|prepare for (the |an |a |my )?(job )?interview")]
    private static partial Regex Story();

    [GeneratedRegex(@"職務?経歴書?|履歴書|実績[^。]{0,6}数字|数字[^。]{0,4}実績|\b(my|a|the) (cv|resume|résumé)\b|curriculum vitae|cv numbers?")]
    private static partial Regex Cv();

    [GeneratedRegex("セルフケア|休み方|疲れ(が|を|も)?(とれ|取れ|抜け|とる|取る|とり|取り)|リカバリー|self-? ?care|how (do|can|should) i (recover|rest|wind down|unwind)")]
    private static partial Regex SelfCare();
}
