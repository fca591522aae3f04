using System.Net;
using System.Text.Json.Nodes;
using CoachBot.Channels;
using CoachBot.Channels.BotFramework;
using CoachBot.Talk;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Tests.Tokens;

/// <summary>Each way a connector can fail, and how often it is called for one message.</summary>
public sealed class SendingTests : IAsyncLifetime
{
    private TeamsHouse house = null!;

    public async Task InitializeAsync() => house = await TeamsHouse.StartAsync();

    public async Task DisposeAsync() => await house.DisposeAsync();

    /// <summary>What it answers first (then always 201), how often it is called, and what the message comes to.</summary>
    public static TheoryData<string, int, string> Classes() => new()
    {
        { "200", 1, "sent" },
        { "201 and nothing", 1, "sent" },
        { "202 and no JSON", 1, "sent" },
        { "429 after 1", 2, "sent" },
        { "429 after nothing", 2, "sent" },
        { "429 after 60", 1, "later" },
        { "412", 2, "sent" },
        { "500", 1, "doubtful" },
        { "502", 1, "doubtful" },
        { "503", 1, "later" },
        { "504", 1, "doubtful" },
        { "a reset", 1, "doubtful" },
        { "200 and half a body", 1, "sent" },
        { "silence", 1, "doubtful" },
        { "400", 1, "final" },
        { "401", 2, "sent" },
        { "403", 1, "unreachable" },
        { "403 in the old style", 1, "unreachable" },
        { "404", 1, "unreachable" },
        { "413 in HTML", 1, "final" },
    };

    [Theory]
    [MemberData(nameof(Classes))]
    public async Task A_message_is_sent_as_often_as_its_failure_allows(string answer, int calls, string outcome)
    {
        AnswerFirst(answer);

        Assert.Equal(outcome, await SayAsync());
        Assert.Equal(calls, house.Calls.Count);
    }

    [Theory]
    [InlineData("500", 2, "sent")]
    [InlineData("502", 2, "sent")]
    [InlineData("a reset", 2, "sent")]
    [InlineData("429 after 1", 2, "sent")]
    [InlineData("403", 1, "unreachable")]
    public async Task A_replaced_card_may_be_replaced_again(string answer, int calls, string outcome)
    {
        AnswerFirst(answer);

        Assert.Equal(outcome, await OutcomeAsync(() => house.Part<BotFrameworkChannel>().ReplaceAsync(Where, "card-1", "Received", CancellationToken.None)));
        Assert.Equal(calls, house.Calls.Count(call => call.Path == "PUT /teams/v3/conversations/a:aya/activities/card-1"));
    }

    [Fact]
    public async Task What_was_answered_may_be_gone_and_the_chat_still_there()
    {
        AnswerFirst("404");

        Assert.Equal("sent", await SayAsync(replyTo: "msteams|a:aya|gone"));
        Assert.Equal(["POST /teams/v3/conversations/a:aya/activities/gone", "POST /teams/v3/conversations/a:aya/activities"], house.Calls.Select(call => call.Path));
    }

    [Fact]
    public async Task In_a_chat_that_needs_a_break_nothing_is_sent_before_it_is_over()
    {
        AnswerFirst("429 after 60");

        Assert.Equal("later", await SayAsync());
        Assert.Equal("later", await SayAsync());

        Assert.Single(house.Calls);
    }

