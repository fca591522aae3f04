using CoachBot.Coaching;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Tests.Coaching;

/// <summary>Leaving safely: what is kept, ticked off, and handed out.</summary>
public sealed class LeavingTests
{
    [Fact]
    public void A_plan_is_kept_and_shown_again_with_its_ticks()
    {
        var chat = Planned();
        Assert.Equal(new LeavingFacts(new DateOnly(2026, 11, 2), new DateOnly(2027, 3, 31), ContractKind.OpenEnded, NoticeRule.OneMonth, 12), Kept(chat).Facts);

        chat.Taps("leaving-done-contract");
        Assert.Equal([LeavingStep.Contract], Kept(chat).Done);
        Assert.Contains("✓ | Mon 9 Nov 2026", chat.Says("leave safely").Said, StringComparison.Ordinal);

        // Again, or by typing: nothing more happens, and it is said.
        Assert.Contains("ticked off already", chat.Says("done: read contract and rules").Said, StringComparison.Ordinal);
        Assert.Equal([LeavingStep.Contract], Kept(chat).Done);
        Assert.Contains("no such step", chat.Says("leaving-done-move").Said, StringComparison.Ordinal);
        chat.Taps("leaving-undo");
        Assert.Empty(Kept(chat).Done);
    }

    [Fact]
    public void Every_answer_about_it_ends_with_one_small_step()
    {
        var chat = Planned();
        Assert.Single(Steps(chat));
        foreach (var step in BackPlan.Steps(Kept(chat).Facts, LeavingFigures.All))
            Assert.Single(Steps(chat.Says($"leaving-done-{step.Step.ToString().ToLowerInvariant()}")));
        Assert.Contains("Every step is ticked off.", chat.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void New_dates_keep_the_ticks_and_count_up_and_the_old_plan_is_gone()
    {
        var chat = Planned().Taps("leaving-done-contract").On(2026, 11, 20).Says("new dates")
            .Taps("open-ended").Taps("skip").Sends(("leaving.last-day", "30 April 2027"), ("leaving.rule", "unknown"));

        var row = Assert.Single(chat.History, record => record.Key.StartsWith("leaving|", StringComparison.Ordinal));
        Assert.Equal("leaving|2026-11-20", row.Key);
        var plan = Stored.ReadLeavingPlan(row.Value.Span);
        Assert.Equal((1, new DateOnly(2027, 4, 30)), (plan.Revision, plan.Facts.LastDay));
        Assert.Equal([LeavingStep.Contract], plan.Done);
    }

    [Fact]
    public void After_the_last_day_a_new_plan_begins_without_the_old_ticks()
    {
        var chat = Planned().Taps("leaving-done-contract").On(2027, 4, 1).Says("leave safely");
        Assert.Equal("contract", chat.Prompt.Question);

        chat.Taps("fixed-term").Taps("skip").Sends(("leaving.last-day", "2027-12-31"), ("leaving.rule", "unknown"));
        Assert.Empty(Kept(chat).Done);
    }

    [Theory]
    [InlineData("open-ended", "Wed 17 Mar 2027")]
    [InlineData("fixed-term", "please ask")]
    [InlineData("dispatched", "please ask")]
    [InlineData("unknown", "the kind of contract decides")]
    public void The_three_measures_stand_side_by_side(string contract, string legal)
    {
        var chat = Planned(contract);
        var table = chat.Last.Messages.SelectMany(message => message.Parts).OfType<Part.Table>().First();
        Assert.Contains(legal, table.Rows[0][1], StringComparison.Ordinal);
        Assert.Equal(["Sun 28 Feb 2027", "Thu 31 Dec 2026 – Sun 31 Jan 2027"], table.Rows.Skip(1).Select(row => row[1]));
        Assert.Contains(contract == "open-ended" ? "Civil Code, art. 627(1)" : "open-ended contracts only", table.Rows[0][2], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_plan_there_is_nothing_to_tick_or_fetch()
    {
        var chat = new Chat().Started();
        Assert.All(["leaving-done-contract", "leaving-undo", "leaving-calendar", "leaving-file"], command => Assert.Contains("no plan for leaving yet", chat.Says(command).Said, StringComparison.Ordinal));
        Assert.All(["leaving", "leaving-print", "leaving-calendar", "leaving-calendar-neutral"], what => Assert.Null(chat.Prints(what)));
    }

    [Fact]
    public void The_papers_carry_figures_with_source_and_state_of_verification()
    {
        var markdown = Assert.IsType<Paper.Words>(Planned().Prints("leaving"));
        Assert.StartsWith("# Counted back from Wed 31 Mar 2027\n", markdown.Text, StringComparison.Ordinal);
        Assert.Contains("| Employment Insurance Act, rule since April 2025 | 2025-04-01 | MHLW leaflet 001441564, as cited by nakamura-office | not yet |", markdown.Text, StringComparison.Ordinal);
        Assert.Contains("<td>not yet</td>", Assert.IsType<Paper.Words>(Planned().Prints("leaving-print")).Text, StringComparison.Ordinal);
        Assert.Equal(10, Assert.IsType<Paper.Calendar>(Planned().Prints("leaving-calendar")).Entries.Count);
    }

    /// <summary>On Monday 2 November, last day on 31 March, 12 days of leave.</summary>
    private static Chat Planned(string contract = "open-ended") => new Chat().Started().Says("leave safely").Taps(contract).Taps("skip")
        .Sends(("leaving.last-day", "2027-03-31"), ("leaving.rule", "one-month"), ("leaving.days-left", "12"));

    private static LeavingPlan Kept(Chat chat) => Stored.ReadLeavingPlan(chat.History.Single(record => record.Key.StartsWith("leaving|", StringComparison.Ordinal)).Value.Span);

    private static IEnumerable<string> Steps(Chat chat) => chat.Said.Split('\n').Where(line => line.Contains("One small step:", StringComparison.Ordinal));
}
