namespace CoachBot.Tests.Storage;

/// <summary>A place for one database, gone after the test; the folder of the database itself is not made yet.</summary>
internal sealed class DatabaseFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("coachbot-");

    public string Path => System.IO.Path.Combine(folder.FullName, "data", "coachbot.db");

    public void Dispose() => folder.Delete(recursive: true);
}
