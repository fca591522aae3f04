using System.Globalization;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>What a computed roster rests on, said openly.</summary>
internal static class OnCallAssumed
{
    public static Part.Table Table(RosterPlan plan, CoachPolicy policy, Language language) => new(
        [.. OnCallResultTexts.AssumedHead.Select(text => text.In(language))],
        [.. Rows(plan.Case, plan.Outlook.Months, policy.WorkdayStartHour, LabourLaw.Japan.Of("rest.eu")).Select(row => (IReadOnlyList<string>)[row.What.In(language), row.Assumed.In(language)])]);

    public static Text FirstTier(RosterCase roster) => roster.AllFirst || roster.Specialists >= roster.People
        ? new($"all {roster.People} in turn, every day; takes every call, tries the manual first", $"{roster.People}人全員が1日交代。電話をすべて受け、まず手順書で対応")
        : new($"{roster.People - roster.Specialists} people in turn, every day (without the specialists); takes every call, tries the manual first", $"専門担当を除く{roster.People - roster.Specialists}人が1日交代。電話をすべて受け、まず手順書で対応");

    public static Text SecondTier(RosterCase roster) => new(
        En: $"{roster.Specialists} {(roster.Specialists == 1 ? "specialist" : "specialists in turn")}, {(roster.Specialists == 1 ? "always" : roster.ByWeek ? "a week each" : "every day")}; goes out when the phone is not enough",
        Ja: $"専門担当{roster.Specialists}人{(roster.Specialists == 1 ? "(常に同じ人)" : roster.ByWeek ? "が1週間交代" : "が1日交代")}。電話で足りないときに出動");

    private static IEnumerable<(Text What, Text Assumed)> Rows(RosterCase roster, int months, int startHour, LegalFigure rest)
    {
        var (calls, hours) = (roster.Calls, (int)rest.Value);
        yield return (new("Calls a month", "電話の数(1か月)"), new(
            $"18:00–22:00: {calls.Evening}; 22:00–6:00: {calls.Night}; weekends 6:00–18:00: {calls.DayOff}. The same number every month, at random days and times",
            $"18〜22時{calls.Evening}件、22時〜翌6時{calls.Night}件、土日6〜18時{calls.DayOff}件。毎月同じ数で、日と時刻は無作為"));
        yield return (new("Solved by phone", "電話で済む数"), new($"{roster.PhoneToday} of 10 today, {roster.PhoneWithManual} with a manual", $"10件のうち、今{roster.PhoneToday}件、手順書があれば{roster.PhoneWithManual}件"));
        yield return (new("Minutes", "かかる時間"), new($"{roster.PhoneMinutes} on the phone for every call; then {roster.CallOutMinutes} for a call-out, with travel", $"どの電話も{roster.PhoneMinutes}分。出動するときは、そのあと{roster.CallOutMinutes}分(移動を含む)"));
        yield return (new("Today", "今の当番"), new($"one of {roster.People} in turn, from 6:00 to 6:00; workdays and weekends rotate separately", $"{roster.People}人が1人ずつ、6時〜翌6時の1日交代。平日と土日は別々に回す"));
        yield return (new("First tier", "一次"), FirstTier(roster));
        yield return (new("Second tier", "二次"), SecondTier(roster));
        yield return (new("Rest", "休息"), new(
            $"from the end of the last work to {startHour}:00 on the next workday; under {hours} h counts. {hours} h is the EU's rule ({rest.Source}{Unverified(rest).En}); in Japan employers need only make an effort to give it",
            $"最後の対応が終わってから、次の勤務日の{startHour}時まで。{hours}時間未満を数える。{hours}時間はEUの決まり({rest.Source}{Unverified(rest).Ja})。日本では、会社の努力義務"));
        yield return (new("Not counted", "数えないもの"), new("calls on weekdays from 6:00 to 18:00, public holidays, calls that overlap, absences", "平日6〜18時の電話、祝日、重なった電話、欠勤"));
        yield return (new("Model", "計算"), new(string.Create(CultureInfo.InvariantCulture, $"{months:#,0} months of 30 days, the same calls for both; the same input gives the same figures"), string.Create(CultureInfo.InvariantCulture, $"30日の月を{months:#,0}回分。今と二層に同じ電話をあてる。入れた数が同じなら、結果も同じ")));
    }

    private static Text Unverified(LegalFigure figure) => figure.LastVerified is null ? new("; not verified", "。公式ページとの照合はまだ") : Text.Same($"; {DateInput.Stored(figure.LastVerified.Value)}");
}
