using CoachBot.Coaching;
using CoachBot.Dialogs;
using CoachBot.Talk;
using CoachBot.Tests.Coaching;

namespace CoachBot.Tests.Papers;

/// <summary>Four templates in two languages, of the same build, and whole tables.</summary>
public sealed class TemplateTests
{
    public static TheoryData<string, Language> All
    {
        get
        {
            var all = new TheoryData<string, Language>();
            foreach (var name in new[] { "work-inventory", "agreement-form", "first-response", "questions-answers" })
            {
                all.Add(name, Language.Ja);
                all.Add(name, Language.En);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Each_is_a_paper_with_headings_and_tables_to_fill_in(string name, Language language)
    {
        var paper = Assert.IsType<Paper.Words>(new Chat(language).Started().Prints($"template/{name}"));

        Assert.Equal(($"{name}.md", "text/markdown"), (paper.Name, paper.MediaType));
        var lines = paper.Text.Split('\n');
        Assert.StartsWith("# ", lines[0], StringComparison.Ordinal);
        Assert.True(lines.Count(line => line.StartsWith("## ", StringComparison.Ordinal)) >= 4);
        Assert.Equal(language is Language.Ja, paper.Text.Any(letter => letter is >= 'ぁ' and <= 'ん'));
        Assert.DoesNotMatch("診断|治療|予防|頑張|御社|(?i:diagnos|treatment|prevent)", paper.Text);
        Columns(lines);
    }

    [Theory]
    [InlineData("work-inventory")]
    [InlineData("agreement-form")]
    [InlineData("first-response")]
    [InlineData("questions-answers")]
    public void Both_languages_have_the_same_headings_rows_and_boxes(string name)
    {
        var (ja, en) = (Template.Find(name, Language.Ja)!.Split('\n'), Template.Find(name, Language.En)!.Split('\n'));
        Assert.Equal(ja.Select(Kind), en.Select(Kind));
    }

    [Fact]
    public void There_is_no_other() => Assert.Null(new Chat().Started().Prints("template/../lines"));

    private static string Kind(string line) => line.Split(' ')[0] is var first && first is "#" or "##" or "|" or "-" ? first : line.Length == 0 ? "" : line[0] == '|' ? "|" : "text";

    /// <summary>Every row of a table has as many cells as its head.</summary>
    private static void Columns(string[] lines)
    {
        var columns = 0;
        foreach (var line in lines)
        {
            var cells = line.StartsWith('|') ? line.Count(letter => letter == '|') : 0;
            Assert.True(columns == 0 || cells == 0 || cells == columns, line);
            columns = cells;
        }
    }
}
