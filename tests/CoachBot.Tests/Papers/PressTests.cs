using System.IO.Compression;
using System.Text;
using CoachBot.Channels;
using CoachBot.Papers;
using CoachBot.Talk;
using CoachBot.Tests.Turns;

namespace CoachBot.Tests.Papers;

/// <summary>A file is made when its link is used, once, within ten minutes, and of one person only.</summary>
public sealed class PressTests
{
    private readonly TestHouse house = new();

    [Fact]
    public async Task Everything_comes_as_a_table_a_summary_and_data()
    {
        await CheckInAsync("=1+1, after a night call");

        var file = (await PrintAsync(await AskAsync()))!;

        Assert.Equal(("coachbot-2026-11-02.zip", "application/zip"), (file.Name, file.MediaType));
        var papers = Unzip(file.Bytes);
        Assert.Equal(["check-ins.csv", "coachbot.json", "summary.md"], papers.Keys.Order());
        Assert.StartsWith("\uFEFFweek,date,sleep.hours,", papers["check-ins.csv"], StringComparison.Ordinal);
        Assert.Contains("2026-W45,2026-11-02,5.5,most,", papers["check-ins.csv"], StringComparison.Ordinal);
        // A note that looks like a formula must not become one.
        Assert.Contains("\"'=1+1, after a night call\"", papers["check-ins.csv"], StringComparison.Ordinal);
        Assert.Contains("2026-11-02: sleep.hours 5.5", papers["summary.md"], StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(papers["coachbot.json"]);
        Assert.Equal(5.5m, json.RootElement.GetProperty("history").GetProperty("ci|2026-W45").GetProperty("sleep").GetDecimal());
        Assert.Equal("en", json.RootElement.GetProperty("notebook").GetProperty("profile").GetProperty("language").GetString()!.ToLowerInvariant());
    }

    [Fact]
    public async Task Plans_come_as_calendar_text_and_page_and_are_shown_in_the_playground()
    {
        await house.BeginAsync();
        await house.HearAsync(house.Words("leave safely"));
        await house.HearAsync(house.Tap("fixed-term"));
        await house.HearAsync(house.Tap("skip"));
        await house.HearAsync(house.Send(("leaving.last-day", "2027-03-31"), ("leaving.rule", "one-month")));
        await house.HearAsync(house.Words("plan"));
        await house.HearAsync(house.Tap("slides"));
        await house.HearAsync(house.Send(("owner.first", "me"), ("week.first", "3")));
        await house.HearAsync(house.Tap("enough"));

        Assert.Equal([("leaving-2026-11-02.ics", "text/calendar; charset=utf-8"), ("leaving-2026-11-02.ics", "text/calendar; charset=utf-8")], await AllAsync("leaving-calendar"));
        Assert.Equal([("leaving-2026-11-02.md", "text/markdown; charset=utf-8"), ("leaving-2026-11-02.html", "text/html; charset=utf-8")], await AllAsync("leaving-file"));
        Assert.Equal([("plan-2026-11-02.md", "text/markdown; charset=utf-8"), ("plan-2026-11-02.html", "text/html; charset=utf-8")], await AllAsync("plan-file"));
        Assert.Equal([("first-response.md", "text/markdown; charset=utf-8")], await AllAsync("template-first-response"));
        Assert.StartsWith("# First-response manual", Assert.Single(house.Said[^1].Parts.OfType<Part.Copy>()).Text, StringComparison.Ordinal);

        var kept = await house.Kept.OfAsync(TestHouse.Aya, CancellationToken.None);
        Assert.Equal(
            """{"date":"2026-11-02","end":"2026-12-02","running":true,"outcome":null,"actions":[{"kind":"slides","title":null,"step":null,"owner":"me","week":3,"state":"open","smaller":0}]}""",
            kept["plan"]!.ToJsonString());
        Assert.Equal("2027-03-31", kept["leaving"]!["lastDay"]!.GetValue<string>());
    }

    [Fact]
    public async Task Settings_are_shown_in_the_playground_and_exported()
    {
        await CheckInAsync("fine");
        foreach (var words in (string[])["quiet hours", "10", "18", "reminders off"])
            await house.HearAsync(house.Words(words));

        var profile = (await house.Kept.OfAsync(TestHouse.Aya, CancellationToken.None))["profile"]!;
        Assert.Equal(("all-off", 18, 10), (profile["reminders"]!.GetValue<string>(), profile["quietFrom"]!.GetValue<int>(), profile["quietUntil"]!.GetValue<int>()));
        var summary = Unzip((await PrintAsync(await AskAsync()))!.Bytes)["summary.md"];
        Assert.Contains("- Weekly question: off\n- Leave reminders: leave is not set up\n- Follow-ups: off\n- Quiet hours: 18:00–10:00\n", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_works_once()
    {
        await CheckInAsync("fine");
        var link = await AskAsync();

        Assert.NotNull(await PrintAsync(link));
        Assert.Null(await PrintAsync(link));
        Assert.NotNull(await PrintAsync(await AskAsync()));
    }

    [Fact]
    public async Task Of_many_who_use_a_link_at_once_one_gets_the_file()
    {
        await CheckInAsync("fine");
        var ticket = house.Papers.Read(await AskAsync())!;

        var files = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => house.Press.PrintAsync(ticket, CancellationToken.None))));

        Assert.Single(files, file => file is not null);
    }

