using System.Globalization;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Keeps a person's leave: grants, bookings, what was approved, and what is brought up when.</summary>
internal sealed class LeaveBook(Mind mind, Conversation talk)
{
    private const int PauseDays = 28;
    private const int AskAgainDays = 3;

    private static readonly LabourLaw Law = LabourLaw.Japan;

    public bool Do(string command)
    {
        switch (command)
        {
            case "leave" when mind.Notebook.Leave is null:
            case "leave-settings":
                talk.Begin("leave-setup");
                return true;
            case "leave":
                Show();
                return true;
            case "leave-book":
                talk.Begin(mind.Notebook.Leave is null ? "leave-setup" : "book-leave");
                return true;
            default:
                return false;
        }
    }

    public void SetUp(LeaveSetUp setUp)
    {
        var dayHours = Math.Max(1, LeaveRules.DayHours(setUp.Terms));
        var grants = LeaveState.GrantsFor(setUp.Terms, mind.Today, setUp.Balance, setUp.Granted, dayHours, Law);
        var before = mind.Notebook.Leave;
        mind.Notebook = mind.Notebook with
        {
            Leave = new LeaveState(setUp.Terms, dayHours, grants, mind.Today, setUp.ByHour, setUp.Planned, setUp.Flex, setUp.Remote)
            {
                Bookings = before?.Bookings ?? [],
                NextBooking = before?.NextBooking ?? 1,
                Refused = before?.Refused ?? [],
                Reminded = before?.Reminded is { } said ? said with { Stopped = false } : new LeaveReminded(),
            },
        };
        Show();
    }

    public void Book(LeaveBooked booked)
    {
        if (State is not { } state)
            return;
        if (Refusal(state, booked.Use) is { } refusal)
        {
            mind.Say(refusal, LeaveTexts.Book, LeaveTexts.Command);
            return;
        }

        var booking = new Booking(state.NextBooking, booked.Use, BookingState.Asked, booked.FromHour);
        State = state with { NextBooking = booking.Id + 1, Bookings = [.. state.Bookings, booking] };
        new Planner(mind).PlanLeaveAnswer(booking.Id, days: 1);
        var (title, zone) = (LeaveTexts.Subject.In(mind.Language), mind.Profile.Zone);
        mind.Say(
        [
            new Part.Heading(LeaveTexts.Noted(booking.Use, booking.FromHour).In(mind.Language)),
            new Part.Link(LeaveTexts.Outlook.In(mind.Language), CalendarLinks.Outlook(title, booking)),
            new Part.Link(LeaveTexts.Google.In(mind.Language), CalendarLinks.Google(title, booking, zone)),
            new Part.Paper(LeaveTexts.Ics.In(mind.Language), $"leave-ics/{booking.Id.ToString(CultureInfo.InvariantCulture)}"),
            new Part.Copy(LeaveTexts.RequestTitle.In(mind.Language), LeaveTexts.Request(booking.Use, booking.FromHour).In(mind.Language)),
            Line(LeaveTexts.BalanceLine(State, mind.Today, Law)),
            Line(LeaveTexts.NextStep),
        ], null, LeaveTexts.Command);
    }

