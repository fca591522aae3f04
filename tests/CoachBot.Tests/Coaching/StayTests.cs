using System.Text;
using CoachBot.Coaching;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Tests.Coaching;

/// <summary>The question whether to stay, around its script: the way in, stopping, what is stored, the look thirty days later.</summary>
public sealed class StayTests
{
    private static readonly string[] Checks = ["area", "on-call", "measure", "people", "plan"];

    [Theory]
    [InlineData("辞めようか迷ってる")]
    [InlineData("もうこの仕事、辞めたいです")]
    [InlineData("転職したい")]
    [InlineData("転職を考えています")]
    [InlineData("この会社を続けるべきか悩む")]
    [InlineData("退職しようかな")]
    [InlineData("should I stay?")]
    [InlineData("I’m thinking of quitting")]
    [InlineData("I want to quit my job")]
    [InlineData("Should I leave this company?")]
    public void Free_wording_finds_the_way_in(string words) => Assert.Equal("stay", new Chat().Started().Says(words).Top?.Dialog);

    [Theory]
    [InlineData("やめる")]
    [InlineData("stop")]
    [InlineData("続けて")]
    [InlineData("休日の呼び出しが続いている")]
    [InlineData("how long do I stay logged in?")]
    public void Other_words_do_not(string words) => Assert.NotEqual("stay", new Chat().Started().Says(words).Top?.Dialog);

    [Fact]
    public void A_decision_is_a_row_and_plans_the_look_thirty_days_later()
    {
        var chat = Decided(new Chat().Started());
        var record = Assert.Single(chat.Last.Records);
        Assert.Equal("decision|2026-11-02", record.Key);
        var decision = Stored.ReadDecision(record.Value.Span);
        Assert.Equal((Leaning.StayAndFix, 1m, 1m), (decision.Leaning, decision.Fixable, decision.Support));
        var review = Assert.Single(chat.Occasions, one => one.Kind == Occasion.Review);
        Assert.Equal(new DateOnly(2026, 12, 2), Zones.Day(review.Due, chat.Zone));
    }

    [Fact]
    public void The_look_back_says_nothing_of_itself_on_a_lock_screen()
    {
        var chat = Decided(new Chat().Started()).Waits(TimeSpan.FromDays(31));
        var asked = Assert.Single(chat.Raised, one => one.Message.Prompt?.Dialog == "review");
        Assert.Equal("CoachBot has a short question", asked.Message.Summary);
    }

    [Fact]
    public void A_newer_decision_moves_it_and_stop_ends_it()
    {
        var chat = Decided(new Chat().Started());
        Decided(chat.On(2026, 11, 4));
        Assert.Equal(["2026-11-04"], chat.Occasions.Where(one => one is { Kind: Occasion.Review, IsOpen: true }).Select(one => one.Id[^10..]));
        chat.Waits(TimeSpan.FromDays(31));
        Assert.Equal("review", chat.Top?.Dialog);
        chat.Says("stop");
        Assert.DoesNotContain(chat.Notebook.Open, frame => frame.Dialog == "review");
    }

    [Fact]
    public void Stopped_it_waits_and_goes_on_for_thirty_days()
    {
        var chat = new Chat().Started().Says("should I stay").Taps("built-up").Taps("hours").Says("62 hours").Says("stop");
        Assert.Empty(chat.Notebook.Open);
        chat.Now += TimeSpan.FromDays(29);
        Assert.Equal("weighed.hours", chat.Says("should I stay").Prompt.Question);

        chat.Says("stop");
        chat.Now += TimeSpan.FromDays(3);
        Assert.Equal("stay-ground", chat.Says("should I stay").Prompt.Question);
    }

    [Fact]
    public void Asked_for_again_in_the_middle_nothing_is_lost() =>
        Assert.Equal("reason.first", new Chat().Started().Says("should I stay").Taps("built-up").Says("check-in").Says("should I stay").Prompt.Question);

    [Fact]
    public void A_fact_to_tap_carries_no_figure_on_the_wire_and_is_kept_in_words()
    {
        var chat = new Chat().Started().ChecksIn(("work.overtime", "21"), ("work.callouts", "3"), ("sign.heart", "most")).Says("should I stay").Taps("built-up").Taps("hours");
        Assert.Equal(["overtime", "callouts", "days-off", "skip"], chat.Prompt.Buttons.Where(button => button.Dialog is not null).Select(button => button.Answer));
        chat.Taps("overtime");
        Assert.Equal("21 h overtime, 27 Oct – 2 Nov", chat.Top!.Find("fact.hours"));
        chat.Sends(("impact.hours", "3"), ("changeable.hours", "by-me"), ("quadrant.hours", "system-and-pay")).Taps("health");
        Assert.Equal(["sign-heart", "sleep", "skip"], chat.Prompt.Buttons.Where(button => button.Dialog is not null).Select(button => button.Answer));
    }

