using System.Text.Json;
using CoachBot.Channels.AdaptiveCards;
using CoachBot.Channels.BotFramework;
using CoachBot.Talk;

namespace CoachBot.Tests.Channels;

/// <summary>A turn may allocate 40 KB in all; reading and drawing take a small share of it.</summary>
public sealed class MemoryTests
{
    [Fact]
    public void Reading_an_activity_takes_little_memory()
    {
        var body = Here.Recorded("pg-12-message");
        var reader = new ActivityReader(new ServiceUrls(registration: null));

        Assert.InRange(Measure(() => reader.Read(body, Admitted.Local)), 1, 4 * 1024);
    }

    [Fact]
    public void Drawing_the_largest_card_takes_little_memory()
    {
        var message = SampleMessages.Form(Language.Ja);

        Assert.InRange(
            Measure(() =>
            {
                using var buffer = new PooledBuffer(16 * 1024);
                using var json = new Utf8JsonWriter(buffer, HttpAnswers.Json);
                CardRenderer.Write(json, message, CardStyle.Teams);
            }),
            1,
            4 * 1024);
    }

    private static long Measure(Action act)
    {
        for (var i = 0; i < 50; i++)
            act();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 50; i++)
            act();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / 50;
    }
}
