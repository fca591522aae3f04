using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Keeps role matches: each a history row, the newest fills in the next.</summary>
internal sealed class RoleBook(Mind mind, Conversation talk)
{
    public const string Key = "roles|";

    private const string Name = "roles";

    /// <returns>False when there is no such command.</returns>
    public bool Do(string command)
    {
        if (command != RoleTexts.Command.Answer)
            return false;
        talk.TakeUp(Name);
        return true;
    }

    public void Match(RoleWishes wishes)
    {
        mind.Write(Key + DateInput.Stored(mind.Today), Stored.Write(wishes with { Date = mind.Today }));
        var messages = RoleResult.Messages(wishes, RoleCatalogue.All, mind.Language);
        foreach (var parts in messages)
            mind.Say(parts, null, ReferenceEquals(parts, messages[^1]) ? [JobOfferTexts.Compare, RoleTexts.Command, LeavingTexts.LeaveSafely] : []);
    }

    /// <summary>What fills in the questions; nothing while the history was not read yet.</summary>
    public static RoleHints Hints(Mind mind)
    {
        var last = mind.Read(KeyRange.Of(Key)) is [.., var newest] ? Stored.ReadRoleWishes(newest.Value.Span) : null;
        var decision = mind.Read(KeyRange.Of(DecisionBook.Key)) is [.., var latest] ? Stored.ReadDecision(latest.Value.Span) : null;
        var lately = mind.Notebook.Work is null ? [] : Logged.Between(LogBook.Read(mind, months: 2), mind.Today.AddDays(1 - mind.Policy.OvertimeDays), mind.Today);
        return RoleHints.Of(last, lately, [.. (mind.Notebook.Plan?.Actions ?? []).Select(action => action.Kind)], decision);
    }
}
