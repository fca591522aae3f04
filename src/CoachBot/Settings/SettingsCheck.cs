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
        var problems = new List<string>();
        var coach = Bind<CoachSettings>("Coach");
        var storage = Bind<StorageSettings>("Storage");
        var policy = Bind<CoachPolicy>("Policy");
        var teams = Bind<TeamsSettings>("Teams");
        problems.AddRange(TeamsCheck.Problems(teams));
        Check(coach.Language is "ja" or "en", $"Coach:Language is '{coach.Language}'; it must be ja or en.");
        Check(IsRegion(coach.Region), $"Coach:Region is '{coach.Region}'; there are help lines for {Lines.DefaultRegion} only.");
        Check(coach.PublicUrl is not { Length: > 0 } home || IsPublic(home), "Coach:PublicUrl must be an https address without a path, like https://coach.example.com.");
        for (var i = 0; i < coach.Counsellors.Count; i++)
            Check(coach.Counsellors[i] is { NameJa.Length: > 0, NameEn.Length: > 0 }, $"Coach:Counsellors:{i} needs NameJa and NameEn.");
        for (var i = 0; i < coach.Lines.Count; i++)
            Check(coach.Lines[i] is { En.Length: > 0, Ja.Length: > 0, Phone.Length: > 0, HoursEn.Length: > 0, HoursJa.Length: > 0, Use: "crisis" or "work" }, $"Coach:Lines:{i} needs En, Ja, Phone, HoursEn, HoursJa, and Use: crisis or work.");
        Check(coach.AgreementFromMonth is >= 1 and <= 12, "Coach:AgreementFromMonth must be a month, 1–12.");
        foreach (var (topic, rule) in coach.Rules)
            Check(Enum.TryParse<WorkTopic>(topic, ignoreCase: true, out var known) && Enum.IsDefined(known) && rule is { Ja.Length: > 0, En.Length: > 0 }, $"Coach:Rules:{topic} needs Ja and En, and must be one of {string.Join(", ", Enum.GetNames<WorkTopic>())}.");
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
        Check(policy.QuietFromHour is > 12 and <= 24 && policy.QuietUntilHour is >= 0 and < 12, "Policy:QuietFromHour must be 13–24 and Policy:QuietUntilHour 0–11.");
        Check(policy.FollowUpDays > 0 && policy.SecondFollowUpDays > policy.FollowUpDays && policy.LightCheckDays > 0, "Policy:FollowUpDays must be over 0, Policy:SecondFollowUpDays over that, Policy:LightCheckDays over 0.");
        Check(policy.KeepMonths is >= 3 and <= 120, "Policy:KeepMonths must be 3–120.");
        Check(policy.ForgetAfterDays is >= 0 and <= 365, "Policy:ForgetAfterDays must be 0–365.");
        Check(policy.LeaveReminderDays >= 1 && policy.LeaveAheadDays >= 1 && policy.DutyRiskAfterMonths is >= 0 and < 12 && policy.ForecastFromDay is >= 1 and <= 31, "Policy:LeaveReminderDays and Policy:LeaveAheadDays must be at least 1, Policy:DutyRiskAfterMonths 0–11, Policy:ForecastFromDay 1–31.");
        Check(policy.WorkdayStartHour is >= 5 and <= 12 && policy.RosterMonths is >= 100 and <= 10_000, "Policy:WorkdayStartHour must be 5–12, Policy:RosterMonths 100–10000.");
        Check(policy.SilentWeeks >= 1, "Policy:SilentWeeks must be at least 1.");
        Check(policy.RecommendAfterDays is >= 7 and <= 14, "Policy:RecommendAfterDays must be 7–14: two weeks is the latest point.");
        Check(configuration["Contacts:LinesVerifiedOn"] is not { Length: > 0 } date || DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), "Contacts:LinesVerifiedOn must be a date like 2026-11-30.");
        Check(configuration["Ops:Key"] is not { Length: > 0 and < OpsKey.LeastChars }, $"Ops:Key must have at least {OpsKey.LeastChars} characters.");
        Check(configuration["Ops:Key"]?.StartsWith(OpsKey.Unresolved, StringComparison.Ordinal) is not true, "Ops:Key is still a reference to Key Vault: the secret is not there, or may not be read.");
        problems.AddRange(SlackCheck.Problems(configuration.GetSection("Slack"), development));
        foreach (var collector in (string[])[OpsComposition.Endpoint, OpsComposition.MetricsEndpoint])
            Check(configuration[collector] is not { Length: > 0 } address || (Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"), $"{collector} must be an address like http://localhost:4318.");
        return problems;

        T Bind<T>(string section)
            where T : new()
        {
            try
            {
                return configuration.GetSection(section).Get<T>() ?? new();
            }
            catch (InvalidOperationException notOfItsKind)
            {
                problems.Add(notOfItsKind.Message);
                return new();
            }
        }

        void Check(bool good, string problem)
        {
            if (!good)
                problems.Add(problem);
        }
    }

    private static bool IsRegion(string region)
    {
        try
        {
            return Lines.Of(region) is not null;
        }
        catch (KeyNotFoundException)
        {
            return false;
        }
    }

    private static bool IsOn(string? value) => value is "1" || (bool.TryParse(value, out var on) && on);

    private static bool IsHttps(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    private static bool IsPublic(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { AbsolutePath: "/", Query: "" } && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

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
