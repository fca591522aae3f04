using System.Text;
using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

/// <summary>What every store promises. Each test uses people, prefixes and settings of its own, so a shared backend will do.</summary>
public abstract partial class StoreConformance
{
    protected static readonly CancellationToken Go = CancellationToken.None;

    protected static readonly DateTimeOffset Noon = new(2026, 11, 16, 12, 0, 0, TimeSpan.Zero);

    private static readonly PersonKeys Keys = new(new MasterKey(new byte[MasterKey.Bytes]));

    protected abstract IStore Store { get; }

    protected PersonKey Hanako { get; } = Someone();

    protected PersonKey Taro { get; } = Someone();

    protected static PersonKey Someone() => Keys.Of("slack", "T1", Guid.NewGuid().ToString());

    protected static Row Row(string key, string text = "", DateTimeOffset? due = null) => new(key, Utf8(text), due);

    protected static Commit First(string text, params Row[] put) => Next(null, text, put);

    protected static Commit Next(string? etag, string text, params Row[] put) =>
        new(Guid.NewGuid().ToString("N"), etag, Utf8(text), put, []);

    protected static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    protected static string Text(ReadOnlyMemory<byte>? value) => Encoding.UTF8.GetString(value!.Value.Span);

    protected async Task<string> Save(PersonKey person, string? etag, string text, params Row[] put)
    {
        var saved = await Store.CommitAsync(person, Next(etag, text, put), Go);
        return Assert.IsType<string>(saved);
    }

    /// <summary>Writes rows beside a state, which is made when there is none.</summary>
    protected async Task Put(PersonKey person, IReadOnlyList<Row> put, IReadOnlyList<string>? delete = null)
    {
        if ((await Store.OpenAsync(person, Go)).ETag is null)
            await Save(person, null, "state");
        Assert.True(await Store.WriteAsync(person, put, delete ?? [], Go));
    }

    protected async Task<List<PersonRow>> Everybodys(string prefix)
    {
        var rows = new List<PersonRow>();
        await foreach (var row in Store.EverybodysAsync(prefix, Go))
            rows.Add(row);
        return rows;
    }

    protected async Task<IEnumerable<string>> KeysOf(PersonKey person, string from = "!", string to = "~") =>
        (await Store.ReadAsync(person, from, to, Go)).Select(row => row.Key);
}
