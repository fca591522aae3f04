using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Channels.Slack;
using CoachBot.Coaching;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;
using CoachBot.Tests.Channels;
using CoachBot.Tests.Coaching;
using CoachBot.Tests.EndToEnd;
using CoachBot.Tests.Transcripts;

namespace CoachBot.Tests.Slack;

/// <summary>What is drawn for Slack: judged by Slack's own types and the documented limits, and by what it must not show.</summary>
public sealed class BlockTests
{
    private static readonly Address Where = new(SlackChannel.Name, "U1", "U1", "T1", Bot: "T1");

    [SlackFact]
    public async Task Everything_that_is_sent_is_what_Slack_takes()
    {
        var cases = new JsonArray();
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var (name, message) in Said(language))
                foreach (var (surface, drawn) in Drawn(message))
                    cases.Add(new JsonObject { ["name"] = $"{name} {language}", ["kind"] = surface, ["payload"] = drawn });
            foreach (var (name, page) in Pages(language))
                cases.Add(new JsonObject { ["name"] = $"{name} {language}", ["kind"] = "home", ["payload"] = SlackHomeView.Of(page, SlackWords.InMessages) });
        }

        Assert.InRange(cases.Count, 100, 2000);
        var (code, output) = await SlackNode.ValidateAsync(cases);
        Assert.True(code == 0, output);
    }

    [SlackFact]
    public async Task Every_message_of_every_transcript_is_what_Slack_takes()
    {
        var cases = new JsonArray();
        foreach (var (name, message) in await TranscriptTests.MessagesAsync())
        {
            cases.Add(new JsonObject { ["name"] = name, ["kind"] = "message", ["payload"] = SlackChannel.Draw(Where, message, Surface.Message) });
            if (message.Prompt is { Entries.Count: > 0 } prompt && (prompt.AsForm || prompt.Entries[0].Kind is EntryKind.Text))
                cases.Add(new JsonObject { ["name"] = name, ["kind"] = "modal", ["payload"] = SlackModal.Of(message) });
        }

        Assert.InRange(cases.Count, 1000, 10_000);
        var (code, output) = await SlackNode.ValidateAsync(cases);
        Assert.True(code == 0, output);
    }

    [SlackFact]
    public async Task What_Slack_would_refuse_is_refused()
    {
        const string good = """
            {"channel":"U1","text":"Words","mrkdwn":false,"unfurl_links":false,"unfurl_media":false,"blocks":[
             {"type":"actions","block_id":"ask|check-in|1|week","elements":[{"type":"button","action_id":"a","text":{"type":"plain_text","text":"Most"},"value":"{\"answer\":\"most\"}"},{"type":"button","action_id":"b","text":{"type":"plain_text","text":"Skip it"},"value":"{\"answer\":\"skip\"}"}]},
             {"type":"context","block_id":"commands:x","elements":[{"type":"plain_text","text":"Small"}]}]}
            """;
        (string Part, string Instead, string Reason)[] changes =
        [
            ("good", "good", ""),
            ("\"text\":\"Most", "\"txt\":\"Most", "TS2"),
            ("\"type\":\"button\"", "\"type\":\"buton\"", "TS2"),
            ("commands:x", "ask|check-in|1|week", "stands twice"),
            ("Skip it", new string('x', 76), "76 letters"),
            ("{\\\"answer\\\":\\\"most\\\"}", "most", "without an answer"),
        ];
        var (code, output) = await SlackNode.ValidateAsync([.. changes.Select((change, i) => (JsonNode)new JsonObject
        {
            ["name"] = $"#{i}",
            ["kind"] = "message",
            ["payload"] = JsonNode.Parse(good.Replace(change.Part, change.Instead, StringComparison.Ordinal)),
        })]);

        Assert.Equal(1, code);
        var judged = output.Split("BAD  ");
        Assert.DoesNotContain(judged, one => one.StartsWith("#0", StringComparison.Ordinal));
        for (var i = 1; i < changes.Length; i++)
            Assert.Contains(changes[i].Reason, judged.Single(one => one.StartsWith($"#{i}", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [SlackFact]
    public async Task The_manifest_is_one()
    {
        var (code, output) = await SlackNode.RunAsync("validate.mjs", Path.Combine(Places.Repository, "manifests", "slack", "manifest.yaml"));
        Assert.True(code == 0, output);
    }

    [Theory]
    [InlineData(Language.Ja)]
    [InlineData(Language.En)]
    public void An_answer_has_all_its_words_and_options_in_the_text(Language language)
    {
        foreach (var (name, message) in Said(language).Where(one => one.Message.Summary is null))
        {
            var text = SlackPlainText.Of(message);
            foreach (var button in (message.Prompt?.Buttons ?? []).Concat(message.Buttons))
                Assert.Contains($"[{SlackText.Escape(button.Label)}]", text, StringComparison.Ordinal);
            foreach (var paragraph in message.Parts.OfType<Part.Paragraph>())
                Assert.True(text.Contains(SlackText.Escape(paragraph.Text), StringComparison.Ordinal), name);
        }
    }

    [Fact]
    public void What_the_coach_says_by_itself_names_nothing_on_a_lock_screen()
    {
        var raised = new Chat(Language.En).Started().Waits(TimeSpan.FromDays(9)).Raised;

        Assert.NotEmpty(raised);
        Assert.All(raised, one => Assert.Equal("CoachBot has a short question", SlackPlainText.Of(one.Message)));
    }

    [Fact]
    public void Words_are_never_markup()
    {
        var message = new Message
        {
            Language = Language.En,
            Parts = [new Part.Paragraph("<!channel> *a* & b"), new Part.Contacts([new Contact("<@U1> *x*", "#7119", null, null)])],
        };
        var blocks = SlackMessage.BlocksOf(message, Surface.Message);

        Assert.Equal("plain_text", (string?)blocks[0]!["text"]!["type"]);
        Assert.Equal("*&lt;@U1&gt; ∗x∗*\n<tel:%237119|#7119>", (string?)blocks[1]!["text"]!["text"]);
        Assert.StartsWith("&lt;!channel&gt; *a* &amp; b", SlackPlainText.Of(message), StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_is_never_drawn_as_a_value()
    {
        var chart = SampleMessages.All(Language.En).Single(one => one.Name == "chart").Message;
        var table = Assert.Single(SlackMessage.BlocksOf(chart, Surface.Message), block => (string?)block!["type"] is "table" or "data_visualization");

        Assert.Equal("table", (string?)table!["type"]);
        Assert.Contains("–", JsonSerializer.Serialize(table, SlackWriter.Options), StringComparison.Ordinal);
    }

    private static IEnumerable<(string Name, Message Message)> Said(Language language)
    {
        foreach (var sample in SampleMessages.All(language))
            yield return sample;
        foreach (var (name, message) in SlackTalk.Everything(language))
            yield return (name, message);
        var company = new Company("Acme", [], Lines.Of("JP"));
        foreach (var danger in Enum.GetValues<Danger>().Where(Urgency.IsCrisis))
            yield return ($"urgent {danger}", UrgentTexts.Card(danger, language, company));
        yield return ("apology", Coach.Apology(language));
        yield return ("link", new Message { Language = language, Parts = [new Part.Link("Open", "https://example.com/a?b=c"), new Part.Link("Not", "javascript:alert(1)"), new Part.Table(["a"], [["1"]]), new Part.Table(["b"], [["2"]])] });
    }

    private static IEnumerable<(string Kind, JsonObject Payload)> Drawn(Message message)
    {
        foreach (var surface in new[] { Surface.Message, Surface.WithoutCharts, Surface.Plain })
            yield return ("message", SlackChannel.Draw(Where, message, surface));
        if (message.Prompt is { Entries.Count: > 0 } prompt && (prompt.AsForm || prompt.Entries[0].Kind is EntryKind.Text))
            yield return ("modal", SlackModal.Of(message));
        if (message.Urgent)
            yield return ("modal", SlackModal.Reading(message));
        var blocks = JsonSerializer.Serialize(SlackMessage.BlocksOf(message, Surface.Message), SlackWriter.Options);
        yield return ("response", new JsonObject { ["replace_original"] = true, ["text"] = "✓", ["blocks"] = PressedMessage.BlocksOf(blocks, "✓ Received") });
    }

    private static IEnumerable<(string Name, Message Page)> Pages(Language language) => SlackTalk.Pages(language);
}
