using System.Text.RegularExpressions;

namespace CoachBot.Dialogs;

/// <summary>What people say in their own words when they mean a command. Asked only when the words answered nothing else.</summary>
public static partial class Wishes
{
    /// <param name="plain">Words brought to one form, see <c>Plain</c>.</param>
    /// <returns>The command's name, or null.</returns>
    public static string? Command(string plain)
    {
        if (Leaving().IsMatch(plain))
            return LeavingTexts.LeaveSafely.Answer;
        if (Templates().IsMatch(plain))
            return TemplateTexts.All.Answer;
        if (Roster().IsMatch(plain))
            return OnCallTexts.Command.Answer;
        if (Attendance().IsMatch(plain))
            return AttendanceTexts.Command.Answer;
        return Plan().IsMatch(plain) ? PlanTexts.Plan.Answer : null;
    }

    [GeneratedRegex("(退職|辞め|やめ)[^。]{0,8}(準備|手順|段取り|スケジュール|進め方|すすめ方|伝え方|切り出|いつまでに|何日前|何か月前|何ヶ月前)|安全に(辞め|退職)|退職日|退職届|円満退職|引き継ぎ|how (do|can|should) i (leave|quit|resign)|(leave|quit|resign) (safely|well)|resignation|notice period|hand in my notice|hand-?over")]
    private static partial Regex Leaving();

    [GeneratedRegex("ひな[形型]|雛[形型]|テンプレ|術前合意|初動マニュアル|template|agreement form|first-response manual")]
    private static partial Regex Templates();

    [GeneratedRegex("(当番表?|オンコール|待機|呼び出し体制)[^。]{0,8}(見直|変え|組み直|作り直|再設計|設計|改善|二層)|二層[^。]{0,6}(当番|オンコール|体制)|(redo|redesign|change|rework|fix|improve) (our |the |my )?(on-?call|roster|rota)|two[- ]tier")]
    private static partial Regex Roster();

    [GeneratedRegex("立ち?[会合]い?[^。]{0,10}(基準|ルール|決まり|違反|範囲|断り|断って|断れ|受けて|大丈夫|してい?い|よい)|attendance[^.]{0,20}(rule|allowed|standard|ok|legal)|(am i|are we) allowed to (attend|be there)")]
    private static partial Regex Attendance();

    [GeneratedRegex("(30|三十)日[^。]{0,6}(計画|プラン)|(負担|残業|業務|仕事量?)を[^。]{0,4}(減ら|軽く|見直|整理)|計画を(立て|作|つく|見)|(30|thirty)[- ]days?|(reduce|cut|lighten) (my |the )?(work ?load|load|overtime|work)|make a plan|action plan")]
    private static partial Regex Plan();
}
