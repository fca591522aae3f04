using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Begins, records and corrects check-ins, and lets the two-week rule judge them.</summary>
internal sealed class CheckInBook(Mind mind, Conversation talk)
{
    /// <summary>How many check-ins the notebook itself keeps; older ones live on as history rows and in the open runs.</summary>
    private const int Kept = 9;

    private const string Name = "check-in";

    /// <summary>Shows the form at once, also in a week already answered. What was begun in this week fills it.</summary>
    public void Begin()
    {
        IReadOnlyList<KeyValuePair<string, string>> drafts = Drafted(mind.Notebook.Draft);
        if (mind.Notebook.Open.Concat(mind.Notebook.Left).FirstOrDefault(frame => frame.Dialog == Name) is { } open)
        {
            if (open.Dated is { } dated && Week.Of(dated) != Week.Of(mind.Today))
                Settle(open);
            else
                drafts = open.About is null ? Drafted(open) : [];
            talk.Close(open);
        }

        mind.Notebook = mind.Notebook with { Draft = null };
        talk.Begin(Name, drafts: drafts);
    }

    /// <summary>Opens the newest check-in again, with its answers filled in.</summary>
    public void Correct()
    {
        if (mind.Notebook.CheckIns.Count == 0)
        {
            mind.Say(TalkTexts.NoCheckInYet, TalkTexts.CheckIn);
            return;
        }

        // What is under way for this week waits as a draft.
        if (mind.Notebook.Open.FirstOrDefault(frame => frame.Dialog == Name && frame.About is null) is { } open)
            mind.Notebook = mind.Notebook with { Draft = open };
        var newest = mind.Notebook.CheckIns[^1];
        talk.Begin(Name, newest.Week, drafts: [.. CheckInValues.Of(newest).Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, pair.Value!))]);
    }

    public void Record(Frame frame, CheckedIn checkedIn)
    {
        var answered = checkedIn.CheckIn;
        var notebook = mind.Notebook;
        var before = notebook.CheckIns;
        var checkIn = answered with { Date = Scenes.CheckInDay(notebook, frame, mind.Today) };
        var corrected = before.Any(other => other.Week == checkIn.Week);
        List<CheckIn> all = [.. before.Where(other => other.Week != checkIn.Week), checkIn];
        all.Sort((one, other) => one.Date.CompareTo(other.Date));
        // A note can be long, and only the newest can still be corrected; the history row keeps it.
        for (var i = 0; i < all.Count - 1; i++)
            all[i] = all[i] with { Note = null };
        mind.Notebook = Trim(notebook with { CheckIns = all, CheckInRun = frame.Run, Draft = frame.About is null ? null : notebook.Draft });
        mind.Write(checkIn);
        new GroupReportBook(mind, talk).Add(checkIn);
        mind.Profile = mind.Profile with { Unanswered = 0, Silent = false };
        new Planner(mind).CheckedIn(checkIn);

        var judgement = TwoWeekRule.Judge(mind.Notebook.Earlier, mind.Notebook.CheckIns, mind.Notebook.Announced, mind.Policy);
        var recommendations = new Recommendations(mind);
        recommendations.Withdraw(judgement.Withdrawn);
        var plan = mind.Notebook.Plan is { } headline && checkedIn.Plan.Count > 0 ? ProgressTexts.Noted(headline, checkedIn.Plan) : null;
        new PlanBook(mind, talk).Take(checkedIn.Plan, checkIn.Week);
        // A recommendation stands by itself.
        Choice[] care = judgement.Due.Count == 0 && checkIn.Sleep < mind.Policy.LittleSleepHours ? new CareBook(mind).Offer(CareCard.Sleep) : [];
        Reply(frame, checkIn, corrected, plan, [.. judgement.Withdrawn.Select(one => one.Sign)], care);
        if (judgement.Due.Count > 0)
            recommendations.Make(judgement.Due, talk);
    }

    private void Reply(Frame frame, CheckIn checkIn, bool corrected, Text? plan, IReadOnlyList<Sign> withdrawn, Choice[] care)
    {
        var scene = Scenes.For(mind, frame with { Dated = checkIn.Date });
        var all = mind.Notebook.CheckIns.Where(other => other.Date <= checkIn.Date).ToList();
        var messages = new CheckInReply(checkIn, scene.LastWeek, all, corrected, withdrawn) { Plan = plan }.Messages(scene);
        foreach (var parts in messages)
            mind.Say(parts, null, ReferenceEquals(parts, messages[^1]) ? [TalkTexts.Correct, TalkTexts.History, .. care] : []);
    }

    /// <summary>A form that was complete in an earlier week is recorded for that week; what was still to ask is passed over.</summary>
    private void Settle(Frame frame)
    {
        while (talk.Play(frame) is { Question: { } form })
        {
            foreach (var field in form.Fields)
                frame = frame.Put(field.Key, Form.Skipped);
        }

        if (talk.Play(frame) is not { Outcome: CheckedIn settled })
            return;
        talk.Close(frame);
        Record(frame, settled);
    }

    private IReadOnlyList<KeyValuePair<string, string>> Drafted(Frame? frame) =>
        frame is not null && Week.Of(frame.Begun) == Week.Of(mind.Today) ? [.. frame.Drafts, .. frame.Answers] : [];

    private Notebook Trim(Notebook notebook)
    {
        while (notebook.CheckIns.Count > Kept)
            notebook = notebook with
            {
                Earlier = notebook.Earlier.Then(notebook.CheckIns[0], mind.Policy),
                CheckIns = [.. notebook.CheckIns.Skip(1)],
            };
        return notebook;
    }
}
