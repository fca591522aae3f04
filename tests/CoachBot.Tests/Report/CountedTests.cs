using System.Text;
using CoachBot.Coaching;
using CoachBot.Dialogs;
using CoachBot.Talk;
using CoachBot.Tests.Coaching;

namespace CoachBot.Tests.Report;

/// <summary>What a person adds to the group report, and when nothing.</summary>
public sealed class CountedTests
{
    private static Chat Joined(string group = "group-east") => new Chat(company: Groups.Company).Started().Says("group report").Taps(group);

    [Fact]
    public void Nobody_counts_who_did_not_choose_to()
    {
        var chat = new Chat(company: Groups.Company).Started().ChecksIn();
        Assert.Null(chat.Notebook.Profile.Counted);
        Assert.Empty(Counted(chat));
        Assert.DoesNotContain("group report", chat.Says("check-in").Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_in_adds_three_things_and_the_group_and_says_so_before()
    {
        var chat = Joined().Says("check-in");
        Assert.Contains("East", chat.Said, StringComparison.Ordinal);
        chat.Answers(("work.overtime", "12.5"), ("work.daysOff", "1"), ("sign.onset", "most"), ("since-sign.onset", "over-two-weeks"), ("note", "skip"));

        Assert.Equal(("count|2026-W45", """{"group":"east","longRun":true,"overtime":12.5,"daysOff":1}"""), Assert.Single(Counted(chat)));
        Assert.Equal((GroupReportTexts.Version, Language.En), (chat.Notebook.Profile.Counted!.Consent.Version, chat.Notebook.Profile.Counted.Consent.Language));
    }

    [Theory]
    [InlineData("this-week", 1, false)]
    [InlineData("this-week", 2, true)]
    [InlineData("over-two-weeks", 1, true)]
    public void A_run_is_long_from_fourteen_days_on(string since, int weeks, bool isLong)
    {
        var chat = Joined();
        for (var week = 0; week < weeks; week++)
            chat.On(2026, 11, 2 + (7 * week)).ChecksIn(("sign.onset", "most"), ("since-sign.onset", since));
        Assert.Equal(isLong, Counted(chat)[^1].Value.Contains("true", StringComparison.Ordinal));
    }

    [Fact]
    public void A_week_without_overtime_or_days_off_is_not_counted_and_a_correction_takes_it_back()
    {
        var chat = Joined().ChecksIn();
        Assert.Single(Counted(chat));
        chat.Says("correct").Answers(("work.daysOff", "skip"));
        Assert.Empty(Counted(chat));
    }

    [Fact]
    public void A_check_in_of_before_is_never_counted_not_even_when_it_is_corrected()
    {
        var chat = new Chat(company: Groups.Company).Started().On(2026, 11, 2).ChecksIn().On(2026, 11, 4).Says("group report").Taps("group-east");
        chat.Says("correct").Answers(("work.overtime", "3"));
        Assert.Empty(Counted(chat));
    }

    [Fact]
    public void Who_leaves_takes_along_what_was_not_published_and_keeps_only_with_whom_it_was()
    {
        var chat = Joined().ChecksIn().Says("group report").Taps("not-counted");
        Assert.Empty(Counted(chat));
        Assert.Null(chat.Notebook.Profile.Counted);
        Assert.Empty(Counted(chat.On(2026, 11, 9).ChecksIn()));
    }

    [Fact]
    public void Without_groups_there_is_no_report_and_nothing_of_it_in_the_help()
    {
        var chat = new Chat().Started();
        Assert.Contains("no group report", chat.Says("group report").Said, StringComparison.Ordinal);
        Assert.Null(chat.Top);
        Assert.DoesNotContain("group report", chat.Says("help").Said, StringComparison.Ordinal);
        Assert.Contains("group report", new Chat(company: Groups.Company).Started().Says("help").Said, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_in_the_export()
    {
        var archive = Assert.IsType<Paper.Archive>(Joined().ChecksIn().Prints("export"));
        var files = archive.Papers.OfType<Paper.Words>().ToDictionary(paper => paper.Name, paper => paper.Text);
        Assert.Contains("Group report: East (2026-11-02)", files["summary.md"], StringComparison.Ordinal);
        Assert.Contains("count|2026-W45", files["coachbot.json"], StringComparison.Ordinal);
    }

    private static List<(string Key, string Value)> Counted(Chat chat) =>
        [.. chat.History.Where(record => record.Key.StartsWith("count|", StringComparison.Ordinal)).Select(record => (record.Key, Encoding.UTF8.GetString(record.Value.Span)))];
}
