using CoachBot.Coaching;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Tests.Coaching;

/// <summary>An organisation may have one language only: then no other is offered, and asking for it changes nothing.</summary>
public sealed class SpokenLanguageTests
{
    [Theory]
    [InlineData(Language.Ja, "en-US", "English", "ここでは、日本語だけでお話ししています。")]
    [InlineData(Language.En, "ja-JP", "日本語", "I speak only English here.")]
    public void Where_one_is_spoken_the_other_is_declined_kindly(Language spoken, string locale, string wish, string said)
    {
        var coach = Of(spoken);
        var welcome = coach.Hear(null, [], Heard(1, new Heard.Arrived(Again: false), locale), Now);
        Assert.All(welcome.Messages, message => Assert.Equal(spoken, message.Language));
        Assert.DoesNotContain(Buttons(welcome), button => button.StartsWith("language-", StringComparison.Ordinal));
        Assert.Contains("start", Buttons(welcome));

        var answer = coach.Hear(welcome.Notebook, [], Heard(2, new Heard.Words(wish), locale), Now);
        Assert.Contains(said, answer.Messages.SelectMany(message => message.Parts).Select(Spoken.Of));
        Assert.All(answer.Messages, message => Assert.Equal(spoken, message.Language));
        Assert.DoesNotContain(coach.Home(null, [], locale, Now).Buttons, button => button.Answer.StartsWith("language-", StringComparison.Ordinal));

        var help = coach.Hear(welcome.Notebook, [], Heard(3, new Heard.Words("?"), locale), Now);
        var words = string.Join('\n', help.Messages.SelectMany(message => message.Parts).Select(Spoken.Of));
        Assert.DoesNotContain(wish, words, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_both_are_spoken_both_are_offered()
    {
        var welcome = new Coach(new CoachPolicy(), new Company("Acme", [], Lines.Of("JP")), Language.Ja).Hear(null, [], Heard(1, new Heard.Arrived(Again: false), "en-US"), Now);
        Assert.All(welcome.Messages, message => Assert.Equal(Language.En, message.Language));
        Assert.Contains("language-ja", Buttons(welcome));
    }

    [Fact]
    public void Whose_language_is_no_longer_spoken_is_spoken_to_in_the_one_that_is()
    {
        var chat = new Chat(Language.En).Started();
        Assert.Equal(Language.En, chat.Notebook.Profile.Language);
        var answer = Of(Language.Ja).Hear(chat.Notebook, [], Heard(99, new Heard.Words("help"), "en-US"), Now);
        Assert.All(answer.Messages, message => Assert.Equal(Language.Ja, message.Language));
    }

    private static readonly DateTimeOffset Now = new(2026, 11, 2, 12, 0, 0, TimeSpan.FromHours(9));

    private static Coach Of(Language spoken) => new(new CoachPolicy(), new Company("Acme", [], Lines.Of("JP")) { Languages = [spoken] }, spoken);

    private static Incoming Heard(int number, Heard what, string locale) => new($"event-{number}", what, new Address("test", "c", "u"), locale, "Asia/Tokyo");

    private static List<string> Buttons(Thought thought) => [.. thought.Messages.SelectMany(message => (message.Prompt?.Buttons ?? []).Concat(message.Buttons)).Select(button => button.Answer)];
}
