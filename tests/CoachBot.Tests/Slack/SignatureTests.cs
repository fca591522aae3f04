using System.Text.Json;
using CoachBot.Channels.Slack;
using CoachBot.Tests.Channels;

namespace CoachBot.Tests.Slack;

public sealed class SignatureTests
{
    private static readonly IReadOnlyList<JsonElement> Vectors = Recorded.Read("signatures");

    public static TheoryData<string> Names() => [.. Vectors.Select(one => one.GetProperty("name").GetString()!)];

    [Fact]
    public void There_are_all_vectors() => Assert.Equal(31, Vectors.Count);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_request_is_genuine_or_it_is_not(string name)
    {
        var vector = Vectors.Single(one => one.GetProperty("name").GetString() == name);
        string Text(string field) => vector.GetProperty(field).GetString()!;

        var isGenuine = Signature.IsGenuine(
            Text("secret"), Text("timestamp"), Text("signature"), Convert.FromBase64String(Text("body")), DateTimeOffset.FromUnixTimeSeconds(vector.GetProperty("now").GetInt64()));

        Assert.Equal(vector.GetProperty("genuine").GetBoolean(), isGenuine);
    }

    [Fact]
    public void While_the_secret_is_replaced_both_are_good_and_no_third()
    {
        var settings = new SlackSettings { SigningSecret = "new", OldSigningSecret = "old" };
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);

        Assert.True(IsGenuine(settings, "new"));
        Assert.True(IsGenuine(settings, "old"));
        Assert.False(IsGenuine(settings, "other"));
        Assert.False(IsGenuine(settings with { OldSigningSecret = null }, "old"));
        Assert.False(IsGenuine(new SlackSettings { SigningSecret = "" }, ""));

        bool IsGenuine(SlackSettings settings, string secret) =>
            Signature.IsGenuine(settings, "1800000000", FakeSlack.Sign(secret, "1800000000", "{}"u8), "{}"u8, now);
    }
}

/// <summary>Files of recorded requests that lie beside these tests.</summary>
internal static class Recorded
{
    public static IReadOnlyList<JsonElement> Read(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Here.Folder(), "..", "Slack", "Recorded", name + ".json")));
        return [.. document.RootElement.Clone().EnumerateArray()];
    }
}
