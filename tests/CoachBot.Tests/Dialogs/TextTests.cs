using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;
using CoachBot.Tests.Transcripts;

namespace CoachBot.Tests.Dialogs;

/// <summary>What holds for every word the coach can say: found by reflection over the texts, and met on the walk through all dialogs.</summary>
public sealed partial class TextTests
{
    private const int MostJapanese = 150;
    private const int MostEnglish = 60;

    /// <summary>The limits are "about": figures differ in length.</summary>
    private const double About = 1.1;

    /// <summary>Welcome, recommendation and urgent help may be twice as long.</summary>
    private static readonly string[] Longer = ["welcome", "recommendation"];

    [Fact]
    public void There_are_texts_to_look_at() => Assert.InRange(Texts().Count(), 150, 10_000);

    [Fact]
    public void Every_text_has_words_in_both_languages() =>
        Assert.All(Texts(), text => Assert.True(text.Words.En.Trim().Length > 0 && text.Words.Ja.Trim().Length > 0, text.Where));

    [Fact]
    public void English_texts_have_no_Japanese_but_the_language_button() =>
        Assert.All(Texts().Where(text => text.Words.En != text.Words.Ja), text =>
            Assert.False(Japanese().IsMatch(text.Words.En.Replace("日本語", "", StringComparison.Ordinal)), $"{text.Where}: {text.Words.En}"));

    [Fact]
    public void Japanese_texts_have_no_half_width_katakana() =>
        Assert.All(Texts(), text => Assert.False(HalfWidth().IsMatch(text.Words.Ja), $"{text.Where}: {text.Words.Ja}"));

    [Fact]
    public void Japanese_words_are_Japanese() =>
        Assert.All(Texts().Where(text => text.Words.Ja != text.Words.En && text.Words.En.Any(char.IsAsciiLetter) && text.Where != "Words.ShortDay"), text =>
            Assert.True(Japanese().IsMatch(text.Words.Ja), $"{text.Where}: {text.Words.Ja}"));

    [Fact]
    public void No_pep_talk_and_no_letter_style() =>
        Assert.All(Texts(), text => Assert.False(Unwanted().IsMatch(text.Words.Ja), $"{text.Where}: {text.Words.Ja}"));

    [Fact]
    public void Diagnosis_treatment_and_prevention_stand_only_in_the_disclaimer()
    {
        Assert.Matches(Medical(), WelcomeTexts.Disclaimer.En);
        Assert.Matches(Medical(), WelcomeTexts.Disclaimer.Ja);
        Assert.All(Texts().Where(text => text.Words != WelcomeTexts.Disclaimer), text =>
            Assert.False(Medical().IsMatch(text.Words.En) || Medical().IsMatch(text.Words.Ja), $"{text.Where}: {text.Words}"));
    }

    [Fact]
    public void No_raw_keys_are_shown() =>
        Assert.All(Texts(), text => Assert.False(RawKey().IsMatch(text.Words.En) || RawKey().IsMatch(text.Words.Ja), $"{text.Where}: {text.Words}"));

    [Fact]
    public void A_text_by_itself_is_short_enough() =>
        Assert.All(Texts(), text => Assert.True(Length(text.Words.Ja, Language.Ja) <= 2 * MostJapanese && Length(text.Words.En, Language.En) <= 2 * MostEnglish, $"{text.Where}: {text.Words}"));

    [Fact]
    public void No_message_of_any_dialog_is_too_long() =>
        Assert.All(Walk.Everything.Value, path =>
        {
            var most = (path.Language is Language.Ja ? MostJapanese : MostEnglish) * (Longer.Contains(path.Dialog) ? 2 : 1);
            for (var i = 0; i < path.Said.Count; i++)
            {
                var words = Running(path.Said[i]);
                Assert.True(Length(words, path.Language) <= most, $"{path}: {Length(words, path.Language)} of {most}: {words}");
            }
        });

