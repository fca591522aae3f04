namespace CoachBot.Storage;

/// <summary>Where messages wait that are saved and not known to be spoken.</summary>
internal static class UnspokenRows
{
    public const string Prefix = "0|ob|";
}
