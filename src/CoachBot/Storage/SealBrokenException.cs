namespace CoachBot.Storage;

/// <summary>
/// What is stored cannot be opened: it was never sealed, was changed, was moved from another row or person, or its key is gone or
/// under a master key that is not given here. Names the row or setting and never what is in it.
/// </summary>
public sealed class SealBrokenException(string key, string reason = "it is not as it was sealed", Exception? cause = null)
    : Exception($"{key} cannot be opened: {reason}.", cause)
{
    /// <summary>The row's key, or the setting's name.</summary>
    public string Key { get; } = key;
}
