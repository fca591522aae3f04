using CoachBot.Channels.BotFramework;
using CoachBot.Settings;
using Microsoft.Extensions.Configuration;

namespace CoachBot.Tests.Settings;

/// <summary>Production starts with whole credentials or not at all, and says which half is missing.</summary>
public sealed class TeamsSettingsTests
{
    internal static readonly (string Key, string Value)[] Whole =
        [("Teams:AppId", "22222222-2222-4222-8222-222222222222"), ("Teams:AppPassword", "hunter2"), ("Teams:TenantId", "33333333-3333-4333-8333-333333333333")];

    [Fact]
    public void Without_any_channel_production_does_not_start() =>
        Assert.Contains("No channel has credentials", Assert.Single(Problems()), StringComparison.Ordinal);

    [Fact]
    public void Development_needs_none() => Assert.Empty(SettingsCheck.Problems(new ConfigurationBuilder().Build(), development: true));

    public static TheoryData<string, string, string> Wholes() => new()
    {
        { "a secret", "", "" },
        { "a secret and its type", "Teams:AppType", "SingleTenant" },
        { "several tenants", "Teams:AppType", "MultiTenant" },
        { "a cloud", "Teams:Cloud", "UsGovernment" },
        { "keys on this machine", "Teams:OpenIdMetadataUrl", "http://127.0.0.1:5000/keys" },
        { "tokens elsewhere", "Teams:TokenUrl", "https://sts.example.com/token" },
        { "a connector by name", "Teams:AllowedServiceUrlHosts:0", "connector.example.com" },
        { "a connector by name and port", "Teams:AllowedServiceUrlHosts:0", "localhost:5001" },
        { "an IPv6 connector", "Teams:AllowedServiceUrlHosts:0", "[::1]:5001" },
        { "one tenant more", "Teams:AllowedTenants:0", "44444444-4444-4444-8444-444444444444" },
    };

    [Theory]
    [MemberData(nameof(Wholes))]
    public void Whole_credentials_start(string what, string key, string value) => Assert.True(Problems([.. Whole, .. key.Length > 0 ? new[] { (key, value) } : []]) is [], what);

    [Fact]
    public void A_managed_identity_has_no_secret()
    {
        (string, string)[] identity = [Whole[0], Whole[2], ("Teams:AppType", "UserAssignedMSI")];
        Assert.Empty(Problems(identity));
        Assert.Contains("Teams:AppPassword", Assert.Single(Problems([.. identity, Whole[1]])), StringComparison.Ordinal);
        Assert.Contains("Teams:TenantId", Assert.Single(Problems(identity[0], identity[2])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Teams:AppId")]
    [InlineData("Teams:AppPassword")]
    public void Half_of_the_credentials_is_named_by_what_is_missing(string missing)
    {
        var problem = Assert.Single(Problems([.. Whole.Where(one => one.Key != missing)]));
        Assert.StartsWith(missing, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_tenant_needs_its_tenant() =>
        Assert.StartsWith("Teams:TenantId", Assert.Single(Problems(Whole[0], Whole[1], ("Teams:AppType", "SingleTenant"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("Teams:AppType", "SystemAssigned")]
    [InlineData("Teams:Cloud", "Mars")]
    [InlineData("Teams:OpenIdMetadataUrl", "http://login.example.com/keys")]
    [InlineData("Teams:OpenIdMetadataUrl", "keys")]
    [InlineData("Teams:TokenUrl", "http://10.0.0.7/token")]
    [InlineData("Teams:AllowedServiceUrlHosts:0", "https://connector.example.com/")]
    [InlineData("Teams:AllowedServiceUrlHosts:0", "someone@connector.example.com")]
    [InlineData("Teams:AllowedServiceUrlHosts:0", "")]
    [InlineData("Teams:CertificatePath", "/no/such/file.pem")]
    [InlineData("DetailedErrors", "true")]
    [InlineData("Storage:Provider", "Memory")]
    public void A_bad_value_or_a_development_switch_is_named_by_its_key(string key, string value) =>
        Assert.Contains(Problems([.. Whole, (key, value)]), problem => problem.Contains(key.Split(":0")[0], StringComparison.Ordinal));

    [Theory]
    [InlineData("", "33333333-3333-4333-8333-333333333333")]
    [InlineData("MultiTenant", null)]
    public void Without_a_list_the_registration_decides_whose_people_come_in(string type, string? only)
    {
        var teams = new TeamsSettings { AppId = Whole[0].Value, AppPassword = "x", TenantId = Whole[2].Value, AppType = type };

        Assert.Equal(only is null ? null : [only], TeamsComposition.RegistrationOf(teams, Cloud.Public).Tenants);
        Assert.Equal(["t"], TeamsComposition.RegistrationOf(teams with { AllowedTenants = ["t"] }, Cloud.Public).Tenants!);
    }

    [Theory]
    [InlineData("SingleTenant", "Public", "https://login.microsoftonline.com/home/oauth2/v2.0/token")]
    [InlineData("MultiTenant", "Public", "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token")]
    [InlineData("SingleTenant", "UsGovernment", "https://login.microsoftonline.us/home/oauth2/v2.0/token")]
    [InlineData("MultiTenant", "UsGovernment", "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us/oauth2/v2.0/token")]
    public void A_bot_signs_in_where_its_kind_does(string type, string cloud, string url) =>
        Assert.Equal(url, TeamsComposition.TokenUrl(new TeamsSettings { AppId = "a", TenantId = "home", AppType = type }, Cloud.Named(cloud)!).ToString());

    private static IReadOnlyList<string> Problems(params (string Key, string Value)[] settings) =>
        SettingsCheck.Problems(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create<string, string?>(one.Key, one.Value))).Build(), development: false);
}
