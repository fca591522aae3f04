using CoachBot.Domain;
using CoachBot.Settings;
using Microsoft.Extensions.Configuration;

namespace CoachBot.Tests.Settings;

/// <summary>One start tells everything: values that cannot be read, keys that do not exist, and what is out of range.</summary>
public sealed class SettingsListTests
{
    [Fact]
    public void Three_values_and_two_misspelt_keys_are_all_reported()
    {
        var problems = Problems(
            ("Policy:QuietFromHour", "abc"), ("Policy:StayFixable", "0,6"), ("Policy:KeepMonths", ""), ("Policy:QuietFormHour", "20"), ("Coach:Counsellors:0:NameJp", "相談室"),
            ("Coach:Counsellors:0:NameJa", "相談室"), ("Coach:Counsellors:0:NameEn", "Care"));
        Assert.Equal(5, problems.Count);
        Assert.Contains("Policy:QuietFromHour is 'abc'; it must be a whole number. (From: Memory.)", problems);
        Assert.Contains("Policy:StayFixable is '0,6'; it must be a number like 0.5. (From: Memory.)", problems);
        Assert.Contains("Policy:KeepMonths is ''; it must be a whole number. (From: Memory.)", problems);
        Assert.Contains(problems, problem => problem.StartsWith("Policy:QuietFormHour is no setting", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("Coach:Counsellors:0:NameJp is no setting", StringComparison.Ordinal));
    }

    [Fact]
    public void What_cannot_be_read_does_not_hide_what_is_out_of_range()
    {
        var problems = Problems(("Policy:QuietFromHour", "abc"), ("Policy:KeepMonths", "1"), ("Coach:AgreementFromMonth", "April"), ("Coach:Region", "XX"), ("Coach:Lines:0:LastVerified", "soon"), ("Coach:Lines:1:En", "Care"));
        string[] paths = ["Coach:AgreementFromMonth", "Coach:Lines:0", "Coach:Lines:0:LastVerified", "Coach:Lines:1", "Coach:Region", "Policy:KeepMonths", "Policy:QuietFromHour"];
        Assert.Equal(paths, problems.Select(problem => problem.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Coach:Langauge")]
    [InlineData("Policy:KeepMonth")]
    [InlineData("Contacts:Phone")]
    [InlineData("Teams:AppSecret")]
    [InlineData("Teams:IsUsed")]
    [InlineData("Slack:SignSecret")]
    [InlineData("Slack:RedirectUrl")]
    [InlineData("Storage:Sqlite:File")]
    [InlineData("Storage:Azure:Prefix")]
    [InlineData("Ops:Keys:0")]
    [InlineData("Policy:KeepMonths:Most")]
    [InlineData("Coach:Rules:Leave:Fr")]
    public void A_key_that_does_not_exist_is_named_and_its_value_is_not(string key)
    {
        var problems = Problems((key, "hunter2"));
        Assert.Contains(problems, problem => problem.StartsWith(key + " is no setting", StringComparison.Ordinal));
        Assert.DoesNotContain(problems, problem => problem.Contains("hunter2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Coach:Languages", "Coach:Languages:0")]
    [InlineData("Teams:AllowedTenants", "Teams:AllowedTenants:0")]
    [InlineData("Storage:OldMasterKeys", "Storage:OldMasterKeys:0")]
    [InlineData("Coach:Rules", "Coach:Rules:Name")]
    [InlineData("Storage:Sqlite", "Storage:Sqlite:Path")]
    public void A_single_value_in_the_place_of_several_is_told_how(string key, string how) =>
        Assert.StartsWith($"{key} has a value and should have settings below it, like {how}.", Assert.Single(Problems((key, "hunter2"))), StringComparison.Ordinal);

    [Fact]
    public void What_belongs_to_others_is_left_alone() =>
        Assert.Empty(Problems(
            ("TEAMS_SERVICE_HOST", "10.0.0.1"), ("SLACK_TOKEN", "x"), ("STORAGE", "/mnt"), ("Ops", "on"), ("Policy", "strict"), ("OTEL_SERVICE_NAME", "coach"), ("Urls", "http://localhost:1"),
            ("Logging:LogLevel:Default", "Debug"), ("AllowedHosts", "*"), ("Kestrel:Limits:MaxConcurrentConnections", "10"), ("PATH", "/bin"), ("Coaching:Language", "fr")));

    [Fact]
    public void Nothing_given_explicitly_is_as_if_nothing_was_said()
    {
        var given = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Provider", null), new("Storage:Sqlite:Path", null), new("Policy:KeepMonths", null), new("Coach:Languages", "")]).Build();
        Assert.Empty(SettingsCheck.Problems(given, development: true));
        Assert.Equal("Sqlite", given.Read<StorageSettings>().Provider);
        Assert.Equal("data/coachbot.db", given.Read<StorageSettings>().Sqlite.Path);
        Assert.Equal(24, given.Read<CoachPolicy>().KeepMonths);
    }

    [Theory]
    [InlineData("Policy:RunGapDays", "6")]
    [InlineData("Policy:ShortSleepHours", "7")]
    [InlineData("Policy:OvertimeVeryHigh", "101")]
    [InlineData("Policy:StaySupport", "1.5")]
    [InlineData("Policy:ExitFixable", "0.7")]
    [InlineData("Policy:ExitSupport", "0.6")]
    [InlineData("Policy:MostFlips", "4")]
    [InlineData("Policy:SilentWeeks", "0")]
    [InlineData("Policy:LeaveReminderHour", "7")]
    [InlineData("Policy:DutyRiskAfterMonths", "12")]
    public void A_threshold_has_a_range(string key, string value) => Assert.Contains(key, Assert.Single(Problems((key, value))), StringComparison.Ordinal);

    [Theory]
    [InlineData("ja", "ja", true)]
    [InlineData("en", "en", true)]
    [InlineData("en", "en ja", true)]
    [InlineData("en", "", true)]
    [InlineData("ja", "en", false)]
    [InlineData("ja", "ja ja", false)]
    [InlineData("ja", "ja fr", false)]
    public void The_usual_language_is_one_of_those_spoken(string usual, string spoken, bool good)
    {
        var languages = spoken.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((one, i) => ($"Coach:Languages:{i}", one));
        var problems = Problems([("Coach:Language", usual), .. languages]);
        Assert.Equal(good ? 0 : 1, problems.Count);
        Assert.All(problems, problem => Assert.StartsWith("Coach:Language", problem, StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Problems(params (string Key, string Value)[] settings) =>
        SettingsCheck.Problems(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create<string, string?>(one.Key, one.Value))).Build(), development: true);
}
