using System.Text.Json.Serialization;

namespace CoachBot.Talk;

/// <summary>A piece of a message, for a channel to draw.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Small), "small")]
[JsonDerivedType(typeof(Copy), "copy")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(Chart), "chart")]
[JsonDerivedType(typeof(Contacts), "contacts")]
[JsonDerivedType(typeof(Link), "link")]
[JsonDerivedType(typeof(Paper), "paper")]
public abstract record Part
{
    public sealed record Heading(string Text) : Part;

    public sealed record Paragraph(string Text) : Part;

    /// <summary>A footnote: disclaimers, sources, dates.</summary>
    public sealed record Small(string Text) : Part;

    /// <summary>Words for the person to copy and send themselves.</summary>
    public sealed record Copy(string Title, string Text) : Part;

    public sealed record Table(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows) : Part;

    /// <summary>Up to eight weeks as lines; <paramref name="Weeks"/> are digits such as 11/22. A null value is a week without an answer, never zero.</summary>
    /// <param name="Alt">The same figures in words, for those who cannot see the picture.</param>
    /// <param name="Figures">The same figures as a table.</param>
    public sealed record Chart(string Title, string Alt, IReadOnlyList<string> Weeks, IReadOnlyList<Series> Series, Table Figures) : Part
    {
        /// <summary>The picture of decisions instead of weeks.</summary>
        public const string Decisions = "decisions";

        /// <summary>The picture of offers, by their number: nothing lies between two of them, so no line is drawn.</summary>
        public const string Offers = "offers";

        /// <summary>The picture of the newest on-call redesign.</summary>
        public const string OnCall = "on-call";

        /// <summary>Which picture it is: null is that of the weeks.</summary>
        public string? What { get; init; }

        /// <summary>What <see cref="Weeks"/> holds, where that is neither weeks nor days.</summary>
        public string? Axis { get; init; }

        /// <summary>The mark of each series in a picture, in order: shape tells the lines apart, not colour.</summary>
        public static readonly IReadOnlyList<string> Marks = ["●", "■", "▲", "◆"];
    }

    /// <summary>A page outside, opened in the browser.</summary>
    public sealed record Link(string Title, string Url) : Part;

    /// <summary>
    /// A file made of what is kept, when it is fetched. The host turns it into a <see cref="Link"/> for ten minutes and one use, so
    /// it belongs into the answer to somebody who has just asked for it.
    /// </summary>
    /// <param name="What">Which one, for example <c>export</c> or <c>decision-sheet/2026-11-25</c>.</param>
    public sealed record Paper(string Title, string What) : Part;

    /// <summary>People and lines to reach. Not counted as running text.</summary>
    public sealed record Contacts(IReadOnlyList<Contact> Items) : Part;
}

/// <summary>One line of a chart, a value per week.</summary>
public sealed record Series(string Name, string Unit, IReadOnlyList<decimal?> Values);

/// <summary>Someone to call or write to.</summary>
/// <param name="Phone">As it is dialled, or null when there is only a page.</param>
public sealed record Contact(string Name, string? Phone, string? Hours, string? Url);
