namespace CoachBot.Coaching;

/// <summary>A file for the person, made at the moment it is fetched. The host writes the bytes.</summary>
/// <param name="Name">The file's name, with its extension.</param>
public abstract record Paper(string Name)
{
    /// <summary>Text in UTF-8.</summary>
    public sealed record Words(string Name, string MediaType, string Text) : Paper(Name);

    /// <summary>Entries for a calendar (iCalendar). The host makes the file, and each id its own for the person.</summary>
    /// <param name="Revision">Counts up with each change of the entries: of two files a calendar takes the later.</param>
    public sealed record Calendar(string Name, int Revision, IReadOnlyList<CalendarEntry> Entries) : Paper(Name);

    /// <summary>A workbook of one table a sheet (xlsx).</summary>
    public sealed record Workbook(string Name, IReadOnlyList<Sheet> Sheets) : Paper(Name);

    /// <summary>Several in one zip.</summary>
    public sealed record Archive(string Name, IReadOnlyList<Paper> Papers) : Paper(Name);
}

/// <summary>A paper, or the history that must be read before it can be made.</summary>
/// <param name="Paper">Null when there is no such paper, or <paramref name="Wanted"/> is not empty.</param>
public sealed record Printed(Paper? Paper, IReadOnlyList<KeyRange> Wanted);

/// <summary>One sheet of a workbook. A cell is words, a number (decimal), a day (DateOnly) or nothing.</summary>
public sealed record Sheet(string Name, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <summary>An entry of a calendar: a whole local day, or some hours of it.</summary>
/// <param name="Id">The same in every file in which this entry stands, so that a calendar moves it instead of doubling it.</param>
public sealed record CalendarEntry(string Id, DateOnly Day, string Title, string? Notes = null, CalendarHours? Hours = null);

/// <summary>From and to in local time of a zone.</summary>
public sealed record CalendarHours(DateTime From, DateTime To, string Zone);
