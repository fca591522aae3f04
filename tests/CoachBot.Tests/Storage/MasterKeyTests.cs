using System.Security.Cryptography;
using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

public sealed class MasterKeyTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("coachbot-");

    private string Path => System.IO.Path.Combine(folder.FullName, "data", "coachbot.db.key");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_key_file_is_made_once_with_its_folder_and_read_from_then_on()
    {
        var made = MasterKey.FromFile(Path);

        Assert.Equal(made.Derive("a"), MasterKey.FromFile(Path).Derive("a"));
        Assert.Equal(MasterKey.Bytes, Convert.FromBase64String(File.ReadAllText(Path)).Length);
    }

    [Fact]
    public void Two_files_hold_two_keys() =>
        Assert.NotEqual(MasterKey.FromFile(Path).Derive("a"), MasterKey.FromFile($"{Path}2").Derive("a"));

    [Fact]
    public void Only_the_owner_can_read_the_key_file()
    {
        MasterKey.FromFile(Path);

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
    }

    [Fact]
    public async Task Many_who_make_the_key_file_at_once_all_have_the_same_key()
    {
        for (var round = 0; round < 20; round++)
        {
            var path = $"{Path}{round}";
            using var start = new Barrier(8);
            var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return Convert.ToHexString(MasterKey.FromFile(path).Derive("a"));
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));

            Assert.Single(keys.Distinct());
            Assert.Equal(path, Assert.Single(Directory.GetFiles(System.IO.Path.GetDirectoryName(path)!)));
            File.Delete(path);
        }
    }

    [Fact]
    public void Each_purpose_has_its_own_key()
    {
        var master = new MasterKey(RandomNumberGenerator.GetBytes(MasterKey.Bytes));

        Assert.NotEqual(master.Derive("person-key"), master.Derive("rows"));
        Assert.Equal(master.Derive("rows"), master.Derive("rows"));
        Assert.Equal(32, master.Derive("rows").Length);
    }

    [Fact]
    public void A_key_is_told_from_others_by_an_id_that_is_no_part_of_it()
    {
        var secret = RandomNumberGenerator.GetBytes(MasterKey.Bytes);
        var id = new MasterKey(secret).Id;

        Assert.Matches("^[0-9a-f]{8}$", id);
        Assert.Equal(id, new MasterKey(secret).Id);
        Assert.NotEqual(id, new MasterKey(new byte[MasterKey.Bytes]).Id);
        Assert.DoesNotContain(id, Convert.ToHexStringLower(secret), StringComparison.Ordinal);
        // Pinned: keys that are wrapped name it.
        Assert.Equal("bb780075", new MasterKey(new byte[MasterKey.Bytes]).Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==")] // 31 bytes
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")] // 33 bytes
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==")] // 64 bytes
    public void Anything_but_the_base64_of_32_bytes_is_told_what_is_wanted(string text)
    {
        var wrong = Assert.Throws<FormatException>(() => MasterKey.FromBase64(text));

        Assert.Equal("The master key is not the base64 of 32 bytes.", wrong.Message);
    }

    [Fact]
    public void A_key_file_that_was_never_filled_is_filled()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        File.WriteAllText(Path, "");

        Assert.Equal(MasterKey.FromFile(Path).Derive("a"), MasterKey.FromFile(Path).Derive("a"));
    }

    [Fact]
    public void A_broken_key_file_is_named_and_left_as_it_is()
    {
        MasterKey.FromFile(Path);
        File.WriteAllText(Path, "AAAA");

        var wrong = Assert.Throws<FormatException>(() => MasterKey.FromFile(Path));
        Assert.StartsWith(Path, wrong.Message, StringComparison.Ordinal);
        Assert.Equal("AAAA", File.ReadAllText(Path));
    }

    [Fact]
    public void White_space_around_a_key_does_not_matter()
    {
        var text = Convert.ToBase64String(new byte[32]);

        Assert.Equal(MasterKey.FromBase64(text).Derive("a"), MasterKey.FromBase64($" {text}\n").Derive("a"));
    }
}
