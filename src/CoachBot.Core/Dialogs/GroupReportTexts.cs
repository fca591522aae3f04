using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The group report: what it counts, and joining and leaving it.</summary>
public static class GroupReportTexts
{
    /// <summary>Of what the person agrees to; raised when <see cref="WhatItIs"/> says something else.</summary>
    public const string Version = "1";

    private const string Prefix = "group-";

    public static readonly Choice Command = new("group-report", new("Group report", "グループの集計"), "group reports", "集計", "会社への集計", "集計について");

    private static readonly Choice NotCounted = new("not-counted", new("No, thanks", "入らない"), "no", "いいえ");
    private static readonly Choice StopCounting = new("not-counted", new("Stop counting me", "集計から抜ける"), "leave the report", "抜ける");

    public static readonly Text None = new("There is no group report here.", "ここでは、グループの集計をしていません。");

    /// <summary>Beside the note on privacy, where there is such a report.</summary>
    public static readonly Text BesidePrivacy = new(
        En: "There is a group report; only those who choose to are counted.",
        Ja: "グループの集計には、自分で選んだ人だけが入ります。");

    public static readonly Text NotIn = new("You're not counted.", "集計には入っていません。");

    public static readonly Text Left = new(
        En: "You're out. What wasn't published is deleted; published figures stay, and no one person shows in them. I keep one number, for the set of people you were counted with, so that nobody can be worked out by subtraction.",
        Ja: "集計から抜けました。まだ出していない分は消しました。出した数字は残りますが、そこから一人ひとりのことはわかりません。あとで差し引いてもわからないように、どの組で数えたかの番号だけ残します。");

    public static Text WhatItIs(Company company) => new(
        En: $"Your company can read a report about groups, never about people. If you join one, each check-in adds three things: hours of overtime, days off, and whether a sign has lasted two weeks. No name, none of your words. Nothing is shown about fewer than {company.SmallestGroup} people.",
        Ja: $"会社が読めるのは、グループごとの集計です。入ると、チェックインのうち残業時間、休みの日数、サインが2週間続いているかの3つを数えます。名前や書いた言葉は入りません。{company.SmallestGroup}人に満たない数字は出しません。");

    public static Text Since(CountedIn counted) => new(
        En: $"You have been counted in \"{counted.Group.Name.En}\" since {Words.Day(counted.Since).En}.",
        Ja: $"{Words.Day(counted.Since).Ja}から、「{counted.Group.Name.Ja}」の集計に入っています。");

    internal static Field Which(Scene scene)
    {
        var others = scene.Company.Groups.Where(group => group != scene.CountedIn?.Group).Select(group => new Choice(Prefix + group.Key, group.Name));
        return scene.CountedIn is { Group: var own }
            ? new("group-report.which", new("Stay, change, or stop?", "このままにしますか。"), new ChoiceInput([new(Prefix + own.Key, new($"Stay in {own.Name.En}", $"{own.Name.Ja}のまま"), own.Name.En, own.Name.Ja), .. others, StopCounting])) { MaySkip = false }
            : new("group-report.which", new("Shall your check-ins count? In which group?", "集計に入りますか。入るなら、どのグループですか。"), new ChoiceInput([.. others, NotCounted])) { MaySkip = false };
    }

    internal static CompanyGroup? GroupOf(string? answer, Company company) => company.Groups.FirstOrDefault(group => Prefix + group.Key == answer);

    public static Text Joined(CompanyGroup group) => new(
        En: $"From your next check-in on you count in \"{group.Name.En}\". To change or stop, say \"group report\".",
        Ja: $"次のチェックインから、「{group.Name.Ja}」の集計に入ります。変えるときや抜けるときは「集計」と送ってください。");

    public static Text Stayed(CompanyGroup group) => new($"You stay in \"{group.Name.En}\".", $"「{group.Name.Ja}」のままです。");

    /// <summary>Before the questions, so that nobody is counted unawares.</summary>
    public static Text Reminder(CompanyGroup group) => new(
        En: $"This check-in counts in the group report, without your name: {group.Name.En}.",
        Ja: $"このチェックインは、名前を出さずに「{group.Name.Ja}」の集計に入ります。");
}
