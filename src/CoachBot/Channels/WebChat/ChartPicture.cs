using CoachBot.Talk;
using ScottPlot;
using ScottPlot.Plottables;
using SkiaSharp;

namespace CoachBot.Channels.WebChat;

/// <summary>
/// Draws a chart's series as panels one above the other. The picture has digits and marks only: words need fonts that a
/// machine may lack, so the card around it says with <see cref="Part.Chart.Marks"/> which line is which.
/// </summary>
public static class ChartPicture
{
    public const int Width = 960;
    public const int PanelHeight = 200;

    // Shape, dash and colour differ together; none is needed to see the others. Each colour has 4.5:1 on white.
    private static readonly (MarkerShape Shape, LinePattern Dash, Color Color)[] Styles =
    [
        (MarkerShape.FilledCircle, LinePattern.Solid, Color.FromHex("#1F5FA8")),
        (MarkerShape.FilledSquare, LinePattern.Dashed, Color.FromHex("#A8461A")),
        (MarkerShape.FilledTriangleUp, LinePattern.Dotted, Color.FromHex("#1E6B4A")),
        (MarkerShape.FilledDiamond, LinePattern.DenselyDashed, Color.FromHex("#6A3FA0")),
    ];

    // Skia's own choice without these is whatever font it meets first.
    private static readonly string? Font = Array.Find(
        ["Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", "Liberation Sans", "Arial"],
        name => SKFontManager.Default.FontFamilies.Contains(name));

    private static readonly Color Ink = Color.FromHex("#33414D");
    private static readonly Color Faint = Color.FromHex("#E3E8EC");

    /// <returns>A PNG, <see cref="Width"/> wide and <see cref="PanelHeight"/> for each series (at most four).</returns>
    public static byte[] Draw(Part.Chart chart)
    {
        var series = chart.Series.Take(Styles.Length).ToList();
        var picture = new Multiplot();
        picture.Reset();
        for (var i = 0; i < series.Count; i++)
            Panel(i == 0 ? picture.GetPlot(0) : picture.AddPlot(), chart.Weeks, series[i], i, TopOf(series, i), chart.What is not Part.Chart.Offers);
        try
        {
            using var image = picture.Render(Width, Math.Max(series.Count, 1) * PanelHeight);
            return image.GetImageBytes(ImageFormat.Png);
        }
        finally
        {
            foreach (var plot in picture.GetPlots())
                plot.Dispose();
        }
    }

    /// <summary>Where all measure the same, panels that look level are level.</summary>
    private static double TopOf(IReadOnlyList<Series> series, int index) =>
        (double)(series.Where(one => one == series[index] || series.All(other => other.Unit == one.Unit)).SelectMany(one => one.Values).Max() ?? 0);

    private static void Panel(Plot plot, IReadOnlyList<string> weeks, Series series, int index, double top, bool isLine)
    {
        var points = series.Values.Select((value, week) => (Week: week, Value: (double?)value)).ToList();
        foreach (var stretch in Stretches(points))
            Line(plot, stretch, index, isLine);
        foreach (var (week, value) in points)
        {
            if (value is not null)
                Figure(plot, week, value.Value, index);
        }
        Frame(plot, weeks, top);
    }

    /// <summary>The answered weeks in unbroken rows: a line over a week without an answer would claim one.</summary>
    private static IEnumerable<Coordinates[]> Stretches(IEnumerable<(int Week, double? Value)> points)
    {
        var row = new List<Coordinates>();
        foreach (var (week, value) in points)
        {
            if (value is not null)
            {
                row.Add(new Coordinates(week, value.Value));
                continue;
            }
            if (row.Count > 0)
                yield return [.. row];
            row.Clear();
        }
        if (row.Count > 0)
            yield return [.. row];
    }

    private static void Line(Plot plot, Coordinates[] stretch, int index, bool isLine)
    {
        Scatter line = plot.Add.Scatter(stretch);
        line.Color = Styles[index].Color;
        line.LinePattern = Styles[index].Dash;
        line.LineWidth = isLine ? 3 : 0;
        line.MarkerShape = Styles[index].Shape;
        line.MarkerSize = 14;
    }

    private static void Figure(Plot plot, int week, double value, int index)
    {
        var figure = plot.Add.Text(value.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture), week, value);
        if (Font is not null)
            figure.LabelFontName = Font;
        figure.LabelFontSize = 22;
        figure.LabelBold = true;
        figure.LabelFontColor = Styles[index].Color;
        figure.LabelAlignment = Alignment.LowerCenter;
        figure.OffsetY = -11;
    }

    private static void Frame(Plot plot, IReadOnlyList<string> weeks, double top)
    {
        plot.FigureBackground.Color = Colors.White;
        plot.Axes.Color(Ink);
        plot.HideLegend();
        if (Font is not null)
            plot.Font.Set(Font);
        plot.Axes.SetLimits(-0.6, Math.Max(weeks.Count, 1) - 0.4, -top * 0.12 - 0.1, Math.Max(top, 1) * 1.5);
        plot.Axes.Bottom.SetTicks([.. Enumerable.Range(0, weeks.Count).Select(week => (double)week)], [.. weeks.Select(Digits)]);
        plot.Axes.Left.SetTicks([0, Math.Max(top, 1)], ["0", Math.Max(top, 1).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture)]);
        plot.Axes.Bottom.TickLabelStyle.FontSize = 19;
        plot.Axes.Left.TickLabelStyle.FontSize = 19;
        plot.Grid.MajorLineColor = Faint;
        plot.Axes.Right.IsVisible = false;
        plot.Axes.Top.IsVisible = false;
        plot.Layout.Fixed(new PixelPadding(60, 24, 42, 8));
    }

    private static string Digits(string week) => string.Concat(week.Where(letter => char.IsAsciiDigit(letter) || letter is '/' or '-' or '.'));
}