    [Fact]
    public async Task A_link_ends_after_ten_minutes_and_its_mark_goes_with_a_later_one()
    {
        await CheckInAsync("fine");
        var early = await AskAsync();
        Assert.NotNull(await PrintAsync(early));

        house.Time.Advance(PaperLinks.Life + TimeSpan.FromSeconds(1));
        Assert.Null(house.Papers.Read(early));
        Assert.NotNull(await PrintAsync(await AskAsync()));

        Assert.Single(await house.Inner.ReadAsync(TestHouse.Aya, "paper|", "paper}", CancellationToken.None));
    }

    [Fact]
    public async Task A_changed_link_and_a_forgotten_person_get_nothing()
    {
        await CheckInAsync("fine");
        var link = await AskAsync();
        // The last letter of a part may hold bits that mean nothing.
        Assert.All(Enumerable.Range(0, link.Length - 1).Where(at => link[at + 1] != '.'), at => Assert.Null(house.Papers.Read(link[..at] + (link[at] == 'x' ? 'y' : 'x') + link[(at + 1)..])));

        await house.Inner.ForgetAsync(TestHouse.Aya, CancellationToken.None);
        Assert.Null(await PrintAsync(link));
    }

    /// <summary>Asks the coach for everything.</summary>
    /// <returns>The ticket in the link it gives.</returns>
    private async Task<string> AskAsync()
    {
        await house.HearAsync(house.Words("export"));
        var link = Assert.Single(house.Said[^1].Parts.OfType<Part.Link>());
        const string start = "https://coach.example/papers/";
        Assert.StartsWith(start, link.Url, StringComparison.Ordinal);
        return link.Url[start.Length..];
    }

    /// <summary>Name and type of each file that a command offers.</summary>
    private async Task<List<(string, string)>> AllAsync(string command)
    {
        await house.HearAsync(house.Words(command));
        var files = new List<(string, string)>();
        foreach (var link in house.Said[^1].Parts.OfType<Part.Link>())
        {
            var file = (await PrintAsync(link.Url[(link.Url.LastIndexOf('/') + 1)..]))!;
            files.Add((file.Name, file.MediaType));
        }

        return files;
    }

    private async Task<PrintedFile?> PrintAsync(string link) =>
        await house.Press.PrintAsync(house.Papers.Read(link)!, CancellationToken.None);

    private async Task CheckInAsync(string note)
    {
        await house.BeginAsync();
        await house.HearAsync(house.Send(("sleep.hours", "5.5"), ("sign.onset", "most"), ("work.overtime", "3")));
        await house.HearAsync(house.Tap("this-week"));
        await house.HearAsync(house.Words(note));
    }

    private static Dictionary<string, string> Unzip(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.Entries.ToDictionary(entry => entry.Name, entry =>
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return Encoding.UTF8.GetString(copy.ToArray());
        });
    }
}
