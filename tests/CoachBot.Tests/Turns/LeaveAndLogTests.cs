using System.Text.Json.Nodes;

namespace CoachBot.Tests.Turns;

/// <summary>Leave and log through the real turn and store, as the person is shown them.</summary>
public sealed class LeaveAndLogTests
{
    private readonly TestHouse house = new();

    [Fact]
    public async Task Leave_is_shown_by_grant_and_a_booking_uses_the_oldest()
    {
        await StartAsync();
        await house.HearAsync(house.Words("leave"));
        await house.HearAsync(house.Send(("leave.hired", "2021-04-01"), ("leave.days", "5"), ("leave.hours", "37.5"), ("leave.balance", "20")));
        await house.HearAsync(house.Words("book leave"));
        await house.HearAsync(house.Words("2026-11-20"));
        await house.HearAsync(house.Tap("day"));

        var leave = await KeptAsync("leave");
        Assert.Equal("""[{"date":"2025-10-01","days":16,"used":15,"expires":"2027-10-01"},{"date":"2026-10-01","days":18,"used":0,"expires":"2028-10-01"}]""", Flat(leave["grants"]!));
        Assert.Equal("""[{"date":"2026-11-20","kind":"day","hours":0,"state":"asked"}]""", Flat(leave["bookings"]!));
    }

    [Fact]
    public async Task The_log_is_shown_line_by_line()
    {
        await StartAsync();
        await house.HearAsync(house.Words("overtime 2.5 oncall 1 callout 1 45min yesterday"));
        await house.HearAsync(house.Words("travel 3h with device"));

        Assert.Equal(
            [
                """{"date":"2026-11-01","category":"overtime","amount":2.5,"minutes":null,"carrying":null}""",
                """{"date":"2026-11-01","category":"on-call","amount":1,"minutes":null,"carrying":null}""",
                """{"date":"2026-11-01","category":"call-out","amount":1,"minutes":45,"carrying":null}""",
                """{"date":"2026-11-02","category":"travel","amount":3,"minutes":null,"carrying":true}""",
            ],
            (await KeptAsync("log")).AsArray().Select(entry => Flat(entry!)));
    }

    private async Task StartAsync()
    {
        await house.HearAsync(house.Words("start"));
        await house.HearAsync(house.Tap("keep"));
        await house.HearAsync(house.Tap("keep"));
        await house.HearAsync(house.Tap("later"));
    }

    private async Task<JsonNode> KeptAsync(string what) => (await house.Kept.OfAsync(TestHouse.Aya, CancellationToken.None))[what]!;

    /// <summary>As numbers are compared: 3 and 3.000 are the same.</summary>
    private static string Flat(JsonNode node) => System.Text.RegularExpressions.Regex.Replace(node.ToJsonString(), @"(\d)(\.\d*?)0+(?=[,}])", "$1$2").Replace(".,", ",", StringComparison.Ordinal);
}
