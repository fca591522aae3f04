using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>One turn as a pure function: what is known, what was heard and the moment in, what it comes to out.</summary>
public sealed class Coach(CoachPolicy policy, Company company, Language usual)
{
    /// <summary>Takes in what the person did.</summary>
    /// <param name="before">Null for somebody never heard of.</param>
    /// <param name="occasions">The person's occasions that have not ended.</param>
    /// <param name="now">By the coach's clock.</param>
    /// <param name="cardShown">True when the urgent card was spoken before the notebook was read.</param>
    /// <param name="shelf">The history that an earlier pass of this turn wanted.</param>
    public Thought Hear(Notebook? before, IReadOnlyList<Occasion> occasions, Incoming incoming, DateTimeOffset now, bool cardShown = false, Shelf? shelf = null)
    {
        var mind = new Mind(Learn(before, incoming), occasions, policy, company, now, shelf) { Event = incoming.EventId };
        var talk = new Conversation(mind);
        switch (incoming.What)
        {
            case Heard.Departed:
                mind.Profile = mind.Profile with { Gone = true };
                new Planner(mind).CancelAll("uninstalled");
                new Planner(mind).PlanForgetting();
                return mind.End();
            case Heard.Arrived arrived:
                Greet(mind, talk, arrived.Again || before?.Profile.Gone is true);
                break;
            case Heard.TakenBack back:
                TakeBack(mind, talk, back, cardShown);
                break;
            case Heard.Tap { Dialog: "delete" } when before is null:
                // The same tap again, at another instance: what it asked for is done, and nothing new begins.
                mind.Forget = true;
                mind.Say(DeleteTexts.NothingKept);
                return mind.End();
            case Heard.Tap tap:
                Tap(mind, talk, tap, cardShown);
                break;
            case Heard.Words words:
                Words(mind, talk, words.Text, cardShown);
                break;
        }

        if (before is not null && before.Profile.Zone != mind.Profile.Zone)
            new Planner(mind).ZoneChanged();
        new Planner(mind).EnsureWeekly();
        new Planner(mind).EnsureLeave();
        return mind.End();
    }

    /// <summary>Says what was planned, or finds that it should not be said.</summary>
    public Thought Begin(Notebook before, IReadOnlyList<Occasion> occasions, Occasion occasion, DateTimeOffset now, Shelf? shelf = null)
    {
        var mind = new Mind(before, occasions, policy, company, now, shelf);
        mind.Summary = OfferTexts.Preview.In(mind.Language);
        new Raising(mind, new Conversation(mind)).Begin(occasion);
        if (occasion.IsLeaveReminder)
            new Planner(mind).EnsureLeave();
        return mind.End();
    }

    /// <summary>The channel refused a message for good: nothing is planned until the person comes back.</summary>
    public Thought Lose(Notebook before, IReadOnlyList<Occasion> occasions, DateTimeOffset now)
    {
        var mind = new Mind(before, occasions, policy, company, now);
        mind.Profile = mind.Profile with { Unreachable = true };
        new Planner(mind).CancelAll("blocked");
        new Planner(mind).PlanTidying();
        return mind.End();
    }

    /// <summary>Makes a file for the person, from what is kept at this moment.</summary>
    /// <param name="language">As the link was worded.</param>
    public Printed Print(Notebook notebook, string what, Language language, DateTimeOffset now, Shelf shelf)
    {
        var mind = new Mind(notebook with { Profile = notebook.Profile with { Language = language } }, [], policy, company, now, shelf);
        var paper = new Papers(mind).Print(what);
        var wanted = mind.End().Wanted;
        return new Printed(wanted.Count == 0 ? paper : null, wanted);
    }

    /// <summary>A form as it stands, for a channel that shows it apart from the chat; null when it is closed.</summary>
    public OpenForm? FormOf(Notebook notebook, Heard.Tap tap, DateTimeOffset now) => new Looks(new Mind(notebook, [], policy, company, now)).Form(tap);

    /// <summary>How things stand, on one page.</summary>
    /// <param name="notebook">Null for somebody never heard of.</param>
    public Message Home(Notebook? notebook, IReadOnlyList<Occasion> occasions, string? locale, DateTimeOffset now)
    {
        var known = notebook ?? new Notebook { Profile = new Profile(new Address("", "", ""), LanguageOf(locale), Zones.Default) };
        return new Looks(new Mind(known, occasions, policy, company, now)).Home();
    }

    /// <summary>Why something that was already worded should not be said after all, or null: the person paused, answered or left meanwhile.</summary>
    public string? Obstacle(Notebook notebook, Occasion occasion, DateTimeOffset now) => Judge(notebook, now).Obstacle(occasion);

    /// <summary>The end of the person's quiet hours, when they are on; else null.</summary>
    public DateTimeOffset? QuietUntil(Notebook notebook, DateTimeOffset now) => Judge(notebook, now).QuietUntil();

    /// <summary>The urgent card for these words, or null. Needs no notebook: it is spoken first.</summary>
    /// <param name="again">True when the card is open already.</param>
    public Message? AtOnce(Heard heard, Language language, bool again)
    {
        var danger = heard switch
        {
            Heard.Words words => Screen(words.Text),
            Heard.Tap tap => Screen(tap),
            Heard.TakenBack { Instead: { } words } => Screen(words),
            _ => Danger.None,
        };
        return Urgency.IsCrisis(danger) ? UrgentTexts.For(danger, again, language, company) : null;
    }

