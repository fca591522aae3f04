using CoachBot.Coaching;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Tests.Coaching;

/// <summary>Offers, role matches and negotiations around their scripts: what is kept, taken up again, corrected, removed and handed out.</summary>
public sealed class OfferTests
{
    private const int MostName = 12;
    private const int MostWords = 80;

    [Theory]
    [InlineData("年収交渉の準備をしたい", "negotiation")]
    [InlineData("how do I negotiate my salary?", "negotiation")]
    [InlineData("オファーを比べたい", "job-offer")]
    [InlineData("I got another offer", "job-offer")]
    [InlineData("どこに転職できるんだろう", "roles")]
    [InlineData("what else could I do", "roles")]
    public void Free_wording_finds_the_way_in(string words, string dialog) => Assert.Equal(dialog, new Chat().Started().Says(words).Top?.Dialog);

    [Theory]
    [InlineData("転職したい", "stay")]
    [InlineData("夜勤の条件がつらい", null)]
    [InlineData("the hospital offers lunch", null)]
    public void Other_words_do_not(string words, string? dialog) => Assert.Equal(dialog, new Chat().Started().Says(words).Top?.Dialog);

    [Fact]
    public void Stopped_it_waits_and_goes_on_for_thirty_days()
    {
        var chat = new Chat().Started().Says("compare offers").Says("Now").Sends(("job.base", "600")).Says("stop");
        Assert.Empty(chat.Notebook.Open);
        chat.Now += TimeSpan.FromDays(29);
        Assert.Equal("job.time", chat.Says("add an offer").Prompt.Question);

        chat.Says("stop");
        chat.Now += TimeSpan.FromDays(3);
        Assert.Equal("job.name", chat.Says("add an offer").Prompt.Question);
    }

    [Fact]
    public void A_correction_changes_that_one_and_nothing_else()
    {
        var chat = Weighed("Now", "A", "B").Says("correct an offer").Taps("two");
        chat.Says("keep").Sends(("job.base", "777"), ("job.variable", "0"), ("job.allowances", "0"));
        while (chat.Last.Messages[^1].Prompt is { Dialog: "job-offer" })
            AsShown(chat);

        Assert.Equal([600, 777, 600], Kept(chat).Offers.Select(offer => (int)offer.Base));
        Assert.Equal(Kept(chat).Offers[0] with { Name = "A", Base = 777 }, Kept(chat).Offers[1]);
    }

    [Fact]
    public void A_correction_comes_before_an_offer_that_is_half_entered_and_loses_nothing_of_it()
    {
        var chat = Weighed("Now", "A").Says("add an offer").Says("B").Sends(("job.base", "555")).Says("correct an offer").Taps("one");
        Assert.Contains("filled in", chat.Said, StringComparison.Ordinal);
        chat.Says("keep").Sends(("job.base", "777"), ("job.variable", "0"), ("job.allowances", "0"));
        while (chat.Top is { About: "one" })
            AsShown(chat);

        Assert.Equal([777, 600], Kept(chat).Offers.Select(offer => (int)offer.Base));
        Assert.Equal(("job.time", "555"), (chat.Prompt.Question, chat.Top!.Find("job.base")));
        Assert.Null(chat.Top.About);
    }

    [Fact]
    public void A_correction_begun_twice_goes_on_where_it_was()
    {
        var chat = Weighed("Now", "A").Says("correct an offer").Taps("one").Says("keep").Sends(("job.base", "777")).Says("correct an offer").Taps("one");
        Assert.Equal(("job.time", "777"), (chat.Prompt.Question, chat.Top!.Find("job.base")));
        Assert.Single(chat.Notebook.Open);
        Assert.Equal("job.time", chat.Says("stop").Says("correct an offer").Taps("one").Prompt.Question);
        Assert.Null(chat.Notebook.WaitingOffer);
    }

    [Fact]
    public void A_stopped_correction_does_not_take_the_place_of_a_new_offer_that_waits()
    {
        var chat = Weighed("Now", "A").Says("add an offer").Says("B").Sends(("job.base", "555")).Says("stop").Says("correct an offer").Taps("one").Says("keep").Sends(("job.base", "777")).Says("stop");
        Assert.Contains("stays as it was", chat.Said, StringComparison.Ordinal);
        Assert.Equal("555", chat.Says("add an offer").Top!.Find("job.base"));
        Assert.Equal([600, 600], Kept(chat).Offers.Select(offer => (int)offer.Base));
    }

