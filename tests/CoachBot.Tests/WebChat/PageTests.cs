using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CoachBot.Tests.WebChat;

public sealed partial class PageTests
{
    [Fact]
    public async Task The_page_lets_nothing_in_but_its_own_files()
    {
        await using var playground = await Playground.StartAsync();
        var first = await playground.Http.GetAsync("/");
        var again = await playground.Http.GetAsync("/");
        var policy = first.Headers.GetValues("Content-Security-Policy").Single();
        var nonce = Nonce().Match(policy).Groups[1].Value;
        var html = await first.Content.ReadAsStringAsync();

        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.NotEqual(policy, again.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Contains($"nonce=\"{nonce}\"", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script(?![^>]* src=)|<style| style=| on[a-z]+=", html);
        Assert.Equal("nosniff", first.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", first.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task The_page_knows_which_languages_people_can_have()
    {
        await using var both = await Playground.StartAsync();
        Assert.Contains("<html lang=\"en\" data-languages=\"ja en\">", await both.Http.GetStringAsync("/"), StringComparison.Ordinal);
        await using var one = await Playground.StartAsync(languages: [CoachBot.Talk.Language.En]);
        Assert.Contains("<html lang=\"en\" data-languages=\"en\">", await one.Http.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_file_the_page_names_is_there()
    {
        await using var playground = await Playground.StartAsync();
        var html = await playground.Http.GetStringAsync("/");
        var files = Files().Matches(html).Select(match => match.Groups[1].Value).Where(file => file != "/webchat.js").ToList();

        Assert.True(files.Count >= 5);
        foreach (var file in files)
            Assert.True((await playground.Http.GetAsync(file)).IsSuccessStatusCode, file);
    }

    [Fact]
    public async Task Words_stand_in_their_own_language()
    {
        await using var playground = await Playground.StartAsync();
        var texts = await TextsAsync(playground);

        Assert.All(texts["ja"]!.AsObject(), text => Assert.DoesNotMatch("[A-Za-z]{2}", Placeholders().Replace((string)text.Value!, "").Replace("CoachBot", "", StringComparison.Ordinal)));
        Assert.All(texts["en"]!.AsObject(), text => Assert.DoesNotMatch(@"[\u3000-\u9fff\uff00-\uffef]", (string)text.Value!));
        Assert.Equal(texts["ja"]!.AsObject().Select(text => text.Key), texts["en"]!.AsObject().Select(text => text.Key));
    }

    [Fact]
    public async Task Every_word_the_page_asks_for_exists()
    {
        await using var playground = await Playground.StartAsync();
        var known = (await TextsAsync(playground))["en"]!.AsObject();
        var html = await playground.Http.GetStringAsync("/");
        var script = await playground.Http.GetStringAsync("/webchat/page.js");
        var asked = Asked().Matches(html + script).Select(match => match.Groups[1].Value).ToList();

        Assert.True(asked.Count > 15);
        Assert.All(asked, key => Assert.True(known.ContainsKey(key), key));
    }

    [Fact]
    public async Task Labels_of_what_is_kept_stand_in_their_own_language()
    {
        await using var playground = await Playground.StartAsync();
        var pairs = Pair().Matches(await playground.Http.GetStringAsync("/webchat/kept.js"));

        Assert.True(pairs.Count > 60);
        Assert.All(pairs, pair => Assert.DoesNotMatch("[A-Za-z]", pair.Groups[1].Value));
        Assert.All(pairs, pair => Assert.DoesNotMatch(@"[\u3000-\u9fff\uff00-\uffef]", pair.Groups[2].Value));
    }

    private static async Task<JsonNode> TextsAsync(Playground playground)
    {
        var script = await playground.Http.GetStringAsync("/webchat/texts.js");
        return JsonNode.Parse(script[script.IndexOf('{', StringComparison.Ordinal)..].TrimEnd().TrimEnd(';'))!;
    }

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex Nonce();

    [GeneratedRegex("(?:src|href)=\"(/[^\"]*)\"")]
    private static partial Regex Files();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholders();

    [GeneratedRegex("(?:data-text=\"|data-label=\"|text\\('|trouble\\(')(\\w+)")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\['([^']*)', '([^']*)'\]")]
    private static partial Regex Pair();
}
