using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CoachBot.Tests.EndToEnd;

namespace CoachBot.Benchmarks;

/// <summary>A conversation as the chat page has it; only there pictures are handed out.</summary>
internal sealed class DirectLine
{
    private readonly Uri conversations;
    private readonly string id;
    private readonly string token;

    private DirectLine(Uri coach, JsonObject pass)
    {
        conversations = new Uri(coach, "webchat/v3/directline/conversations");
        id = (string)pass["conversationId"]!;
        token = (string)pass["token"]!;
    }

    private Uri Activities => new($"{conversations}/{id}/activities");

    public static async Task<DirectLine> OpenAsync(Uri coach)
    {
        using var answer = await Web.Client.PostAsJsonAsync(new Uri(coach, "webchat/token"), new JsonObject());
        var line = new DirectLine(coach, (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!);
        await line.SendAsync(HttpMethod.Post, line.conversations, []);
        await line.ReadAsync();
        return line;
    }

    /// <summary>Presses the newest button with that answer. Returns what was said so far.</summary>
    public async Task<JsonNode> PressAsync(string answer, Dictionary<string, string>? fields = null)
    {
        var data = Card.Buttons(await ReadAsync()).Last(button => Card.AnswerOf(button) == answer)["data"]!.DeepClone();
        foreach (var (key, value) in fields ?? [])
            data[key] = value;
        await SendAsync(HttpMethod.Post, Activities, new() { ["type"] = "message", ["value"] = data, ["from"] = new JsonObject { ["id"] = "me" } });
        return await ReadAsync();
    }

    private Task<JsonNode> ReadAsync() => SendAsync(HttpMethod.Get, Activities, null);

    private async Task<JsonNode> SendAsync(HttpMethod method, Uri at, JsonObject? body)
    {
        using var request = new HttpRequestMessage(method, at) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await Web.Client.SendAsync(request);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