    [Fact]
    public async Task No_message_of_any_chat_on_file_is_too_long()
    {
        var tooLong = new List<string>();
        foreach (var (name, message) in await TranscriptTests.MessagesAsync())
        {
            // Where whom to call is listed, it is the recommendation or urgent.
            var mayBeLonger = message.Parts.Any(part => part is Part.Contacts) || (message.Prompt is { } prompt && Longer.Contains(prompt.Dialog));
            var most = (message.Language is Language.Ja ? MostJapanese : MostEnglish) * (mayBeLonger ? 2 : 1);
            var words = Running(message.Parts);
            if (Length(words, message.Language) > most * About)
                tooLong.Add($"{name}: {Length(words, message.Language)} of {most}: {words}");
        }

        Assert.True(tooLong.Count == 0, string.Join("\n", tooLong));
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ja)]
    public void No_topic_of_the_rules_is_too_long(Language language)
    {
        foreach (var topic in (string[])["overtime", "on-call", "travel", "leave", "premium"])
        {
            var chat = new Coaching.Chat(language).Started().Says("rules").Taps(topic);
            Assert.All(chat.Last.Messages, message => Assert.True(Length(Running(message.Parts), language) <= (language is Language.Ja ? MostJapanese : MostEnglish) * About, Running(message.Parts)));
        }
    }

    [Fact]
    public void No_urgent_card_is_too_long() =>
        Assert.All(Enum.GetValues<Danger>().Where(Urgency.IsCrisis), danger => Assert.All(Enum.GetValues<Language>(), language =>
        {
            var company = new Company("Acme", [], Lines.Of("JP"));
            foreach (var message in new[] { UrgentTexts.Card(danger, language, company), UrgentTexts.Staying(false, withLines: true, language, company), UrgentTexts.Staying(true, withLines: true, language, company) })
                Assert.InRange(Length(Running(message.Parts), language), 10, 2 * (language is Language.Ja ? MostJapanese : MostEnglish));
        }));

    [Fact]
    public void What_the_walk_met_is_worded_in_its_language_and_shows_no_keys() =>
        Assert.All(Walk.Everything.Value, path => Assert.All(path.Said.SelectMany(parts => parts), part =>
        {
            var words = Coaching.Spoken.Of(part);
            Assert.False(RawKey().IsMatch(words), words);
            Assert.Equal(path.Language is Language.Ja, Japanese().IsMatch(words));
        }));

    [Fact]
    public void A_typed_label_means_its_own_command() =>
        Assert.All(TalkTexts.Commands, command => Assert.All([command.Label.En, command.Label.Ja, command.Answer], words =>
            Assert.Equal(command.Answer, TalkTexts.Commands.First(one => one.Means(Plain.Of(words))).Answer)));

    [Fact]
    public void Labels_of_buttons_are_short() =>
        Assert.All(Labels(), label => Assert.True(label.En.Length <= 40 && label.Ja.Length <= 20, label.ToString()));

    /// <summary>Contact lists, words to copy, pictures and tables are not running text.</summary>
    private static string Running(IEnumerable<Part> parts) =>
        string.Join(' ', parts.Where(part => part is Part.Heading or Part.Paragraph or Part.Small).Select(Coaching.Spoken.Of));

    private static int Length(string words, Language language) => language is Language.Ja
        ? words.Count(letter => !char.IsWhiteSpace(letter))
        : words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static IEnumerable<Text> Labels() =>
        Walk.Everything.Value.SelectMany(path => path.Fields).Select(field => field.Input).OfType<ChoiceInput>().SelectMany(input => input.Choices)
            .Concat(TalkTexts.Commands).Select(choice => choice.Label).Distinct();

    /// <summary>All texts in static members of the *Texts classes and Words, those that methods make for each value of an enum, and those of the questions met.</summary>
    private static IEnumerable<(string Where, Text Words)> Texts()
    {
        var types = typeof(Dialog).Assembly.GetTypes().Where(type => type.Namespace == typeof(Dialog).Namespace && (type.Name.EndsWith("Texts", StringComparison.Ordinal) || type == typeof(Words)));
        foreach (var type in types)
        {
            foreach (var field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            {
                foreach (var text in In(field.GetValue(null)))
                    yield return ($"{type.Name}.{field.Name}", text);
            }

            foreach (var method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(method => method.ReturnType == typeof(Text) || method.ReturnType == typeof(Field)))
            {
                foreach (var text in Made(method).SelectMany(In))
                    yield return ($"{type.Name}.{method.Name}", text);
            }
        }

        foreach (var field in Walk.Everything.Value.SelectMany(path => path.Fields).DistinctBy(field => field.Key))
        {
            foreach (var text in In(field))
                yield return (field.Key, text);
        }
    }

    /// <summary>A method is called for every value of its enums, flags and warnings; others are met on the walk.</summary>
    private static IEnumerable<object?> Made(MethodInfo method)
    {
        var values = method.GetParameters().Select(parameter => parameter.ParameterType).Select(Values).ToArray();
        if (values.Length != 1 || values[0].Length == 0)
            return [];
        return values[0].Select(value => method.Invoke(null, [value]));
    }

    private static object?[] Values(Type type)
    {
        if (type.IsEnum)
            return [.. Enum.GetValues(type).Cast<object>()];
        if (type == typeof(bool))
            return [true, false];
        if (type == typeof(decimal))
            return [1m, 7.5m];
        if (type == typeof(DateOnly))
            return [new DateOnly(2026, 11, 8)];
        if (type == typeof(Lines))
            return [Lines.Of("JP")];
        if (type == typeof(IReadOnlyList<Sign>))
            return [new[] { Sign.Heart }, Signs.All];
        return type == typeof(LoadWarning)
            ? [new LoadWarning.NoDayOff(), new LoadWarning.ManyCallouts(5), new LoadWarning.Overtime(45, 50.5m), new LoadWarning.Overtime(80, 90), new LoadWarning.Overtime(100, 101)]
            : [];
    }

    private static IEnumerable<Text> In(object? value) => value switch
    {
        Text text => [text],
        Choice choice => [choice.Label],
        Field field => new[] { field.Question, field.Title, field.Beside, field.Keep }.OfType<Text>().Append(field.Input.Range)
            .Concat(In(field.Input)).Concat(field.Aside.SelectMany(In)),
        ChoiceInput choices => choices.Choices.SelectMany(In),
        string => [],
        IEnumerable many => many.Cast<object?>().SelectMany(In),
        _ => [],
    };

    [GeneratedRegex(@"[\u3040-\u30ff\u3400-\u9fff]")]
    private static partial Regex Japanese();

    [GeneratedRegex(@"[\uff61-\uff9f]")]
    private static partial Regex HalfWidth();

    [GeneratedRegex("頑張れ|頑張って|頑張りましょう|がんばれ|がんばって|御社|貴社|拝啓|敬具")]
    private static partial Regex Unwanted();

    [GeneratedRegex(@"診断|治療|予防|diagnos|treatment|prevent", RegexOptions.IgnoreCase)]
    private static partial Regex Medical();

    [GeneratedRegex(@"\b(sign|work|sleep|setup)\.[a-z]|\b(since-sign|near-miss|not-now|will-book|not-yet|over-two-weeks)\b")]
    private static partial Regex RawKey();
}
