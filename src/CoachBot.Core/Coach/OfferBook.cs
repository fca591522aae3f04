using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Keeps offers and what counts: one history row a day that something changed, the newest is the present one.</summary>
internal sealed class OfferBook(Mind mind, Conversation talk)
{
    public const string Key = "job-offers|";
    public const string NegotiationKey = "negotiation|";
    public const string OfferDialog = "job-offer";

    /// <returns>False when there is no such command.</returns>
    public bool Do(string command)
    {
        switch (command)
        {
            case "offers":
                Show();
                return true;
            case "offers-add":
                Add();
                return true;
            case "offers-edit" or "offers-remove":
                Which(command == "offers-remove" ? JobWhichDialog.Remove : null);
                return true;
            case "offers-weights":
                talk.Begin("job-weights");
                return true;
            case "negotiate":
                talk.TakeUp("negotiation");
                return true;
            default:
                return false;
        }
    }

    /// <summary>A new offer, or a corrected one. The first two lead on to the next question.</summary>
    public void Take(Frame frame, JobOffer offer)
    {
        var table = Read(mind);
        var place = Place(frame.About, table);
        if (place is null && table.Offers.Count >= JobOffer.Most)
        {
            Say(OfferBookTexts.Full);
            return;
        }

        table = Keep(table with { Offers = place is { } at ? [.. table.Offers.Select((one, i) => i == at ? offer : one)] : [.. table.Offers, offer] });
        mind.Note(OfferBookTexts.Kept(offer.Name, table.Offers.Count));
        if (table.Offers.Count > 1 && !table.Weighed)
            talk.Begin("job-weights");
        else
            Show(table);
    }

    public void Choose(Frame frame, int? chosen)
    {
        var table = Read(mind);
        if (chosen is not { } place || place < 0 || place >= table.Offers.Count)
        {
            Say(OfferBookTexts.None);
            return;
        }

        if (frame.About != JobWhichDialog.Remove)
        {
            Correct(JobOfferTexts.Numbers[place], table.Offers[place]);
            return;
        }

        mind.Note(OfferBookTexts.Removed(table.Offers[place].Name));
        // A correction knows its offer by number, and the numbers move up.
        mind.Notebook = mind.Notebook with
        {
            Open = [.. mind.Notebook.Open.Where(open => open is not { Dialog: OfferDialog, About: not null })],
            WaitingOffer = mind.Notebook.WaitingOffer is { About: null } waiting ? waiting : null,
        };
        Show(Keep(table with { Offers = [.. table.Offers.Where((_, i) => i != place)] }));
    }

    /// <summary>A correction of the same one goes on where it was; another offer that is half entered comes after it.</summary>
    private void Correct(string number, JobOffer offer)
    {
        if (mind.Notebook.Open.Append<Frame?>(mind.Notebook.WaitingOffer).FirstOrDefault(frame => frame is { Dialog: OfferDialog } && frame.About == number && IsFresh(frame)) is not { } open)
        {
            talk.Begin(OfferDialog, number, drafts: [.. OfferValues.Of(offer)], beside: true);
            return;
        }

        if (mind.Notebook.WaitingOffer == open)
            mind.Notebook = mind.Notebook with { WaitingOffer = null };
        mind.Note(StayTexts.GoingOn);
        talk.Resume(open);
    }

    public void Weigh(IReadOnlyList<int> weights) => Show(Keep(Read(mind) with { Weights = weights, Weighed = true }));

    public void Negotiate(Negotiation negotiation)
    {
        negotiation = negotiation with { Date = mind.Today };
        mind.Write(NegotiationKey + DateInput.Stored(mind.Today), Stored.Write(negotiation));
        mind.Say(OfferPapers.Links(negotiation, mind.Language), null, JobOfferTexts.Negotiate, JobOfferTexts.Compare);
    }

    /// <summary>Stopped half-way: the answers wait.</summary>
    public void Put(Frame frame)
    {
        talk.Close(frame);
        // One waits: of a new offer nothing is kept elsewhere, of a corrected one there is what it was.
        var stays = frame.About is not null && mind.Notebook.WaitingOffer is { About: null };
        if (!stays)
            mind.Notebook = mind.Notebook with { WaitingOffer = frame };
        mind.Note(stays ? OfferBookTexts.Unchanged : OfferBookTexts.Waiting);
        if (!talk.Show())
            mind.Say([], null, JobOfferTexts.Add, JobOfferTexts.Compare);
    }

    /// <summary>The offers as they are now; none while the history was not read yet.</summary>
    public static OfferTable Read(Mind mind) => mind.Read(KeyRange.Of(Key)) is [.., var newest] ? Stored.ReadOfferTable(newest.Value.Span) : OfferTable.Empty;

    private void Show()
    {
        if (Read(mind) is { Offers.Count: > 0 } table && mind.Notebook.Open.All(frame => frame.Dialog != OfferDialog))
            Show(table);
        else
            Add();
    }

    private void Show(OfferTable table)
    {
        if (table.Offers.Count < 2)
        {
            Say(table.Offers.Count == 0 ? OfferBookTexts.None : OfferBookTexts.One);
            return;
        }

        var messages = new OfferView(table, mind.Policy, mind.Language).Messages();
        mind.Say(messages[0]);
        mind.Say(messages[1], null, Ways(table));
        if (talk.Top is { Raised: false })
            talk.Show();
    }

    /// <summary>Goes on with one that waits, if it is not too old; else begins one.</summary>
    private void Add()
    {
        var waiting = mind.Notebook.Open.LastOrDefault(frame => frame.Dialog == OfferDialog) ?? mind.Notebook.WaitingOffer;
        if (waiting == mind.Notebook.WaitingOffer)
            mind.Notebook = mind.Notebook with { WaitingOffer = null };
        if (waiting is not null && IsFresh(waiting))
        {
            mind.Note(StayTexts.GoingOn);
            talk.Resume(waiting);
        }
        else if (Read(mind).Offers.Count >= JobOffer.Most)
        {
            Say(OfferBookTexts.Full);
        }
        else
        {
            talk.Begin(OfferDialog);
        }
    }

    private bool IsFresh(Frame frame) => mind.Today.DayNumber - frame.Begun.DayNumber <= mind.Policy.ReviewDays;

    private void Which(string? about)
    {
        if (Read(mind).Offers.Count == 0)
            Say(OfferBookTexts.None);
        else
            talk.Begin("job-which", about);
    }

    private OfferTable Keep(OfferTable table)
    {
        table = table with { Date = mind.Today };
        mind.Write(Key + DateInput.Stored(mind.Today), Stored.Write(table));
        return table;
    }

    private void Say(Text text)
    {
        mind.Say(text, JobOfferTexts.Add, JobOfferTexts.Edit, JobOfferTexts.Remove);
        if (talk.Top is { Raised: false })
            talk.Show();
    }

    private static Choice[] Ways(OfferTable table)
    {
        Choice[] add = table.Offers.Count < JobOffer.Most ? [JobOfferTexts.Add] : [];
        return [.. add, JobOfferTexts.Edit, JobOfferTexts.Remove, JobOfferTexts.Weights, JobOfferTexts.Negotiate];
    }

    private static int? Place(string? about, OfferTable table) =>
        about is not null && JobOfferTexts.Numbers.ToList().IndexOf(about) is >= 0 and var place && place < table.Offers.Count ? place : null;
}
