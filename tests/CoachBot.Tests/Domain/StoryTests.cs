using CoachBot.Domain;

namespace CoachBot.Tests.Domain;

/// <summary>What a story still lacks: the parts by letter (Background, Problem, Action, Result, Learning), # a number, @ for whom.</summary>
public sealed class StoryTests
{
    private static readonly DateOnly Day = new(2026, 11, 25);

    [Theory]
    [InlineData("開始の遅れが月8件から2件に減り、看護師だけで準備できるようになった", "")]
    [InlineData("開始の遅れが月８件から２件に減った。術者が待たなくなった", "")]
    [InlineData("遅れが半分になり、チームが落ち着いた", "")]
    [InlineData("準備がとても早くなった", "# @")]
    [InlineData("月8件から2件に減った", "@")]
    [InlineData("看護師だけで準備できるようになった", "#")]
    [InlineData("三割減り、後輩が教えられるようになった", "")]
    [InlineData("Late starts fell from 8 to 2 a month, and the nurses prepare alone", "")]
    [InlineData("Late starts were halved and the team was calmer", "")]
    [InlineData("It became much faster", "# @")]
    [InlineData("From 8 to 2 a month", "@")]
    [InlineData("The surgeons no longer wait", "#")]
    [InlineData(null, "R")]
    public void A_result_wants_a_number_and_somebody(string? result, string gaps) =>
        Assert.Equal(gaps, Gaps(new Story(Day, "b", "p", "a", result, "l")));

    /// <summary>Each of the 32 ways to pass over parts.</summary>
    [Fact]
    public void Each_part_that_was_passed_over_is_named() =>
        Assert.All(Enumerable.Range(0, 32), told =>
        {
            string? Part(int place, string words) => (told & (1 << place)) == 0 ? null : words;
            var story = new Story(Day, Part(0, "b"), Part(1, "p"), Part(2, "a"), Part(3, "two nurses"), Part(4, "l"));
            Assert.Equal(string.Join(' ', Enumerable.Range(0, 5).Where(place => (told & (1 << place)) == 0).Select(place => "BPARL"[place])), Gaps(story));
            Assert.Equal(told == 31, story.IsComplete());
        });

    private static string Gaps(Story story) =>
        string.Join(' ', [.. story.Missing().Select(part => part.ToString()[..1]), .. story.LacksNumber() ? ["#"] : Array.Empty<string>(), .. story.LacksPerson() ? ["@"] : Array.Empty<string>()]);
}
