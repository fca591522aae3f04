using System.Buffers;
using System.Text;
using System.Text.Json;
using CoachBot.Channels.AdaptiveCards;
using CoachBot.Talk;

namespace CoachBot.Channels.WebChat;

/// <summary>A message as the page draws it: one Adaptive Card, its chart a picture.</summary>
internal static class CardActivity
{
    public static string Draw(Message message, string? chart)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer))
            CardRenderer.Write(json, message, CardStyle.Plain with { ChartImage = _ => chart });
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
