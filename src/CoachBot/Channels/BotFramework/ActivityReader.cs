using System.Text.Json;
using CoachBot.Talk;

namespace CoachBot.Channels.BotFramework;

/// <summary>Reads an Activity into what a person did. Fields nobody needs are not looked at.</summary>
internal sealed class ActivityReader(ServiceUrls serviceUrls)
{
    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = 32 };

    /// <param name="body">Changed in place where it spells what a text cannot hold.</param>
    /// <exception cref="BadActivityException">It is not an Activity, or one that may not be sent.</exception>
    public Activity Read(Memory<byte> body)
    {
        if (!RequestBody.TryMend(body.Span))
            throw new BadActivityException("The body is not UTF-8.");
        using var document = Parse(body);
        var root = document.RootElement;
        if (root.ValueKind is not JsonValueKind.Object)
            throw new BadActivityException("The body is not a JSON object.");
        return Read(root, body.Span);
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body, Depth);
        }
        catch (JsonException e)
        {
            throw new BadActivityException("The body is not JSON, or too deep.", e);
        }
    }

    private Activity Read(JsonElement root, ReadOnlySpan<byte> body)
    {
        var type = root.FindText("type");
        if (string.IsNullOrEmpty(type))
            throw new BadActivityException("The field \"type\" is missing.");
        if (type is "invoke" && root.FindText("name") is not "adaptiveCard/action")
            return new Activity.Unknown();
        if (HeardReader.Read(root, type) is not { } heard)
            return new Activity.Ignored();

        var where = AddressReader.Read(root, serviceUrls);
        var id = root.FindId("id") ?? ActivityIds.Make(body, HasTime(root));
        var client = AddressReader.FindClient(root);
        var incoming = new Incoming(
            ActivityIds.EventId(where.Channel, where.Conversation, id),
            heard,
            where,
            Short(root.FindText("locale") ?? client?.FindText("locale")),
            Short(root.FindText("localTimezone") ?? client?.FindText("timezone")));
        return AddressReader.IsGroup(root)
            ? new Activity.Overheard(incoming, type is "invoke")
            : new Activity.Personal(incoming, type is "invoke");
    }

    private static bool HasTime(JsonElement root) =>
        root.TryGetProperty("timestamp", out _) || root.TryGetProperty("localTimestamp", out _);

    private static string? Short(string? name) => name is { Length: > 0 and <= 64 } ? name : null;
}
