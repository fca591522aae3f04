using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CoachBot.Tests.EndToEnd;

/// <summary>The built CoachBot as a process of its own, on a free port and an empty database.</summary>
internal sealed class CoachProcess : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("coachbot-");
    private readonly int port = Places.FreePort();
    private readonly Dictionary<string, string> settings;
    private readonly List<RunningProgram> lives = [];

    private CoachProcess(string environment, Dictionary<string, string>? more)
    {
        settings = new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = environment,
            ["ASPNETCORE_URLS"] = Url.ToString(),
            ["Storage__Sqlite__Path"] = Path.Combine(folder.FullName, "coach.db"),
        };
        foreach (var (name, value) in more ?? [])
            settings[name] = value;
    }

    /// <summary>For the next life.</summary>
    public IDictionary<string, string> Settings => settings;

    public Uri Url => new($"http://localhost:{port}/");

    public int ProcessId => lives[^1].Id;

    /// <summary>Everything it printed, over all its lives.</summary>
    public string Log => string.Concat(lives.Select(life => life.Printed));

    public static async Task<CoachProcess> StartAsync(string environment = "Development", Dictionary<string, string>? settings = null)
    {
        var coach = new CoachProcess(environment, settings);
        await coach.StartAgainAsync();
        return coach;
    }

    /// <summary>A new process on the same port and database.</summary>
    public async Task StartAgainAsync() =>
        lives.Add(await RunningProgram.StartAsync(Command(), new Uri(Url, "health/ready"), answer => answer.IsSuccessStatusCode));

    /// <summary>Runs one of the program's verbs, or a start that ends by itself.</summary>
    public Task<(int Code, string Printed)> RunAsync(params string[] arguments) => RunningProgram.RunAsync(Command(arguments));

    public Task KillAsync() => lives[^1].KillAsync();

    public async Task<JsonObject> NotebookAsync(ChatClient person)
    {
        var query = $"playground/notebook?channel={person.Channel}&tenant={Uri.EscapeDataString(person.Organisation)}&user={Uri.EscapeDataString(person.User)}";
        return (await Web.Client.GetFromJsonAsync<JsonObject>(new Uri(Url, query)))!;
    }

    /// <summary>Moves the coach's clock and waits until everything due was said.</summary>
    public async Task AdvanceAsync(TimeSpan by)
    {
        using var answer = await Web.Client.PostAsJsonAsync(new Uri(Url, "playground/clock"), new { advance = by.ToString("c") });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Noon in Tokyo: nothing is sent at night, whenever the tests are run.</summary>
    public async Task ToNoonAsync()
    {
        var now = await NowAsync();
        var noon = new DateTimeOffset(now.UtcDateTime.Date.AddHours(3), TimeSpan.Zero);
        await AdvanceAsync((noon > now ? noon : noon.AddDays(1)) - now);
    }

    public async Task<DateTimeOffset> NowAsync() =>
        (await Web.Client.GetFromJsonAsync<JsonObject>(new Uri(Url, "playground/clock")))!["now"]!.GetValue<DateTimeOffset>();

    /// <summary>How many messages could not be spoken yet.</summary>
    public async Task<int> UnspokenAsync()
    {
        var outbox = await Web.Client.GetFromJsonAsync<JsonNode>(new Uri(Url, "playground/outbox"));
        return (outbox as JsonArray ?? outbox?["items"] as JsonArray)?.Count ?? 0;
    }

    public async Task<bool> IsHealthyAsync()
    {
        using var answer = await Web.Client.GetAsync(new Uri(Url, "health/ready"));
        return answer.IsSuccessStatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var life in lives)
            await life.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private ProcessStartInfo Command(params string[] arguments)
    {
        // A folder of its own: the program must not depend on where it is started.
        var start = new ProcessStartInfo("dotnet", ["exec", Places.Coach, .. arguments]) { WorkingDirectory = folder.FullName };
        foreach (var name in start.Environment.Keys.Where(IsSetting).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return start;
    }

    private static bool IsSetting(string name) =>
        name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name.StartsWith("DOTNET_ENVIRONMENT", StringComparison.Ordinal)
        || name.Contains("__", StringComparison.Ordinal);
}
