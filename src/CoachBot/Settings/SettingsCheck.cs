using System.Globalization;
using CoachBot.Domain;
using CoachBot.Ops;
using CoachBot.Storage;

namespace CoachBot.Settings;

/// <summary>Checks all settings at start and lists everything that is wrong, so that one look is enough.</summary>
public static class SettingsCheck
{
    /// <summary>What is wrong and where; empty when nothing is.</summary>
    public static IReadOnlyList<string> Problems(IConfiguration configuration, bool development)
    {
        var problems = Sections.Problems(configuration).Concat(Sections.Misspelt(configuration)).ToList();
        var storage = configuration.Read<StorageSettings>();
        var teams = configuration.Read<TeamsSettings>();
        problems.AddRange(TeamsCheck.Problems(teams));
        problems.AddRange(CoachCheck.Problems(configuration.Read<CoachSettings>()));
        problems.AddRange(ReportCheck.Problems(configuration.Read<ReportSettings>()));
        problems.AddRange(PolicyCheck.Problems(configuration.Read<CoachPolicy>()));
        Check(storage.Provider is "Sqlite" or "AzureTables" or "Memory", $"Storage:Provider is '{storage.Provider}'; it must be Sqlite, AzureTables or Memory.");
        Check(storage.Provider != "Memory" || development, "Storage:Provider Memory forgets everything at a restart and is for Development only.");
        Check(storage.MasterKey is null || IsKey(storage.MasterKey), $"Storage:MasterKey is not base64 of {MasterKey.Bytes} bytes.");
        for (var i = 0; i < storage.OldMasterKeys.Count; i++)
            Check(IsKey(storage.OldMasterKeys[i]), $"Storage:OldMasterKeys:{i} is not base64 of {MasterKey.Bytes} bytes.");
        Check(storage.KeyVault.Uri is null || IsHttps(storage.KeyVault.Uri), "Storage:KeyVault:Uri must be an https address.");
        Check(storage.KeyVault.Uri is null || IsSecretName(storage.KeyVault.SecretName), "Storage:KeyVault:SecretName may have letters, digits and hyphens only.");
        Check(storage.KeyVault.Uri is null || storage.MasterKey is null, "Storage:MasterKey and Storage:KeyVault:Uri are both given; the master key has one place. An earlier one belongs to Storage:OldMasterKeys.");
        if (storage.Provider == "AzureTables")
            problems.AddRange(AzureCheck.Problems(storage, hasKeyVault: configuration["Storage:KeyVault:Uri"] is { Length: > 0 }));
        Check(development || teams.IsUsed || SlackCheck.IsUsed(configuration.GetSection("Slack")), "No channel has credentials: nobody could talk to the coach. Give Teams:AppId or Slack:SigningSecret and what belongs to it, or run in Development to try things.");
        Check(development || !IsOn(configuration["DetailedErrors"]), "DetailedErrors tells callers what went wrong inside and is for Development only.");
        Check(configuration["Contacts:LinesVerifiedOn"] is not { Length: > 0 } date || DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), "Contacts:LinesVerifiedOn must be a date like 2026-11-30.");
        Check(configuration["Ops:Key"] is not { Length: > 0 and < OpsKey.LeastChars }, $"Ops:Key must have at least {OpsKey.LeastChars} characters.");
        Check(configuration["Ops:Key"]?.StartsWith(OpsKey.Unresolved, StringComparison.Ordinal) is not true, "Ops:Key is still a reference to Key Vault: the secret is not there, or may not be read.");
        problems.AddRange(SlackCheck.Problems(configuration.GetSection("Slack"), development));
        foreach (var collector in (string[])[OpsComposition.Endpoint, OpsComposition.MetricsEndpoint])
            Check(configuration[collector] is not { Length: > 0 } address || (Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"), $"{collector} must be an address like http://localhost:4318.");
        return problems;

        void Check(bool good, string problem)
        {
            if (!good)
                problems.Add(problem);
        }
    }

    private static bool IsOn(string? value) => value is "1" || (bool.TryParse(value, out var on) && on);

    private static bool IsHttps(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    private static bool IsSecretName(string name) => name.Length is > 0 and <= 127 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    private static bool IsKey(string text)
    {
        try
        {
            return MasterKey.FromBase64(text) is not null;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
