using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CoachBot.Tests.Manifests;

/// <summary>What a deployment to Azure would make, read from the compiled template.</summary>
public sealed partial class AzureBicepTests
{
    private static readonly Lazy<Task<JsonObject>> Template = new(CompileAsync);

    [BicepTheory]
    [InlineData("main.bicep")]
    [InlineData("main.sample.bicepparam")]
    public async Task The_official_linter_has_nothing_to_say(string file)
    {
        var (output, complaints, code) = await Bicep.RunAsync("lint", Bicep.PathOf(file));

        Assert.Equal("", complaints + output);
        Assert.Equal(0, code);
    }

    [BicepFact]
    public async Task The_linter_does_find_what_is_wrong()
    {
        var folder = Directory.CreateTempSubdirectory("coachbot-");
        File.Copy(Bicep.PathOf("bicepconfig.json"), Path.Combine(folder.FullName, "bicepconfig.json"));
        var wrong = Path.Combine(folder.FullName, "main.bicep");
        await File.WriteAllTextAsync(wrong, await File.ReadAllTextAsync(Bicep.PathOf("main.bicep")) + "\nparam forgotten string\n");

        var (_, complaints, code) = await Bicep.RunAsync("lint", wrong);
        folder.Delete(recursive: true);

        Assert.Contains("no-unused-params", complaints, StringComparison.Ordinal);
        Assert.NotEqual(0, code);
    }

    [BicepFact]
    public async Task There_are_at_least_two_instances()
    {
        var instances = (await Template.Value)["parameters"]!["instances"]!;
        Assert.Equal(2, (int)instances["defaultValue"]!);
        Assert.Equal(2, (int)instances["minValue"]!);
        Assert.Equal("[parameters('instances')]", (string?)(await OneAsync("Microsoft.Web/serverfarms"))["sku"]!["capacity"]);
    }

    [BicepFact]
    public async Task The_app_answers_over_https_only_and_stays_awake()
    {
        var app = (await OneAsync("Microsoft.Web/sites"))["properties"]!;
        Assert.True((bool)app["httpsOnly"]!);
        Assert.False((bool)app["clientAffinityEnabled"]!);
        Assert.Equal("DOTNETCORE|10.0", (string?)app["siteConfig"]!["linuxFxVersion"]);
        Assert.Equal("1.2", (string?)app["siteConfig"]!["minTlsVersion"]);
        Assert.Equal("Disabled", (string?)app["siteConfig"]!["ftpsState"]);
        Assert.Equal("/health/ready", (string?)app["siteConfig"]!["healthCheckPath"]);
        Assert.True((bool)app["siteConfig"]!["alwaysOn"]!);
    }

    [BicepFact]
    public async Task The_storage_account_has_no_keys_and_no_public_blobs()
    {
        var storage = (await OneAsync("Microsoft.Storage/storageAccounts"))["properties"]!;
        Assert.False((bool)storage["allowSharedKeyAccess"]!);
        Assert.False((bool)storage["allowBlobPublicAccess"]!);
        Assert.True((bool)storage["supportsHttpsTrafficOnly"]!);
        Assert.Equal("TLS1_2", (string?)storage["minimumTlsVersion"]);
    }

    [BicepFact]
    public async Task The_vault_goes_by_roles_and_cannot_be_emptied()
    {
        var vault = (await OneAsync("Microsoft.KeyVault/vaults"))["properties"]!;
        Assert.True((bool)vault["enableRbacAuthorization"]!);
        Assert.True((bool)vault["enableSoftDelete"]!);
        Assert.True((bool)vault["enablePurgeProtection"]!);
    }

