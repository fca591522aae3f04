using System.Globalization;
using CoachBot.Tests.EndToEnd;

namespace CoachBot.Benchmarks;

/// <summary>The dearer turns, which are rare: a form sent, a check-in finished, and the drawing of a picture.</summary>
internal sealed class Apart(CoachProcess coach, FakeConnector connector, IReadOnlyList<ChatClient> people, Meter meter)
{
    private const int Pictures = 60;

    public async Task MeasureAsync()
    {
        Console.WriteLine();
        foreach (var person in people)
            await person.SayAsync("check-in");
        await PrintAsync("form sent", people.Select<ChatClient, Func<Task>>(person => () => person.SubmitAsync(Journey.CalmWeek)));
        await PrintAsync("check-in finished", people.Select<ChatClient, Func<Task>>(person => () => person.SayAsync("skip")));

        var viewer = new ChatClient(coach, connector, "viewer", "webchat");
        await viewer.SetUpAsync();
        await viewer.SubmitAsync(Journey.CalmWeek);
        await viewer.SayAsync("skip");
        if (viewer.Heard.Select(message => Card.PictureUrl(message.Activity)).LastOrDefault(found => found is not null) is not { } picture)
            Console.WriteLine("No picture was offered on Web Chat.");
        else
            await PrintAsync("picture drawn", Enumerable.Repeat<Func<Task>>(() => Web.Client.GetByteArrayAsync(new Uri(coach.Url, picture)), Pictures));
    }

    private async Task PrintAsync(string what, IEnumerable<Func<Task>> turns)
    {
        var window = await Window.MeasureAsync(meter, null, async () =>
        {
            var count = 0L;
            foreach (var turn in turns)
            {
                await turn();
                count++;
            }
            return count;
        });
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what,-18} {window.Micros,7:0} µs CPU {window.Kilobytes,7:0.0} KB allocated   (mean of {window.Turns})"));
    }
}
