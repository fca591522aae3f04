namespace CoachBot.Coaching;

/// <summary>A file for the person, made at the moment it is fetched. The host writes the bytes.</summary>
/// <param name="Name">The file's name, with its extension.</param>
public abstract record Paper(string Name)
{
    /// <summary>Text in UTF-8.</summary>
    public sealed record Words(string Name, string MediaType, string Text) : Paper(Name);

    /// <summary>Several in one zip.</summary>
    public sealed record Archive(string Name, IReadOnlyList<Paper> Papers) : Paper(Name);
}

/// <summary>A paper, or the history that must be read before it can be made.</summary>
/// <param name="Paper">Null when there is no such paper, or <paramref name="Wanted"/> is not empty.</param>
public sealed record Printed(Paper? Paper, IReadOnlyList<KeyRange> Wanted);
