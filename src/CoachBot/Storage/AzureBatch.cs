using Azure;
using Azure.Data.Tables;

namespace CoachBot.Storage;

/// <summary>Changes of one partition, all done or none.</summary>
internal sealed class AzureBatch(TableClient table, string partition, int capacity)
{
    /// <summary>The service takes no more; the library does not count.</summary>
    public const int Most = 100;

    private readonly List<TableTransactionAction> actions = new(capacity);

    /// <exception cref="ArgumentException">The entity is of another partition, or one too many.</exception>
    public void Add(TableTransactionActionType type, TableEntity entity, ETag etag = default)
    {
        if (entity.PartitionKey != partition)
            throw new ArgumentException("A batch has entities of one partition only.");
        if (actions.Count == Most)
            throw new ArgumentException($"A batch has at most {Most} entities.");
        actions.Add(new TableTransactionAction(type, entity, etag));
    }

    public void Change(PersonKey person, IReadOnlyList<Row> put, IReadOnlyList<string> delete)
    {
        for (var i = 0; i < put.Count; i++)
            Add(TableTransactionActionType.UpsertReplace, AzureRows.Of(person, put[i]));
        for (var i = 0; i < delete.Count; i++)
            Delete(delete[i]);
    }

    public void Delete(string key) => Add(TableTransactionActionType.Delete, new TableEntity(partition, key), ETag.All);

    /// <summary>
    /// Does it, without the deletions of rows that are not there: the service refuses a batch for one of those, and has then
    /// done nothing.
    /// </summary>
    /// <returns>An answer for each change that remained, in order.</returns>
    public async Task<IReadOnlyList<Response>> SubmitAsync(CancellationToken cancel)
    {
        while (actions.Count > 0)
        {
            try
            {
                return (await table.SubmitTransactionAsync(actions, cancel)).Value;
            }
            catch (TableTransactionFailedException refused) when (IsNotThere(refused) && refused.FailedTransactionActionIndex is { } index && actions[index].ActionType == TableTransactionActionType.Delete)
            {
                actions.RemoveAt(index);
            }
        }

        return [];
    }

    /// <summary>An entity is not there; the table is.</summary>
    public static bool IsNotThere(TableTransactionFailedException refused) => refused.Status == 404 && AzureCall.IsConflict(refused);
}
