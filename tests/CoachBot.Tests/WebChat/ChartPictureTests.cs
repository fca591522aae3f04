using System.Buffers.Binary;
using System.Net;
using CoachBot.Channels.WebChat;
using CoachBot.Talk;
using SkiaSharp;

namespace CoachBot.Tests.WebChat;

public sealed class ChartPictureTests
{
    internal static readonly Part.Chart ThreeWeeks = new(
        "Three weeks",
        "Sleep 7, none, 5",
        ["11/8", "11/15", "11/22"],
        [new Series("Sleep", "h", [7m, null, 5m]), new Series("Signs", "of 5", [0, 1, 3]), new Series("Overtime", "h", [8m, 12.5m, null])],
        new Part.Table([], []));

    [Fact]
    public void A_picture_is_a_PNG_with_a_panel_for_each_series()
    {
        var png = ChartPicture.Draw(ThreeWeeks);

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.Equal((960, 600), SizeOf(png));
    }

    [Fact]
    public void Other_figures_make_another_picture_and_the_same_make_the_same()
    {
        var other = ThreeWeeks with { Series = [ThreeWeeks.Series[0] with { Values = [7m, null, 5.5m] }, .. ThreeWeeks.Series.Skip(1)] };

        Assert.Equal(ChartPicture.Draw(ThreeWeeks), ChartPicture.Draw(ThreeWeeks));
        Assert.NotEqual(ChartPicture.Draw(ThreeWeeks), ChartPicture.Draw(other));
    }

    [Fact]
    public void A_week_without_an_answer_is_a_gap_not_a_zero()
    {
        var zero = ThreeWeeks with { Series = [ThreeWeeks.Series[0] with { Values = [7m, 0, 5m] }, .. ThreeWeeks.Series.Skip(1)] };

        Assert.NotEqual(ChartPicture.Draw(ThreeWeeks), ChartPicture.Draw(zero));
    }

    [Theory]
    [InlineData("%", "%", true)]
    [InlineData("h", "of 5", false)]
    public void Panels_that_measure_the_same_have_the_same_scale(string unit, string other, bool same)
    {
        byte[] Above(decimal most)
        {
            var chart = new Part.Chart("", "", ["0", "1"], [new Series("", unit, [10, 46]), new Series("", other, [10, most])], new Part.Table([], []));
            using var picture = SKBitmap.Decode(ChartPicture.Draw(chart));
            return picture.Bytes[..(picture.RowBytes * ChartPicture.PanelHeight)];
        }

        // What the panel below holds moves the one above only where both are drawn to one scale.
        Assert.Equal(!same, Above(73).SequenceEqual(Above(95)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void Any_number_of_weeks_can_be_drawn_also_unanswered_ones(int weeks)
    {
        var none = new Part.Chart("", "", [.. Enumerable.Range(1, weeks).Select(day => $"11/{day}")], [new Series("", "", new decimal?[weeks])], new Part.Table([], []));

        Assert.Equal((960, 200), SizeOf(ChartPicture.Draw(none)));
    }

    [Fact]
    public async Task A_signed_address_shows_the_picture_for_ten_minutes()
    {
        await using var playground = await Playground.StartAsync();
        var url = playground.Charts.UrlFor(playground.Persons.Of("webchat", null, "dl_x"));
        var response = await playground.Http.GetAsync(url);

        Assert.Equal("image/png", response.Content.Headers.ContentType!.MediaType);
        Assert.True(response.Headers.CacheControl!.Private);
        Assert.Equal((960, 600), SizeOf(await response.Content.ReadAsByteArrayAsync()));
        playground.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(HttpStatusCode.NotFound, (await playground.Http.GetAsync(url)).StatusCode);
    }

    [Fact]
    public async Task A_changed_address_or_another_kind_of_ticket_shows_nothing()
    {
        await using var playground = await Playground.StartAsync();
        var url = playground.Charts.UrlFor(playground.Persons.Of("webchat", null, "dl_x"));
        var ticket = url[(ChartTickets.Path.Length + 1)..^4];
        var other = playground.Charts.UrlFor(playground.Persons.Of("webchat", null, "dl_y"))[(ChartTickets.Path.Length + 1)..^4];
        var mixed = string.Join('.', other.Split('.')[0], other.Split('.')[1], ticket.Split('.')[2]);

        foreach (var wrong in new[] { mixed, ticket[..^2], $"{ticket}A", "x", (string)(await playground.TokenAsync())["token"]! })
            Assert.Equal(HttpStatusCode.NotFound, (await playground.Http.GetAsync($"{ChartTickets.Path}/{wrong}.png")).StatusCode);
    }

    private static (int Width, int Height) SizeOf(byte[] png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
}