    /// <summary>Something broke: said to the person without any state.</summary>
    public static Message Apology(Language language) => new()
    {
        Language = language,
        Parts = [new Part.Paragraph(TalkTexts.Failed.In(language))],
        Buttons = [new Button(UrgentTexts.Now.Label.In(language), UrgentTexts.Now.Answer)],
    };

    /// <summary>The language of somebody not known yet, from the channel's locale.</summary>
    public Language LanguageOf(string? locale)
    {
        if (string.IsNullOrEmpty(locale))
            return usual;
        var wanted = locale.StartsWith("ja", StringComparison.OrdinalIgnoreCase) ? Language.Ja : Language.En;
        return company.Languages.Contains(wanted) ? wanted : usual;
    }

    /// <summary>Whatever a card may carry back as text. The button for help itself is no such text.</summary>
    private static Danger Screen(Heard.Tap tap) =>
        tap.Fields.Values.Append(tap.Answer == UrgentTexts.Now.Answer ? "" : tap.Answer).Select(Screen).MaxBy(Urgency.Weight);

    internal static Danger Screen(string text)
    {
        var plain = Plain.Of(text);
        return UrgentTexts.Now.Means(plain) ? Danger.SelfHarm : Urgency.Screen(plain);
    }

    /// <summary>Address, locale and zone as of this event; the last known zone stays when none was sent.</summary>
    private Notebook Learn(Notebook? before, Incoming incoming)
    {
        var profile = before?.Profile ?? new Profile(incoming.Where, LanguageOf(incoming.Locale), Zones.Default);
        profile = profile with
        {
            Where = incoming.Where,
            Gone = false,
            Unreachable = false,
            Language = profile.LanguageChosen || incoming.Locale is null ? profile.Language : LanguageOf(incoming.Locale),
            Zone = Zones.IsKnown(incoming.Zone) ? incoming.Zone! : profile.Zone,
            Silent = !Writes(incoming.What) && profile.Silent,
            Unanswered = Writes(incoming.What) && profile.Silent ? 0 : profile.Unanswered,
        };
        return before is null ? new Notebook { Profile = profile } : before with { Profile = profile };
    }

    private static bool Writes(Heard heard) => heard is Heard.Words or Heard.Tap;

    private Raising Judge(Notebook notebook, DateTimeOffset now)
    {
        var mind = new Mind(notebook, [], policy, company, now);
        return new Raising(mind, new Conversation(mind));
    }

    private static void Greet(Mind mind, Conversation talk, bool again)
    {
        if (!mind.Profile.Welcomed)
        {
            mind.Profile = mind.Profile with { Welcomed = true };
            talk.Begin("welcome");
            return;
        }

        if (!again)
            return;
        mind.Note(TalkTexts.WelcomeBack);
        if (!talk.Show(whole: true))
            mind.Say([], null, mind.Profile.Consent is null ? [WelcomeTexts.Start] : [TalkTexts.CheckIn, TalkTexts.History, TalkTexts.Help]);
    }

    private static void TakeBack(Mind mind, Conversation talk, Heard.TakenBack back, bool cardShown)
    {
        new TakingBack(mind).Forget(back.Event);
        var danger = Screen(back.Instead ?? "");
        if (Urgency.IsCrisis(danger))
            new Urgent(mind, talk).Open(danger, cardShown);
    }

    private static void Tap(Mind mind, Conversation talk, Heard.Tap tap, bool cardShown)
    {
        mind.Welcome();
        var danger = Screen(tap);
        if (tap.Answer == UrgentTexts.Now.Answer || Urgency.IsCrisis(danger))
            new Urgent(mind, talk).Open(Urgency.IsCrisis(danger) ? danger : Danger.SelfHarm, cardShown);
        else if (tap.Answer == UrgentTexts.GoBack.Answer)
            new Urgent(mind, talk).GoBack();
        else if (danger is Danger.Unsure)
            Doubt(mind, talk, tap);
        else if (tap.Dialog is not null)
            new Taps(mind, talk).Hear(tap);
        else if (mind.Profile.Consent is null && tap.Answer is not "help" and not "feedback" and not "privacy" and not "delete" and not "language-ja" and not "language-en")
            new Listener(mind, talk).Hear(tap.Answer, Danger.None);
        else if (!new Commands(mind, talk).Do(tap.Answer))
            new Taps(mind, talk).Hear(tap);
    }

    /// <summary>The form is taken without the words in doubt, and then they are asked about.</summary>
    private static void Doubt(Mind mind, Conversation talk, Heard.Tap tap)
    {
        new Taps(mind, talk).Hear(tap with { Fields = tap.Fields.ToDictionary(field => field.Key, field => Screen(field.Value) is Danger.Unsure ? "" : field.Value) });
        new Urgent(mind, talk).Ask();
    }

    private static void Words(Mind mind, Conversation talk, string text, bool cardShown)
    {
        mind.Welcome();
        var plain = Plain.Of(text);
        var danger = Screen(text);
        if (Urgency.IsCrisis(danger))
            new Urgent(mind, talk).Open(danger, cardShown);
        else if (mind.Notebook.UrgentSince is null)
            new Listener(mind, talk).Hear(text, danger);
        else if (UrgentTexts.GoBack.Means(plain))
            new Urgent(mind, talk).GoBack();
        else if (!new Listener(mind, talk).AnswersDayAfter(text))
            new Urgent(mind, talk).Stay(plain);
    }
}
