namespace CoachBot.Storage;

/// <summary>A state outgrew <see cref="StoreLimits.StateBytes"/>; nothing was written.</summary>
public sealed class StateTooLargeException(int bytes)
    : Exception($"The state has {bytes} bytes; at most {StoreLimits.StateBytes} can be kept.")
{
    public int Bytes { get; } = bytes;
}
