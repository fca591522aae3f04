namespace CoachBot.Settings;

/// <summary>Where notebooks are kept.</summary>
public sealed record StorageSettings
{
    /// <summary><c>Sqlite</c>, or <c>Memory</c> for trying things.</summary>
    public string Provider { get; init; } = "Sqlite";

    public SqliteSettings Sqlite { get; init; } = new();

    /// <summary>Base64 of 32 bytes. None given: a file beside the database is made, readable by its owner only.</summary>
    public string? MasterKey { get; init; }
}

/// <summary>The embedded database.</summary>
public sealed record SqliteSettings
{
    public string Path { get; init; } = "data/coachbot.db";
}
