using System.Text.Json;
using CoachBot.Talk;

namespace CoachBot.Channels.BotFramework;

/// <summary>Reads who an Activity is from and where the answer goes.</summary>
internal static class AddressReader
{
    /// <param name="mayBeUnopened">True where the chat may still have to be opened: then its id is empty.</param>
    public static Address Read(JsonElement root, ServiceUrls serviceUrls, bool mayBeUnopened)
    {
        var conversation = root.FindObject("conversation");
        var channelData = root.TryGetProperty("channelData", out var data) && data.ValueKind is JsonValueKind.Object ? data : (JsonElement?)null;
        return new Address(
            Channel(root),
            conversation?.FindId("id") ?? (mayBeUnopened ? "" : throw new BadActivityException("The field \"conversation.id\" is missing.")),
            User(root),
            conversation?.FindId("tenantId") ?? channelData?.FindObject("tenant")?.FindId("id"),
            ServiceUrl(root, serviceUrls),
            Bot(root));
    }

    public static bool IsGroup(JsonElement root)
    {
        if (root.FindObject("conversation") is not { } conversation)
            return false;
        var saysSo = conversation.TryGetProperty("isGroup", out var isGroup) && isGroup.ValueKind is JsonValueKind.True;
        return saysSo || conversation.FindText("conversationType") is "groupChat" or "channel";
    }

    /// <summary>What the client says about itself, for channels that leave zone and locale out elsewhere.</summary>
    public static JsonElement? FindClient(JsonElement root)
    {
        foreach (var entity in Entities(root))
        {
            if (entity.FindText("type") is "clientInfo")
                return entity;
        }

        return null;
    }

    public static IEnumerable<JsonElement> Entities(JsonElement root) =>
        root.Find("entities", JsonValueKind.Array) is { } entities
            ? entities.EnumerateArray().Where(entity => entity.ValueKind is JsonValueKind.Object)
            : [];

    public static string? Bot(JsonElement root) => root.FindObject("recipient")?.FindId("id");

    private static string Channel(JsonElement root)
    {
        var channel = root.NeedId("channelId", "channelId");

        // These names belong to people who do not come in here.
        var isOurs = channel.Length <= 64 && !channel.Contains('|') && channel is not ("slack" or "terminal");
        return isOurs ? channel : throw new BadActivityException("The field \"channelId\" names no channel served here.");
    }

    /// <summary>A conversation may be opened in the bot's own name; then the person is the member who joined it.</summary>
    private static string User(JsonElement root)
    {
        var bot = Bot(root);
        var user = root.FindObject("from")?.FindId("id");
        if (user is not null && user != bot)
            return user;
        var joined = HeardReader.Members(root, "membersAdded").FirstOrDefault(member => member != bot);
        return joined ?? user ?? throw new BadActivityException("The field \"from.id\" is missing.");
    }

    private static string ServiceUrl(JsonElement root, ServiceUrls serviceUrls)
    {
        var url = root.NeedId("serviceUrl", "serviceUrl");
        return serviceUrls.Admit(url) is not null ? url : throw new BadActivityException("The field \"serviceUrl\" names no allowed address.");
    }
}
