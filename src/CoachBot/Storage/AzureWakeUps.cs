using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace CoachBot.Storage;

/// <summary>Wake-ups in an Azure storage queue, which gives one to one instance at a time and again when that one dies.</summary>
public sealed class AzureWakeUps(AzureTables tables, ILogger<AzureWakeUps> log) : IWakeUps
{
    private static readonly TimeSpan Never = TimeSpan.FromSeconds(-1);
    private static readonly TimeSpan WatchAfter = TimeSpan.FromMinutes(1);

    public Task AddAsync(PersonKey person, TimeSpan after, string? seen, CancellationToken cancel)
    {
        StoreLimits.CheckWakeUp(person, after, seen);
        // The queue counts whole seconds; one too early finds nothing due.
        var visible = TimeSpan.FromSeconds(Math.Ceiling(after.TotalSeconds));
        return AzureCall.InBackgroundAsync(
            (tables.WakeUpsBehind, body: WakeUpBody.Of(person, seen), visible),
            static (a, cancel) => a.WakeUpsBehind.SendMessageAsync(a.body, a.visible, Never, cancel),
            cancel);
    }

    /// <summary>The tables have no index of claimable rows, so a wake-up stands for each turn that leaves some.</summary>
    public Task WatchAsync(PersonKey person, CancellationToken cancel)
    {
        StoreLimits.CheckWakeUp(person, WatchAfter, seen: null);
        return AzureCall.InTurnAsync(
            (tables.WakeUps, body: WakeUpBody.Of(person, seen: null)),
            static (a, cancel) => a.WakeUps.SendMessageAsync(a.body, WatchAfter, Never, cancel),
            cancel);
    }

    public async Task<IReadOnlyList<WakeUp>> TakeAsync(int most, TimeSpan hidden, CancellationToken cancel)
    {
        StoreLimits.CheckTake(most, hidden);
        var messages = (await AzureCall.InBackgroundAsync(
            (tables.WakeUpsBehind, most, hidden),
            static (a, cancel) => a.WakeUpsBehind.ReceiveMessagesAsync(a.most, a.hidden, cancel),
            cancel)).Value;
        var taken = new List<WakeUp>(messages.Length);
        var unreadable = 0;
        foreach (var message in messages)
        {
            if (WakeUpBody.TryRead(message.Body, out var person, out var seen))
            {
                taken.Add(new WakeUp(person, seen, (int)message.DequeueCount, message.MessageId, message.PopReceipt));
                continue;
            }

            await RemoveAsync(message.MessageId, message.PopReceipt, cancel);
            unreadable++;
        }

        if (unreadable > 0)
            log.WakeUpsUnreadable(unreadable);
        return taken;
    }

    public Task RemoveAsync(WakeUp wakeUp, CancellationToken cancel) =>
        wakeUp is { Id: { } id, Receipt: { } receipt } ? RemoveAsync(id, receipt, cancel) : Task.CompletedTask;

    private Task<bool> RemoveAsync(string id, string receipt, CancellationToken cancel) =>
        AzureCall.InBackgroundAsync((tables.WakeUpsBehind, id, receipt), static (a, cancel) => DeleteAsync(a.WakeUpsBehind, a.id, a.receipt, cancel), cancel);

    private static async Task<bool> DeleteAsync(QueueClient queue, string id, string receipt, CancellationToken cancel)
    {
        try
        {
            await queue.DeleteMessageAsync(id, receipt, cancel);
            return true;
        }
        catch (RequestFailedException late) when (late.ErrorCode == QueueErrorCode.MessageNotFound || late.ErrorCode == QueueErrorCode.PopReceiptMismatch)
        {
            // It was removed, or given out again.
            return false;
        }
    }
}
