using System.Globalization;
using System.Security.Cryptography;
using CoachBot.Dialogs;
using CoachBot.Storage;
using CoachBot.Talk;

namespace CoachBot.Channels;

/// <summary>Makes and reads the addresses under which a person fetches a paper: ten minutes, one person, one use.</summary>
/// <param name="home">Where this program can be reached from a browser; null when nobody said so.</param>
/// <param name="clock">The real one, not the coach's.</param>
public sealed class PaperLinks(MasterKey master, Func<Uri?> home, TimeProvider clock)
{
    public const string Path = "/papers";

    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private const string Kind = "paper";

    private readonly Passes passes = new(master.Derive(Kind), clock);

    /// <summary>The message with a link in the place of each paper.</summary>
    public Message Fill(PersonKey person, Message message) => message.Parts.Any(part => part is Part.Paper)
        ? message with { Parts = [.. message.Parts.Select(part => part is Part.Paper paper ? LinkTo(person, paper, message.Language) : part)] }
        : message;

    /// <returns>Null when it is not ours, or over.</returns>
    public PaperTicket? Read(string? text)
    {
        if (passes.Read(Kind, text) is not { } pass || pass.Conversation.Split(' ') is not [var number, var language, var what])
            return null;
        return new PaperTicket(new PersonKey(pass.User), number, what, language == "ja" ? Language.Ja : Language.En);
    }

    private Part LinkTo(PersonKey person, Part.Paper paper, Language language)
    {
        if (home() is not { } here)
            return new Part.Paragraph(PaperTexts.NotHere.In(language));
        var number = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var ticket = passes.Sign(Kind, person.Value, Life, string.Create(CultureInfo.InvariantCulture, $"{number} {(language is Language.Ja ? "ja" : "en")} {paper.What}"));
        return new Part.Link(paper.Title, new Uri(here, $"{Path}/{ticket}").AbsoluteUri);
    }
}

/// <summary>What a link to a paper says.</summary>
/// <param name="Number">Tells this link from any other, to know whether it was used.</param>
public sealed record PaperTicket(PersonKey Person, string Number, string What, Language Language);
