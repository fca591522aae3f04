using CoachBot.Channels.AdaptiveCards;

namespace CoachBot.Tests.Channels;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("11/8と11/15の週、4.5時間 (1–2週間)。", "11/8と11/15の週、4.5時間 (1–2週間)。")]  // ours stays as it is
    [InlineData("I'll book it - not yet? 100%!", "I'll book it - not yet? 100%!")]
    [InlineData("0120-279-338", "0120-279-338")]
    [InlineData("-5", "-5")]
    [InlineData("4.5 hours", "4.5 hours")]
    [InlineData("R&D", "R&D")]
    [InlineData("a*b*c_d_ `e`", "a\\*b\\*c\\_d\\_ \\`e\\`")]
    [InlineData("[tap](https://example.com)", "\\[tap\\](https://example.com)")]
    [InlineData("![x](y) <b>z</b>", "!\\[x\\](y) &lt;b>z&lt;/b>")]
    [InlineData("&lt;", "&amp;lt;")]
    [InlineData("# a", "\\# a")]
    [InlineData("> a", "\\> a")]
    [InlineData("- a", "\\- a")]
    [InlineData("---", "\\---")]
    [InlineData("1. a", "1\\. a")]
    [InlineData("12) a", "12\\) a")]
    [InlineData("    code", "code")]
    [InlineData("a\n- b\r\n\n# c", "a\n\n\\- b\n\n\\# c")]
    [InlineData("~~a~~ ~5", "\\~~a\\~~ ~5")]
    [InlineData("a|b", "a\\|b")]
    [InlineData("{{DATE(2026-11-22T00:00:00Z)}}", "\\{{DATE(2026-11-22T00:00:00Z)}}")]
    [InlineData("a\\", "a\\\\")]
    public void Words_stay_words(string text, string escaped) => Assert.Equal(escaped, Markdown.Escape(text));
}
