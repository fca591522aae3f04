using CoachBot.Settings;
using Microsoft.Extensions.Configuration;

namespace CoachBot.Tests.Settings;

public sealed class SlackSettingsTests
{
    private const string Good = "SigningSecret=s3cret BotToken=xoxb-1";

    [Theory]
    [InlineData("")]
    [InlineData(Good)]
    [InlineData("SigningSecret=s3cret OldSigningSecret=older ClientId=1.2 ClientSecret=x")]
    [InlineData("AppToken=xapp-1 BotToken=xoxb-1")]
    [InlineData(Good + " ApiBaseUrl=http://127.0.0.1:4010/api/")]
    public void Good_settings_are_taken(string settings) => Assert.Empty(Problems(settings));

    [Theory]
    [InlineData("BotToken=xoxb-1", "Slack:SigningSecret")]
    [InlineData("OldSigningSecret=older", "Slack:SigningSecret")]
    [InlineData("SigningSecret=", "Slack:SigningSecret")]
    [InlineData("SigningSecret=s3cret ClientId=1.2", "Slack:ClientSecret")]
    [InlineData("SigningSecret=s3cret BotToken=abc", "Slack:BotToken")]
    [InlineData("AppToken=xoxb-1", "Slack:AppToken")]
    [InlineData(Good + " ApiBaseUrl=http://slack.example.com/api/", "Slack:ApiBaseUrl")]
    [InlineData(Good + " ApiBaseUrl=slack", "Slack:ApiBaseUrl")]
    public void A_bad_one_is_named_by_its_key(string settings, string key) => Assert.Contains(key, Assert.Single(Problems(settings)), StringComparison.Ordinal);

    [Fact]
    public void In_production_half_of_the_credentials_stops_the_start() =>
        Assert.Contains("Slack:BotToken", Assert.Single(Problems("SigningSecret=s3cret", development: false)), StringComparison.Ordinal);

    [Fact]
    public void In_production_Slack_alone_is_channel_enough() => Assert.Empty(Problems(Good, development: false));

    private static IReadOnlyList<string> Problems(string settings, bool development = true)
    {
        var pairs = settings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('=', 2));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(pairs.Select(pair => KeyValuePair.Create("Slack:" + pair[0], (string?)pair[1]))).Build();
        return SettingsCheck.Problems(configuration, development);
    }
}
