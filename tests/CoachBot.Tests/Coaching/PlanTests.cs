using CoachBot.Coaching;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Storage;
using CoachBot.Talk;

namespace CoachBot.Tests.Coaching;

/// <summary>The thirty-day plan from its first tap to day 30.</summary>
public sealed class PlanTests
{
    [Fact]
    public void A_plan_is_kept_as_a_row_and_the_notebook_has_its_headline()
    {
        var chat = Planned();

        var plan = Kept(chat);
        Assert.Equal(new DateOnly(2026, 11, 2), plan.Date);
        Assert.Equal([PlanKind.Roster, PlanKind.Own], plan.Actions.Select(action => action.Kind));
        Assert.Equal(("fewer meetings", "ask who decides", PlanOwner.Manager, 2), (plan.Actions[1].Title, plan.Actions[1].Step, plan.Actions[1].Owner, plan.Actions[1].Week));
        // The suggestion was left as it is: it is no own word, and is said in the language of the day.
        Assert.Null(plan.Actions[0].Step);
        Assert.Equal(PlanHeadline.Of(plan).Actions, chat.Notebook.Plan!.Actions);
        Assert.Equal("2026-12-02", Zones.Day(chat.Occasions.Single(one => one.Kind == "plan-end").Due, chat.Zone).ToString("yyyy-MM-dd"));
    }

