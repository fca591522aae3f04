namespace CoachBot.Tests.EndToEnd;

/// <summary><c>dotnet CoachBot.dll settings</c>, as the operator runs it.</summary>
public sealed class SettingsVerbTests
{
    private const string Canary = "hunter2-hunter2-hunter2-hunter2-hunter2";

    [Fact]
    public async Task It_prints_what_is_in_force_and_ends_well()
    {
        await using var coach = await CoachProcess.StartAsync(settings: new() { ["Ops__Key"] = Canary, ["Policy__QuietFromHour"] = "21" });
        await coach.KillAsync();

        var (code, printed) = await coach.RunAsync("settings");
        Assert.Equal(0, code);
        var lines = printed.Split('\n');
        Assert.Contains("Policy:QuietFromHour = 21 (environment)", lines);
        Assert.Contains("Policy:QuietUntilHour = 8 (default)", lines);
        Assert.Contains("Ops:Key = set (environment)", lines);
        Assert.DoesNotContain(Canary, printed, StringComparison.Ordinal);

        coach.Settings["Policy__QuietFromHour"] = "9pm";
        coach.Settings["Policy__KeepMonth"] = "9";
        (code, printed) = await coach.RunAsync("settings");
        Assert.Equal(2, code);
        Assert.Equal(
            [
                "Settings: Policy:KeepMonth is no setting of this version; appsettings.sample.json has them all. (From: environment.)",
                "Settings: Policy:QuietFromHour is '9pm'; it must be a whole number. (From: environment.)",
            ],
            printed.Trim().Split('\n').Order(StringComparer.Ordinal));
        Assert.Equal(2, (await coach.RunAsync()).Code);
    }
}
