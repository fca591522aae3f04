using CoachBot.Settings;
using Microsoft.Extensions.Configuration;

namespace CoachBot.Tests.Settings;

/// <summary>A wrong configuration stops start-up with a clear list of what is wrong.</summary>
public sealed class SettingsCheckTests
{
    private const string GoodKey = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    [Fact]
    public void Nothing_configured_is_fine()
    {
        Assert.Empty(Problems(development: true));
        Assert.Empty(Problems(development: false));
    }

    [Theory]
    [InlineData("Coach:Language", "en")]
    [InlineData("Coach:Operator", "Acme Devices")]
    [InlineData("Storage:MasterKey", GoodKey)]
    [InlineData("Storage:OldMasterKeys:0", GoodKey)]
    [InlineData("Storage:KeyVault:Uri", "https://coach.vault.azure.net/")]
    [InlineData("Contacts:LinesVerifiedOn", "2026-11-30")]
    [InlineData("Policy:QuietFromHour", "21")]
    [InlineData("Policy:RecommendAfterDays", "10")]
    [InlineData("Policy:RosterMonths", "100")]
    [InlineData("Ops:Key", "")]
    [InlineData("Ops:Key", GoodKey)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4318")]
    public void Good_values_are_taken(string key, string value) => Assert.Empty(Problems(development: false, (key, value)));

    [Theory]
    [InlineData("Coach:Language", "fr")]
    [InlineData("Coach:Language", "JA")]
    [InlineData("Coach:Region", "XX")]
    [InlineData("Coach:Counsellors:0:NameJa", "相談室")]
    [InlineData("Storage:Provider", "Oracle")]
    [InlineData("Storage:Provider", "Memory")]
    [InlineData("Storage:MasterKey", "secret")]
    [InlineData("Storage:MasterKey", "AAAA")]
    [InlineData("Storage:OldMasterKeys:0", "AAAA")]
    [InlineData("Storage:KeyVault:Uri", "http://coach.vault.azure.net/")]
    [InlineData("Storage:KeyVault:Uri", "coach")]
    [InlineData("Policy:QuietFromHour", "7")]
    [InlineData("Policy:QuietUntilHour", "13")]
    [InlineData("Policy:RecommendAfterDays", "15")]
    [InlineData("Policy:RecommendAfterDays", "6")]
    [InlineData("Policy:WorkdayStartHour", "4")]
    [InlineData("Policy:RosterMonths", "99")]
    [InlineData("Policy:RosterMonths", "10001")]
    [InlineData("Contacts:LinesVerifiedOn", "30.11.2026")]
    [InlineData("Ops:Key", "1234567890123456789012345678901")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "localhost:4318")]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "collector")]
    [InlineData("Ops:Key", "@Microsoft.KeyVault(VaultName=coach;SecretName=coachbot-ops-key)")]
    // What is not even of its kind is a line of the list too, not a crash.
    [InlineData("Policy:RecommendAfterDays", "two weeks")]
    [InlineData("Policy:QuietFromHour", "8pm")]
    public void A_bad_value_is_named_by_its_key(string key, string value)
    {
        var problem = Assert.Single(Problems(development: false, (key, value)));
        Assert.Contains(key.Split(":Name")[0], problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Polciy:QuietFromHour", "Policy")]
    [InlineData("Coahc:Language", "Coach")]
    [InlineData("coach:Langauge", null)] // Ours by name: a line of its own, see SettingsListTests.
    [InlineData("Coachs:Counsellors:0:NameJa", "Coach")]
    [InlineData("Storag:Sqlite:Path", "Storage")]
    [InlineData("STROAGE:MASTERKEY", "Storage")]
    [InlineData("Contact:LinesVerifiedOn", "Contacts")]
    [InlineData("Salck:SigningSecret", "Slack")]
    [InlineData("Team:AppId", "Teams")]
    [InlineData("Op:Key", "Ops")]
    public void A_misspelt_section_is_named_with_the_one_that_was_meant(string key, string? meant)
    {
        var problem = Assert.Single(Problems(development: false, (key, "1")));
        if (meant is null)
            Assert.DoesNotContain("Did you mean", problem, StringComparison.Ordinal);
        else
            Assert.StartsWith($"{key.Split(':')[0]} is no section of the coach. Did you mean {meant}?", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Team:Colour")]
    [InlineData("Police:Number")]
    [InlineData("Store:Shelf")]
    [InlineData("Logging:LogLevel:Default")]
    [InlineData("Kestrel:Endpoints:Http:Url")]
    [InlineData("ConnectionStrings:Storage")]
    [InlineData("Couch:Length")]
    [InlineData("Coahc")]
    [InlineData("PATH")]
    public void Sections_of_others_are_left_alone(string key) => Assert.Empty(Problems(development: false, (key, "1")));

    [Fact]
    public void All_problems_are_listed_at_once()
    {
        var problems = Problems(
            development: false,
            ("Coach:Language", "fr"), ("Coach:Region", "XX"), ("Coach:Counsellors:0:NameEn", "Care"), ("Coach:Counsellors:1:NameJa", "相談室"),
            ("Storage:Provider", "Memory"), ("Storage:MasterKey", "secret"), ("Policy:QuietFromHour", "7"), ("Policy:RecommendAfterDays", "30"), ("Contacts:LinesVerifiedOn", "soon"));
        Assert.Equal(9, problems.Count);
        Assert.Equal(9, problems.Distinct().Count());
    }

    [Theory]
    [InlineData("Report:Weeks", "3")]
    [InlineData("Report:Weeks", "27")]
    [InlineData("Report:Smallest", "9")]
    [InlineData("Report:Key", "short")]
    [InlineData("Report:Key", "")]
    [InlineData("Report:Groups:0:Ja", "")]
    [InlineData("Report:Groups:0:En", "A name so long that no button in any chat would have room for it")]
    [InlineData("Report:Groups:1:Id", "East!")]
    [InlineData("Report:Groups:1:Id", "japan")]
    [InlineData("Report:Groups:1:En", "Japan")]
    [InlineData("Report:Groups:1:Within", "asia")]
    [InlineData("Report:Groups:0:Within", "east")]
    public void What_is_wrong_with_the_group_report_is_named(string key, string value)
    {
        (string, string)[] good = [("Report:Key", GoodKey), ("Report:Groups:0:Id", "japan"), ("Report:Groups:0:Ja", "全国"), ("Report:Groups:0:En", "Japan"), ("Report:Groups:1:Id", "east"), ("Report:Groups:1:Ja", "東日本"), ("Report:Groups:1:En", "East"), ("Report:Groups:1:Within", "japan")];
        Assert.Empty(Problems(development: false, good));
        Assert.Contains("Report:", Assert.Single(Problems(development: false, [.. good.Where(one => one.Item1 != key), (key, value)])), StringComparison.Ordinal);
    }

    [Fact]
    public void The_master_key_has_one_place()
    {
        var problem = Assert.Single(Problems(development: false, ("Storage:MasterKey", GoodKey), ("Storage:KeyVault:Uri", "https://coach.vault.azure.net/")));
        Assert.Contains("Storage:MasterKey and Storage:KeyVault:Uri are both given", problem, StringComparison.Ordinal);

        // An earlier one may stand beside the vault: that is how a key moves there.
        Assert.Empty(Problems(development: false, ("Storage:OldMasterKeys:0", GoodKey), ("Storage:KeyVault:Uri", "https://coach.vault.azure.net/")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("マスター")]
    public void A_secret_has_a_name_that_a_key_vault_can_have(string name) =>
        Assert.Contains("Storage:KeyVault:SecretName", Assert.Single(Problems(development: false, ("Storage:KeyVault:SecretName", name), ("Storage:KeyVault:Uri", "https://coach.vault.azure.net/"))), StringComparison.Ordinal);

    [Fact]
    public void Memory_is_fine_for_trying_things() => Assert.Empty(Problems(development: true, ("Storage:Provider", "Memory")));

    [Fact]
    public void A_secret_is_not_repeated_in_its_problem() =>
        Assert.DoesNotContain(Problems(development: false, ("Storage:MasterKey", "hunter2-hunter2"), ("Ops:Key", "hunter2-hunter2")), problem => problem.Contains("hunter2", StringComparison.Ordinal));

    /// <summary>In Production a channel has credentials, or nothing starts: that has tests of its own.</summary>
    private static IReadOnlyList<string> Problems(bool development, params (string Key, string Value)[] settings)
    {
        var given = (development ? [] : TeamsSettingsTests.Whole).Concat(settings).Select(one => KeyValuePair.Create<string, string?>(one.Key, one.Value));
        return SettingsCheck.Problems(new ConfigurationBuilder().AddInMemoryCollection(given).Build(), development);
    }
}
