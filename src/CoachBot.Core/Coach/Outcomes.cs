using System.Globalization;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Acts on what a dialog found out, once, after its end.</summary>
internal sealed class Outcomes(Mind mind, Conversation talk)
{
    public void Act(Frame frame, object outcome)
    {
        switch (outcome)
        {
            case Consented consented:
                Consent(consented.Given);
                break;
            case SetUp setUp:
                SetUp(setUp, first: frame.About == OfferDialog.First);
                break;
            case RemindersChosen chosen:
                new SettingsBook(mind, talk).Choose(chosen.Which);
                break;
            case QuietChosen chosen:
                new SettingsBook(mind, talk).Quieten(chosen);
                break;
            case OfferAnswered { Now: true }:
                new CheckInBook(mind, talk).Begin();
                break;
            case OfferAnswered:
                // Later is an answer too: four of them do not make a silent month.
                mind.Profile = mind.Profile with { Unanswered = 0 };
                new Planner(mind).CancelNudge();
                mind.Say(OfferTexts.Later, TalkTexts.CheckIn);
                break;
            case CheckedIn checkedIn:
                new CheckInBook(mind, talk).Record(frame, checkedIn);
                break;
            case RecommendationAnswered answered:
                new Recommendations(mind).Answer(frame.Run, answered);
                break;
            case FollowedUp followed:
                new Recommendations(mind).FollowUp(RunOf(frame), followed.Talked);
                break;
            case AskedGently asked:
                new Urgent(mind, talk).Answer(asked);
                break;
            case DayAfterAnswered answered:
                new Urgent(mind, talk).Answer(answered);
                break;
            case LightlyChecked:
                new Recommendations(mind).CloseAt(RunOf(frame));
                break;
            case PlanMade made:
                new PlanBook(mind, talk).Make(made);
                break;
            case PlanReported reported:
                new PlanBook(mind, talk).Take(reported.News, Week.Of(mind.Today));
                mind.Say([], null, PlanTexts.Plan);
                break;
            case PlanEnded ended:
                new PlanBook(mind, talk).End(frame, ended);
                break;
            case LeavingConsidered { Facts: { } facts }:
                new LeavingBook(mind, talk).Make(facts);
                break;
            case LeavingConsidered:
                mind.Say([], null, LeavingTexts.LeaveSafely);
                break;
            case PauseChosen chosen:
                new Commands(mind, talk).Pause(chosen.Pause ? PauseOfferDialog.Days : 0);
                break;
            case Decided decided:
                new DecisionBook(mind, talk).Record(frame, decided.Decision);
                break;
            case StayPutOff:
                break;
            case ReviewChosen chosen:
                if (chosen.Look)
                    new DecisionBook(mind, talk).LookAgain();
                break;
            case LogWritten written:
                new LogBook(mind, talk).Written(written);
                break;
            case TalkSheetAsked asked:
                new Sheets(mind).Say(asked);
                break;
            case RulesRead:
                mind.Say(RulesTexts.Step, TalkSheetTexts.Command, RulesTexts.Command);
                break;
            case AttendanceRead:
                mind.Say(AttendanceTexts.Step, TemplateTexts.All, AttendanceTexts.Command);
                break;
            case LeaveSetUp setUp:
                new LeaveBook(mind, talk).SetUp(setUp);
                break;
            case LeaveBooked booked:
                new LeaveBook(mind, talk).Book(booked);
                break;
            case LeaveAnswered answered:
                new LeaveBook(mind, talk).Answer(frame, answered);
                break;
            case LeaveReminderAnswered answered:
                new LeaveBook(mind, talk).Reminded(frame, answered);
                break;
            case RolesWished wished:
                new RoleBook(mind, talk).Match(wished.Wishes);
                break;
            case JobOffered offered:
                new OfferBook(mind, talk).Take(frame, offered.Offer);
                break;
            case JobChosen chosen:
                new OfferBook(mind, talk).Choose(frame, chosen.Place);
                break;
            case JobsWeighed weighed:
                new OfferBook(mind, talk).Weigh(weighed.Weights);
                break;
            case Negotiated negotiated:
                new OfferBook(mind, talk).Negotiate(negotiated.Negotiation);
                break;
            case CvGiven given:
                new CvBook(mind, talk).Record(given.Numbers);
                break;
            case Reframed reframed:
                new CvBook(mind, talk).Record(reframed.Reframing);
                break;
            case StoryTold told:
                new StoryBook(mind, talk).Record(told);
                break;
            case CareRead:
                new CareBook(mind).Read();
                break;
            case OnCallAsked asked:
                new OnCallBook(mind, talk).Make(asked);
                break;
            case GroupChosen chosen:
                new GroupReportBook(mind, talk).Choose(chosen.Group);
                break;
            case DeleteChosen { Delete: true }:
                mind.Forget = true;
                mind.Say([new Part.Paragraph(DeleteTexts.Receipt(Zones.Local(mind.Now, mind.Profile.Zone)).In(mind.Language))]);
                break;
            case DeleteChosen:
                mind.Say(DeleteTexts.Kept, TalkTexts.CheckIn, TalkTexts.Help);
                break;
            default:
                throw new InvalidOperationException($"Nobody acts on {outcome.GetType().Name}.");
        }
    }

    private static int RunOf(Frame frame) => int.TryParse(frame.About, NumberStyles.None, CultureInfo.InvariantCulture, out var run) ? run : 0;

    private void Consent(bool given)
    {
        if (!given)
        {
            mind.Say(WelcomeTexts.Declined, WelcomeTexts.Start);
            return;
        }

        mind.Profile = mind.Profile with { Consent = new Consent(WelcomeTexts.Version, mind.Language, mind.Now), LanguageChosen = true };
        talk.Begin("setup", OfferDialog.First);
    }

    private void SetUp(SetUp setUp, bool first)
    {
        mind.Profile = mind.Profile with { Weekday = setUp.Weekday, Hour = setUp.Hour };
        new Planner(mind).PlanWeeklyAnew();
        if (!first)
        {
            mind.Note(SetupTexts.Done(setUp.Weekday, setUp.Hour));
            if (!mind.Profile.IsAskedWeekly)
                mind.Note(SettingsTexts.StillOff);
            mind.Say([], null, TalkTexts.CheckIn, TalkTexts.Settings);
            return;
        }

        mind.Note(SetupTexts.Done(setUp.Weekday, setUp.Hour));
        talk.Begin("offer", OfferDialog.First);
    }
}
