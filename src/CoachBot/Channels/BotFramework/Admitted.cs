using System.Text.Json;

namespace CoachBot.Channels.BotFramework;

/// <summary>What an admitted caller may deliver. Judged on the parsed body, before anything in it is believed.</summary>
/// <param name="serviceUrl">The only service URL its activities may name; null: any.</param>
/// <param name="channels">The channels it may speak for.</param>
/// <param name="tenants">The tenants whose people it may bring; null: all.</param>
public sealed class Admitted(string? serviceUrl, IReadOnlyList<string> channels, IReadOnlyList<string>? tenants)
{
    /// <summary>A client on this machine, in Development.</summary>
    public static readonly Admitted Local = new(null, [], null);

    /// <summary>True when this activity may come from this caller.</summary>
    internal bool MayDeliver(JsonElement activity) =>
        serviceUrl is null || (IsFromItsUrl(activity) && IsOneOf(channels, Text(activity, "channelId")) && IsFromTenant(activity));

    private bool IsFromItsUrl(JsonElement activity)
    {
        var named = Text(activity, "serviceUrl");
        if (named is not { } element)
            return false;
        return element.ValueEquals(serviceUrl) || WithoutSlash(element.GetString()!).Equals(WithoutSlash(serviceUrl!), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The tenant stands in one of two places, or in both; then both must be allowed.</summary>
    private bool IsFromTenant(JsonElement activity)
    {
        if (tenants is null)
            return true;
        var ofConversation = Text(Object(activity, "conversation"), "tenantId");
        var ofChannel = Text(Object(Object(activity, "channelData"), "tenant"), "id");
        return (ofConversation ?? ofChannel) is not null
            && (ofConversation is null || IsOneOf(tenants, ofConversation))
            && (ofChannel is null || IsOneOf(tenants, ofChannel));
    }

    private static bool IsOneOf(IReadOnlyList<string> allowed, JsonElement? name)
    {
        if (name is not { } element)
            return false;
        for (var i = 0; i < allowed.Count; i++)
        {
            if (element.ValueEquals(allowed[i]))
                return true;
        }

        return allowed.Contains(element.GetString(), StringComparer.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<char> WithoutSlash(string url) => url.EndsWith('/') ? url.AsSpan(0, url.Length - 1) : url;

    private static JsonElement? Object(JsonElement? from, string name) => Field(from, name, JsonValueKind.Object);

    private static JsonElement? Text(JsonElement? from, string name) => Field(from, name, JsonValueKind.String);

    private static JsonElement? Field(JsonElement? from, string name, JsonValueKind kind) =>
        from is { } given && given.TryGetProperty(name, out var field) && field.ValueKind == kind ? field : null;
}
