namespace CoachBot.Storage;

/// <summary>
/// Wraps every person's key, and the identity key, by the current master key. Nothing else is rewritten. The coach may run
/// meanwhile, and it may be repeated: what is current already is left alone.
/// </summary>
public sealed class KeyRotation(IStore raw, KeyRing ring)
{
    private const int MostTries = 10;

    /// <param name="failed">Told of each person whose key could not be wrapped anew.</param>
    public async Task<Rotated> RunAsync(Action<PersonKey, Exception?> failed, CancellationToken cancel)
    {
        var rotated = new Rotated(Identity: await new IdentityKey(raw, ring).RewrapAsync(cancel) is true);
        await foreach (var (person, row) in raw.EverybodysAsync(DataKey.RowKey, cancel))
        {
            if (row.Key != DataKey.RowKey)
                continue;
            rotated = await RewrapAsync(person, row, failed, cancel) switch
            {
                true => rotated with { Rewrapped = rotated.Rewrapped + 1 },
                false => rotated with { Current = rotated.Current + 1 },
                null => rotated with { Failed = rotated.Failed + 1 },
            };
        }

        return rotated;
    }

    private async Task<bool?> RewrapAsync(PersonKey person, Row row, Action<PersonKey, Exception?> failed, CancellationToken cancel)
    {
        if (ring.IsCurrent(row.Value.Span))
            return false;
        try
        {
            for (var attempt = 0; attempt < MostTries; attempt++)
            {
                if (await TryAsync(person, cancel) is { } rewrapped)
                    return rewrapped;
            }

            failed(person, null);
        }
        catch (Exception e) when (e is SealBrokenException or StoreFailedException)
        {
            failed(person, e);
        }

        return null;
    }

    /// <summary>
    /// The state is written back as it was, under its ETag: so the key of a life that ended meanwhile cannot replace the next one's.
    /// </summary>
    /// <returns>False when nothing is to be done any more; null when someone saved meanwhile.</returns>
    private async Task<bool?> TryAsync(PersonKey person, CancellationToken cancel)
    {
        var opened = await raw.OpenAsync(person, cancel);
        var row = opened.Rows.FirstOrDefault(row => row.Key == DataKey.RowKey);
        if (row is null || opened.State is not { } state || ring.IsCurrent(row.Value.Span))
            return false;
        var commit = new Commit(Guid.NewGuid().ToString("N"), opened.ETag, state, [DataKey.Rewrap(person, ring, row.Value)], []);
        return await raw.CommitAsync(person, commit, cancel) is null ? null : true;
    }
}

/// <summary>What a rotation did.</summary>
/// <param name="Identity">The identity key was wrapped anew.</param>
/// <param name="Rewrapped">People whose key was wrapped anew.</param>
/// <param name="Current">People whose key was under the current master key already, or who were forgotten meanwhile.</param>
public sealed record Rotated(bool Identity, int Rewrapped = 0, int Current = 0, int Failed = 0);
