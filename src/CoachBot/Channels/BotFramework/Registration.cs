namespace CoachBot.Channels.BotFramework;

/// <summary>The bot's registration with the channel service, as far as it decides who may come in and where the coach may speak.</summary>
public sealed record Registration(string AppId, Cloud Cloud)
{
    /// <summary>Tenants whose people may talk to the coach; null: those of every tenant.</summary>
    public IReadOnlyList<string>? Tenants { get; init; }

    /// <summary>Connectors beyond those of the cloud, as <c>host</c> or <c>host:port</c>.</summary>
    public IReadOnlyList<string> MoreHosts { get; init; } = [];

    /// <summary>Where the keys are announced that inbound tokens are signed with.</summary>
    public Uri Metadata { get; init; } = Cloud.Metadata;
}
