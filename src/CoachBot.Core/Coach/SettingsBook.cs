using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Shows what a person has set, and changes it.</summary>
internal sealed class SettingsBook(Mind mind, Conversation talk)
{
    public bool Do(string command)
    {
        switch (command)
        {
            case "set-time":
                talk.Begin("setup");
                return true;
            case "quiet" or "reminders":
                talk.Begin(command);
                return true;
            case "reminders-on" or "reminders-off":
                Choose(command == SettingsTexts.On.Answer ? RemindersTexts.All : RemindersTexts.None);
                return true;
            default:
                return false;
        }
    }

    /// <summary>All of it in one message, beside the open question.</summary>
    public void Show()
    {
        mind.Say(
            [new Part.Heading(In(SettingsTexts.Title)), new Part.Table([In(SettingsTexts.Item), In(SettingsTexts.Now)], [.. Rows().Select(row => (IReadOnlyList<string>)[In(row.Name), In(row.Value)])]), new Part.Small(In(SettingsTexts.Hint))],
            null,
            [SettingsTexts.Time, SettingsTexts.Reminders, SettingsTexts.Quiet, .. mind.Company.HasOneLanguage ? (Choice[])[] : [mind.Language is Language.Ja ? LanguageTexts.ToEnglish : LanguageTexts.ToJapanese]]);
        if (talk.Top is { Raised: false })
            talk.Show();
    }

    public void Choose(string which)
    {
        mind.Profile = which switch
        {
            RemindersTexts.All => mind.Profile with { WithoutReminders = false, WithoutWeekly = false, Silent = false, Unanswered = 0 },
            RemindersTexts.NoWeekly => mind.Profile with { WithoutReminders = false, WithoutWeekly = true },
            RemindersTexts.NoLeave => mind.Profile with { WithoutReminders = false },
            _ => mind.Profile with { WithoutReminders = true },
        };
        if (which is RemindersTexts.All or RemindersTexts.NoLeave && mind.Notebook.Leave is { } leave)
            mind.Notebook = mind.Notebook with { Leave = leave with { Reminded = leave.Reminded with { Stopped = which == RemindersTexts.NoLeave } } };
        new Planner(mind).WishesChanged();
        new Planner(mind).PlanWeeklyAnew();
        mind.Note(which switch
        {
            RemindersTexts.All => RemindersTexts.AllOn,
            RemindersTexts.NoWeekly => RemindersTexts.WeeklyOff,
            RemindersTexts.NoLeave => RemindersTexts.LeaveOff,
            _ => RemindersTexts.AllOff,
        });
        Show();
    }

    public void Quieten(QuietChosen chosen)
    {
        mind.Profile = mind.Profile with
        {
            QuietFrom = chosen.From == mind.HousePolicy.QuietFromHour ? null : chosen.From,
            QuietUntil = chosen.Until == mind.HousePolicy.QuietUntilHour ? null : chosen.Until,
        };
        new Planner(mind).PlanWeeklyAnew();
        mind.Note(QuietTexts.Done(chosen.From, chosen.Until));
        Show();
    }

    /// <summary>What is set, for the chat and for a file.</summary>
    public IEnumerable<(Text Name, Text Value)> Rows()
    {
        var profile = mind.Profile;
        // The hour at which it is really asked, within the quiet hours of today.
        var hour = Math.Clamp(profile.Hour, mind.Policy.QuietUntilHour, mind.Policy.QuietFromHour - 1);
        yield return (SettingsTexts.Weekly, profile.IsAskedWeekly ? SettingsTexts.At(profile.Weekday, hour) : SettingsTexts.IsOff);
        yield return (SettingsTexts.Leave, mind.Notebook.Leave is not { } leave ? SettingsTexts.NotSetUp : profile.WithoutReminders || leave.Reminded.Stopped ? SettingsTexts.IsOff : SettingsTexts.IsOn);
        yield return (SettingsTexts.Others, profile.WithoutReminders ? SettingsTexts.IsOff : SettingsTexts.IsOn);
        if (profile.PausedUntil is { } until && until > mind.Today)
            yield return (SettingsTexts.Paused, SettingsTexts.Until(until));
        yield return (SettingsTexts.QuietHours, SettingsTexts.Hours(mind.Policy.QuietFromHour, mind.Policy.QuietUntilHour));
        yield return (SettingsTexts.Language, SettingsTexts.ThisLanguage);
        yield return (SettingsTexts.Place, SettingsTexts.NameOf(profile.Where.Channel));
    }

    private string In(Text text) => text.In(mind.Language);
}
