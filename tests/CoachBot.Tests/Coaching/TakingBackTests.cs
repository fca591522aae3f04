using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Tests.Coaching;

/// <summary>Words that are deleted or edited where they were said are no longer kept.</summary>
public sealed class TakingBackTests
{
    [Fact]
    public void A_deleted_note_is_deleted_from_the_notebook_and_the_history()
    {
        var chat = Noted(out var said);
        Assert.Equal("a long week", chat.Notebook.CheckIns[^1].Note);

        chat.Hears(new Heard.TakenBack(said, Instead: null));

        Assert.Null(chat.Notebook.CheckIns[^1].Note);
        Assert.DoesNotContain("a long week", System.Text.Encoding.UTF8.GetString(Assert.Single(chat.Last.Records).Value.Span), StringComparison.Ordinal);
        Assert.Empty(chat.Notebook.OwnWords);
        Assert.Empty(chat.Last.Messages);
    }

    [Fact]
    public void Another_message_taken_back_changes_nothing()
    {
        var chat = Noted(out _);

        chat.Hears(new Heard.TakenBack("event-1", Instead: "something else"));

        Assert.Equal("a long week", chat.Notebook.CheckIns[^1].Note);
        Assert.Empty(chat.Last.Messages);
    }

    [Fact]
    public void Words_of_crisis_put_in_by_an_edit_are_answered()
    {
        var chat = Noted(out var said);

        chat.Hears(new Heard.TakenBack(said, Instead: "I want to die"));

        Assert.NotNull(chat.Notebook.UrgentSince);
        Assert.Contains("119", chat.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rating_is_thanked_for_in_silence_and_its_words_are_screened()
    {
        var chat = Noted(out _);

        chat.Hears(Rating("that helped"));
        Assert.Empty(chat.Last.Messages);

        chat.Hears(Rating("死にたい"));
        Assert.NotNull(chat.Notebook.UrgentSince);
    }

    [Fact]
    public void Whoever_comes_back_is_welcomed_back_once_and_invited_again()
    {
        var chat = Noted(out _);
        chat.Hears(new Heard.Departed());
        Assert.Empty(chat.Last.Messages);

        chat.Hears(new Heard.Arrived(Again: false));
        Assert.Contains("Welcome back", chat.Said, StringComparison.Ordinal);
        Assert.Contains(chat.Occasions, one => one is { Kind: CoachBot.Coaching.Occasion.CheckIn, IsOpen: true });

        chat.Hears(new Heard.Arrived(Again: false));
        Assert.Empty(chat.Last.Messages);
    }

    private static Heard.Tap Rating(string words) => new("feedback", null, null, null, new Dictionary<string, string> { ["feedback"] = words });

    /// <summary>A check-in whose note was typed, and the event it was typed in.</summary>
    private static Chat Noted(out string said)
    {
        var chat = new Chat().Started().Says("check-in");
        chat.Sends(("sleep.hours", "7"), ("work.overtime", "2"), ("work.callouts", "0"), ("work.daysOff", "2"));
        chat.Says("a long week");
        said = chat.LastEvent;
        return chat;
    }
}
