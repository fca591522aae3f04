using System.Globalization;
using CoachBot.Tests.EndToEnd;

namespace CoachBot.Benchmarks;

/// <summary>The dearer turns, which are rare: a form sent, a check-in finished, and the drawing of a picture.</summary>
internal sealed class Apart(CoachProcess coach, IReadOnlyList<ChatClient> people, Meter meter)
{
    private const int Pictures = 60;

    private const int WarmUps = 3;

    public async Task MeasureAsync()
    {
        for (var round = 0; round < WarmUps; round++)
            await CheckInAsync((_, turns) => RunAsync(turns));
        await CheckInAsync(PrintAsync);
        var drawing = Enumerable.Repeat(await PictureAsync(), Pictures).ToList();
        await RunAsync(drawing[..WarmUps]);
        await PrintAsync("picture drawn", drawing);
    }

    private async Task CheckInAsync(Func<string, IEnumerable<Func<Task>>, Task> measure)
    {
        await RunAsync(people.Select<ChatClient, Func<Task>>(person => () => person.SayAsync("check-in")));
        await measure("form sent", people.Select<ChatClient, Func<Task>>(person => () => person.SubmitAsync(Journey.CalmWeek)));
        await measure("check-in finished", people.Select<ChatClient, Func<Task>>(person => () => person.SayAsync("skip")));
    }

    private async Task<Func<Task>> PictureAsync()
    {
        var line = await DirectLine.OpenAsync(coach.Url);
        foreach (var answer in Journey.SetUp)
            await line.PressAsync(answer);
        await line.PressAsync("submit", Journey.CalmWeek);
        var picture = new Uri(coach.Url, Card.PictureUrl(await line.PressAsync("skip")));
        return () => Web.Client.GetByteArrayAsync(picture);
    }

    private static async Task<long> RunAsync(IEnumerable<Func<Task>> turns)
    {
        var count = 0L;
        foreach (var turn in turns)
        {
            await turn();
            count++;
        }
        return count;
    }

    private async Task PrintAsync(string what, IEnumerable<Func<Task>> turns)
    {
        var window = await Window.MeasureAsync(meter, null, () => RunAsync(turns));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what,-18} {window.Micros,7:0} µs CPU {window.Kilobytes,7:0.0} KB allocated   (mean of {window.Turns})"));
    }
}
