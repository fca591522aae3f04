namespace CoachBot;

/// <summary>An exception for the log: its kind and where it happened. Not its message, which may quote what a person wrote.</summary>
internal static class Fault
{
    public static string Of(Exception e) => $"{e.GetType().Name}{Environment.NewLine}{e.StackTrace}";
}
