using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace CoachBot.Benchmarks;

/// <summary>
/// A closed loop of four connections. Every person belongs to one connection and says the same few things in turn, each with
/// an id of its own.
/// </summary>
internal sealed class Load : IDisposable
{
    private const int Connections = 4;

    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false });
    private readonly Uri messages;
    private readonly IReadOnlyList<string> people;
    private readonly string[][] bodies;
    private readonly AuthenticationHeaderValue? authorization;
    private readonly int[] said;
    private long turns;

    /// <param name="compose">The activity, as JSON, with which a person says some words; its id is <see cref="Id"/>.</param>
    /// <param name="token">Sent along with every activity.</param>
    public Load(Uri url, IReadOnlyList<string> people, IReadOnlyList<string> cycle, Func<string, string, string> compose, string? token)
    {
        authorization = token is null ? null : new("Bearer", token);
        messages = new Uri(url, "api/messages");
        this.people = people;
        bodies = [.. people.Select(person => cycle.Select(words => compose(person, words)).ToArray())];
        said = new int[people.Count];
    }

    /// <summary>Stands in an activity where its id goes.</summary>
    public const string Id = "@id@";

    public async Task<long> RunAsync(TimeSpan time)
    {
        var before = turns;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(connection => RunAsync(connection, watch, time)));
        return turns - before;
    }

    public void Dispose() => client.Dispose();

    private async Task RunAsync(int connection, Stopwatch watch, TimeSpan time)
    {
        for (var person = connection; watch.Elapsed < time; person = person + Connections < people.Count ? person + Connections : connection)
            await TurnAsync(person);
    }

    private async Task TurnAsync(int person)
    {
        var count = said[person]++;
        var id = string.Create(CultureInfo.InvariantCulture, $"{person}-{count}-{Environment.ProcessId}");
        var body = bodies[person][count % bodies[person].Length].Replace(Id, id, StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Post, messages) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = authorization;
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        Interlocked.Increment(ref turns);
    }
}
