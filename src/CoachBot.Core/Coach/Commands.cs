using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>What the person may say at any time. Each leaves the open question open.</summary>
internal sealed class Commands(Mind mind, Conversation talk)
{
    private const int LongestPause = 365;

    /// <summary>Does what a command says.</summary>
    /// <returns>False when there is no such command.</returns>
    public bool Do(string command)
    {
        switch (command)
        {
            case "help":
                mind.Note(TalkTexts.WhatICanDo);
                mind.Note(TalkTexts.WhatToSay(mind.Language, mind.Company));
                Aside([], TalkTexts.CheckIn, TalkTexts.History, TalkTexts.Settings);
                return true;
            case "hello":
                Aside([TalkTexts.Greeting], TalkTexts.CheckIn, TalkTexts.History, TalkTexts.Help);
                return true;
            case "feedback":
                mind.Receipt = TalkTexts.Received.In(mind.Language);
                return true;
            case "privacy":
                Privacy();
                return true;
            case "language-ja" or "language-en":
                Switch(command == LanguageTexts.ToJapanese.Answer ? Language.Ja : Language.En);
                return true;
            case "check-in":
                new CheckInBook(mind, talk).Begin();
                return true;
            case "correct":
                new CheckInBook(mind, talk).Correct();
                return true;
            case "settings":
                new SettingsBook(mind, talk).Show();
                return true;
            case "history":
                History();
                return true;
            case "export":
                mind.Note(PaperTexts.WhatIsInIt);
                mind.Say([new Part.Paper(PaperTexts.Everything.In(mind.Language), "export")]);
                return true;
            case "stay":
                new DecisionBook(mind, talk).Begin();
                return true;
            case "decisions":
                new DecisionBook(mind, talk).History();
                return true;
            case "decision-sheet":
                new DecisionBook(mind, talk).Sheet();
                return true;
            case "delete":
                talk.Begin("delete");
                return true;
            case "pause":
                Aside([PauseTexts.HowLong]);
                return true;
            case "resume":
                Resume();
                return true;
            case "talk-sheet" or "rules" or "attendance":
                talk.Begin(command);
                return true;
            default:
                return new SettingsBook(mind, talk).Do(command) || new PlanCommands(mind, talk).Do(command) || new LogBook(mind, talk).Do(command) || new LeaveBook(mind, talk).Do(command) || new RoleBook(mind, talk).Do(command) || new OfferBook(mind, talk).Do(command) || new SayCommands(mind, talk).Do(command) || new OnCallBook(mind, talk).Do(command) || new GroupReportBook(mind, talk).Do(command) || new Steps(mind, talk).Do(command);
        }
    }

    /// <summary>No message by itself for so many days; 0 goes on as before.</summary>
    public void Pause(int days)
    {
        if (days is < 0 or > LongestPause)
        {
            Aside([PauseTexts.HowLong]);
            return;
        }

        mind.Profile = mind.Profile with { PausedUntil = days == 0 ? null : mind.Today.AddDays(days), Unanswered = 0, Silent = false };
        new Planner(mind).PlanWeeklyAnew();
        ClosePauseOffer();
        Aside([mind.Profile.PausedUntil is { } until ? PauseTexts.Paused(until) : PauseTexts.GoOn]);
    }

    private void Privacy()
    {
        Choice[] choices = [TalkTexts.History, PaperTexts.Export, DeleteTexts.Command, TalkTexts.Settings];
        if (mind.Company.Groups.Count > 0)
            Aside([TalkTexts.PrivacyNote, GroupReportTexts.BesidePrivacy], [.. choices, GroupReportTexts.Command]);
        else
            Aside([TalkTexts.PrivacyNote], choices);
    }

    private void Resume()
    {
        mind.Profile = mind.Profile with { PausedUntil = null, Unanswered = 0, Silent = false, WithoutReminders = false, WithoutWeekly = false };
        new Planner(mind).PlanWeeklyAnew();
        new Planner(mind).WishesChanged();
        ClosePauseOffer();
        Aside([PauseTexts.Resumed]);
    }

    private void ClosePauseOffer()
    {
        if (mind.Notebook.Open.Concat(mind.Notebook.Left).FirstOrDefault(frame => frame.Dialog == "pause-offer") is { } offer)
            talk.Close(offer);
    }

    private void Switch(Language language)
    {
        var isSpoken = mind.Company.Languages.Contains(language);
        if (isSpoken)
            mind.Profile = mind.Profile with { Language = language, LanguageChosen = true };
        mind.Note(isSpoken ? LanguageTexts.Switched : LanguageTexts.OnlyThis);
        if (!talk.Show(whole: true))
            mind.Say([], null, TalkTexts.CheckIn, TalkTexts.Help);
    }

    private void History()
    {
        if (mind.Notebook.CheckIns.Count == 0)
        {
            Aside([TalkTexts.NoCheckInYet], TalkTexts.CheckIn);
            return;
        }

        mind.Say([Picture.Of(mind.Notebook.CheckIns, mind.Language)], null, TalkTexts.Correct);
        if (talk.Top is { Raised: false })
            talk.Show();
    }

    /// <summary>Says something beside the open question, and then asks that again; a question the coach raised itself only stays open.</summary>
    private void Aside(IReadOnlyList<Text> texts, params Choice[] choices)
    {
        foreach (var text in texts)
            mind.Note(text);
        if (talk.Top is { Raised: true } || !talk.Show())
            mind.Say([], null, choices);
    }
}
