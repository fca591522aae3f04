namespace CoachBot.Storage;

/// <summary>
/// The store could not do what it was asked: full disk, broken or locked file. A write may or may not have happened;
/// repeating it with the same <see cref="Commit.OpId"/> settles that.
/// </summary>
public sealed class StoreFailedException(string message, Exception? cause = null) : Exception(message, cause);
