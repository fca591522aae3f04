using CoachBot.Storage;

namespace CoachBot.Tests.EndToEnd;

/// <summary>What an operator does with master keys, on the real program.</summary>
[Collection(EndToEnd.Name)]
public sealed class KeyTests
{
    private static readonly string Old = Convert.ToBase64String([1, .. new byte[MasterKey.Bytes - 1]]);
    private static readonly string New = Convert.ToBase64String([2, .. new byte[MasterKey.Bytes - 1]]);

    [Fact]
    public async Task A_master_key_is_replaced_and_nobody_notices()
    {
        await using var coach = await CoachProcess.StartAsync(settings: new() { ["Storage__MasterKey"] = Old });
        await using var connector = await FakeConnector.StartAsync();
        var person = new ChatClient(coach, connector, "aya");
        await person.SetUpAsync();
        await coach.KillAsync();

        coach.Settings["Storage__MasterKey"] = New;
        var (code, printed) = await coach.RunAsync();
        Assert.Equal(2, code);
        Assert.Contains($"identity-key cannot be opened: it is under the master key {MasterKey.FromBase64(Old).Id}", printed, StringComparison.Ordinal);

        coach.Settings["Storage__OldMasterKeys__0"] = Old;
        await coach.StartAgainAsync();
        await person.SayAsync("5.5");
        // While it runs.
        (code, printed) = await coach.RunAsync("rotate-keys");
        Assert.Equal((0, "Keys of people: 1 wrapped anew, 0 current, 0 failed. Identity key: wrapped anew."), (code, printed.Trim()));
        await person.SayAsync("none");
        (code, printed) = await coach.RunAsync("rotate-keys");
        Assert.Equal((0, "Keys of people: 0 wrapped anew, 1 current, 0 failed. Identity key: current."), (code, printed.Trim()));
        await coach.KillAsync();

        coach.Settings.Remove("Storage__OldMasterKeys__0");
        await coach.StartAgainAsync();
        var answers = (await coach.NotebookAsync(person))["open"]![0]!["answers"]!;
        Assert.Equal(("5.5", "none"), ((string?)answers["sleep.hours"], (string?)answers["sign.onset"]));
    }

    [Fact]
    public async Task A_rotation_without_the_old_key_fails_and_says_which_is_missing()
    {
        await using var coach = await CoachProcess.StartAsync(settings: new() { ["Storage__MasterKey"] = Old });
        await using var connector = await FakeConnector.StartAsync();
        await new ChatClient(coach, connector, "aya").SetUpAsync();
        await coach.KillAsync();

        coach.Settings["Storage__MasterKey"] = New;
        var (code, printed) = await coach.RunAsync("rotate-keys");
        Assert.Equal(1, code);
        Assert.StartsWith("rotate-keys: identity-key cannot be opened", printed, StringComparison.Ordinal);
        Assert.DoesNotContain(Old, printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_before_the_encryption_stops_the_start_and_says_what_to_do()
    {
        await using var coach = await CoachProcess.StartAsync();
        await using var connector = await FakeConnector.StartAsync();
        await new ChatClient(coach, connector, "aya").SetUpAsync();
        await coach.KillAsync();
        using (var database = new SqliteFile(coach.Settings["Storage__Sqlite__Path"]).OpenToWrite())
            database.Run("PRAGMA user_version = 3;");

        var (code, printed) = await coach.RunAsync();
        Assert.Equal(2, code);
        Assert.Equal($"Start: {coach.Settings["Storage__Sqlite__Path"]} was written by a version that did not encrypt. Move it away to start anew.", printed.Trim());
    }

    [Fact]
    public async Task A_broken_key_file_stops_the_start_and_is_named()
    {
        await using var coach = await CoachProcess.StartAsync();
        await coach.KillAsync();
        var file = coach.Settings["Storage__Sqlite__Path"] + ".key";
        await File.WriteAllTextAsync(file, "hunter2");

        var (code, printed) = await coach.RunAsync();
        Assert.Equal((2, $"Start: {file}: The master key is not the base64 of 32 bytes."), (code, printed.Trim()));
    }
}
