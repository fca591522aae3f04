using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Coaching;
using CoachBot.Talk;

namespace CoachBot.Tests.Coaching;

/// <summary>How the hashes of events heard are kept.</summary>
public sealed class HeardTests
{
    private static readonly Notebook Empty = new() { Profile = new Profile(new Address("slack", "C1", "U1"), Language.Ja, "Asia/Tokyo") };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(65)]
    public void They_come_back_as_they_were(int count)
    {
        ulong[] heard = [.. Enumerable.Range(0, count).Select(number => ulong.MaxValue - ((ulong)number * 0x0123456789abcdef))];

        Assert.Equal(heard, Stored.ReadNotebook(Stored.Write(Empty with { Heard = heard })).Heard);
    }

    [Fact]
    public void They_are_one_short_string()
    {
        var json = JsonNode.Parse(Stored.Write(Empty with { Heard = [1, ulong.MaxValue] }))!;

        Assert.Equal("AQAAAAAAAAD//////////w==", (string?)json["heard"]);
    }

    [Theory]
    [InlineData("[1,18446744073709551615]")]
    [InlineData("\"AQAAAAAAAAD//////////w==\"")]
    [InlineData("\"\\u0041QAAAAAAAAD//////////w==\"")]
    public void Numbers_of_an_earlier_version_are_read_too(string heard) =>
        Assert.Equal([1, ulong.MaxValue], Read(heard).Heard);

    [Theory]
    [InlineData("\"AQ==\"")]
    [InlineData("\"!\"")]
    [InlineData("[-1]")]
    [InlineData("[\"1\"]")]
    [InlineData("7")]
    [InlineData("{}")]
    public void Anything_else_is_no_notebook(string heard) => Assert.Throws<JsonException>(() => Read(heard));

    private static Notebook Read(string heard)
    {
        var json = Encoding.UTF8.GetString(Stored.Write(Empty));
        return Stored.ReadNotebook(Encoding.UTF8.GetBytes(json.Replace("\"heard\":\"\"", $"\"heard\":{heard}", StringComparison.Ordinal)));
    }
}
