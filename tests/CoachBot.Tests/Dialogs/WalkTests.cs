using CoachBot.Dialogs;
using CoachBot.Talk;

namespace CoachBot.Tests.Dialogs;

/// <summary>What holds on every path of every dialog.</summary>
public sealed class WalkTests
{
    [Fact]
    public void Every_dialog_has_paths_and_each_ends_with_an_outcome()
    {
        Assert.Equal(Dialog.All.Keys.Order(), Walk.Everything.Value.Select(path => path.Dialog).Distinct().Order());
        Assert.All(Walk.Everything.Value, path => Assert.NotNull(path.Outcome));
        // The check-in alone has hundreds: when this shrinks, the walk has lost its way.
        Assert.InRange(Walk.Everything.Value.Count, 600, 100_000);
    }

    [Fact]
    public void No_path_asks_a_question_twice() =>
        Assert.All(Walk.Everything.Value, path => Assert.Equal(path.Fields.Count, path.Fields.Select(field => field.Key).Distinct().Count()));

    [Fact]
    public void Keys_are_kebab_case_or_dotted() =>
        Assert.All(Keys(), key => Assert.Matches("^[a-z][a-zA-Z.-]*$", key.Key));

    [Fact]
    public void No_two_dialogs_share_a_key()
    {
        var shared = Keys().Distinct().GroupBy(key => key.Key).Where(same => same.Count() > 1);
        Assert.Empty(shared.Select(same => same.Key));
    }

    /// <summary>The older dialogs have theirs in the reply of the coach.</summary>
    [Fact]
    public void Every_path_about_plans_ends_with_exactly_one_small_step()
    {
        string[] plans = ["plan", "plan-progress", "plan-end", "leave-safely"];
        var paths = Walk.Everything.Value.Where(path => plans.Contains(path.Dialog)).ToList();
        Assert.Equal(plans.Order(), paths.Select(path => path.Dialog).Distinct().Order());
        Assert.All(paths, path => Assert.Single(path.Said[^1].Select(Coaching.Spoken.Of), words => words.Contains(path.Language is Language.Ja ? "小さな一歩:" : "One small step:", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_question_of_the_check_in_is_asked_on_some_path()
    {
        string[] expected =
        [
            "sleep.hours", "sign.onset", "sign.early", "sign.dread", "sign.heart", "sign.stomach", "work.overtime", "work.callouts", "work.daysOff",
            "near-miss", "since-sign.onset", "since-sign.early", "since-sign.dread", "since-sign.heart", "since-sign.stomach", "note",
            // Only while a plan is open, and after everything else.
            "plan.first", "plan.second", "plan.third", "plan-smaller.first", "plan-smaller.second", "plan-smaller.third",
        ];
        Assert.Equal(expected.Order(), Keys().Where(key => key.Dialog == "check-in").Select(key => key.Key).Distinct().Order());
    }

    [Fact]
    public void The_near_miss_is_asked_exactly_when_sleep_is_under_5_hours_or_3_nights_were_called_out() =>
        Assert.All(Walk.Everything.Value.Where(path => path.Dialog == "check-in"), path =>
        {
            var tired = path.Answers.Contains("sleep.hours=0 ", StringComparison.Ordinal) || path.Answers.Contains("sleep.hours=0.5 ", StringComparison.Ordinal) || path.Answers.Contains("work.callouts=7 ", StringComparison.Ordinal);
            Assert.Equal(tired, path.Fields.Any(field => field.Key == "near-miss"));
        });

    [Fact]
    public void Since_when_is_asked_of_a_sign_that_starts_and_of_no_other()
    {
        var paths = Walk.Everything.Value.Where(path => path.Dialog == "check-in").ToList();
        // Before nothing, every sign on most days starts; after a week with all five none does.
        Assert.All(paths, path =>
        {
            var goesOn = path.Fields.First(field => field.Key == "sign.onset").Beside is not null;
            foreach (var sign in new[] { "sign.onset", "sign.early", "sign.dread", "sign.heart", "sign.stomach" })
                Assert.Equal(!goesOn && path.Answers.Contains($"{sign}=most", StringComparison.Ordinal), path.Fields.Any(field => field.Key == $"since-{sign}"));
        });
    }

    [Fact]
    public void A_stored_answer_reads_back_as_itself() =>
        Assert.All(Walk.Everything.Value.SelectMany(path => path.Fields).DistinctBy(field => field.Key), field =>
        {
            if (field.Input is ChoiceInput choices)
                Assert.All(choices.Choices, choice =>
                {
                    Assert.True(choices.Accepts(choice.Answer));
                    Assert.Equal(choice.Answer, choices.Understand(choice.Label.En));
                    Assert.Equal(choice.Answer, choices.Understand(choice.Label.Ja));
                });
        });

    [Fact]
    public void What_is_filled_in_already_is_an_answer() =>
        Assert.All(Walk.Everything.Value.SelectMany(path => path.Fields).Where(field => field.Default is not null), field =>
            Assert.Equal(field.Default, field.Input.Understand(field.Default!)));

    [Fact]
    public void No_answer_is_also_a_step_such_as_skip_or_back()
    {
        string[] steps = ["back", "skip", "stop", "keep", "help", "submit"];
        var answers = Walk.Everything.Value.SelectMany(path => path.Fields).Select(field => field.Input).OfType<ChoiceInput>()
            .SelectMany(input => input.Choices).Select(choice => choice.Answer).Distinct();
        Assert.Empty(answers.Intersect(steps));
    }

    private static IEnumerable<(string Dialog, string Key)> Keys() =>
        Walk.Everything.Value.SelectMany(path => path.Fields.Select(field => (path.Dialog, field.Key)));
}
