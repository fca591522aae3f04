using System.Globalization;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Keeps the stories for an interview: each a history row, listed and completed.</summary>
internal sealed class StoryBook(Mind mind, Conversation talk)
{
    public const string Key = "story|";

    /// <summary>Writes down a story; a completed one keeps its row and its date.</summary>
    public void Record(StoryTold told)
    {
        var row = Write(told);
        mind.Say([], null, [.. Edit(told.Story, row), StoryTexts.Command, StoryTexts.List, StoryTexts.File]);
    }

    /// <summary>Stopped half-way: what was told is kept, and what is missing is named when it is shown.</summary>
    public void Put(Frame frame)
    {
        talk.Close(frame);
        var answers = frame.Drafts.Where(draft => frame.Find(draft.Key) is null).Concat(frame.Answers);
        var story = StoryDialog.Read(new Answers([.. answers]), mind.Today);
        var row = Write(new StoryTold(frame.About, story));
        mind.Note(StoryTexts.StoppedKept);
        foreach (var part in StoryView.Of(story, mind.Language))
            mind.Note(part);
        mind.Say([], null, [.. Edit(story, row), StoryTexts.List]);
        if (talk.Top is null)
            return;
        mind.Note(TalkTexts.Resuming);
        talk.Show();
    }

    public void List()
    {
        var all = Newest();
        if (all.Count == 0)
            mind.Say(StoryTexts.NoStory, StoryTexts.Command);
        else
            mind.Say(StoryView.List([.. all.Select(one => one.Story)], mind.Language), null, [.. StoryTexts.Edits.Take(all.Count), StoryTexts.Command, StoryTexts.File]);
        if (talk.Top is { Raised: false })
            talk.Show();
    }

    /// <summary>Asks what a story lacks; where nothing is lacking, everything once more.</summary>
    /// <param name="place">Of the newest stories, from 1.</param>
    public void Begin(string place)
    {
        var all = Newest();
        if (!int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > all.Count)
        {
            mind.Say(StoryTexts.NoSuchStory, StoryTexts.Command, StoryTexts.List);
            return;
        }

        var (row, story) = all[number - 1];
        var told = Story.Parts.Where(part => story[part] is not null).Select(part => (Part: part, Words: KeyValuePair.Create(StoryTexts.KeyOf(part), story[part]!))).ToList();
        var asked = told.Where(one => story.IsComplete() || (one.Part is StoryPart.Result && (story.LacksNumber() || story.LacksPerson()))).ToList();
        talk.Begin("story", row, drafts: [.. asked.Select(one => one.Words)], answers: [.. told.Except(asked).Select(one => one.Words)]);
    }

    public static IReadOnlyList<Story> All(Mind mind) => [.. mind.Read(KeyRange.Of(Key)).Select(record => Stored.ReadStory(record.Value.Span))];

    private string Write(StoryTold told)
    {
        var rows = mind.Read(KeyRange.Of(Key));
        var before = rows.FirstOrDefault(row => row.Key == told.Row);
        var row = before?.Key ?? Rows.Next(rows, $"{Key}{DateInput.Stored(mind.Today)}|");
        var day = before is null ? mind.Today : Stored.ReadStory(before.Value.Span).Date;
        mind.Write(row, Stored.Write(told.Story with { Date = day }));
        return row;
    }

    private List<(string Row, Story Story)> Newest() =>
        [.. mind.Read(KeyRange.Of(Key)).Reverse().Take(StoryTexts.MostListed).Select(record => (record.Key, Stored.ReadStory(record.Value.Span)))];

    /// <summary>The button that completes a story just written; none when nothing is missing, or when it is too old to be listed.</summary>
    private Choice[] Edit(Story story, string row)
    {
        var newer = mind.Read(KeyRange.Of(Key)).Count(record => string.CompareOrdinal(record.Key, row) > 0);
        return story.IsComplete() || newer >= StoryTexts.Edits.Length ? [] : [StoryTexts.Edits[newer]];
    }
}
