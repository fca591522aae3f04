using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CoachBot.Storage;

/// <summary>
/// The key of one life of one person: made with the first state, gone with the last row. It is kept in the person's row
/// <see cref="RowKey"/>, wrapped by the master key.
/// </summary>
internal sealed class DataKey
{
    public const string RowKey = "0|key";

    private const string Field = "key";

    private readonly string person;
    private readonly byte[] secret;
    private readonly byte[] wrapped;

    private DataKey(PersonKey person, ReadOnlySpan<byte> idAndSecret, byte[] wrapped)
    {
        this.person = person.Value;
        this.wrapped = wrapped;
        Id = BinaryPrimitives.ReadUInt32BigEndian(idAndSecret);
        secret = idAndSecret[Envelope.KeyIdBytes..].ToArray();
    }

    public uint Id { get; }

    public Row Row => new(RowKey, wrapped);

    public static DataKey Make(PersonKey person, KeyRing ring)
    {
        Span<byte> idAndSecret = stackalloc byte[Envelope.KeyIdBytes + Envelope.KeyBytes];
        RandomNumberGenerator.Fill(idAndSecret);
        return new DataKey(person, idAndSecret, ring.Wrap(PlaceOf(person), idAndSecret));
    }

    /// <exception cref="SealBrokenException">The row is not this person's key, or under an unknown master key.</exception>
    public static DataKey Read(PersonKey person, KeyRing ring, ReadOnlyMemory<byte> wrapped)
    {
        var idAndSecret = ring.Unwrap(PlaceOf(person), wrapped.Span);
        return idAndSecret.Length == Envelope.KeyIdBytes + Envelope.KeyBytes
            ? new DataKey(person, idAndSecret, wrapped.ToArray())
            : throw new SealBrokenException(RowKey);
    }

    /// <summary>The same secret under the ring's current master key.</summary>
    public static Row Rewrap(PersonKey person, KeyRing ring, ReadOnlyMemory<byte> wrapped) =>
        new(RowKey, ring.Wrap(PlaceOf(person), ring.Unwrap(PlaceOf(person), wrapped.Span)));

    /// <summary>True when the row of the person's key is the one this was read from.</summary>
    public bool IsIn(Row row) => wrapped.AsSpan().SequenceEqual(row.Value.Span);

    /// <summary>False when the value was sealed with another key: of another life, or by nobody.</summary>
    public bool Fits(Row row) => Envelope.KeyIdOf(row.Value.Span) == Id;

    public Commit Seal(Commit commit, bool withKey)
    {
        using var cipher = Envelope.Cipher(secret);
        return commit with
        {
            State = Envelope.Seal(cipher, Id, PlaceOf(Opened.StateKey), commit.State.Span),
            Put = Seal(cipher, commit.Put, withKey),
        };
    }

    public IReadOnlyList<Row> Seal(IReadOnlyList<Row> rows)
    {
        using var cipher = Envelope.Cipher(secret);
        return Seal(cipher, rows, withKey: false);
    }

    /// <summary>Opens rows where they lie; the row of the key is not among the result.</summary>
    /// <exception cref="SealBrokenException">One is not as it was sealed.</exception>
    public IReadOnlyList<Row> Open(IReadOnlyList<Row> rows)
    {
        using var cipher = Envelope.Cipher(secret);
        var opened = new List<Row>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Key != RowKey)
                opened.Add(Open(cipher, rows[i]));
        }

        return opened;
    }

    private static Place PlaceOf(PersonKey person) => new(person.Value, RowKey, Field);

    private Row Open(AesGcm cipher, Row row)
    {
        if (!Fits(row))
            throw new SealBrokenException(row.Key, "it was not sealed with this person's key");
        var value = MemoryMarshal.AsMemory(row.Value);
        var plain = value[Envelope.HeadBytes..^Envelope.TagBytes];
        Envelope.Open(cipher, PlaceOf(row.Key), value.Span, plain.Span);
        return new Row(row.Key, plain, row.Due);
    }

    private IReadOnlyList<Row> Seal(AesGcm cipher, IReadOnlyList<Row> rows, bool withKey)
    {
        if (rows.Count == 0 && !withKey)
            return rows;
        var put = new Row[rows.Count + (withKey ? 1 : 0)];
        for (var i = 0; i < rows.Count; i++)
            put[i] = new Row(rows[i].Key, Envelope.Seal(cipher, Id, PlaceOf(rows[i].Key), rows[i].Value.Span), rows[i].Due);
        if (withKey)
            put[^1] = Row;
        return put;
    }

    private Place PlaceOf(string row) => new(person, row, row == Opened.StateKey ? "state" : "value");
}
