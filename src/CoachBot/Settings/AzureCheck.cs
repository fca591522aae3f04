using System.Text.RegularExpressions;
using CoachBot.Storage;

namespace CoachBot.Settings;

/// <summary>Checks the settings of an Azure storage account, without asking the account anything.</summary>
internal static partial class AzureCheck
{
    public static IEnumerable<string> Problems(StorageSettings storage, bool hasKeyVault)
    {
        var azure = storage.Azure;
        if (string.IsNullOrEmpty(azure.ConnectionString) == string.IsNullOrEmpty(azure.AccountUrl))
            yield return "Storage:Azure needs either ConnectionString or AccountUrl, and not both.";
        if (azure.ConnectionString is { Length: > 0 } secret && Refusal(() => AzureAccount.WithKey(secret)) is { } wrong)
            yield return $"Storage:Azure:ConnectionString {wrong}";
        if (azure.AccountUrl is { Length: > 0 } url && Refusal(() => AzureAccount.Endpoint(url, "table")) is { } elsewhere)
            yield return $"Storage:Azure:AccountUrl {elsewhere}";
        if (azure.ClientId is not null && !Guid.TryParse(azure.ClientId, out _))
            yield return "Storage:Azure:ClientId is not the client id of an identity.";
        if (!LegalPrefix().IsMatch(azure.TablePrefix))
            yield return $"Storage:Azure:TablePrefix is '{azure.TablePrefix}'; it must have 1 to 50 small letters and digits, a letter first.";
        if (storage.MasterKey is null && !hasKeyVault)
            yield return "Storage:MasterKey is needed with AzureTables: the instances share it.";
    }

    private static string? Refusal(Func<object> read)
    {
        try
        {
            read();
            return null;
        }
        catch (FormatException wrong)
        {
            return wrong.Message;
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9]{0,49}$")]
    private static partial Regex LegalPrefix();
}
