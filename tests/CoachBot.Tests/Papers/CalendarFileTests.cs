using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CoachBot.Coaching;
using CoachBot.Domain;
using CoachBot.Papers;
using CoachBot.Storage;
using CoachBot.Talk;
using CoachBot.Tests.Architecture;
using CoachBot.Tests.Coaching;
using CoachBot.Tests.EndToEnd;
using CoachBot.Tests.Turns;

namespace CoachBot.Tests.Papers;

/// <summary>Calendar files, read by ical.js, which did not write them, in processes that live in other time zones.</summary>
public sealed class CalendarFileTests
{
    private const string Parser = "../../calendars/node_modules/ical.js";

    private static readonly DateOnly Today = new(2026, 11, 25);

    private static readonly DateTimeOffset Now = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Last days around changes of clocks and ends of months, in zones on both sides of UTC.</summary>
    public static TheoryData<string, string> Places => new()
    {
        { "Asia/Tokyo", "2027-03-31" },
        { "America/New_York", "2027-03-14" }, // clocks go forward on this day
        { "America/New_York", "2026-12-31" },
        { "Europe/Berlin", "2027-03-28" },
        { "Europe/Berlin", "2027-10-31" },
        { "America/Sao_Paulo", "2028-02-29" },
        { "Pacific/Kiritimati", "2027-01-31" }, // 14 hours ahead
        { "Pacific/Pago_Pago", "2027-01-31" }, // 11 hours behind
        { "Africa/Cairo", "2027-04-30" }, // the missing hour begins at midnight
    };

    [ToolTheory(Parser)]
    [MemberData(nameof(Places))]
    public async Task Every_step_is_on_its_local_day_and_takes_the_whole_of_it(string zone, string lastDay)
    {
        var steps = BackPlan.Steps(new LeavingFacts(Today, DateOnly.Parse(lastDay), ContractKind.OpenEnded, NoticeRule.OneMonth, 7.5m), LeavingFigures.All);

        var read = await ReadAsync(Written(Planned(Language.Ja, lastDay)), zone);

        Assert.Equal(("2.0", "-//CoachBot//Plan//EN"), (read.GetProperty("version").GetString(), read.GetProperty("product").GetString()));
        var days = read.GetProperty("days").EnumerateArray().ToList();
        Assert.Equal(steps.Select(step => DateInput.Stored(step.By)), days.Select(day => day.GetProperty("first").GetString()));
        Assert.Equal(steps.Select(step => DateInput.Stored(step.By)), days.Select(day => day.GetProperty("seen").GetString()));
        Assert.Equal(steps.Select(step => DateInput.Stored(step.By.AddDays(1))), days.Select(day => day.GetProperty("after").GetString()));
        Assert.All(days, day => Assert.True(day.GetProperty("wholeDay").GetBoolean()));
        Assert.All(days, day => Assert.Equal("2026-11-25T09:00:00Z", day.GetProperty("stamped").GetString()));
        Assert.Equal("上長への意向表明", days[steps.ToList().FindIndex(step => step.Step is LeavingStep.Intention)].GetProperty("title").GetString());
        // Longer than a line of the format, folded on the way, whole again at the end.
        Assert.Contains(days, day => day.GetProperty("notes").GetString() == "担当施設・機器・連絡先・対応中の件・データを書き出し、引き継ぎ先の案をつくる");
    }

    [ToolFact(Parser)]
    public async Task Ids_stay_when_the_days_move_and_differ_between_people()
    {
        var chat = Planned(Language.En, "2027-03-31");
        var first = await ReadAsync(Written(chat), "Asia/Tokyo");
        var neutral = await ReadAsync(Written(chat, what: "leaving-calendar-neutral"), "Asia/Tokyo");
        var other = await ReadAsync(Written(chat, OneProcess.Keys.Of("msteams", "tenant", "ben")), "Asia/Tokyo");
        Answer(chat.Taps("leaving-done-contract").Says("new dates"), "2027-04-30");
        var moved = await ReadAsync(Written(chat), "Asia/Tokyo");

        Assert.Equal(Values(first, "uid"), Values(moved, "uid"));
        Assert.Equal(Values(first, "uid"), Values(neutral, "uid"));
        Assert.Equal(Values(first, "uid").Count, Values(first, "uid").Distinct().Count());
        Assert.Empty(Values(first, "uid").Intersect(Values(other, "uid")));
        Assert.All(moved.GetProperty("days").EnumerateArray(), day => Assert.Equal(1, day.GetProperty("sequence").GetInt32()));
        Assert.Contains("tell your manager", Values(first, "title"));
        Assert.Contains("List hospitals, devices, contacts, open cases and data; draft who takes what", Values(first, "notes"));
        Assert.All(Values(neutral, "title"), title => Assert.Matches("^My plan [0-9]+$", title));
        Assert.All(neutral.GetProperty("days").EnumerateArray(), day => Assert.Null(day.GetProperty("notes").GetString()));
    }

    [Fact]
    public void Nothing_in_the_file_says_whose_it_is() =>
        Assert.DoesNotContain(TestHouse.Aya.Value, Encoding.UTF8.GetString(Written(Planned(Language.En, "2027-03-31"))), StringComparison.OrdinalIgnoreCase);

    private static Chat Planned(Language language, string lastDay)
    {
        var chat = new Chat(language).Started().On(Today.Year, Today.Month, Today.Day);
        Answer(chat.Says("leave-safely"), lastDay);
        return chat;
    }

    private static void Answer(Chat chat, string lastDay) =>
        chat.Taps("open-ended").Taps("skip").Sends(("leaving.last-day", lastDay), ("leaving.rule", "one-month"), ("leaving.days-left", "7.5"));

    private static byte[] Written(Chat chat, PersonKey? person = null, string what = "leaving-calendar") =>
        CalendarFile.Write(Assert.IsType<Paper.Calendar>(chat.Prints(what)), person ?? TestHouse.Aya, Now);

    private static List<string> Values(JsonElement read, string name) => [.. read.GetProperty("days").EnumerateArray().Select(day => day.GetProperty(name).GetString()!)];

    private static async Task<JsonElement> ReadAsync(byte[] file, string zone)
    {
        var start = new ProcessStartInfo("node", ["read.mjs"])
        {
            WorkingDirectory = Path.Combine(Sources.Root, "tests", "calendars"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["TZ"] = zone },
        };
        using var node = Process.Start(start)!;
        await node.StandardInput.BaseStream.WriteAsync(file);
        node.StandardInput.Close();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.Equal(0, node.ExitCode);
        return JsonDocument.Parse(output).RootElement;
    }
}