    [Fact]
    public void A_fact_has_at_most_eighty_characters()
    {
        var chat = new Chat().Started().Says("should I stay").Taps("built-up").Taps("hours");
        Assert.Null(chat.Says(new string('x', 81)).Top!.Find("fact.hours"));
        Assert.Equal(80, chat.Says(new string('x', 80)).Top!.Find("fact.hours")!.Length);
    }

    [Fact]
    public void What_is_said_in_a_reason_is_screened_first()
    {
        var chat = new Chat().Started().Says("should I stay").Taps("built-up").Taps("own").Says("I want to die");
        Assert.NotNull(chat.Notebook.UrgentSince);
        Assert.Null(chat.Top!.Find("own-words"));
    }

    [Fact]
    public void The_longest_answers_fit_the_notebook_beside_nine_weeks()
    {
        var chat = new Chat(Language.Ja).Started();
        for (var week = 0; week < 9; week++)
        {
            chat.ChecksIn([("sleep.hours", "5.5"), ("work.overtime", "22.5"), .. Signs.All.Select(sign => ($"sign.{Signs.Name(sign)}", "some"))]);
            chat.Now += TimeSpan.FromDays(7);
        }

        chat.Says("続けるか迷う").Taps("built-up");
        foreach (var name in new[] { "own", "hours", "people", "pay", "expertise", "pain", "torn" })
        {
            chat.Taps(name);
            if (name == "own")
                chat.Says(new string('休', 60));
            chat.Says(new string('残', 80)).Sends(($"impact.{name}", "3"), ($"changeable.{name}", "with-company"), ($"quadrant.{name}", "system-and-pay"));
        }

        chat.Sends([.. Checks.Select(key => ($"check.{key}", "yes"))]).Sends([.. Checks.Select(key => ($"evidence.{key}", new string('人', 40)))]);
        chat.Sends(("ready.savings", "60"), ("ready.search", "not-started"), ("ready.move", "yes"), ("ready.life", new string('家', 40)), ("ready.bound", "dont-know"));
        Assert.Equal("stay-review", chat.Prompt.Question);
        Assert.InRange(Stored.Write(chat.Notebook).Length, 6_000, 8 * 1024);
        Assert.InRange(Stored.Write(chat.Taps("ready").Notebook).Length, 1_000, 4 * 1024);
        Assert.InRange(chat.Last.Records.Single().Value.Length, 2_000, 8 * 1024);
    }

    [Fact]
    public void The_sheet_has_the_answers_the_leaning_and_the_step_and_nothing_in_own_words_breaks_it()
    {
        var record = Decided(new Chat().Started(), fact: "5 | <b>calls</b> [a](b)").Last.Records.Single();
        var printed = new Coach(new CoachPolicy(), new Company("Acme", [], Lines.Of("JP")), Language.Ja)
            .Print(new Chat().Started().Notebook, "decision-sheet/2026-11-02", Language.En, new Chat().Now, Shelf.Empty.With(KeyRange.Of("decision|"), [record]));
        var paper = Assert.IsType<Paper.Words>(printed.Paper);
        Assert.Equal(("decision-2026-11-02.md", "text/markdown"), (paper.Name, paper.MediaType));
        Assert.Contains("## Leaning: Stay and fix", paper.Text, StringComparison.Ordinal);
        Assert.Contains(@"5 \| \<b>calls\</b> \[a](b)", paper.Text, StringComparison.Ordinal);
        Assert.Equal(1, paper.Text.Split("One small step").Length - 1);
        Assert.All(paper.Text.Split('\n').Where(line => line.StartsWith('|')), line => Assert.EndsWith("|", line.TrimEnd(), StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_logged_can_be_tapped_as_a_fact()
    {
        var chat = new Chat().Started().Says("overtime 12 yesterday").Says("overtime 2.5 callout 1 today").Says("should I stay").Taps("built-up").Taps("hours");

        chat.Taps("logged-overtime");

        Assert.Equal("Log: 14.5 h overtime, 1 Nov – 2 Nov", chat.Top!.Find("fact.hours"));
    }

    /// <summary>Two reasons that change by oneself, and five times yes.</summary>
    internal static Chat Decided(Chat chat, string fact = "3 April")
    {
        chat.Says("should I stay").Taps("built-up");
        foreach (var name in new[] { "hours", "pay" })
            chat.Taps(name).Says(fact).Sends(($"impact.{name}", "3"), ($"changeable.{name}", "by-me"), ($"quadrant.{name}", "system-and-pay"));
        return chat.Taps("enough").Sends([.. Checks.Select(key => ($"check.{key}", "yes"))]).Sends().Sends().Taps("ready");
    }
}
