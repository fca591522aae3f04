using System.Collections.Concurrent;
using CoachBot.Channels.Slack;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot.Tests.Slack;

/// <summary>What nobody may read in a log: tokens, ids, words.</summary>
public sealed class SecretTests
{
    [Fact]
    public async Task Nothing_secret_and_nobody_is_in_the_log()
    {
        var lines = new Lines();
        await using var house = await SlackHouse.StartAsync(services => services.AddSingleton<ILoggerProvider>(lines));
        var aya = house.User("U0SECRET1", "T0SECRET2");
        await aya.SaysAsync("start and some words of mine");
        await aya.OpensHomeAsync();
        house.Slack.Refuses = call => call.Method is "users.info" ? null : "invalid_blocks";
        await aya.SaysAsync("other words of mine");
        await aya.OpensHomeAsync();
        house.Slack.Refuses = call => call.Method is "users.info" ? null : "token_revoked";
        await aya.SaysAsync("more words of mine");

        var log = string.Join('\n', lines.Written);
        Assert.Contains("views.publish: ", log, StringComparison.Ordinal);
        foreach (var secret in new[] { "xoxb", "U0SECRET1", "T0SECRET2", "words of mine", FakeSlack.Secret, "trigger" })
            Assert.DoesNotContain(secret, log, StringComparison.Ordinal);
        Assert.DoesNotContain("xoxb", new SlackToken("T1", "xoxb-1").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("xoxb", new Installation("T1", "xoxb-1", "xoxe-1", null, default).ToString(), StringComparison.Ordinal);
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Written { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
