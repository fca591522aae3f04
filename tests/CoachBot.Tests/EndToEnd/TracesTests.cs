using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CoachBot.Tests.EndToEnd;

/// <summary>What was planted is found, in each way of writing it, wherever it stands.</summary>
public sealed class TracesTests
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly byte[] Chaff = RandomNumberGenerator.GetBytes(5000);

    private static readonly Dictionary<string, Func<string, byte[]>> Writing = new()
    {
        ["UTF-8"] = Encoding.UTF8.GetBytes,
        ["UTF-16"] = Encoding.Unicode.GetBytes,
        ["UTF-16, big end first"] = Encoding.BigEndianUnicode.GetBytes,
        ["base64"] = Base64,
        ["base64 after one byte"] = word => Base64($"-{word}+"),
        ["base64 after two bytes"] = word => Base64($"--{word}++"),
        ["URL"] = word => Encoding.ASCII.GetBytes(Uri.EscapeDataString(word)),
        ["URL in small letters"] = word => Encoding.ASCII.GetBytes(Uri.EscapeDataString(word).ToLowerInvariant()),
        ["JSON"] = word => JsonSerializer.SerializeToUtf8Bytes(word),
        ["JSON in small letters"] = word => Encoding.ASCII.GetBytes(JsonSerializer.Serialize(word).ToLowerInvariant()),
        ["JSON in UTF-16"] = word => Encoding.Unicode.GetBytes(JsonSerializer.Serialize(word)),
        ["JSON in base64"] = word => Base64(JsonSerializer.Serialize(word)),
        ["plain JSON in base64"] = word => Base64(JsonSerializer.Serialize(word, Plain)),
    };

    public static TheoryData<string> Ways => [.. Writing.Keys];

    [Theory]
    [MemberData(nameof(Ways))]
    public void What_was_planted_is_found(string way)
    {
        var write = Writing[way];
        foreach (var word in (string[])["kanaria-note", "カナリアの歌", "a \"kanaria\" & かなりあ/7"])
        {
            for (var at = 0; at < 4; at++)
            {
                byte[] field = [.. Chaff[..(1000 + at)], .. write(word), .. Chaff];
                Assert.True(Traces.Of(word, field).Count > 0, $"{word} as {way}");
            }

            var half = write(word)[..(write(word).Length / 2)];
            Assert.Empty(Traces.Of(word, [.. Chaff, .. half, .. Chaff]));
        }
    }

    private static byte[] Base64(string text) => Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));
}
