using System.Text.Json;
using CoachBot.Talk;

namespace CoachBot.Channels.BotFramework;

/// <summary>Reads an Activity into what a person did. Fields nobody needs are not looked at.</summary>
internal sealed class ActivityReader(ServiceUrls serviceUrls)
{
    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = 32 };

    /// <param name="body">Changed in place where it spells what a text cannot hold.</param>
    /// <param name="admitted">Who delivers it.</param>
    /// <exception cref="BadActivityException">It is not an Activity, or one that may not be sent.</exception>
    public Activity Read(Memory<byte> body, Admitted admitted)
    {
        if (!RequestBody.TryMend(body.Span))
            throw new BadActivityException("The body is not UTF-8.");
        using var document = Parse(body);
        var root = document.RootElement;
        if (root.ValueKind is not JsonValueKind.Object)
            throw new BadActivityException("The body is not a JSON object.");
        return Read(root, body.Span, admitted);
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

    private Activity Read(JsonElement root, ReadOnlySpan<byte> body, Admitted admitted)
    {
        var type = root.FindText("type");
        if (string.IsNullOrEmpty(type))
            throw new BadActivityException("The field \"type\" is missing.");
        if (!admitted.MayDeliver(root))
            return new Activity.Refused();
        if (type is "invoke" && root.FindText("name") is not (HeardReader.Pressed or HeardReader.Rated))
            return new Activity.Unknown();
        if (HeardReader.Read(root, type) is not { } heard)
            return new Activity.Ignored();

        var incoming = Incoming(root, body, heard, type);
        var waits = type is "invoke" && root.FindText("name") is HeardReader.Pressed;
        if (AddressReader.IsGroup(root))
            return new Activity.Overheard(incoming, waits);
        return new Activity.Personal(incoming, waits, heard is Heard.Tap && incoming.Where.Channel == "msteams" ? root.FindId("replyToId") : null);
    }

    private Incoming Incoming(JsonElement root, ReadOnlySpan<byte> body, Heard heard, string type)
    {
        var where = AddressReader.Read(root, serviceUrls, mayBeUnopened: heard is Heard.Arrived);
        var id = root.FindId("id") ?? ActivityIds.Make(body, HasTime(root));
        var client = AddressReader.FindClient(root);
        return new Incoming(
            // A message taken back has the id it had when it was sent.
            ActivityIds.EventId(where.Channel, where.Conversation, heard is Heard.TakenBack ? $"{id}#{type}{root.FindText("timestamp")}" : id),
            heard is Heard.TakenBack back ? back with { Event = ActivityIds.EventId(where.Channel, where.Conversation, id) } : heard,
            where,
            Short(root.FindText("locale") ?? client?.FindText("locale")),
            Short(root.FindText("localTimezone") ?? client?.FindText("timezone")));
    }

    private static bool HasTime(JsonElement root) =>
        root.TryGetProperty("timestamp", out _) || root.TryGetProperty("localTimestamp", out _);

    private static string? Short(string? name) => name is { Length: > 0 and <= 64 } ? name : null;
}
