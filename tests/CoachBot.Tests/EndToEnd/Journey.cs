namespace CoachBot.Tests.EndToEnd;

/// <summary>What most people do first, by the answers on the wire.</summary>
internal static class Journey
{
    public static readonly string[] SetUp = ["start", "keep", "keep", "yes"];

    /// <summary>A week that raises no further question than the note.</summary>
    public static Dictionary<string, string> CalmWeek => new()
    {
        ["sleep.hours"] = "7",
        ["sign.onset"] = "none",
        ["sign.early"] = "none",
        ["sign.dread"] = "some",
        ["sign.heart"] = "none",
        ["sign.stomach"] = "none",
        ["work.overtime"] = "4.5",
        ["work.callouts"] = "0",
        ["work.daysOff"] = "2",
    };

    /// <summary>From the first contact to the first form.</summary>
    public static async Task SetUpAsync(this ChatClient person)
    {
        await person.ArriveAsync();
        foreach (var answer in SetUp)
            await person.PressAsync(answer);
    }
}
