using CoachBot.Dialogs;
using CoachBot.Domain;

namespace CoachBot.Tests.Domain;

/// <summary>The data file of roles, and the order in which they fit.</summary>
public sealed class RoleMatchTests
{
    private static readonly IReadOnlyList<Role> Roles = RoleCatalogue.All.Roles;

    [Theory]
    // Skills, like, dislikes, and the first three outside with their points.
    [InlineData("theatre teaching", "field", "", "application-specialist 6, device-sales 0, mr 0")]
    [InlineData("theatre teaching", "field", "nights travel", "application-specialist 4, device-sales -1, mr -1")]
    [InlineData("science knowledge", "research", "travel", "msl 5, device-sales -1, mr -1")]
    [InlineData("adoption", "", "targets", "customer-success 1, device-sales 0, application-specialist -1")]
    [InlineData("adoption", "improving", "nights weekends", "customer-success 4, device-sales 1, application-specialist -1")]
    [InlineData("procedure reporting", "", "desk", "cra 3, application-specialist -1, device-sales -1")]
    public void The_best_fit_comes_first(string skills, string like, string dislikes, string expected)
    {
        var ranked = RoleMatch.Rank(RoleCatalogue.All, new RoleWishes(Split(skills), like.Length > 0 ? like : null, Split(dislikes)));
        Assert.Equal(expected, string.Join(", ", ranked.Where(match => match.Role.Place is RolePlace.Outside).Take(3).Select(match => $"{match.Role.Key} {match.Points}")));
    }

    [Fact]
    public void There_are_six_roles_four_moves_and_the_present_job() =>
        Assert.Equal([1, 6, 4], new[] { RolePlace.Now, RolePlace.Outside, RolePlace.Inside }.Select(place => Roles.Count(role => role.Place == place)));

    [Fact]
    public void The_pay_is_that_of_the_source_and_nothing_else() =>
        Assert.Equal(
            ["clinical-specialist 500-800", "application-specialist 500-750", "device-sales 550-900", "mr 550-900", "msl 800-1200", "cra 500-850", "customer-success none", "education none", "quality none", "medical-affairs none", "product-management none"],
            Roles.Select(role => $"{role.Key} {(role.Pay is { } pay ? $"{pay.Min}-{pay.Max}" : "none")}"));

    [Fact]
    public void Every_figure_says_where_it_is_from_and_when_it_was_noted() =>
        Assert.All(Roles.Select(role => role.Pay).OfType<PayRange>(), pay =>
        {
            Assert.Equal("10000-yen-a-year", pay.Unit);
            Assert.All([pay.NoteEn, pay.NoteJa, pay.Source, pay.SourceJa], words => Assert.False(string.IsNullOrWhiteSpace(words)));
            Assert.True(pay.Min < pay.Max && pay.NotedOn >= new DateOnly(2026, 11, 1));
        });

    [Fact]
    public void Every_key_has_a_name() =>
        Assert.All(Roles, role =>
        {
            Assert.Subset(Keys(RoleTexts.Skills), role.Skills.ToHashSet());
            Assert.Subset(Keys(RoleTexts.Dislikes), role.Load.Keys.ToHashSet());
            Assert.Subset(Keys(RoleTexts.Learning), role.Learning.ToHashSet());
            Assert.True(role.Like is null || Keys(RoleTexts.Likes).Contains(role.Like));
            Assert.Contains(role.WayFrom, new[] { "source", "reading" });
            Assert.Contains(role.LearningFrom, new[] { "source", "reading" });
        });

    [Fact]
    public void Hints_come_from_the_log_the_plan_and_the_decision_and_the_last_match_wins()
    {
        LogEntry[] log = [new(new DateOnly(2026, 11, 1), LogKind.CallOut, 1), new(new DateOnly(2026, 11, 2), LogKind.Travel, 20)];
        var hints = RoleHints.Of(null, log, [PlanKind.Slides], null);
        Assert.Equal(["teaching Plan", "first-response Log"], hints.Skills.Select(hint => $"{hint.Key} {hint.From}"));
        Assert.Equal(["nights Log", "travel Log"], hints.Dislikes.Select(hint => $"{hint.Key} {hint.From}"));

        Assert.Equal(["kol LastTime"], RoleHints.Of(new RoleWishes(["kol"], null, []), log, [PlanKind.Slides], null).Skills.Select(hint => $"{hint.Key} {hint.From}"));
        Assert.Empty(RoleHints.Of(null, [], [], null).Skills);
    }

    private static HashSet<string> Keys(IEnumerable<CoachBot.Talk.Choice> choices) => [.. choices.Select(choice => choice.Answer)];

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