    [Fact]
    public void The_check_in_asks_after_its_own_questions_and_only_while_a_plan_is_open()
    {
        var chat = Planned().On(2026, 11, 9).ChecksIn();
        Assert.DoesNotContain("Plan:", chat.Said, StringComparison.Ordinal);

        chat.Says("check-in").Sends(("sleep.hours", "7")).Taps("skip");
        Assert.Equal("plan.first", chat.Prompt.Question);
        Assert.Equal(["done", "going", "stuck", "skip", "back"], chat.Prompt.Buttons.Select(button => button.Answer));
        chat.Taps("done").Taps("stuck");
        Assert.Equal("plan-smaller.second", chat.Prompt.Question);
        chat.Taps("take");
        Assert.Contains("Plan: 1 stuck and 1 done. Next in it: give it five minutes, then stop.", chat.Said, StringComparison.Ordinal);
        Assert.Equal([ActionState.Done, ActionState.Stuck], Kept(chat).Actions.Select(action => action.State));

        // What is done is not asked about again.
        chat.On(2026, 11, 16).Says("check-in").Sends(("sleep.hours", "7")).Taps("skip");
        Assert.Equal("plan.second", chat.Prompt.Question);
        chat.Taps("stuck").Taps("let-go");
        Assert.Contains("Plan: 1 let go.", chat.Said, StringComparison.Ordinal);

        chat.On(2026, 11, 23).Says("check-in").Sends(("sleep.hours", "7")).Taps("skip");
        Assert.Contains("Recorded", chat.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_and_the_weeks_after_day_30_do_not_ask()
    {
        var chat = Planned().On(2026, 11, 9).ChecksIn(("plan.first", "going")).Says("correct").Sends(("sleep.hours", "6")).Taps("skip");
        Assert.Contains("Corrected", chat.Said, StringComparison.Ordinal);

        chat.On(2026, 12, 3).Says("check-in").Sends(("sleep.hours", "7")).Taps("skip");
        Assert.Contains("Recorded", chat.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_plan_takes_the_place_of_the_old_one_and_old_answers_say_nothing_about_it()
    {
        var chat = Planned().On(2026, 11, 9).Says("check-in").Sends(("sleep.hours", "7")).Taps("skip").Taps("done");
        Assert.Equal("plan.second", chat.Prompt.Question);

        chat.Says("new plan").Taps("slides").Sends(("owner.first", "me"), ("week.first", "1")).Taps("enough");

        // The check-in goes on, and asks about the new plan from its first action.
        Assert.Equal("plan.first", chat.Prompt.Question);
        Assert.Contains("Standard slides", chat.Prompt.Entries[0].Label, StringComparison.Ordinal);
        Assert.Equal(["replaced", null], chat.History.Where(record => record.Key.StartsWith("plan|", StringComparison.Ordinal)).Select(record => Stored.ReadPlan(record.Value.Span).Outcome));
        Assert.Equal(["skipped replaced", "planned "], chat.Occasions.Where(one => one.Kind == "plan-end").Select(one => $"{one.State.ToString().ToLowerInvariant()} {one.Reason}"));
    }

    [Fact]
    public void Asked_for_again_in_the_middle_it_goes_on_where_it_was()
    {
        var chat = new Chat().Started().Says("plan").Taps("own").Says("fewer meetings");
        Assert.Equal("details.first", chat.Says("plan").Prompt.Question);

        chat.Says("leave safely").Taps("dispatched").Says("plan");
        Assert.Equal(("details.first", "plan"), (chat.Prompt.Question, chat.Top!.Dialog));
        Assert.Equal("internal-move", chat.Says("leave safely").Prompt.Question);
        Assert.Equal("action.first", chat.Says("new plan").Prompt.Question);
    }

    [Fact]
    public void Day_30_compares_before_and_since_and_ends_the_plan()
    {
        var chat = Planned(checkIn: true);
        foreach (var day in new[] { 9, 16, 23, 30 })
            chat.On(2026, 11, day).ChecksIn(("work.overtime", "6"), ("work.callouts", "0"), ("work.daysOff", "2"));
        chat.Raised.Clear();
        chat.Waits(TimeSpan.FromDays(3));

        var message = Assert.Single(chat.Raised, raised => raised.Message.Prompt?.Dialog == "plan-end").Message;
        Assert.Equal("CoachBot has a short question", message.Summary);
        var chart = Assert.Single(message.Parts.OfType<Part.Chart>());
        Assert.Equal([12m, 6, 6, 6, 6], chart.Series[0].Values);
        Assert.Equal(["Overtime (h)", "12", "6"], message.Parts.OfType<Part.Table>().Single().Rows[0]);

        chat.Taps("rest");
        Assert.Null(chat.Notebook.Plan);
        Assert.Equal("rest", Kept(chat).Outcome);
        Assert.Single(Steps(chat));
    }

    [Fact]
    public void Day_30_waits_for_a_calmer_day_and_for_somebody_who_fell_silent_it_is_asked_when_they_come_back()
    {
        var urgent = Planned().On(2026, 12, 2, 8).Says("I need help now").Waits(TimeSpan.FromHours(12));
        Assert.DoesNotContain(urgent.Raised, raised => raised.Message.Prompt?.Dialog == "plan-end");
        urgent.Says("go back to where we were").Waits(TimeSpan.FromDays(3));
        Assert.Contains(urgent.Raised, raised => raised.Message.Prompt?.Dialog == "plan-end");

        var away = Planned().Says("pause 60").Waits(TimeSpan.FromDays(45));
        Assert.Equal(("Skipped", "paused"), (away.Occasions.Single(one => one.Kind == "plan-end").State.ToString(), away.Occasions.Single(one => one.Kind == "plan-end").Reason));
        Assert.Equal("plan-end", away.Says("plan").Prompt.Dialog);
    }

    [Fact]
    public void The_plan_comes_as_markdown_and_as_a_page_to_print_with_own_words_made_harmless()
    {
        var chat = Planned(own: "less <b>|driving</b>");
        var markdown = Assert.IsType<Paper.Words>(chat.Prints("plan/2026-11-02"));
        Assert.StartsWith("# Your plan until Wed 2 Dec\n\n| What | Next step | Who | From | State |\n|---|---|---|---|---|\n", markdown.Text, StringComparison.Ordinal);
        Assert.Contains("less \\<b>\\|driving\\</b> |", markdown.Text, StringComparison.Ordinal);

        var page = Assert.IsType<Paper.Words>(chat.Prints("plan-print/2026-11-02"));
        Assert.Equal("text/html", page.MediaType);
        Assert.Contains("<td>less &lt;b&gt;|driving&lt;/b&gt;</td>", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Text, StringComparison.Ordinal);
        Assert.Null(chat.Prints("plan/2026-11-03"));
    }

    [Theory]
    [InlineData("I want to reduce my workload", "plan")]
    [InlineData("業務の負担を減らしたいです", "plan")]
    [InlineData("30日の計画を立てたい", "plan")]
    [InlineData("how do I leave this job safely", "leave-safely")]
    [InlineData("退職の準備は何からすればいいですか", "leave-safely")]
    [InlineData("辞めるときの伝え方がわからない", "leave-safely")]
    public void Own_words_are_understood(string words, string dialog) => Assert.Equal(dialog, new Chat().Started().Says(words).Prompt.Dialog);

    [Fact]
    public void The_longest_plan_takes_little_of_the_notebook()
    {
        var chat = new Chat(Language.Ja).Started();
        var without = Stored.Write(chat.Notebook).Length;
        chat.Says("計画");
        foreach (var place in new[] { "first", "second", "third" })
            chat.Taps("own").Says(new string('眠', 60)).Sends(($"step.{place}", new string('眠', 80)), ($"owner.{place}", "team"), ($"week.{place}", "4"));

        Assert.Equal(3, chat.Notebook.Plan!.Actions.Count);
        Assert.Null(chat.Top);
        // Of 8 KiB; the plan itself is a row of its own.
        Assert.InRange(Stored.Write(chat.Notebook).Length - without, 500, 1000);
    }

    [Fact]
    public void A_talkative_person_with_everything_open_stays_within_the_notebook()
    {
        var chat = new Chat(Language.Ja).Started();
        var (own, step, note) = (new string('眠', 60), new string('眠', 80), new string('眠', 500));
        chat.Says("計画");
        foreach (var place in new[] { "first", "second", "third" })
            chat.Taps("own").Says(own).Sends(($"step.{place}", step), ($"owner.{place}", "team"), ($"week.{place}", "4"));
        (string, string)[] all = [("sign.onset", "most"), ("sign.early", "most"), ("sign.dread", "most"), ("sign.heart", "most"), ("sign.stomach", "most")];
        foreach (var week in Enumerable.Range(0, 4))
        {
            chat.On(2026, 11, 2 + (7 * week)).Says("チェックイン").Sends([.. all, ("sleep.hours", "4.5"), ("work.overtime", "22.5"), ("work.callouts", "3"), ("work.daysOff", "0")]).Taps("yes");
            while (chat.Prompt.Question.StartsWith("since", StringComparison.Ordinal))
                chat.Taps("over-two-weeks");
            chat.Says(note).Taps("going").Taps("going").Taps("going");
        }

        // A check-in at the plan's questions and the dates for leaving, all at once; and the host's marks of what was heard.
        chat.Says("チェックイン").Sends([.. all, ("sleep.hours", "4.5")]).Taps("yes").Says(note).Taps("stuck");
        chat.Says("退職準備").Taps("open-ended").Taps("skip");

        Assert.Equal(["check-in", "leave-safely"], chat.Notebook.Open.Select(frame => frame.Dialog));
        Assert.InRange(Stored.Write(chat.Notebook with { Heard = [.. Enumerable.Repeat(ulong.MaxValue, 64)] }).Length, 5000, StoreLimits.StateGoalBytes);
    }

    /// <summary>Two actions, made on Monday 2 November.</summary>
    private static Chat Planned(bool checkIn = false, string own = "fewer meetings")
    {
        var chat = new Chat().Started();
        if (checkIn)
            chat.ChecksIn(("work.overtime", "12"), ("work.callouts", "2"), ("work.daysOff", "1"));
        return chat.Says("plan")
            .Taps("roster").Sends(("owner.first", "team"), ("week.first", "1"))
            .Taps("own").Says(own).Sends(("step.second", "ask who decides"), ("owner.second", "manager"), ("week.second", "2"))
            .Taps("enough");
    }

    private static Plan Kept(Chat chat) => Stored.ReadPlan(chat.History.Last(record => record.Key.StartsWith("plan|", StringComparison.Ordinal)).Value.Span);

    private static IEnumerable<string> Steps(Chat chat) => chat.Said.Split('\n').Where(line => line.Contains("One small step:", StringComparison.Ordinal));
}
