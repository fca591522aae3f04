using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The text of a template, from the embedded files.</summary>
public static class Template
{
    /// <returns>Null when there is no such template.</returns>
    public static string? Find(string name, Language language)
    {
        var file = $"CoachBot.Dialogs.Templates.{name}-{(language is Language.Ja ? "ja" : "en")}.md";
        using var data = typeof(Template).Assembly.GetManifestResourceStream(file);
        if (data is null)
            return null;
        using var reader = new StreamReader(data);
        return reader.ReadToEnd();
    }
}
