using System.Net;
using System.Text.Json.Nodes;

namespace CoachBot.Tests.EndToEnd;

[Collection(EndToEnd.Name)]
public sealed class HostileTests
{
    [Fact]
    public async Task Hostile_input_harms_nobody()
    {
        await using var coach = await CoachProcess.StartAsync();
        await using var connector = await FakeConnector.StartAsync();
        var person = new ChatClient(coach, connector, "careful");
        await person.SetUpAsync();
        await person.SayAsync("6.5");

        foreach (var (what, body) in Bodies(person))
        {
            var status = await person.PostAsync(body);
            Assert.True((int)status is >= 200 and < 300 or >= 400 and < 500, $"{what} got {(int)status}.");
            Assert.True(await coach.IsHealthyAsync(), what);
        }

        var open = Assert.Single((JsonArray)(await coach.NotebookAsync(person))["open"]!)!;
        Assert.Equal("6.5", open["answers"]!["sleep.hours"]!.ToString());
        await person.SayAsync("none");
        open = Assert.Single((JsonArray)(await coach.NotebookAsync(person))["open"]!)!;
        Assert.Equal("none", open["answers"]!["sign.onset"]!.ToString());
    }

    [Fact]
    public async Task Production_opens_none_of_the_playground()
    {
        await using var coach = await CoachProcess.StartAsync("Production", TeamsSettings);
        await using var connector = await FakeConnector.StartAsync();
        var person = new ChatClient(coach, connector, "stranger");

        foreach (var path in new[] { "clock", "outbox", "notebook?channel=msteams&tenant=t&user=u", "allocated" })
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(coach, $"playground/{path}"));
        Assert.NotEqual(HttpStatusCode.OK, await StatusAsync(coach, ""));
        var refusal = await person.PostAsync(person.Saying("start").ToJsonString());
        Assert.Contains(refusal, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.NotFound });
        Assert.Empty(person.Heard);
    }

    private static Dictionary<string, string> TeamsSettings => new()
    {
        ["Teams__AppId"] = "22222222-2222-4222-8222-222222222222",
        ["Teams__AppPassword"] = "secret",
        ["Teams__TenantId"] = "33333333-3333-4333-8333-333333333333",
    };

    private static async Task<HttpStatusCode> StatusAsync(CoachProcess coach, string path)
    {
        using var answer = await Web.Client.GetAsync(new Uri(coach.Url, path));
        return answer.StatusCode;
    }

    private static IEnumerable<(string What, string Body)> Bodies(ChatClient person)
    {
        yield return ("nothing", "");
        yield return ("not JSON", "sleep=5&sign=most");
        yield return ("half of it", person.Saying("most").ToJsonString()[..80]);
        yield return ("JSON that is no object", "[1,2,3]");
        yield return ("null", "null");
        yield return ("an empty object", "{}");
        yield return ("invalid UTF-16", """{"type":"message","text":"\ud800"}""");
        yield return ("a megabyte of text", person.Saying(new string('あ', 350_000)).ToJsonString());
        yield return ("deep nesting", Deep(person));
        foreach (var field in new[] { "type", "id", "from", "conversation", "recipient", "serviceUrl", "channelId" })
        {
            yield return ($"no {field}", Without(person, field));
            yield return ($"{field} of another kind", With(person, field, new JsonArray(1, "two", null)));
            yield return ($"empty {field}", With(person, field, field is "from" or "conversation" or "recipient" ? new JsonObject() : ""));
        }
        yield return ("an unknown type", With(person, "type", "telepathy"));
        yield return ("an unknown channel", With(person, "channelId", "carrier-pigeon"));
        yield return ("a service URL elsewhere", With(person, "serviceUrl", "http://169.254.169.254/latest"));
        yield return ("a service URL that is none", With(person, "serviceUrl", "javascript:alert(1)"));
        yield return ("a locale that is none", With(person, "locale", "../../etc"));
        yield return ("a zone that is none", With(person, "localTimezone", "Mars/Olympus"));
        foreach (var value in Values())
            yield return ($"value {value?.ToJsonString()}", WithoutText(person, value));
    }

    private static IEnumerable<JsonNode?> Values()
    {
        yield return null;
        yield return "submit";
        yield return new JsonObject();
        yield return new JsonObject { ["answer"] = new JsonObject { ["answer"] = "submit" } };
        yield return new JsonObject { ["answer"] = "submit", ["dialog"] = "no-such-dialog", ["run"] = -1, ["question"] = "week" };
        yield return new JsonObject { ["answer"] = "submit", ["dialog"] = "check-in", ["run"] = 1e40, ["question"] = 7 };
        yield return new JsonObject { ["answer"] = "keep", ["dialog"] = new string('x', 10_000), ["run"] = "1", ["question"] = "" };
    }

    private static string Deep(ChatClient person) =>
        person.Saying("x").ToJsonString().Replace("\"text\":\"x\"", "\"text\":" + new string('[', 20_000) + new string(']', 20_000), StringComparison.Ordinal);

    // "help" changes nothing: whatever comes through must not count as an answer.
    private static string With(ChatClient person, string field, JsonNode? value)
    {
        var activity = person.Saying("help");
        activity[field] = value;
        return activity.ToJsonString();
    }

    private static string Without(ChatClient person, string field)
    {
        var activity = person.Saying("help");
        activity.Remove(field);
        return activity.ToJsonString();
    }

    private static string WithoutText(ChatClient person, JsonNode? value)
    {
        var activity = person.Saying("");
        activity.Remove("text");
        activity["value"] = value;
        return activity.ToJsonString();
    }
}