    public void Answer(Frame frame, LeaveAnswered answered)
    {
        if (State is not { } state || !int.TryParse(frame.About, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || state.Bookings.FirstOrDefault(one => one.Id == id) is not { } booking)
        {
            mind.Say(TalkTexts.Closed, LeaveTexts.Command);
            return;
        }

        switch (answered.Answer)
        {
            case "yes":
                State = state with { Bookings = [.. state.Bookings.Select(one => one.Id == id ? booking with { State = BookingState.Approved } : one)] };
                mind.Note(LeaveTexts.Approved);
                break;
            case "refused":
                State = state.Without(booking);
                mind.Note(LeaveTexts.Refused);
                break;
            default:
                new Planner(mind).PlanLeaveAnswer(id, AskAgainDays);
                mind.Note(LeaveTexts.StillOpen);
                break;
        }

        mind.Say([Line(LeaveTexts.BalanceLine(State, mind.Today, Law))], null, LeaveTexts.Book, LeaveTexts.Command);
    }

    public void Reminded(Frame frame, LeaveReminderAnswered answered)
    {
        if (State is not { } state)
            return;
        switch (answered.Answer)
        {
            case LeaveReminderTexts.Book:
                talk.Begin("book-leave");
                break;
            case LeaveReminderTexts.NoMore:
                State = state with { Reminded = state.Reminded with { Stopped = true } };
                mind.Say(LeaveReminderTexts.Stopped, LeaveTexts.Command);
                break;
            case LeaveReminderTexts.ForFourWeeks:
                State = state with { Reminded = state.Reminded with { Until = mind.Today.AddDays(PauseDays), Paused = true, Again = null } };
                mind.Say(LeaveReminderTexts.Paused(mind.Today.AddDays(PauseDays)), LeaveTexts.Command);
                break;
            default:
                var day = mind.Today.AddDays(answered.Answer == LeaveReminderTexts.InADay ? 1 : 7);
                State = state with { Reminded = state.Reminded with { Until = day, Again = frame.About, Paused = false } };
                mind.Say(LeaveReminderTexts.PutOff(day), LeaveTexts.Command);
                break;
        }
    }

    private LeaveState? State
    {
        get => mind.Notebook.Leave?.AsOf(mind.Today, Law);
        set => mind.Notebook = mind.Notebook with { Leave = value };
    }

    private static Text? Refusal(LeaveState state, LeaveUse use)
    {
        if (state.Bookings.Count >= LeaveState.MostBookings)
            return LeaveTexts.TooMany;
        if (use.Kind is LeaveKind.Hours && use.Hours > LeaveRules.HourlyLeft(state.Grants, state.Uses, use.Date, state.DayHours, Law))
            return LeaveTexts.HourlyCapReached;
        return LeaveBalance.After(state.Grants, state.Uses.Append(use), state.DayHours, Law).Uncovered > 0 ? LeaveTexts.NoDaysLeft : null;
    }

    private void Show()
    {
        if (State is not { } state)
            return;
        State = state;
        List<Part> parts = [Line(LeaveTexts.BalanceLine(state, mind.Today, Law))];
        if (state.Grants.Count > 0)
            parts.Add(new Part.Table([.. LeaveTexts.Head.Select(In)], [.. state.Balance(Law).Grants.Select(grant => (IReadOnlyList<string>)[DateInput.Stored(grant.Grant.Date), In(LeaveTexts.Left(grant.Left, state.DayHours)), DateInput.Stored(grant.Expires.AddDays(-1))])]));
        if (state.Bookings.Count > 0)
            parts.Add(new Part.Table([In(LeaveTexts.Ahead), ""], [.. state.Bookings.OrderBy(one => one.Use.Date).Select(one => (IReadOnlyList<string>)[In(LeaveTexts.Noted(one.Use, one.FromHour)), In(one.State is BookingState.Approved ? LeaveTexts.Stands : LeaveTexts.Pending)])]));
        if (LeaveRules.Duties(state.Grants, state.Uses, Law).LastOrDefault(duty => duty.Until >= mind.Today) is { } duty)
            parts.Add(Line(LeaveTexts.Duty(duty)));
        if (state.ByHour)
            parts.Add(Line(LeaveTexts.HourlyLeft(LeaveRules.HourlyLeft(state.Grants, state.Uses, mind.Today, state.DayHours, Law))));
        if (state.Planned)
            parts.Add(Line(LeaveTexts.Plannable(LeaveRules.Plannable(state.Balance(Law).LeftOn(mind.Today, Law) / state.DayHours, Law))));
        mind.Say([.. parts, new Part.Small(In(LeaveTexts.Estimate))], null, LeaveTexts.Book, LeaveTexts.Settings);
        if (talk.Top is { Raised: false })
            talk.Show();
    }

    private Part.Paragraph Line(Text text) => new(In(text));

    private string In(Text text) => text.In(mind.Language);
}
