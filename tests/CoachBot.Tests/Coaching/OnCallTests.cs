using System.Diagnostics;
using CoachBot.Coaching;
using CoachBot.Domain;
using CoachBot.Talk;
using CoachBot.Tests.Turns;

namespace CoachBot.Tests.Coaching;

/// <summary>The on-call redesign from the command to the papers, and what is kept of it.</summary>
public sealed class OnCallTests
{
    private const int MostJapanese = 150;
    private const int MostEnglish = 60;

    [Fact]
    public void The_roster_is_computed_once_and_kept_as_a_row()
    {
        var chat = Designed(new Chat());
        var row = Assert.Single(chat.History, record => record.Key == "on-call|2026-11-02");
        var plan = Stored.ReadRosterPlan(row.Value.Span);
        Assert.Equal(new RosterCase(5, new CallsAMonth(6, 5, 4), 3, 6, 15, 120, 2, ByWeek: true, AllFirst: true), plan.Case);
        Assert.Equal(15_000, plan.Outlook.After.Phone + plan.Outlook.After.CallOuts);

        // Shown again it is the same, also when it is computed no more.
        var said = chat.Said;
        Assert.Equal(said, chat.On(2026, 11, 20).Says("on-call").Said);
        Assert.Contains("2026-11", Assert.IsType<Paper.Words>(chat.Prints("on-call/2026-11-02")).Name, StringComparison.Ordinal);
        Assert.Null(chat.Prints("on-call/2026-11-03"));
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ja)]
    public void The_proposal_prints_and_fits_about_a_page(Language language)
    {
        var chat = Designed(new Chat(language));
        var text = Assert.IsType<Paper.Words>(chat.Prints("on-call/2026-11-02")).Text;
        Assert.StartsWith("# ", text, StringComparison.Ordinal);
        Assert.Contains("first-response", text, StringComparison.Ordinal);
        // The trial is the first month that begins in two weeks or later.
        Assert.Contains(language is Language.Ja ? "2026年12月1日(火)〜2026年12月31日(木)" : "2026-12-01 to 2026-12-31", text, StringComparison.Ordinal);
        Assert.InRange(text.Split('\n').Count(line => line.Length > 0), 30, 55);
        Assert.InRange(text.Length, 800, 4000);
        Assert.Contains("<table", Assert.IsType<Paper.Words>(chat.Prints("on-call-print/2026-11-02")).Text, StringComparison.Ordinal);
        // The export has it as well.
        Assert.Contains(Assert.IsType<Paper.Archive>(chat.Prints("export")).Papers, file => file.Name == "on-call-2026-11-02.md");
    }

    [Theory]
    [InlineData(Language.En, "6")]
    [InlineData(Language.En, "3")]
    [InlineData(Language.Ja, "6")]
    [InlineData(Language.Ja, "3")]
    public void What_is_said_is_short(Language language, string withManual)
    {
        foreach (var message in Designed(new Chat(language), withManual).Last.Messages)
        {
            var words = string.Join(' ', message.Parts.Where(part => part is Part.Heading or Part.Paragraph or Part.Small).Select(Spoken.Of));
            Assert.True(language is Language.Ja ? words.Count(letter => !char.IsWhiteSpace(letter)) <= MostJapanese : words.Split(' ').Length <= MostEnglish, words);
        }
    }

    [Fact]
    public void Without_calls_nothing_is_computed()
    {
        var chat = new Chat().Started().Says("on-call").Says("5")
            .Sends(("on-call.evening", "0"), ("on-call.night", "0"), ("on-call.day-off", "0"), ("on-call.phone-today", "3"));
        chat = Rest(chat, "6");
        Assert.Contains("nothing to compare", chat.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(chat.History, record => record.Key.StartsWith("on-call|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_playground_has_the_figures_and_the_picture()
    {
        var house = new TestHouse();
        await house.BeginAsync();
        foreach (var words in (string[])["stop", "on-call", "5", "6", "5", "4", "3", "6", "15", "120", "2", "weekly", "everybody"])
            await house.HearAsync(house.Words(words));

        Assert.Equal(5, (int)(await house.Kept.OfAsync(TestHouse.Aya, CancellationToken.None))["onCall"]!["case"]!["people"]!);
        var chart = (await house.Kept.PictureAsync(TestHouse.Aya, Part.Chart.OnCall, CancellationToken.None))!;
        Assert.Equal(2, chart.Series.Count);
        Assert.All(chart.Series, series => Assert.InRange(series.Values.Sum()!.Value, 99.5m, 100.5m));
    }

    /// <summary>The most that can be asked for: twelve people, 60 calls of each kind. A turn must stay quick.</summary>
    [Fact]
    public void A_thousand_months_are_computed_within_a_turn()
    {
        var roster = new RosterCase(12, new CallsAMonth(60, 60, 60), 0, 0, 15, 120, 3, ByWeek: false, AllFirst: true);
        var rules = new RosterRules(9, 11);
        RosterOutlook.Of(roster, rules, 100);
        var (before, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        RosterOutlook.Of(roster, rules, 1000);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), watch.Elapsed.ToString());
    }

    private static Chat Designed(Chat chat, string withManual = "6") => Rest(
        chat.Started().Says("on-call").Says("5").Sends(("on-call.evening", "6"), ("on-call.night", "5"), ("on-call.day-off", "4"), ("on-call.phone-today", "3")), withManual);

    private static Chat Rest(Chat chat, string withManual) => chat
        .Sends(("on-call.phone-manual", withManual), ("on-call.phone-minutes", "15"), ("on-call.out-minutes", "120"))
        .Sends(("on-call.specialists", "2"), ("on-call.turn", "each-week"), ("on-call.first", "everybody"));
}
