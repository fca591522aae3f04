using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace CoachBot.Benchmarks;

/// <summary>
/// The least a turn can be: take an activity over HTTP, parse it, read and write one row durably, say something to the
/// channel, answer. No dialog, no encryption, no cards.
/// </summary>
internal sealed class Floor : IDisposable
{
    private const int StateBytes = 600;

    private static readonly byte[] Reply = JsonSerializer.SerializeToUtf8Bytes(new { type = "message", text = new string('x', 400) });

    private readonly HttpClient channel = new(new SocketsHttpHandler { UseProxy = false });
    private readonly SqliteConnection connection;
    private readonly SqliteCommand read;
    private readonly SqliteCommand write;
    private readonly SemaphoreSlim one = new(1);

    private Floor(string database)
    {
        connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        Command("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS rows (person TEXT PRIMARY KEY, state BLOB) WITHOUT ROWID;")
            .ExecuteNonQuery();
        read = Command("SELECT state FROM rows WHERE person = $person");
        read.Parameters.Add("$person", SqliteType.Text);
        write = Command("INSERT INTO rows VALUES ($person, $state) ON CONFLICT DO UPDATE SET state = $state");
        write.Parameters.Add("$person", SqliteType.Text);
        write.Parameters.Add("$state", SqliteType.Blob);
    }

    public static async Task RunAsync(int port, string database)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://localhost:{port}");
        builder.Logging.ClearProviders();
        using var floor = new Floor(database);
        var app = builder.Build();
        app.MapGet("/health/ready", () => "");
        app.MapGet("/playground/allocated", () => Results.Text($$"""{"bytes":{{GC.GetTotalAllocatedBytes()}}}"""));
        app.MapPost("/api/messages", floor.TurnAsync);
        await app.RunAsync();
    }

    public void Dispose()
    {
        channel.Dispose();
        read.Dispose();
        write.Dispose();
        connection.Dispose();
        one.Dispose();
    }

    private async Task TurnAsync(HttpContext context)
    {
        using var activity = await JsonDocument.ParseAsync(context.Request.Body);
        var person = activity.RootElement.GetProperty("from").GetProperty("id").GetString()!;
        var conversation = activity.RootElement.GetProperty("conversation").GetProperty("id").GetString()!;
        var serviceUrl = activity.RootElement.GetProperty("serviceUrl").GetString()!;
        await one.WaitAsync();
        try
        {
            ReadAndWrite(person);
        }
        finally
        {
            one.Release();
        }
        using var content = new ByteArrayContent(Reply);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await channel.PostAsync(new Uri($"{serviceUrl}/v3/conversations/{conversation}/activities"), content);
        using var said = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync());
        if (!said.RootElement.TryGetProperty("id", out _))
            context.Response.StatusCode = StatusCodes.Status502BadGateway;
    }

    private void ReadAndWrite(string person)
    {
        read.Parameters[0].Value = person;
        var state = read.ExecuteScalar() as byte[] ?? new byte[StateBytes];
        state[0]++;
        write.Parameters[0].Value = person;
        write.Parameters[1].Value = state;
        write.ExecuteNonQuery();
    }

    private SqliteCommand Command(string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        return command;
    }
}
