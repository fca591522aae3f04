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

    /// <exception cref="StateTooLargeException">The state has more than <see cref="StateBytes"/>.</exception>
    internal static void Check(PersonKey person, Commit commit)
    {
        ArgumentException.ThrowIfNullOrEmpty(commit.OpId);
        if (commit.State.Length > StateBytes)
            throw new StateTooLargeException(commit.State.Length);

        Check(person, commit.Put, commit.Delete, stateBytes: commit.State.Length, rows: 1);
    }

    internal static void Check(PersonKey person, IReadOnlyList<Row> put, IReadOnlyList<string> delete, int stateBytes = 0, int rows = 0)
    {
        Check(person);
        if (rows + put.Count + delete.Count > RowsAtOnce)
            throw new ArgumentException($"{rows + put.Count + delete.Count} rows in one write; at most {RowsAtOnce} are allowed.");

        var bytes = stateBytes;
        for (var i = 0; i < put.Count; i++)
        {
            Check(put[i]);
            RefuseTwice(put[i].Key, put, i);
            bytes += put[i].Value.Length;
        }

        for (var i = 0; i < delete.Count; i++)
        {
            CheckRowKey(delete[i]);
            RefuseTwice(delete[i], put, put.Count);
            RefuseTwice(delete[i], delete, i);
        }

        if (bytes > BytesAtOnce)
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

    private static void CheckDue(DateTimeOffset due)
    {
        if (due < FirstDue)
            throw new ArgumentException("A due time before 1601 cannot be kept by every store.");
    }

    private static void Check(Row row)
    {
        CheckRowKey(row.Key);
        if (row.Value.Length > ValueBytes)
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
