namespace CoachBot.Storage;

/// <summary>
/// What every store accepts, whichever is configured: the strictest backend's limits with room to spare. A caller that
/// passes one has a mistake and gets an <see cref="ArgumentException"/>; only a state can outgrow its limit in use.
/// </summary>
public static class StoreLimits
{
    /// <summary>The size a state is designed to stay below. Not enforced, so that one long talk never locks a person out.</summary>
    public const int StateGoalBytes = 8 * 1024;

    public const int StateBytes = 32 * 1024;
    public const int ValueBytes = 32 * 1024;

    /// <summary>What sealing adds to a value or state: so much more the store below the <see cref="SealedStore"/> takes.</summary>
    public const int SealBytes = Envelope.Overhead;

    /// <summary>Rows put and deleted in one write; in a commit the state counts as one of them.</summary>
    public const int RowsAtOnce = 50;

    public const int BytesAtOnce = 1024 * 1024;
    public const int KeyChars = 512;

    /// <summary>What a wake-up may carry beside its person.</summary>
    public const int SeenChars = 128;

    private static readonly DateTimeOffset FirstDue = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static void Check(PersonKey person)
    {
        if (person.Value is null)
            throw new ArgumentException("Whose rows? The person key is empty.");
    }

    /// <summary>For a store that keeps what was sealed: the row of a person's key counts for nothing.</summary>
    /// <exception cref="StateTooLargeException">The state has more than <see cref="StateBytes"/>.</exception>
    internal static void Check(PersonKey person, Commit commit) => Check(person, commit, SealBytes);

    internal static void Check(PersonKey person, IReadOnlyList<Row> put, IReadOnlyList<string> delete) =>
        Check(person, put, delete, SealBytes, stateBytes: 0, rows: 0);

    /// <summary>For the store that seals.</summary>
    /// <exception cref="StateTooLargeException">The state has more than <see cref="StateBytes"/>.</exception>
    internal static void CheckUnsealed(PersonKey person, Commit commit)
    {
        Check(person, commit, spare: 0);
        RefuseKeyRow(commit.Put, commit.Delete);
    }

    internal static void CheckUnsealed(PersonKey person, IReadOnlyList<Row> put, IReadOnlyList<string> delete)
    {
        Check(person, put, delete, spare: 0, stateBytes: 0, rows: 0);
        RefuseKeyRow(put, delete);
    }

    private static void Check(PersonKey person, Commit commit, int spare)
    {
        ArgumentException.ThrowIfNullOrEmpty(commit.OpId);
        if (commit.State.Length > StateBytes + spare)
            throw new StateTooLargeException(commit.State.Length);

        Check(person, commit.Put, commit.Delete, spare, commit.State.Length, rows: 1);
    }

    private static void Check(PersonKey person, IReadOnlyList<Row> put, IReadOnlyList<string> delete, int spare, int stateBytes, int rows)
    {
        Check(person);
        rows += put.Count + delete.Count;
        var bytes = stateBytes;
        for (var i = 0; i < put.Count; i++)
        {
            Check(put[i], spare);
            RefuseTwice(put[i].Key, put, i);
            if (put[i].Key == DataKey.RowKey)
                rows--;
            else
                bytes += put[i].Value.Length;
        }

        for (var i = 0; i < delete.Count; i++)
        {
            CheckRowKey(delete[i]);
            RefuseTwice(delete[i], put, put.Count);
            RefuseTwice(delete[i], delete, i);
        }

        if (rows > RowsAtOnce)
            throw new ArgumentException($"{rows} rows in one write; at most {RowsAtOnce} are allowed.");

        if (bytes > BytesAtOnce + (RowsAtOnce * spare))
            throw new ArgumentException($"{bytes} bytes in one write; at most {BytesAtOnce} are allowed.");
    }

    internal static void CheckClaim(PersonKey person, string key, DateTimeOffset due)
    {
        Check(person);
        CheckKey(key);
        CheckDue(due);
    }

