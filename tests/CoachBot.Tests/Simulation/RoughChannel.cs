using CoachBot.Channels;
using CoachBot.Talk;

namespace CoachBot.Tests.Simulation;

/// <summary>A channel that is asked for too much, fails, fails without anybody knowing whether the message arrived, hangs, or refuses for good.</summary>
internal sealed class RoughChannel(Dice dice, Instance owner, Witness witness) : IChannel
{
    public bool Serves(Address where) => true;

    public async Task SpeakAsync(Address where, Message message, string? replyTo, CancellationToken cancel)
    {
        if (witness.Speaks(Errand.Now!, where, message, replyTo) is not var (person, saying))
            return;
        await Task.Yield();
        try
        {
            Fail(person);
            if (dice.Goes(person.Key.Value, 0.004))
            {
                saying?.Ended = true;
                throw new UndeliveredException("blocked", final: true);
            }
        }
        catch (UndeliveredException e)
        {
            saying?.Fails(witness.Now, e.Doubtful);
            throw;
        }

        person.Screen.Add(message);
        saying?.Arrives(owner, witness.Now);
        await Task.Yield();
        if (dice.Goes(person.Key.Value, 0.03))
        {
            saying?.IsInDoubt(witness.Now);
            await HangAsync(person, cancel);
            throw Doubtful();
        }
    }

    private static UndeliveredException Doubtful() => new("no answer", final: false) { Doubtful = true };

    private void Fail(Someone person)
    {
        if (dice.Goes(person.Key.Value, 0.02))
            throw new UndeliveredException("too many", final: false) { RetryAfter = TimeSpan.FromSeconds(1 + dice.Next(person.Key.Value, 900)) };
        if (dice.Goes(person.Key.Value, 0.03))
            throw new UndeliveredException("down", final: false);
        if (dice.Goes(person.Key.Value, 0.02))
            throw Doubtful();
    }

    /// <summary>Sometimes the platform just does not answer, as long as the caller has patience.</summary>
    private Task HangAsync(Someone person, CancellationToken cancel) =>
        cancel.CanBeCanceled && dice.Goes(person.Key.Value, 0.3) ? Task.Delay(Timeout.Infinite, cancel) : Task.CompletedTask;
}
