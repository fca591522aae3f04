using CoachBot.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.Tests.Storage;

[Collection(Azurite.Name)]
public sealed class AzureWakeUpTests(AzureAccountFixture azure) : WakeUpConformance, IClassFixture<AzureAccountFixture>
{
    protected override IWakeUps WakeUps { get; } = new AzureWakeUps(azure.Tables, NullLogger<AzureWakeUps>.Instance);

    [Fact]
    public async Task What_cannot_be_read_is_removed_and_counted_and_not_logged()
    {
        string[] bodies = ["私は眠れない", "{", "{}", "[1]", """{"p":null}""", """{"p":"hanako@acme.example"}""", "{\"p\":\"" + new string('u', 26) + "\"}"];
        foreach (var body in bodies)
            await azure.Tables.WakeUps.SendMessageAsync(body);
        await WakeUps.AddAsync(Hanako, TimeSpan.Zero, null, Go);
        var log = new KeptLog();

        var taken = new List<WakeUp>();
        while (await new AzureWakeUps(azure.Tables, log).TakeAsync(32, TimeSpan.FromSeconds(1), Go) is { Count: > 0 } some)
            taken.AddRange(some);
        Assert.Contains(taken, one => one.Person == Hanako);
        Assert.Equal($"{bodies.Length} wake-ups could not be read and were removed", Assert.Single(log.Lines));
        await LaterAsync(TimeSpan.FromSeconds(2));
        Assert.DoesNotContain((await azure.Tables.WakeUps.PeekMessagesAsync(32)).Value, message => bodies.Contains(message.Body.ToString()));
    }

    [Fact]
    public async Task A_message_holds_opaque_ids_only_and_waits_for_ever()
    {
        var network = new FaultyTransport();
        var wakeUps = new AzureWakeUps(azure.Through(network), NullLogger<AzureWakeUps>.Instance);
        await wakeUps.AddAsync(Hanako, TimeSpan.FromSeconds(1.2), "W/\"1\"", Go);
        await wakeUps.WatchAsync(Hanako, Go);

        var sent = network.Take();
        Assert.Equal(["visibilitytimeout=2&messagettl=-1", "visibilitytimeout=60&messagettl=-1"], sent.Select(one => one.Address.Query.TrimStart('?')));
        Assert.Equal($$"""{"p":"{{Hanako}}","s":"W/\u00221\u0022"}""", WakeUpBody.Of(Hanako, "W/\"1\"").ToString());
        Assert.InRange(WakeUpBody.Of(Hanako, new string('"', StoreLimits.SeenChars)).ToMemory().Length, 1, 1024);
    }

    protected override Task LaterAsync(TimeSpan time) => Task.Delay(time);

    private sealed class KeptLog : ILogger<AzureWakeUps>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