    internal static void CheckName(string name) => CheckKey(name);

    internal static void CheckSetting(string name, string value)
    {
        CheckName(name);
        if (value.Length > ValueBytes / 2)
            throw new ArgumentException($"A setting has {value.Length} characters; at most {ValueBytes / 2} are allowed.");
    }

    internal static void CheckWakeUp(PersonKey person, TimeSpan after, string? seen)
    {
        Check(person);
        if (after < TimeSpan.Zero || after > IWakeUps.Longest)
            throw new ArgumentOutOfRangeException(nameof(after), after, "A wake-up waits from zero to seven days.");
        if (seen?.Length > SeenChars)
            throw new ArgumentException($"A wake-up carries {seen.Length} characters; at most {SeenChars} are allowed.");
    }

    internal static void CheckTake(int most, TimeSpan hidden)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, 32);
        if (hidden < TimeSpan.FromSeconds(1) || hidden > IWakeUps.Longest)
            throw new ArgumentOutOfRangeException(nameof(hidden), hidden, "A wake-up is hidden from one second to seven days.");
    }

    internal static void CheckMove(IReadOnlyList<RosterEntry> entries)
    {
        if (entries.Count > IRoster.MostMoved)
            throw new ArgumentException($"{entries.Count} entries moved at once; at most {IRoster.MostMoved} are allowed.");
        for (var i = 1; i < entries.Count; i++)
            if (IRoster.PartOf(entries[i].Person) != IRoster.PartOf(entries[0].Person))
                throw new ArgumentException("Entries moved at once are of one part of the roster.");
        if (entries.DistinctBy(entry => entry.Person).Count() < entries.Count)
            throw new ArgumentException("The same entry stands twice among those to move.");
    }

    internal static void CheckDue(DateTimeOffset due)
    {
        if (due < FirstDue)
            throw new ArgumentException("A due time before 1601 cannot be kept by every store.");
    }

    private static void Check(Row row, int spare)
    {
        CheckRowKey(row.Key);
        if (row.Value.Length > ValueBytes + spare)
            throw new ArgumentException($"A row has {row.Value.Length} bytes; at most {ValueBytes} are allowed.");

        if (row.Due is { } due)
            CheckDue(due);
    }

    private static void CheckRowKey(string key)
    {
        CheckKey(key);
        if (key == Opened.StateKey)
            throw new ArgumentException("The state is written by a commit, never as a row.");
        if (key[0] == '~')
            throw new ArgumentException("Keys that begin with ~ are the store's own.");
    }

    private static void CheckKey(string key)
    {
        if (key.Length is 0 or > KeyChars)
            throw new ArgumentException($"A key has {key.Length} characters; 1 to {KeyChars} are allowed.");

        // Surrogates sort differently in UTF-8 and UTF-16, and stores use both.
        foreach (var letter in key)
            if (letter is '/' or '\\' or '#' or '?' || char.IsControl(letter) || char.IsSurrogate(letter))
                throw new ArgumentException($"A key has the character U+{(int)letter:X4}, which not every store can keep.");
    }

    private static void RefuseKeyRow(IReadOnlyList<Row> put, IReadOnlyList<string> delete)
    {
        for (var i = 0; i < put.Count + delete.Count; i++)
            if ((i < put.Count ? put[i].Key : delete[i - put.Count]) == DataKey.RowKey)
                throw new ArgumentException("The row of a person's key belongs to the seal.");
    }

    private static void RefuseTwice(string key, IReadOnlyList<Row> rows, int before)
    {
        for (var i = 0; i < before; i++)
            if (rows[i].Key == key)
                throw new ArgumentException("The same row stands twice in one write.");
    }

    private static void RefuseTwice(string key, IReadOnlyList<string> keys, int before)
    {
        for (var i = 0; i < before; i++)
            if (keys[i] == key)
                throw new ArgumentException("The same row stands twice in one write.");
    }
}
