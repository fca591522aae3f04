namespace CoachBot.Storage;

/// <summary>
/// One partition of rows per person. Hot rows (key below <c>1</c>) are read whole at the start of a turn: <c>0|state</c>,
/// open occasions <c>0|occ|...</c>, unspoken messages <c>0|ob|...</c>. Everything else is cold. <c>0|key</c> belongs to the
/// <see cref="SealedStore"/>, which keeps it from its callers.
/// </summary>
public interface IStore
{
    /// <summary>The person's hot rows, in key order: one round trip.</summary>
    Task<Opened> OpenAsync(PersonKey person, CancellationToken cancel);

    /// <summary>Cold or hot rows with <paramref name="from"/> &lt;= key &lt; <paramref name="to"/>, in key order.</summary>
    Task<IReadOnlyList<Row>> ReadAsync(PersonKey person, string from, string to, CancellationToken cancel);

    /// <summary>
    /// Replaces the state under its ETag and writes the other rows with it, all or nothing: one round trip. A commit whose
    /// <see cref="Commit.OpId"/> is already the stored one succeeded before and says so again.
    /// </summary>
    /// <returns>The new ETag, or null when someone else saved first and nothing was written.</returns>
    Task<string?> CommitAsync(PersonKey person, Commit commit, CancellationToken cancel);

    /// <summary>
    /// Puts and deletes rows other than the state, all or nothing, whatever the state's ETag is. Rows are put only beside a
    /// state, so that a late writer brings nobody back who was forgotten.
    /// </summary>
    /// <returns>False when the person has no state: rows to delete are deleted, none is put.</returns>
    Task<bool> WriteAsync(PersonKey person, IReadOnlyList<Row> put, IReadOnlyList<string> delete, CancellationToken cancel);

    /// <summary>Moves a row's due time if it still is what the caller saw: of several callers exactly one gets true.</summary>
    Task<bool> ClaimAsync(PersonKey person, string key, DateTimeOffset seen, DateTimeOffset due, CancellationToken cancel);

    /// <summary>
    /// Everybody's rows whose key starts with <paramref name="prefix"/>, in no order. Reads the whole store: for operators, group
    /// reports and the playground, never for a turn.
    /// </summary>
    IAsyncEnumerable<PersonRow> EverybodysAsync(string prefix, CancellationToken cancel);

    /// <summary>Deletes every row of the person.</summary>
    Task ForgetAsync(PersonKey person, CancellationToken cancel);

    /// <summary>A setting shared by all instances, such as the playground's clock offset; null when never written.</summary>
    Task<string?> ReadSettingAsync(string name, CancellationToken cancel);

    Task WriteSettingAsync(string name, string value, CancellationToken cancel);

    /// <summary>Writes a setting if it still is what the caller saw (null: not there): of several callers exactly one gets true.</summary>
    Task<bool> SwapSettingAsync(string name, string? seen, string value, CancellationToken cancel);
}

/// <summary>A stored row. <paramref name="Due"/> (UTC) is set on rows that are claimed for a while: after it anybody may claim them.</summary>
public sealed record Row(string Key, ReadOnlyMemory<byte> Value, DateTimeOffset? Due = null);

/// <summary>A row, with whose it is.</summary>
public sealed record PersonRow(PersonKey Person, Row Row);

/// <summary>What a turn starts from. <paramref name="ETag"/> is null when the person has no state yet.</summary>
public sealed record Opened(string? ETag, IReadOnlyList<Row> Rows)
{
    public const string StateKey = "0|state";

    public ReadOnlyMemory<byte>? State
    {
        get
        {
            for (var i = 0; i < Rows.Count; i++)
            {
                if (Rows[i].Key == StateKey)
                    return Rows[i].Value;
            }

            return null;
        }
    }
}

/// <summary>What a turn ends with.</summary>
/// <param name="OpId">Names this attempt; settles a write whose answer was lost.</param>
/// <param name="ETag">Of the state that was read; null to insert the first one.</param>
public sealed record Commit(string OpId, string? ETag, ReadOnlyMemory<byte> State, IReadOnlyList<Row> Put, IReadOnlyList<string> Delete);
