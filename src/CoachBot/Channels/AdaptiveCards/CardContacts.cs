using System.Text.Json;
using CoachBot.Talk;

namespace CoachBot.Channels.AdaptiveCards;

/// <summary>Draws people and lines to reach, each number one tap from a call.</summary>
internal static class CardContacts
{
    public static void Write(Utf8JsonWriter json, Part.Contacts contacts)
    {
        foreach (var contact in contacts.Items)
        {
            json.WriteStartObject();
            json.WriteString("type"u8, "Container"u8);
            json.WriteString("spacing"u8, "Small"u8);
            json.WriteStartArray("items"u8);
            json.WriteTextBlock(contact.Name, TextLook.Strong);
            json.WriteMarkdown(Reach(contact), close: true);
            WritePage(json, contact.Url);
            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    private static string Reach(Contact contact)
    {
        var phone = contact.Phone is { } number ? Markdown.Link(number, Dial(number)) : "";
        var hours = Markdown.Escape(contact.Hours ?? "");
        return phone.Length > 0 && hours.Length > 0 ? $"{phone} · {hours}" : phone + hours;
    }

    /// <summary>What is dialled: digits, and the signs a Japanese short number or an extension begins with.</summary>
    private static string Dial(string number)
    {
        Span<char> digits = stackalloc char[64];
        var length = 0;
        foreach (var letter in number.AsSpan(0, Math.Min(number.Length, digits.Length)))
        {
            if (char.IsAsciiDigit(letter) || letter is '+' or '#' or '*')
                digits[length++] = letter;
        }

        return "tel:" + new string(digits[..length]).Replace("#", "%23", StringComparison.Ordinal);
    }

    private static void WritePage(Utf8JsonWriter json, string? url)
    {
        if (url is null)
            return;
        var isPage = Uri.TryCreate(url, UriKind.Absolute, out var page) && page.Scheme is "https" or "http";
        json.WriteMarkdown(isPage ? Markdown.Link(url, page!.AbsoluteUri) : Markdown.Escape(url), close: true);
    }
}
