using CoachBot.Dialogs;
using CoachBot.Domain;

namespace CoachBot.Coaching;

/// <summary>What the person may say about plans: the thirty days, and leaving safely.</summary>
internal sealed class PlanCommands(Mind mind, Conversation talk)
{
    /// <returns>False when there is no such command.</returns>
    public bool Do(string command)
    {
        switch (command)
        {
            case "plan":
                new PlanBook(mind, talk).Show();
                return true;
            case "plan-new":
                talk.Begin("plan");
                return true;
            case "plan-progress":
                new PlanBook(mind, talk).ShowProgress();
                return true;
            case "plan-file":
                new PlanBook(mind, talk).Offer();
                return true;
            case "templates":
                new PlanBook(mind, talk).OfferTemplates();
                return true;
            case "leave-safely":
                new LeavingBook(mind, talk).Show();
                return true;
            case "leaving-new":
                talk.Begin("leave-safely");
                return true;
            case "leaving-file":
                new LeavingBook(mind, talk).Offer();
                return true;
            case "leaving-calendar":
                new LeavingBook(mind, talk).OfferCalendar();
                return true;
            case "leaving-undo":
                new LeavingBook(mind, talk).Undo();
                return true;
            default:
                return Tick(command) || (command.StartsWith(TemplateTexts.Prefix, StringComparison.Ordinal) && new PlanBook(mind, talk).OfferTemplate(command[TemplateTexts.Prefix.Length..]));
        }
    }

    private bool Tick(string command)
    {
        foreach (var step in Enum.GetValues<LeavingStep>())
        {
            if (LeavingTexts.Tick(step).Answer != command)
                continue;
            new LeavingBook(mind, talk).Tick(step);
            return true;
        }

        return false;
    }
}
