using System.Text.RegularExpressions;

namespace CoachBot.Channels.Slack;

/// <summary>Slack's way of writing words: three signs escaped, links and people in angle brackets.</summary>
internal static partial class SlackText
{
    /// <summary>What a person typed, as they saw it.</summary>
    public static string Plain(string text) => Bracket().Replace(text, Shown)
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal)
        .Trim();

    /// <summary>Words that stay as they are where Slack looks for markup.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>At most so many letters; what is cut ends in dots, and no letter is halved.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end] + "…";
    }

    private static string Shown(Match match)
    {
        var inside = match.Groups["inside"].Value;
        if (inside.StartsWith('@') || inside.StartsWith('#') || inside.StartsWith('!'))
            return "";
        var bar = inside.IndexOf('|', StringComparison.Ordinal);
        return bar < 0 ? inside : inside[(bar + 1)..];
    }

    [GeneratedRegex("<(?<inside>[^<>]*)>")]
    private static partial Regex Bracket();
}
