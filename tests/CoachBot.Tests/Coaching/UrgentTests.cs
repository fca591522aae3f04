using CoachBot.Coaching;
using CoachBot.Talk;

namespace CoachBot.Tests.Coaching;

/// <summary>Urgent help comes before anything else, stays, and keeps nothing of what was written.</summary>
public sealed class UrgentTests
{
    [Theory]
    [InlineData("I want to die")]
    [InlineData("死にたい")]
    [InlineData("I need help now")]
    [InlineData("今つらい")]
    public void The_card_comes_at_any_point_with_119_and_110(string words)
    {
        Chat[] points =
        [
            new(),
            new Chat().Hears(new Heard.Arrived(Again: false)),
            new Chat().Started(),
            new Chat(plainText: true).Started().Says("check-in").Says("7"),
            new Chat().Started().Says("check-in").Sends(("sleep.hours", "7")),
        ];
        foreach (var chat in points)
        {
            chat.Says(words);
            var card = Assert.Single(chat.Last.Messages);
            Assert.True(card.Urgent);
            Assert.Contains("119", chat.Said, StringComparison.Ordinal);
            Assert.Contains("110", chat.Said, StringComparison.Ordinal);
            Assert.DoesNotContain(words, System.Text.Encoding.UTF8.GetString(Stored.Write(chat.Notebook)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_note_on_a_card_is_screened_too()
    {
        var chat = new Chat().Started().Says("check-in");
        var form = chat.Prompt;
        chat.Sends(form, ("sleep.hours", "7"), ("note", "I want to kill myself"));
        Assert.True(Assert.Single(chat.Last.Messages).Urgent);
        Assert.DoesNotContain("kill", System.Text.Encoding.UTF8.GetString(Stored.Write(chat.Notebook)), StringComparison.Ordinal);
    }

    [Fact]
    public void It_stays_until_the_person_goes_back_and_then_the_question_is_asked_again()
    {
        var chat = new Chat(plainText: true).Started().Says("check-in").Says("7").Says("I want to die");
        foreach (var typed in new[] { "yes", "asdf", "check-in", "most", "stop" })
        {
            chat.Says(typed);
            Assert.True(chat.Last.Messages[^1].Urgent);
            Assert.Contains("119", chat.Said, StringComparison.Ordinal);
            Assert.DoesNotContain("didn't get", chat.Said, StringComparison.Ordinal);
        }

        Assert.Contains("Thank you", chat.Says("no").Said, StringComparison.Ordinal);
        chat.Taps("back-to-talk");
        Assert.Equal("sign.onset", chat.Prompt.Question);
        Assert.Equal("7", chat.Top!.Find("sleep.hours"));
        Assert.Null(chat.Top.Find("sign.onset"));
    }

    [Fact]
    public void A_repeat_is_shorter_than_the_card()
    {
        var chat = new Chat().Started().Says("I want to die");
        var card = chat.Said.Length;
        Assert.InRange(chat.Says("I want to die").Said.Length, 20, card - 1);
    }

    [Fact]
    public void A_card_that_was_spoken_already_is_not_said_again()
    {
        var chat = new Chat().Started();
        var coach = new Coach(new(), new("Acme", [], CoachBot.Domain.Lines.Of("JP")), Language.Ja);
        var words = new Heard.Words("I want to die");
        Assert.NotNull(coach.AtOnce(words, Language.En, again: false));
        var thought = coach.Hear(chat.Notebook, [], new Incoming("e", words, chat.Notebook.Profile.Where), chat.Now, cardShown: true);
        Assert.Empty(thought.Messages);
        Assert.NotNull(thought.Notebook.UrgentSince);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_card_for_the_words_of_a_form_is_said_exactly_when_it_was_not_spoken_yet(bool spoken)
    {
        var chat = new Chat().Started();
        var coach = new Coach(new(), new("Acme", [], CoachBot.Domain.Lines.Of("JP")), Language.Ja);
        var tap = new Heard.Tap("submit", "check-in", 1, "week", new Dictionary<string, string> { ["note"] = "I want to die" });
        var thought = coach.Hear(chat.Notebook, [], new Incoming("e", tap, chat.Notebook.Profile.Where), chat.Now, cardShown: spoken);
        Assert.Equal(spoken ? 0 : 1, thought.Messages.Count);
    }

    [Theory]
    // A medical emergency: the ambulance first, no lines for suicide, no driving.
    [InlineData("crushing chest pain", "119", "0120-061-338")]
    // Danger to others: the police, and no lines either.
    [InlineData("I'm going to kill my boss", "110", "0120-061-338")]
    public void The_reply_fits_the_danger(string words, string number, string notThis)
    {
        var said = new Chat().Started().Says(words).Said;
        Assert.Contains(number, said.Split('.')[0] + said, StringComparison.Ordinal);
        Assert.DoesNotContain(notThis, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Someone_elses_danger_gets_the_same_lines()
    {
        var said = new Chat().Started().Says("my friend says he wants to die").Said;
        Assert.Contains("Stay with them", said, StringComparison.Ordinal);
        Assert.Contains("0120-061-338", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Hard_times_are_heard_with_contacts_and_without_an_alarm_also_before_start()
    {
        foreach (var chat in new[] { new Chat().Started(), new Chat().Hears(new Heard.Arrived(Again: false)) })
        {
            chat.Says("I can't take it anymore");
            Assert.All(chat.Last.Messages, message => Assert.False(message.Urgent));
            Assert.Contains("thank you for saying it", chat.Said, StringComparison.Ordinal);
            Assert.Contains(chat.Last.Messages.SelectMany(message => message.Parts), part => part is Part.Contacts);
            Assert.Null(chat.Notebook.UrgentSince);
        }
    }

    [Fact]
    public void The_way_to_help_is_on_every_message()
    {
        var chat = new Chat().Started();
        foreach (var words in new[] { "help", "settings", "check-in", "blah", "history", "privacy", "pause", "stop", "hello" })
            Assert.All(chat.Says(words).Last.Messages, message => Assert.Contains(message.Buttons, button => button.Answer == "urgent"));
    }
}
