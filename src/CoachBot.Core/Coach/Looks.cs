using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>What a channel may show beside the chat. Changes nothing.</summary>
internal sealed class Looks(Mind mind)
{
    /// <summary>A form or a single question as it stands, filled in with what was answered; null when it is closed.</summary>
    public OpenForm? Form(Heard.Tap tap)
    {
        var talk = new Conversation(mind);
        if (tap.Dialog is null || tap.Run is not { } run || talk.Find(tap.Dialog, run) is not { } frame || talk.Play(frame) is not { } moment)
            return null;
        if (Taps.FormOf(moment, tap.Question) is not { } form || (form.Key != frame.Asked && !moment.Answered.Contains(form)))
            return null;
        var filled = frame with { Drafts = [.. frame.Drafts.Where(draft => frame.Find(draft.Key) is null), .. frame.Answers] };
        var isWhole = tap.Question == form.Key && !form.IsSingle;
        var prompt = Prompts.For(filled, form, isWhole ? null : form.Find(tap.Question!), mind.Language);
        IReadOnlyList<Part> heading = form.Title is { } title ? [new Part.Heading(title.In(mind.Language))] : [];
        return new OpenForm(new Message { Language = mind.Language, Parts = heading, Prompt = prompt }, form, isWhole);
    }

    /// <summary>The state of things on one page: this week, what goes on, what comes next, the last weeks.</summary>
    public Message Home()
    {
        if (mind.Profile.Consent is null)
            return Page([new Part.Heading(WelcomeTexts.Title.In(mind.Language)), .. Paragraphs(WelcomeTexts.WhoIAm, WelcomeTexts.WhoSeesWhat(mind.Company.Operator)), new Part.Small(WelcomeTexts.Disclaimer.In(mind.Language))],
                [WelcomeTexts.Start, TalkTexts.Help, TalkTexts.Privacy, .. mind.Company.HasOneLanguage ? (Choice[])[] : [mind.Language is Language.Ja ? LanguageTexts.ToEnglish : LanguageTexts.ToJapanese]]);

        var checkIns = mind.Notebook.CheckIns;
        List<Part> parts = [new Part.Heading(HomeTexts.Title.In(mind.Language)), .. Paragraphs([.. State()])];
        if (checkIns.Count > 0)
            parts.Add(Picture.Of(checkIns, mind.Language));
        parts.Add(new Part.Small(HomeTexts.Private.In(mind.Language)));
        return Page(parts, [TalkTexts.CheckIn, .. checkIns.Count > 0 ? [TalkTexts.Correct] : (Choice[])[], TalkTexts.Settings, IsPaused || !mind.Profile.IsAskedWeekly ? TalkTexts.Resume : TalkTexts.Pause, TalkTexts.Privacy, TalkTexts.Help]);
    }

    private bool IsPaused => mind.Profile.PausedUntil is { } until && until > mind.Today;

    private IEnumerable<Text> State()
    {
        var checkIns = mind.Notebook.CheckIns;
        var done = checkIns.Count > 0 && !Week.IsBefore(checkIns[^1].Week, Week.Of(mind.Today)) ? checkIns[^1] : null;
        yield return done is null ? HomeTexts.ToDo : HomeTexts.Done(done.Date);
        var runs = mind.Notebook.Earlier.Then(checkIns, mind.Policy).Open.Where(IsOpen).ToList();
        if (runs.Count > 0)
            yield return HomeTexts.Runs(runs);
        if (IsPaused)
            yield return HomeTexts.Paused(mind.Profile.PausedUntil!.Value);
        else if (!mind.Profile.IsAskedWeekly)
            yield return HomeTexts.NotAsked;
        else if (mind.Occasions.Where(one => one is { Kind: Occasion.CheckIn, State: OccasionState.Planned }).MinBy(one => one.Due) is { } next)
            yield return HomeTexts.Next(Zones.Local(next.Due, mind.Profile.Zone));
    }

    private bool IsOpen(Run run) => run.To == mind.Notebook.CheckIns[^1].Date && mind.Today.DayNumber - run.To.DayNumber <= mind.Policy.RunGapDays;

    private IEnumerable<Part> Paragraphs(params Text[] texts) => texts.Select(text => new Part.Paragraph(text.In(mind.Language)));

    private Message Page(IReadOnlyList<Part> parts, params Choice[] choices) => new()
    {
        Language = mind.Language,
        Parts = parts,
        Buttons = [.. choices.Append(UrgentTexts.Now).Select(choice => new Button(choice.Label.In(mind.Language), choice.Answer))],
    };
}
