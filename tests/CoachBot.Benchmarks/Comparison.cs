using System.Diagnostics;
using CoachBot.Tests.EndToEnd;
using CoachBot.Tests.Tokens;

namespace CoachBot.Benchmarks;

/// <summary>Runs the floor and the coach side by side, in the order ABBA, and prints what a turn costs.</summary>
internal sealed class Comparison(Load floor, Meter floorMeter, Load coach, Meter coachMeter, Sink sink)
{
    private const int People = 200;

    // Answers the form's first field, and takes it back.
    private static readonly string[] Cycle = ["6.5", "back"];

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);

    public static async Task RunAsync(int pairs)
    {
        await using var sink = await Sink.StartAsync();
        await using var connector = await FakeConnector.StartAsync();
        await using var cloud = await LoopbackCloud.StartAsync();
        var signer = cloud.Announce("k1", "msteams");
        await using var coach = await CoachProcess.StartAsync(settings: new()
        {
            ["Teams__AppId"] = Signer.App,
            ["Teams__AppPassword"] = "secret",
            ["Teams__TenantId"] = ChatClient.Tenant,
            ["Teams__OpenIdMetadataUrl"] = cloud.Metadata.ToString(),
            ["Teams__TokenUrl"] = cloud.TokenUrl.ToString(),
            ["Teams__AllowedServiceUrlHosts__0"] = "127.0.0.1",
        });
        var people = Enumerable.Range(1, People).Select(number => new ChatClient(coach, connector, $"person-{number}") { Token = signer.Token(connector.ServiceUrl) }).ToList();
        foreach (var group in people.Chunk(8))
            await Task.WhenAll(group.Select(person => person.SetUpAsync()));
        await CheckAsync(coach, people[0]);

        var database = Path.Combine(Directory.CreateTempSubdirectory("coachbot-floor-").FullName, "floor.db");
        var url = new Uri($"http://localhost:{Places.FreePort()}/");
        await using var floor = await StartFloorAsync(url, database);
        using var floorLoad = LoadOf(url, people, sink, token: null);
        using var coachLoad = LoadOf(coach.Url, people, sink, signer.Token(sink.ServiceUrl));
        var meter = new Meter(coach.ProcessId, coach.Url);
        await new Comparison(floorLoad, new Meter(floor.Id, url), coachLoad, meter, sink).CompareAsync(pairs);
        await new Apart(coach, people, meter).MeasureAsync();
        Directory.Delete(Path.GetDirectoryName(database)!, recursive: true);
    }

    private async Task CompareAsync(int pairs)
    {
        await floor.RunAsync(WarmUp);
        await coach.RunAsync(WarmUp);
        var load = Meter.LoadAverage();
        List<Window> floors = [], coaches = [];
        for (var pair = 0; pair < pairs; pair++)
        {
            // ABBA: what drifts with time hits both alike.
            if (pair % 2 == 0)
                floors.Add(await FloorAsync());
            coaches.Add(await CoachAsync());
            if (pair % 2 != 0)
                floors.Add(await FloorAsync());
        }
        Report.Print(floors, coaches, $"{load} before, {Meter.LoadAverage()} after");
    }

    private Task<Window> FloorAsync() => Window.MeasureAsync(floorMeter, sink, () => floor.RunAsync(Length));

    private Task<Window> CoachAsync() => Window.MeasureAsync(coachMeter, sink, () => coach.RunAsync(Length));

    private static Load LoadOf(Uri url, IReadOnlyList<ChatClient> people, Sink sink, string? token)
    {
        var byName = people.ToDictionary(person => person.User);
        return new Load(url, [.. byName.Keys], Cycle, (person, words) =>
        {
            var activity = byName[person].Saying(words);
            activity["id"] = Load.Id;
            activity["serviceUrl"] = sink.ServiceUrl;
            return activity.ToJsonString();
        }, token);
    }

    private static Task<RunningProgram> StartFloorAsync(Uri url, string database)
    {
        var start = new ProcessStartInfo("dotnet") { ArgumentList = { "exec", typeof(Comparison).Assembly.Location, "floor", $"{url.Port}", database } };
        return RunningProgram.StartAsync(start, new Uri(url, "health/ready"), answer => answer.IsSuccessStatusCode);
    }

    /// <summary>The cycle must be what it says: an answer kept, taken back, and kept again.</summary>
    private static async Task CheckAsync(CoachProcess coach, ChatClient person)
    {
        foreach (var words in new[] { Cycle[0], Cycle[1], Cycle[0], Cycle[1] })
        {
            await person.SayAsync(words);
            var answers = (await coach.NotebookAsync(person))["open"]?[0]?["answers"];
            if (words == Cycle[0] && (answers?["sleep.hours"] is null || answers["sign.onset"] is not null))
                throw new InvalidOperationException($"\"{words}\" was not taken as the hours of sleep: {answers}");
        }
    }
}
