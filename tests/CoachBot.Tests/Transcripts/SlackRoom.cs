using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using CoachBot.Storage;
using CoachBot.Talk;
using CoachBot.Tests.Slack;
using CoachBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Tests.Transcripts;

/// <summary>A chat in Slack: signed requests to the real endpoint, and what Slack's Web API was asked to show.</summary>
internal sealed class SlackRoom : IRoom
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 1, 0, 0, TimeSpan.Zero);

    private readonly SlackHouse house;
    private readonly SlackUser aya;
    private readonly List<string> answers = [];
    private int posts;
    private int modals;

    private SlackRoom(SlackHouse house)
    {
        this.house = house;
        aya = house.User();
    }

    public IReadOnlyList<Message> Shown => [];

    public static async Task<SlackRoom> OpenAsync(string locale)
    {
        var house = await SlackHouse.StartAsync();
        house.Slack.Methods.Users["U0001"] = new JsonObject { ["id"] = "U0001", ["team_id"] = "T0001", ["tz"] = "Asia/Tokyo", ["locale"] = locale };
        var offset = (Start - DateTimeOffset.UtcNow).Ticks;
        await house.Services.GetRequiredService<IStore>().WriteSettingAsync("clock-offset", offset.ToString(CultureInfo.InvariantCulture), CancellationToken.None);
        await house.Services.GetRequiredService<CoachClock>().RefreshAsync(CancellationToken.None);
        return new SlackRoom(house);
    }

    public Task SayAsync(string words) => aya.SaysAsync(words);

    public Task TapAsync(string label, bool oldest = false)
    {
        var on = aya.Messages.Where(message => message.Buttons.Any(IsMeant)).ToList();
        Assert.True(on.Count > 0, $"There is no button '{label}'.");
        var message = oldest ? on[0] : on[^1];
        return aya.PressesAsync(message, FakeMessage.AnswerOf(message.Buttons.First(IsMeant))!);

        bool IsMeant(JsonObject button) => FakeMessage.AnswerOf(button) == label || (string?)button["text"]!["text"] == label;
    }

    /// <summary>Fills in the newest modal, such as <c>sleep.hours=6.5 | note=some words</c>, and sends it.</summary>
    public async Task SendAsync(string fields, bool oldest = false)
    {
        var values = fields.Split(" | ").Select(field => (field[..field.IndexOf('=')], (string?)field[(field.IndexOf('=') + 1)..])).ToArray();
        var delivered = await house.PostAsync("interactions", aya.Submission(oldest ? house.Slack.Methods.Modals[0] : aya.Modal, values));
        Assert.Equal(HttpStatusCode.OK, delivered.Status);
        answers.Add(delivered.Body.Length == 0 ? "(the modal closes)" : Draw(delivered.Json));
    }

    public IReadOnlyList<string> Take()
    {
        Assert.Empty(house.Slack.Offences);
        List<string> taken = [.. aya.Messages.Skip(posts).Select(message => message.Text), .. house.Slack.Methods.Modals.Skip(modals).Select(modal => $"(a modal opens)\n{View(modal)}"), .. answers];
        (posts, modals) = (aya.Messages.Count, house.Slack.Methods.Modals.Count);
        answers.Clear();
        return taken;
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    private static string Draw(JsonObject reply) => (string?)reply["response_action"] switch
    {
        "update" => $"(the modal shows instead)\n{View(reply["view"]!.AsObject())}",
        "errors" => $"(the modal stays)\n{string.Join('\n', reply["errors"]!.AsObject().Select(error => $"{error.Key}: {error.Value}"))}",
        var other => throw new FormatException($"What is {other}?"),
    };

    private static string View(JsonObject view) =>
        string.Join('\n', view["blocks"]!.AsArray().Select(block => Words(block!)).Prepend($"■ {view["title"]!["text"]}").Append($"{Button(view["submit"])}{Button(view["close"])}".Trim()));

    private static string Button(JsonNode? text) => text is null ? "" : $"[{text["text"]}] ";

    private static string Words(JsonNode block)
    {
        JsonNode?[] parts = [block["label"], block["text"], .. Of("fields"), .. Of("elements")];
        return string.Join('\n', parts.OfType<JsonObject>().Select(part => part["text"] is JsonObject inner ? inner["text"] : part["text"]).OfType<JsonNode>());

        IEnumerable<JsonNode?> Of(string name) => block[name] as JsonArray ?? [];
    }
}