    [BicepTheory]
    [InlineData("0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3")] // Storage Table Data Contributor
    [InlineData("974c5e8b-45b9-4653-ba55-5f855dd0fb88")] // Storage Queue Data Contributor
    [InlineData("4633458b-17de-408a-b874-0445c86b69e6")] // Key Vault Secrets User
    public async Task The_identity_has_the_role(string id)
    {
        var variable = (await Template.Value)["variables"]!.AsObject().Single(one => one.Value is JsonValue value && value.ToString() == id).Key;
        var roles = (await AllAsync("Microsoft.Authorization/roleAssignments")).Select(role => role["properties"]!);
        var role = Assert.Single(roles, role => $"{role["roleDefinitionId"]}".Contains($"variables('{variable}')", StringComparison.Ordinal));
        Assert.Contains("userAssignedIdentities", $"{role["principalId"]}", StringComparison.Ordinal);
    }

    [BicepTheory]
    [InlineData("Storage__Provider", "AzureTables")]
    [InlineData("Storage__Azure__AccountUrl", "format('https://{0}.table.{1}'")]
    [InlineData("Storage__Azure__ClientId", ".clientId]")]
    [InlineData("Storage__KeyVault__Uri", ".vaultUri]")]
    [InlineData("Storage__KeyVault__SecretName", "coachbot-master-key")]
    [InlineData("Storage__KeyVault__ClientId", ".clientId]")]
    [InlineData("Teams__AppId", ".clientId]")]
    [InlineData("Teams__TenantId", "tenant().tenantId")]
    [InlineData("Teams__AppType", "UserAssignedMSI")]
    [InlineData("Coach__Language", "parameters('language')")]
    [InlineData("Coach__Region", "parameters('region')")]
    [InlineData("Ops__Key", "@Microsoft.KeyVault(VaultName={0};SecretName=coachbot-ops-key)")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "parameters('otlpEndpoint')")]
    public async Task The_app_is_given_the_setting(string name, string value) =>
        Assert.Contains(value, $"{(await OneAsync("Microsoft.Web/sites/config"))["properties"]![name]}", StringComparison.Ordinal);

    [BicepFact]
    public async Task No_secret_stands_in_the_template()
    {
        var text = (await Template.Value).ToJsonString();
        // No key is asked of Azure, no secret is written, and nothing looks like 32 bytes in base64.
        Assert.DoesNotMatch(KeyCall(), text);
        Assert.DoesNotContain("Microsoft.KeyVault/vaults/secrets", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(Base64(), text);
        Assert.Matches(Base64(), Convert.ToBase64String(new byte[32]));
    }

    [BicepFact]
    public async Task The_bot_is_the_identity_and_posts_to_the_app()
    {
        var bot = (await OneAsync("Microsoft.BotService/botServices"))["properties"]!;
        Assert.Equal("UserAssignedMSI", (string?)bot["msaAppType"]);
        Assert.Contains("userAssignedIdentities", $"{bot["msaAppId"]}", StringComparison.Ordinal);
        Assert.Contains("https://{0}/api/messages", $"{bot["endpoint"]}", StringComparison.Ordinal);
        Assert.Equal("MsTeamsChannel", (string?)(await OneAsync("Microsoft.BotService/botServices/channels"))["properties"]!["channelName"]);
    }

    [BicepFact]
    public async Task Every_parameter_is_explained() =>
        Assert.All((await Template.Value)["parameters"]!.AsObject(), one => Assert.NotEmpty((string?)one.Value!["metadata"]?["description"] ?? ""));

    private static async Task<JsonObject> OneAsync(string type) => Assert.Single(await AllAsync(type));

    private static async Task<IEnumerable<JsonObject>> AllAsync(string type) =>
        (await Template.Value)["resources"]!.AsArray().Select(one => one!.AsObject()).Where(one => (string?)one["type"] == type);

    private static async Task<JsonObject> CompileAsync()
    {
        var (output, complaints, code) = await Bicep.RunAsync("build", "--stdout", Bicep.PathOf("main.bicep"));
        Assert.True(code == 0, complaints);
        return JsonNode.Parse(output)!.AsObject();
    }

    [GeneratedRegex(@"\blist\w*\(|secureString|secureObject", RegexOptions.IgnoreCase)]
    private static partial Regex KeyCall();

    [GeneratedRegex("[A-Za-z0-9+/]{43}=")]
    private static partial Regex Base64();
}
