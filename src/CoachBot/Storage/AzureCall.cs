using Azure;
using Azure.Data.Tables.Models;
using Azure.Identity;

namespace CoachBot.Storage;

/// <summary>A call to the account: bounded in time, and failing in one way only.</summary>
internal static class AzureCall
{
    /// <summary>How long a call within a turn may take, retries included: a channel waits three seconds.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2.2);

    /// <summary>How long saving may take of that, so that time remains to look whether it was saved.</summary>
    public static readonly TimeSpan SavePatience = TimeSpan.FromSeconds(1.6);

    /// <summary>A call within a turn.</summary>
    /// <exception cref="StoreFailedException">The account could not do it, or not in time.</exception>
    public static async Task<TResult> InTurnAsync<TArguments, TResult>(
        TArguments arguments, Func<TArguments, CancellationToken, Task<TResult>> work, CancellationToken cancel)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limited.CancelAfter(Patience);
        return await RunAsync(arguments, work, limited.Token, cancel);
    }

    /// <summary>A call that nobody waits for: as long as its retries take.</summary>
    /// <exception cref="StoreFailedException">The account could not do it.</exception>
    public static Task<TResult> InBackgroundAsync<TArguments, TResult>(
        TArguments arguments, Func<TArguments, CancellationToken, Task<TResult>> work, CancellationToken cancel) =>
        RunAsync(arguments, work, cancel, cancel);

    /// <summary>Either someone else was first, or it may have been done and the answer was lost: worth a look.</summary>
    public static bool IsUnsettled(Exception failure) => failure switch
    {
        AggregateException several => several.InnerExceptions.Any(IsUnsettled),
        RequestFailedException answer => answer.Status is 0 or 408 or 429 or >= 500 || IsConflict(answer),
        OperationCanceledException or IOException or HttpRequestException => true,
        _ => false,
    };

    /// <summary>It is there already, has changed, or is gone.</summary>
    public static bool IsConflict(RequestFailedException answer) =>
        answer.Status is 409 or 412 || (answer.Status == 404 && answer.ErrorCode != TableErrorCode.TableNotFound);

    private static async Task<TResult> RunAsync<TArguments, TResult>(
        TArguments arguments, Func<TArguments, CancellationToken, Task<TResult>> work, CancellationToken limited, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        try
        {
            return await work(arguments, limited);
        }
        catch (Exception failure) when (failure is not StoreFailedException)
        {
            cancel.ThrowIfCancellationRequested();
            throw Explain(failure);
        }
    }

    /// <summary>Names the answer by its code: the library's own words quote requests and answers.</summary>
    private static StoreFailedException Explain(Exception failure) => failure switch
    {
        AggregateException several => Explain(several.InnerExceptions[^1]),
        RequestFailedException { Status: 0 } => new("The storage account cannot be reached.", failure),
        RequestFailedException { Status: 401 or 403 } answer => new($"The storage account refuses the key or the identity: {CodeOf(answer)}.", failure),
        RequestFailedException answer => new($"The storage account could not do it: {CodeOf(answer)}.", failure),
        AuthenticationFailedException => new("The managed identity gets no token for the storage account.", failure),
        OperationCanceledException => new("The storage account did not answer in time.", failure),
        _ => new($"The storage account could not be used: {failure.GetType().Name}.", failure),
    };

    private static string CodeOf(RequestFailedException answer) => $"{answer.Status} {answer.ErrorCode}".TrimEnd();
}
