using System.Text;
using System.Text.Json.Nodes;
using CoachBot.Storage;
using CoachBot.Tests.Storage;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Tests.EndToEnd;

/// <summary>A month leaves nothing readable in files or logs, and nothing that can be opened once the person is forgotten.</summary>
[Collection(EndToEnd.Name)]
public sealed class NoTraceTests : IDisposable
{
    private const string Prefix = "notrace";

    private static readonly CancellationToken Go = CancellationToken.None;
    private static readonly string Key = Convert.ToBase64String([1, .. new byte[MasterKey.Bytes - 1]]);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("coachbot-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_month_leaves_no_trace_in_the_database()
    {
        var path = Path.Combine(folder.FullName, "coach.db");
        await using var coach = await CoachProcess.StartAsync(settings: Loud(new() { ["Storage__Sqlite__Path"] = path }));
        await using var connector = await FakeConnector.StartAsync();
        var month = new ScriptedMonth(coach, connector);
        await month.PlayAsync();
        await AssertPlayedAsync(coach, month.Person);

        // Killed, it leaves the log of the database as it is.
        await coach.KillAsync();
        AssertNoTrace(["coach.db", "coach.db-wal", "coach.db-shm", "coach.db.key"], coach.Log);

        await using (var raw = new SqliteStore(path))
            await ForgetAsync(raw, new KeyRing(MasterKey.FromFile(path + ".key")), month.Person);
        await AssertNewcomerAsync(coach, connector, month.Person);
    }

    [ToolFact(AzuriteFixture.Tool)]
    public async Task A_month_leaves_no_trace_in_the_storage_account()
    {
        await using var azurite = new AzuriteProcess("--location", folder.FullName);
        await azurite.StartAsync();
        await using var coach = await CoachProcess.StartAsync(settings: Loud(SettingsOf(azurite)));
        await using var connector = await FakeConnector.StartAsync();
        var month = new ScriptedMonth(coach, connector);
        await month.PlayAsync();
        await AssertPlayedAsync(coach, month.Person);

        await coach.KillAsync();
        await azurite.StopAsync();
        AssertNoTrace(["__azurite_db_table__.json", "__azurite_db_queue__.json", "__queuestorage__"], coach.Log + azurite.Printed);

        await azurite.StartAsync();
        var raw = new AzureStore(new AzureTables(AzureAccount.WithKey(azurite.ConnectionString), Prefix));
        await ForgetAsync(raw, new KeyRing(MasterKey.FromBase64(Key)), month.Person);
        await AssertNewcomerAsync(coach, connector, month.Person);
    }

    private static Dictionary<string, string> SettingsOf(AzuriteProcess azurite) => new()
    {
        ["Storage__Provider"] = "AzureTables",
        ["Storage__Azure__ConnectionString"] = azurite.ConnectionString,
        ["Storage__Azure__TablePrefix"] = Prefix,
        ["Storage__MasterKey"] = Key,
    };

    private static Dictionary<string, string> Loud(Dictionary<string, string> settings)
    {
        foreach (var category in (string[])["Default", "CoachBot", "Microsoft", "Microsoft.AspNetCore", "System.Net.Http", "Azure"])
            settings[$"Logging__LogLevel__{category}"] = "Trace";
        return settings;
    }

    /// <summary>All that will be looked for was really kept.</summary>
    private static async Task AssertPlayedAsync(CoachProcess coach, ChatClient person)
    {
        var notebook = await coach.NotebookAsync(person);
        var weeks = (JsonObject)notebook["checkIns"]!;
        Assert.Equal([13.5m, 13.5m, 13.5m, 7m], weeks.Select(week => week.Value!["sleep.hours"]!.GetValue<decimal>()));
        Assert.Equal(
            [ScriptedMonth.Note, ScriptedMonth.JapaneseNote, ScriptedMonth.Note, ScriptedMonth.JapaneseNote],
            weeks.Select(week => (string?)week.Value!["note"]));
        Assert.NotEmpty((JsonArray)notebook["recommendations"]!);
        Assert.Contains((JsonArray)notebook["occasions"]!, one => (string?)one!["kind"] == "follow-up" && (string?)one["state"] == "sent");
        Assert.True(await coach.UnspokenAsync() > 0);
    }

    private void AssertNoTrace(string[] expected, string printed)
    {
        var files = folder.GetFiles("*", SearchOption.AllDirectories).ToDictionary(file => file.FullName, file => File.ReadAllBytes(file.FullName));
        Assert.All(expected, name => Assert.Contains(files.Keys, file => file[folder.FullName.Length..].Contains(name, StringComparison.Ordinal)));
        // What may be read, such as the keys of rows, is found: these are the right files.
        Assert.Contains(files, file => Traces.Of("0|state", file.Value).Count > 0);
        Assert.Contains("An occasion ended as Sent", printed, StringComparison.Ordinal);

        files["what was printed"] = Encoding.UTF8.GetBytes(printed);
        var found = string.Join(
            '\n',
            from file in files
            from word in ScriptedMonth.Words.Concat(ScriptedMonth.Questions)
            from way in Traces.Of(word, file.Value)
            select $"{file.Key}: {way}");
        Assert.True(found.Length == 0, found);
    }

    /// <summary>Forgets somebody, and puts all rows back that a backup would have, but for the key that was destroyed.</summary>
    private static async Task ForgetAsync(IStore raw, KeyRing ring, ChatClient person)
    {
        var store = new SealedStore(raw, ring);
        var identity = new IdentityKey(store, ring);
        await identity.ReadAsync(Go);
        var key = new PersonKeys(identity.Secret).Of(person.Channel, person.Organisation, person.User);
        var copies = await raw.ReadAsync(key, "!", "~", Go);
        Assert.Contains(await store.ReadAsync(key, "ci|", "ci}", Go), row => Traces.Of(ScriptedMonth.Note, row.Value.Span).Count > 0);

        await store.ForgetAsync(key, Go);
        Assert.Null((await store.OpenAsync(key, Go)).ETag);
        Assert.Empty(await raw.ReadAsync(key, "!", "~", Go));

        var state = copies.Single(row => row.Key == Opened.StateKey).Value;
        var rows = copies.Where(row => row.Key is not (Opened.StateKey or DataKey.RowKey)).ToList();
        Assert.NotNull(await raw.CommitAsync(key, new Commit("put back", null, state, rows, []), Go));
        foreach (var opener in (SealedStore[])[store, new SealedStore(raw, ring)])
        {
            await Assert.ThrowsAsync<SealBrokenException>(() => opener.OpenAsync(key, Go));
            await Assert.ThrowsAsync<SealBrokenException>(() => opener.ReadAsync(key, "ci|", "ci}", Go));
        }

        await store.ForgetAsync(key, Go);
    }

    private static async Task AssertNewcomerAsync(CoachProcess coach, FakeConnector connector, ChatClient person)
    {
        connector.Answers = _ => Task.FromResult(StatusCodes.Status200OK);
        await coach.StartAgainAsync();
        Assert.Empty(await coach.NotebookAsync(person));
        var before = person.Heard.Count;
        await person.SetUpAsync();

        var notebook = await coach.NotebookAsync(person);
        Assert.Empty((JsonObject)notebook["checkIns"]!);
        Assert.Empty((JsonArray)notebook["recommendations"]!);
        Assert.Empty((JsonObject)Assert.Single((JsonArray)notebook["open"]!)!["answers"]!);
        var said = Encoding.UTF8.GetBytes(string.Concat(person.Heard.Skip(before).Select(sent => sent.Activity.ToJsonString())));
        Assert.DoesNotContain(ScriptedMonth.Typed, word => Traces.Of(word, said).Count > 0);
    }
}
