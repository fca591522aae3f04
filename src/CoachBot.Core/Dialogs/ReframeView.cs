using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>A reason put the other way round: fact and motive side by side, and what to say.</summary>
internal static class ReframeView
{
    public static IReadOnlyList<Part> Of(Reframing reframing, Language language) =>
    [
        Table(reframing, language),
        new Part.Copy(ReframeTexts.SentenceTitle.In(language), reframing.Sentence),
        new Part.Copy(ReframeTexts.AnswerTitle.In(language), Answer(reframing, language)),
        .. NameNote(reframing, language),
        new Part.Paragraph(ReframeTexts.Step.In(language)),
    ];

    public static Part.Table Table(Reframing reframing, Language language) => new(
        [ReframeTexts.Rows[0].In(language), ReframeTexts.NameOf(reframing.Reason).In(language)],
        [
            [ReframeTexts.Rows[1].In(language), reframing.Fact ?? ReframeTexts.NoFact.In(language)],
            [ReframeTexts.Rows[2].In(language), reframing.Motive],
        ]);

    /// <summary>With the sentence and the answer, for a file.</summary>
    public static Part.Table Whole(Reframing reframing, Language language) => Table(reframing, language) is var table
        ? table with { Rows = [.. table.Rows, [ReframeTexts.Said.In(language), reframing.Sentence], [ReframeTexts.Asked.In(language), Answer(reframing, language)]] }
        : table;

    /// <summary>The answer in an interview: the sentence, and a question that leads on.</summary>
    public static string Answer(Reframing reframing, Language language) =>
        $"{reframing.Sentence}{(language is Language.Ja ? "" : " ")}{ReframeTexts.AskBack(reframing.Reason).In(language)}";

    private static IEnumerable<Part> NameNote(Reframing reframing, Language language) =>
        NamedWords.Find($"{reframing.Fact}\n{reframing.Sentence}") is { } name ? [new Part.Paragraph(StoryTexts.Named(name).In(language))] : [];
}
