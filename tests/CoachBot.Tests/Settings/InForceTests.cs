using CoachBot.Settings;
using Microsoft.Extensions.Configuration;

namespace CoachBot.Tests.Settings;

/// <summary>What is in force is printed, with where it comes from, and without a secret.</summary>
public sealed class InForceTests
{
    private const string Canary = "hunter2-hunter2";

    private static readonly string[] Secrets =
        ["Ops:Key", "Report:Key", "Slack:AppToken", "Slack:BotToken", "Slack:ClientSecret", "Slack:OldSigningSecret", "Slack:SigningSecret", "Storage:Azure:ConnectionString", "Storage:MasterKey", "Storage:OldMasterKeys:0", "Teams:AppPassword"];

    [Fact]
    public void Every_setting_has_a_line_with_its_usual_value()
    {
        var lines = Lines(new ConfigurationBuilder());
        Assert.Contains("Policy:QuietFromHour = 20 (default)", lines);
        Assert.Contains("Policy:ExitFixable = 0.35 (default)", lines);
        Assert.Contains("Coach:Languages = ja, en (default)", lines);
        Assert.Contains("Storage:Sqlite:Path = data/coachbot.db (default)", lines);
        Assert.Contains("Storage:MasterKey = not set (default)", lines);
        Assert.Contains("Storage:OldMasterKeys = not set (default)", lines);
        Assert.Contains("Urls = http://localhost:3978 (default)", lines);
        Assert.All(SampleTests.Settable(), path => Assert.Contains(lines, line => line.StartsWith(path.Split(":0")[0].Split(":Overtime:")[0] + " = ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_value_says_where_it_comes_from_and_the_later_one_wins()
    {
        var folder = Directory.CreateTempSubdirectory("coachbot-");
        try
        {
            var file = Path.Combine(folder.FullName, "appsettings.json");
            File.WriteAllText(file, """{ "Policy": { "KeepMonths": 12, "ReviewDays": 20, "SilentWeeks": 3 }, "Coach": { "Counsellors": [ { "NameJa": "産業医", "NameEn": "Physician" } ], "Operator": null } }""");
            Environment.SetEnvironmentVariable("COACHBOTTEST_Policy__ReviewDays", "40");
            Environment.SetEnvironmentVariable("COACHBOTTEST_Policy__SilentWeeks", "6");
            var lines = Lines(new ConfigurationBuilder().AddJsonFile(file).AddEnvironmentVariables("COACHBOTTEST_").AddCommandLine(["--Policy:SilentWeeks=5"]));
            Assert.Contains("Policy:KeepMonths = 12 (appsettings.json)", lines);
            Assert.Contains("Policy:ReviewDays = 40 (environment)", lines);
            Assert.Contains("Policy:SilentWeeks = 5 (command line)", lines);
            Assert.Contains("Coach:Counsellors:0:NameJa = 産業医 (appsettings.json)", lines);
            Assert.Contains("Coach:Operator = whoever runs me here (default)", lines);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_secret_is_never_printed()
    {
        var given = new ConfigurationBuilder().AddInMemoryCollection(Secrets.Select(path => KeyValuePair.Create<string, string?>(path, Canary)));
        var lines = Lines(given);
        Assert.All(Secrets, path => Assert.Contains($"{path} = set (Memory)", lines));
        Assert.DoesNotContain(lines, line => line.Contains(Canary, StringComparison.Ordinal));
        given.AddInMemoryCollection([new("Storage:Provider", "AzureTables")]);
        Assert.DoesNotContain(SettingsCheck.Problems(given.Build(), development: true), problem => problem.Contains(Canary, StringComparison.Ordinal));
    }

    /// <summary>A setting added later whose name says that it is secret must be among them.</summary>
    [Fact]
    public void What_is_called_a_secret_is_one()
    {
        string[] ends = ["Key", "Keys:0", "Secret", "Password", "Token", "ConnectionString"];
        Assert.Equal(Secrets, SampleTests.Settable().Where(path => ends.Any(end => path.EndsWith(end, StringComparison.Ordinal))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_address_with_a_password_is_not_printed()
    {
        var lines = Lines(new ConfigurationBuilder().AddInMemoryCollection([new("OTEL_EXPORTER_OTLP_ENDPOINT", $"http://me:{Canary}@collector:4318")]));
        Assert.Contains("OTEL_EXPORTER_OTLP_ENDPOINT = set (an address with a password) (Memory)", lines);
    }

    private static List<string> Lines(IConfigurationBuilder given) => [.. InForce.Lines(given.Build(), Composition.DefaultUrl)];
}
