using Microsoft.Data.Sqlite;

namespace CoachBot.Storage;

/// <summary>
/// One connection that one caller uses at a time; the others wait without a thread. A connection that failed is not trusted
/// again: it is closed, which undoes what it had begun, and the next caller gets a new one.
/// </summary>
internal sealed class SqliteLane<TSession>(Func<TSession> open) : IDisposable, IAsyncDisposable
    where TSession : class, IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private TSession? session;
    private bool closed;

    /// <summary>Does the work with the session; once begun it is not cancelled.</summary>
    /// <exception cref="StoreFailedException">SQLite could not do it.</exception>
    public async Task<TResult> UseAsync<TArguments, TResult>(
        TArguments arguments, Func<TSession, TArguments, TResult> work, CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        try
        {
            ObjectDisposedException.ThrowIf(closed, this);
            return work(session ??= open(), arguments);
        }
        catch (Exception failure)
        {
            Close();
            if (failure is SqliteException sqlite)
                throw Explain(sqlite);

            throw;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Opens the connection before anyone waits for it, so that a wrong path or a broken file stops the start.</summary>
    public void Warm()
    {
        try
        {
            session = open();
        }
        catch (SqliteException sqlite)
        {
            throw Explain(sqlite);
        }
    }

    public void Dispose()
    {
        gate.Wait();
        Shut();
    }

    public async ValueTask DisposeAsync()
    {
        await gate.WaitAsync();
        Shut();
    }

    private static StoreFailedException Explain(SqliteException sqlite) =>
        new($"The database could not do it: {sqlite.Message}", sqlite);

    private void Shut()
    {
        closed = true;
        Close();
        gate.Release();
    }

    private void Close()
    {
        session?.Dispose();
        session = null;
    }
}
