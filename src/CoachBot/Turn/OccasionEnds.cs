using CoachBot.Coaching;
using CoachBot.Ops;
using CoachBot.Storage;

namespace CoachBot.Turns;

/// <summary>
/// Tells the operator what became of messages the coach was to send by itself, and nothing of what they are about. That this fails keeps
/// nobody from being reached.
/// </summary>
public sealed class OccasionEnds(IDeliveries deliveries, DeliveryNotes notes, Metrics metrics, CoachClock clock, ILogger<OccasionEnds> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>It was sent, or will not be any more.</summary>
    public Task EndedAsync(PersonKey person, Occasion ended)
    {
        var note = notes.Of(person, ended, clock.Now);
        metrics.OccasionEnded(note.State, note.Reason, clock.Now - ended.Due);
        return NoteAsync(note);
    }

    /// <summary>It could not be sent yet.</summary>
    public Task WaitsAsync(PersonKey person, Occasion sending, string reason, TimeSpan wait) =>
        NoteAsync(notes.Of(person, sending, clock.Now, reason, clock.Now + wait));

    private async Task NoteAsync(Delivery note)
    {
        using var soon = new CancellationTokenSource(Patience);
        try
        {
            await deliveries.NoteAsync(note, soon.Token);
        }
        catch (Exception e)
        {
            log.DeliveryNotNoted(note.Person.Value, Fault.Of(e));
        }
    }
}
