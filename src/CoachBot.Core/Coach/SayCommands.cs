using CoachBot.Dialogs;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>What the person may say about a CV, an interview, and self-care.</summary>
internal sealed class SayCommands(Mind mind, Conversation talk)
{
    /// <returns>False when there is no such command.</returns>
    public bool Do(string command)
    {
        switch (command)
        {
            case "cv":
                new CvBook(mind, talk).Begin();
                return true;
            case "reframe" or "story" or "self-care":
                talk.Begin(command);
                return true;
            case "stories":
                new StoryBook(mind, talk).List();
                return true;
            case "say-file":
                Offer();
                return true;
            default:
                return With(command);
        }
    }

    private bool With(string command)
    {
        if (command.StartsWith(StoryTexts.EditPrefix, StringComparison.Ordinal))
            new StoryBook(mind, talk).Begin(command[StoryTexts.EditPrefix.Length..]);
        else if (SelfCareTexts.Each.Any(card => card.Answer == command))
            talk.Begin("self-care", command);
        else
            return false;
        return true;
    }

    private void Offer()
    {
        if (!new SayPapers(mind).Any)
        {
            mind.Say(StoryTexts.NothingToFile, CvTexts.Command);
        }
        else
        {
            mind.Note(StoryTexts.FileWhat);
            mind.Say([new Part.Paper(StoryTexts.Markdown.In(mind.Language), "say-well"), new Part.Paper(StoryTexts.Print.In(mind.Language), "say-well-print")]);
        }

        if (talk.Top is { Raised: false })
            talk.Show();
    }
}
