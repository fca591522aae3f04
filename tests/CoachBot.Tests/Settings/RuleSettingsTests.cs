using CoachBot.Domain;
using CoachBot.Settings;
using CoachBot.Talk;
using CoachBot.Tests.Coaching;
using Microsoft.Extensions.Configuration;

namespace CoachBot.Tests.Settings;

/// <summary>The organisation's own rules stand beside the figures of the law, from the settings to the chat.</summary>
public sealed class RuleSettingsTests
{
    private static readonly Dictionary<string, string?> Own = new()
    {
        ["Coach:Rules:Overtime:Ja"] = "残業は当日中に申請する。",
        ["Coach:Rules:Overtime:En"] = "File overtime on the same day.",
    };

    [Theory]
    [InlineData(Language.En, "rules", "overtime", "Your company's rule: File overtime on the same day.")]
    [InlineData(Language.Ja, "働くルール", "overtime", "会社の決まり:残業は当日中に申請する。")]
    [InlineData(Language.En, "rules", "travel", "I don't know your company's rule.")]
    public void A_rule_is_shown_with_its_topic(Language language, string command, string topic, string expected)
    {
        var company = Of(Own).GetSection("Coach").Get<CoachSettings>()!.ToCompany(mayShowLines: true);
        var chat = new Chat(language, company: company).Started().Says(command).Taps(topic);
        Assert.Contains(expected, chat.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void And_stands_on_the_talk_sheet()
    {
        var chat = new Chat(company: Of(Own).GetSection("Coach").Get<CoachSettings>()!.ToCompany(mayShowLines: true)).Started().Says("overtime 2.5").Says("talk sheet").Taps("overtime");
        Assert.Contains("File overtime on the same day.", chat.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Coach:Rules:Overtime:Ja", "")]
    [InlineData("Coach:Rules:Lunch:En", "At noon.")]
    public void A_rule_for_no_topic_or_in_one_language_stops_the_start(string key, string value) =>
        Assert.Contains(SettingsCheck.Problems(Of(new(Own) { [key] = value }), development: true), problem => problem.Contains(key[..key.LastIndexOf(':')], StringComparison.Ordinal));

    private static IConfigurationRoot Of(Dictionary<string, string?> settings) => new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
}
