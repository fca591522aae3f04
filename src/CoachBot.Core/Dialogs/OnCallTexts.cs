using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>What is asked about the on-call roster.</summary>
internal static class OnCallTexts
{
    private const int FewestPeople = 2;
    private const int MostPeople = 12;
    private const int MostCalls = 60;
    private const int MinuteStep = 5;
    private const int LongestPhone = 60;
    private const int OutStep = 10;
    private const int ShortestOut = 30;
    private const int LongestOut = 480;

    public static readonly Choice Command = new("on-call", new("On-call redesign", "オンコール設計"), "on-call roster", "redesign on-call", "two tiers", "当番表", "当番表の見直し", "オンコールの見直し", "オンコール設計をしたい", "二層オンコール");
    public static readonly Choice Anew = new("on-call-new", new("New figures", "数字を変える"), "on-call anew");
    public static readonly Choice File = new("on-call-file", new("Proposal as a file", "提案のファイル"), "proposal for the team", "チームへの提案");

    public static readonly Choice EachDay = new("each-day", new("Every day", "毎日"), "daily", "by day", "日ごと");
    public static readonly Choice EachWeek = new("each-week", new("Every week", "1週間ごと"), "weekly", "by week", "毎週", "週ごと");
    public static readonly Choice Everybody = new("everybody", new("Everybody", "全員"), "all", "みんな");
    public static readonly Choice Others = new("others", new("All but the specialists", "専門担当以外"), "the others", "ほかの人");

    public static readonly Text Intro = new(
        En: "Let's compare today's roster with one in two tiers: a first tier takes every call, specialists go out only when the phone is not enough. Estimates will do.",
        Ja: "今の当番表と、二層の当番表を比べます。一次が電話をすべて受け、電話で足りないときだけ、二次の専門担当が出動する形です。数はおおよそでかまいません。");

    public static readonly Field People = new("on-call.people",
        new("How many people share the on-call roster?", "オンコールの当番は、何人で回していますか。"),
        new NumberInput(FewestPeople, MostPeople, 1, new("people", "人")))
    { MaySkip = false };

    public static Text FromLog(LoggedCallOuts logged, int days) => new(
        En: $"Your log of the last {days} days: {logged.Workdays} call-outs on workdays, {logged.DaysOff} on days off. I'll fill in these times the number of people as a first guess; please correct it.",
        Ja: $"記録では、この{days}日の呼び出しは平日{logged.Workdays}回、休日{logged.DaysOff}回です。人数をかけた数を目安として入れておくので、違えば直してください。");

    public static Form Calls(int people, LoggedCallOuts? logged) => new("on-call-calls",
    [
        Count("on-call.evening", new("How many calls a month reach the whole team from 18:00 to 22:00?", "チーム全体で、18〜22時の電話は月に何件ありますか。"), new("18:00–22:00, every day", "18〜22時(毎日)")),
        Count("on-call.night", new("And from 22:00 to 6:00?", "22時〜翌6時の電話は、月に何件ありますか。"), new("22:00–6:00, every day", "22時〜翌6時(毎日)"), logged?.Workdays * people),
        Count("on-call.day-off", new("And on Saturdays and Sundays, from 6:00 to 18:00?", "土日の6〜18時の電話は、月に何件ありますか。"), new("6:00–18:00, Saturdays and Sundays", "6〜18時(土日)"), logged?.DaysOff * people),
        OfTen("on-call.phone-today", new("Out of ten calls, how many are solved by phone today?", "10件のうち、今、電話だけで済むのは何件ですか。"), new("Out of ten, solved by phone today", "今、電話で済む件数(10件のうち)"), 0),
    ], new("Calls of the whole team in a month", "チーム全体の電話(1か月)"), new("Next", "次へ進む"));

    /// <param name="least">Of ten calls, how many are solved by phone today: a manual makes it no fewer.</param>
    public static Form Handling(int least, LoggedCallOuts? logged) => new("on-call-handling",
    [
        OfTen("on-call.phone-manual", new("With a manual, how many out of ten could be?", "手順書があれば、10件のうち何件が電話で済みそうですか。"), new("Out of ten, by phone with a manual", "手順書があれば電話で済む件数(10件のうち)"), least),
        Minutes("on-call.phone-minutes", new("How many minutes does a call take on the phone?", "電話の対応は、1件およそ何分ですか。"), new("Minutes on the phone", "電話の対応(分)"), MinuteStep, LongestPhone, MinuteStep, 0),
        Minutes("on-call.out-minutes", new("How many minutes does a call-out take, with the way there and back?", "出動は、往復の移動も入れて、1回およそ何分ですか。"), new("Minutes of a call-out, with travel", "出動(移動も入れて、分)"), ShortestOut, LongestOut, OutStep, logged?.Minutes ?? 0),
    ], new("By phone, and going out", "電話と出動"), new("Next", "次へ進む"));

    public static Form Tiers(int people) => new("on-call-tiers",
    [
        new("on-call.specialists", new("How many specialists would make up the second tier?", "二次の専門担当は、何人にしますか。"), new NumberInput(1, people, 1, new("people", "人"))) { Title = new("Specialists in the second tier", "二次の専門担当(人)"), MaySkip = false },
        new("on-call.turn", new("How often would the second tier change?", "二次の当番は、どのくらいで交代しますか。"), new ChoiceInput([EachDay, EachWeek])) { Title = new("How often the second tier changes", "二次の交代"), MaySkip = false },
        new("on-call.first", new("Who takes turns in the first tier?", "一次の当番は、誰で回しますか。"), new ChoiceInput([Everybody, Others])) { Title = new("First tier", "一次の当番"), MaySkip = false },
    ], new("In two tiers", "二層にするとき"), new("Compare", "比べる"));

    private static Field Count(string key, Text question, Text title, int? guess = null) =>
        new(key, question, new NumberInput(0, MostCalls, 1, new("calls", "件"))) { Title = title, MaySkip = false, Default = guess is > 0 and var many ? Words.Number(Math.Min(many, MostCalls)) : null };

    private static Field OfTen(string key, Text question, Text title, int least) =>
        new(key, question, new NumberInput(least, RosterCase.ShareOf, 1, new("of ten", "件"))) { Title = title, MaySkip = false };

    private static Field Minutes(string key, Text question, Text title, int shortest, int longest, int step, int guess) =>
        new(key, question, new NumberInput(shortest, longest, step, new("minutes", "分")))
        {
            Title = title,
            MaySkip = false,
            Default = guess > 0 ? Words.Number(Math.Clamp(guess / step * step, shortest, longest)) : null,
        };
}
