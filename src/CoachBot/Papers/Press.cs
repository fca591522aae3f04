using System.IO.Compression;
using System.Text;
using CoachBot.Channels;
using CoachBot.Coaching;
using CoachBot.Storage;
using CoachBot.Turns;

namespace CoachBot.Papers;

/// <summary>Prints a paper for whoever holds its link: once, from what is kept now.</summary>
internal sealed class Press(Coach coach, IStore store, CoachClock clock, TimeProvider time)
{
    /// <summary>Row keys of links that were used; what they hold is when the link ends (UTC ticks), after which the row may go.</summary>
    private const string UsedPrefix = "paper|";

    private const int MostTries = 5;
    private const int MostReads = 4;

    /// <returns>Null when the link was used before, the person is not known any more, or there is no such paper.</returns>
    public async Task<PrintedFile?> PrintAsync(PaperTicket ticket, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var opened = await store.OpenAsync(ticket.Person, cancel);
            if (opened.State is not { } state || opened.ETag is null)
                return null;
            var used = await store.ReadAsync(ticket.Person, UsedPrefix, KeyRange.Of(UsedPrefix).To, cancel);
            if (used.Any(row => row.Key == UsedPrefix + ticket.Number))
                return null;
            if (await MakeAsync(ticket, Stored.ReadNotebook(state.Span), cancel) is not { } paper)
                return null;
            // The state stays as it is; writing it under its ETag lets exactly one of two callers use the link.
            if (await store.CommitAsync(ticket.Person, Use(ticket, opened.ETag, state, used), cancel) is not null)
                return File(paper, ticket.Person);
        }

        throw new IOException("Someone else kept saving first.");
    }

    private async Task<Paper?> MakeAsync(PaperTicket ticket, Notebook notebook, CancellationToken cancel)
    {
        var shelf = Shelf.Empty;
        for (var reads = 0; reads < MostReads; reads++)
        {
            var printed = coach.Print(notebook, ticket.What, ticket.Language, clock.Now, shelf);
            if (printed.Wanted.Count == 0)
                return printed.Paper;
            foreach (var range in printed.Wanted)
                shelf = shelf.With(range, [.. (await store.ReadAsync(ticket.Person, range.From, range.To, cancel)).Select(row => new Record(row.Key, row.Value))]);
        }

        throw new InvalidOperationException($"The paper '{ticket.What}' wants more history every time.");
    }

    private Commit Use(PaperTicket ticket, string etag, ReadOnlyMemory<byte> state, IReadOnlyList<Row> used)
    {
        var now = time.GetUtcNow();
        var over = used.Where(row => long.Parse(Encoding.UTF8.GetString(row.Value.Span), System.Globalization.CultureInfo.InvariantCulture) < now.UtcTicks);
        var mark = new Row(UsedPrefix + ticket.Number, Encoding.UTF8.GetBytes((now + PaperLinks.Life).UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return new Commit(Guid.NewGuid().ToString("N"), etag, state, [mark], [.. over.Select(row => row.Key).Take(StoreLimits.RowsAtOnce / 2)]);
    }

    private PrintedFile File(Paper paper, PersonKey person) => paper switch
    {
        Paper.Words words => new(words.Name, $"{words.MediaType}; charset=utf-8", Encoding.UTF8.GetBytes(words.Text)),
        Paper.Calendar calendar => new(calendar.Name, "text/calendar; charset=utf-8", CalendarFile.Write(calendar, person, clock.Now)),
        Paper.Workbook workbook => new(workbook.Name, Workbooks.MediaType, Workbooks.Write(workbook)),
        Paper.Archive archive => new(archive.Name, "application/zip", Zip(archive, person)),
        _ => throw new InvalidOperationException($"No way to print {paper.GetType().Name}."),
    };

    private byte[] Zip(Paper.Archive archive, PersonKey person)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in archive.Papers.Select(paper => File(paper, person)))
            {
                using var entry = zip.CreateEntry(file.Name).Open();
                entry.Write(file.Bytes);
            }
        }

        return bytes.ToArray();
    }
}

/// <summary>A file as a browser gets it.</summary>
internal sealed record PrintedFile(string Name, string MediaType, byte[] Bytes);
