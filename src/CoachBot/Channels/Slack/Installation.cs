using System.Text.Json.Serialization;

namespace CoachBot.Channels.Slack;

/// <summary>The app in one workspace or organisation. Kept sealed: the token lets anybody write as the coach.</summary>
/// <param name="Token">Null when it was uninstalled, or for the one workspace of the settings.</param>
/// <param name="RefreshToken">Good for one exchange; null when tokens do not run out.</param>
/// <param name="Expires">When the token runs out.</param>
/// <param name="Since">When it was installed: an older uninstall, told late, is not about it.</param>
internal sealed record Installation(string Id, string? Token, string? RefreshToken, DateTimeOffset? Expires, DateTimeOffset Since)
{
    public DateTimeOffset? Uninstalled { get; init; }

    /// <summary>The workspace refuses chart blocks: it gets tables.</summary>
    public bool WithoutCharts { get; init; }

    /// <summary>Of the token in the settings that was uninstalled: another one counts again.</summary>
    public string? DeadToken { get; init; }

    public override string ToString() => Id;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Installation))]
internal sealed partial class InstallationJson : JsonSerializerContext;