    [Fact]
    public void A_name_that_is_taken_back_is_forgotten_while_the_offer_waits()
    {
        var chat = new Chat().Started().Says("compare offers").Says("Acme");
        var said = chat.LastEvent;
        chat.Sends(("job.base", "600")).Says("stop").Hears(new Heard.TakenBack(said, Instead: null));
        Assert.DoesNotContain("Acme", System.Text.Encoding.UTF8.GetString(Stored.Write(chat.Notebook)), StringComparison.Ordinal);
    }

    [Fact]
    public void Removed_it_is_gone_and_a_correction_under_way_with_it()
    {
        var chat = Weighed("Now", "A", "B").Says("correct an offer").Taps("three").Says("C").Says("stop").Says("remove an offer").Taps("one");
        Assert.Equal(["A", "B"], Kept(chat).Offers.Select(offer => offer.Name));
        Assert.Null(chat.Notebook.WaitingOffer);
        Assert.Contains("level", chat.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sixth_is_refused()
    {
        var chat = Weighed("Now", "A", "B", "C", "D").Says("add an offer");
        Assert.Empty(chat.Notebook.Open);
        Assert.Contains("There are 5 already", chat.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(chat.Says("compare offers").Last.Messages.SelectMany(message => message.Buttons), button => button.Answer == "offers-add");
    }

    [Fact]
    public void Own_weights_are_offered_the_next_time()
    {
        var chat = Weighed("Now", "A").Says("what counts");
        AsShown(chat, "weight.pay", "1");
        Assert.Equal([1, .. OfferTable.Usual.Skip(1)], Kept(chat).Weights);
        Assert.Contains("Your own numbers are filled in", chat.Says("what counts").Said, StringComparison.Ordinal);
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

        chat.Offers("今の職場").Says("オファーを足す").Says(new string('社', MostName)).Sends(("job.base", "4999"), ("job.variable", "4999"), ("job.allowances", "4999")).Says("やめる");
        chat.Says("交渉シート").Taps("one");
        foreach (var letter in "相実技")
            chat.Says(new string(letter, MostWords));
        Assert.Equal("negotiation.review", chat.Prompt.Question);
        Assert.InRange(Stored.Write(chat.Notebook).Length, 3_000, 8 * 1024);
        Assert.InRange(chat.Taps("six-months").Last.Records.Single().Value.Length, 700, 2 * 1024);
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ja)]
    public void Results_are_short_and_end_with_one_small_step(Language language)
    {
        var name = new string('社', MostName - 1);
        var offer = new JobOffer(name + "1", 500, 20, null, 8, 120, 20, 20, 4, 4, 3, 4);
        var table = OfferTable.Empty with { Offers = [offer, offer with { Name = name + "2", Base = 700, Life = 3 }, offer with { Name = name + "3", OnCall = null, Training = 1 }] };
        Holds(new OfferView(table, new CoachPolicy(), language).Messages(), language);
        Holds(new OfferView(table with { Offers = [offer, offer] }, new CoachPolicy(), language).Messages(), language);
        Holds(RoleResult.Messages(new RoleWishes(["theatre", "teaching", "kol"], "field", ["nights", "travel", "targets"]), RoleCatalogue.All, language), language);
    }

    [Fact]
    public void A_sheet_prints_and_says_what_is_missing()
    {
        var chat = Weighed("Now", "A").Says("negotiation sheet").Taps("two").Taps("skip").Says("18 hospitals | 30% fewer calls").Taps("skip").Taps("twelve-months");
        var markdown = Assert.IsType<Paper.Words>(chat.Prints("negotiation/2026-11-02"));
        Assert.StartsWith("# Negotiation sheet: A\n", markdown.Text, StringComparison.Ordinal);
        Assert.Contains("| market | missing: market |", markdown.Text, StringComparison.Ordinal);
        Assert.Contains(@"| record | 18 hospitals \| 30% fewer calls |", markdown.Text, StringComparison.Ordinal);
        Assert.Contains("reviewed after 12 months", markdown.Text, StringComparison.Ordinal);
        Assert.Contains("<td>missing: scarce skill</td>", Assert.IsType<Paper.Words>(chat.Prints("negotiation-print/2026-11-02")).Text, StringComparison.Ordinal);
        Assert.Null(chat.Prints("negotiation/2026-11-03"));
    }

    [Fact]
    public void Everything_is_in_the_export()
    {
        var chat = Weighed("Now", "A").Says("negotiation sheet").Taps("two").Taps("skip").Taps("skip").Taps("skip").Taps("six-months").Says("what else could I do?").Sends(("roles.skill-first", "teaching"));
        var json = Assert.IsType<Paper.Archive>(chat.Prints("export")).Papers.OfType<Paper.Words>().Single(paper => paper.Name == "coachbot.json").Text;
        var names = Assert.IsType<Paper.Archive>(chat.Prints("export")).Papers.OfType<Paper.Words>().ToDictionary(paper => paper.Name, paper => paper.Text);
        Assert.Contains("| Base pay a year (10,000 yen) | 600 | 600 |", names["offers-2026-11-02.md"], StringComparison.Ordinal);
        Assert.Contains("## Side by side", names["offers-2026-11-02.md"], StringComparison.Ordinal);
        Assert.Contains("2026-11-02,2,A,600,0,0,8,120,20,20,4,3,3,3,3,2,3,2,3,2,2,5\r\n", names["offers.csv"], StringComparison.Ordinal);
        Assert.Contains("| Skills to use | Designing training |", names["roles-2026-11-02.md"], StringComparison.Ordinal);
        Assert.Equal("\uFEFFdate,skills,like,dislikes\r\n2026-11-02,teaching,,\r\n", names["roles.csv"]);
        Assert.StartsWith("# Negotiation sheet: A", names["negotiation-2026-11-02.md"], StringComparison.Ordinal);
        Assert.All(["job-offers|2026-11-02", "negotiation|2026-11-02", "roles|2026-11-02"], key => Assert.Contains($"\"{key}\"", json, StringComparison.Ordinal));
    }

    [Fact]
    public void A_single_offer_is_in_the_export_too()
    {
        var names = Assert.IsType<Paper.Archive>(new Chat(Language.Ja).Started().Offers("今の職場").Prints("export")).Papers.OfType<Paper.Words>().ToDictionary(paper => paper.Name, paper => paper.Text);
        Assert.StartsWith("# オファー 2026年11月2日(月)\n\n|  | 1 今の職場 |\n", names["offers-2026-11-02.md"], StringComparison.Ordinal);
        Assert.DoesNotContain(names.Keys, name => name.StartsWith("roles", StringComparison.Ordinal));
    }

    private static void Holds(IReadOnlyList<IReadOnlyList<Part>> messages, Language language)
    {
        foreach (var parts in messages)
        {
            var words = string.Join(' ', parts.Where(part => part is Part.Heading or Part.Paragraph or Part.Small).Select(Spoken.Of));
            if (language is Language.Ja)
                Assert.InRange(words.Count(letter => letter is not ' '), 10, 150);
            else
                Assert.InRange(words.Split(' ').Length, 3, 60);
        }

        var step = language is Language.Ja ? "小さな一歩:" : "One small step:";
        Assert.StartsWith(step, Spoken.Of(messages[^1][^1]), StringComparison.Ordinal);
        Assert.Single(messages.SelectMany(parts => parts).Select(Spoken.Of), words => words.Contains(step, StringComparison.Ordinal));
    }

    private static Chat Weighed(params string[] names)
    {
        var chat = new Chat().Started().Offers(names[..2]);
        return AsShown(chat).Offers(names[2..]);
    }

    /// <summary>Sends the form with what is filled in, as a client does.</summary>
    private static Chat AsShown(Chat chat, string? key = null, string answer = "") =>
        chat.Sends([.. chat.Prompt.Entries.Where(entry => entry.Default is not null).Select(entry => (entry.Key, entry.Key == key ? answer : entry.Default!))]);

    private static OfferTable Kept(Chat chat) => Stored.ReadOfferTable(chat.History.Last(record => record.Key.StartsWith("job-offers|", StringComparison.Ordinal)).Value.Span);
}
