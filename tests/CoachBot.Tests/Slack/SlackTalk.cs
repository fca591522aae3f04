using CoachBot.Coaching;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;
using CoachBot.Tests.Coaching;

namespace CoachBot.Tests.Slack;

/// <summary>Long talks, of which every message is drawn.</summary>
internal static class SlackTalk
{
    private static readonly (string, string)[] Hard =
    [
        ("sleep.hours", "4.5"), ("sign.onset", "most"), ("sign.early", "most"), ("sign.dread", "most"), ("sign.heart", "most"), ("sign.stomach", "most"),
        ("work.overtime", "30"), ("work.callouts", "4"), ("work.daysOff", "0"),
    ];

    public static IEnumerable<(string Name, Message Message)> Everything(Language language)
    {
        var all = new List<Message>();
        var chat = new Chat(language);
        void Keep() => all.AddRange(chat.Last.Messages);
        chat.Started();
        foreach (var words in new[] { "help", "privacy", "history", "pause 3", "resume", "hello", "???", "settings", "day and time", "keep", "keep", "reminders", "all", "quiet hours", "keep", "keep", "check-in" })
        {
            chat.Says(words);
            Keep();
        }

        for (var week = 0; week < 10; week++)
        {
            chat.Sends(chat.Last.Messages[^1].Prompt!, week == 3 ? Hard[..4] : Hard);
            Keep();
            while (chat.Last.Messages[^1].Prompt is { AsForm: false, Dialog: "check-in" } prompt)
            {
                chat.Presses(prompt.Buttons.First(button => button.Answer is "yes" or "over-two-weeks" or "skip"));
                Keep();
            }

            chat.Waits(TimeSpan.FromDays(7));
            chat.Says("check-in");
            Keep();
        }

        chat.Says("correct");
        Keep();
        all.AddRange(chat.Raised.Select(one => one.Message));
        return all.Select((message, i) => ($"talk {i}", message));
    }

    /// <summary>The Home of somebody unknown, of a newcomer, and after many weeks.</summary>
    public static IEnumerable<(string Name, Message Page)> Pages(Language language)
    {
        var coach = new Coach(new CoachPolicy(), new Company("Acme", [], Lines.Of("JP")), language);
        var chat = new Chat(language);
        yield return ("unknown", coach.Home(null, [], null, chat.Now));
        chat.Started();
        yield return ("newcomer", coach.Home(chat.Notebook, chat.Occasions, null, chat.Now));
        chat.Says("check-in");
        for (var week = 0; week < 9; week++)
        {
            chat.Sends(chat.Last.Messages[^1].Prompt!, Hard);
            while (chat.Last.Messages[^1].Prompt is { AsForm: false, Dialog: "check-in" } prompt)
                chat.Presses(prompt.Buttons.First(button => button.Answer is "no" or "this-week" or "skip"));
            if (week == 8)
                break;
            chat.Waits(TimeSpan.FromDays(7));
            chat.Says("check-in");
        }

        yield return ("after nine weeks", coach.Home(chat.Notebook, chat.Occasions, null, chat.Now));
        chat.Says("pause 7");
        yield return ("paused", coach.Home(chat.Notebook, chat.Occasions, null, chat.Now));
    }
}
