namespace CoachBot.Storage;

/// <summary>The master keys could not be read. The message says where they were looked for, and never what was found.</summary>
public sealed class KeysMissingException(string message, Exception? cause = null) : Exception(message, cause);
