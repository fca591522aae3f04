using Azure;
using Azure.Data.Tables;

namespace CoachBot.Storage;

/// <summary>The one transaction of a turn.</summary>
internal static class AzureCommit
{
    private const int MostTries = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Submits the commit until it is known what became of it: whose the stored state is says that.</summary>
    public static async Task<string?> SaveAsync(TableClient people, PersonKey person, Commit commit, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            Exception? failure = null;
            if (!AzureRows.IsBy(commit.ETag, commit.OpId))
            {
                try
                {
                    return await SubmitAsync(people, person, commit, cancel);
                }
                catch (Exception unsettled) when (AzureCall.IsUnsettled(unsettled) && !cancel.IsCancellationRequested)
                {
                    failure = unsettled;
                }
            }

            var stored = await AzureReader.StoredTagAsync(people, person, cancel);
            if (AzureRows.IsBy(stored, commit.OpId))
                return stored;
            if (stored != commit.ETag)
                return null;
            if (tries == MostTries)
                throw new StoreFailedException("The storage account does not save.", failure);
            await Task.Delay(Pause * tries, cancel);
        }
    }

    private static async Task<string?> SubmitAsync(TableClient people, PersonKey person, Commit commit, CancellationToken cancel)
    {
        // The state stands first, so that a conflict is told before anything else that may be wrong.
        var batch = new AzureBatch(people, person.Value, commit.Put.Count + commit.Delete.Count + 2);
        var state = AzureRows.StateOf(person, commit);
        if (commit.ETag is { } tag)
        {
            batch.Add(TableTransactionActionType.UpdateReplace, state, AzureRows.ETagOf(tag));
        }
        else
        {
            batch.Add(TableTransactionActionType.Add, state);
            batch.Add(TableTransactionActionType.UpsertReplace, new TableEntity(person.Value, AzureRows.BesideState));
        }

        batch.Change(person, commit.Put, commit.Delete);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limited.CancelAfter(AzureCall.SavePatience);
        var answers = await batch.SubmitAsync(limited.Token);
        return answers[0].Headers.ETag is { } etag
            ? AzureRows.Tag(etag, commit.OpId)
            : throw new RequestFailedException("The answer has no ETag.");
    }
}