    [Fact]
    public async Task A_chat_is_opened_where_none_is_known_and_only_then()
    {
        var key = house.Service.Announce("k1", "msteams");
        house.Answers = async http =>
        {
            http.Response.StatusCode = 201;
            if (http.Request.Path == "/teams/v3/conversations")
                await http.Response.WriteAsync("""{"id":"a:opened"}""");
        };
        var install = house.Activity("installationUpdate");
        install["action"] = "add";
        ((JsonObject)install["conversation"]!).Remove("id");

        Assert.Equal(HttpStatusCode.OK, await house.PostAsync(install, $"Bearer {key.Token(house.ServiceUrl)}"));

        var (opening, welcome) = (house.Calls.First(), house.Calls.Last());
        Assert.Equal(2, house.Calls.Count);
        Assert.Equal(
            $$$$"""{"isGroup":false,"bot":{"id":"28:{{{{Signer.App}}}}"},"members":[{"id":"29:aya"}],"tenantId":"{{{{Signer.Tenant}}}}","channelData":{"tenant":{"id":"{{{{Signer.Tenant}}}}"}}}""",
            opening.Body!.ToJsonString());
        Assert.Equal("POST /teams/v3/conversations/a:opened/activities", welcome.Path);

        install["conversation"]!["id"] = "a:opened";
        install["id"] = "again";
        Assert.Equal(HttpStatusCode.OK, await house.PostAsync(install, $"Bearer {key.Token(house.ServiceUrl)}"));
        Assert.Equal(2, house.Calls.Count);
    }

    [Fact]
    public async Task Somebody_whose_chat_refuses_is_marked_and_unmarked_by_coming_back()
    {
        var key = house.Service.Announce("k1", "msteams");
        var person = house.Part<CoachBot.Storage.PersonKeys>().Of("msteams", Signer.Tenant, "29:aya");
        AnswerFirst("403");
        await house.PostAsync(house.Saying("hello"), $"Bearer {key.Token(house.ServiceUrl)}");
        Assert.True((await ProfileAsync(person)).Unreachable);

        await house.PostAsync(house.Saying("hello"), $"Bearer {key.Token(house.ServiceUrl)}");
        Assert.False((await ProfileAsync(person)).Unreachable);
    }

    private static Address Where { get; set; } = new("msteams", "a:aya", "29:aya", Signer.Tenant);

    private async Task<CoachBot.Coaching.Profile> ProfileAsync(CoachBot.Storage.PersonKey person) =>
        CoachBot.Turns.Desk.Read(await house.Store.OpenAsync(person, CancellationToken.None)).Notebook!.Profile;

    private void AnswerFirst(string what)
    {
        Where = Where with { ServiceUrl = house.ServiceUrl };
        var first = true;
        house.Answers = http =>
        {
            var answered = first ? AnswerAsync(http, what) : Task.CompletedTask;
            if (!first)
                http.Response.StatusCode = 201;
            first = false;
            return answered;
        };
    }

    private static async Task AnswerAsync(HttpContext http, string what)
    {
        switch (what.Split(' '))
        {
            case ["a", "reset"]:
                http.Abort();
                return;
            case [_, "and", "half", ..]:
                // The status says it was taken; whether the rest ever comes changes nothing.
                http.Response.ContentLength = 100;
                await http.Response.WriteAsync("half", http.RequestAborted);
                await Task.Delay(Timeout.Infinite, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return;
            case ["silence"]:
                await Task.Delay(Timeout.Infinite, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return;
            case ["429", "after", var seconds] when seconds != "nothing":
                http.Response.Headers.RetryAfter = seconds;
                break;
        }

        http.Response.StatusCode = int.Parse(what[..3], System.Globalization.CultureInfo.InvariantCulture);
        if (what.EndsWith("JSON", StringComparison.Ordinal) || what.EndsWith("HTML", StringComparison.Ordinal))
            await http.Response.WriteAsync("<html>");
        else if (what.EndsWith("style", StringComparison.Ordinal))
            await http.Response.WriteAsync("""{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\"}"}""");
    }

    private Task<string> SayAsync(string? replyTo = null) => OutcomeAsync(() => house.Part<BotFrameworkChannel>().SayAsync(Where, "hello", replyTo, CancellationToken.None));

    private static async Task<string> OutcomeAsync(Func<Task> send)
    {
        try
        {
            await send();
            return "sent";
        }
        catch (UndeliveredException e)
        {
            return e switch { { Unreachable: true } => "unreachable", { Final: true } => "final", { Doubtful: true } => "doubtful", _ => "later" };
        }
    }
}
