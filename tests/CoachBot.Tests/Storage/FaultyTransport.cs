using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace CoachBot.Tests.Storage;

/// <summary>The network between the library and the account, where the next requests go wrong as told. All are remembered.</summary>
internal sealed class FaultyTransport : HttpPipelineTransport
{
    private readonly HttpClientTransport network = new();
    private readonly Queue<Func<HttpMessage, Task>> faults = new();
    private readonly List<(string Method, Uri Address)> sent = [];

    /// <summary>What was sent since the last call.</summary>
    public IReadOnlyList<(string Method, Uri Address)> Take()
    {
        var taken = sent.ToArray();
        sent.Clear();
        return taken;
    }

    /// <summary>The account does what it was asked, and the answer is lost.</summary>
    public FaultyTransport LoseAnswer(int times = 1, Func<Task>? meanwhile = null) => Add(times, async message =>
    {
        await network.ProcessAsync(message);
        Assert.InRange(message.Response.Status, 200, 299);
        await (meanwhile?.Invoke() ?? Task.CompletedTask);
        throw new RequestFailedException("The connection was reset.", new IOException());
    });

    /// <summary>The account does what it was asked, and the answer never comes.</summary>
    public FaultyTransport HangAfterwards() => Add(1, async message =>
    {
        await network.ProcessAsync(message);
        await Task.Delay(Timeout.Infinite, message.CancellationToken);
    });

    public FaultyTransport Hang(int times = 1) => Add(times, message => Task.Delay(Timeout.Infinite, message.CancellationToken));

    /// <summary>The account answers with something else and does nothing.</summary>
    public FaultyTransport Answer(int times, int status, string body = "", params (string Name, string Value)[] headers) => Add(times, message =>
    {
        message.Response = new CannedResponse(status, body, headers) { ClientRequestId = message.Request.ClientRequestId };
        return Task.CompletedTask;
    });

    /// <summary>The next request goes through, for the fault of a later one.</summary>
    public FaultyTransport Pass(Action<Request>? change = null) => Add(1, async message =>
    {
        change?.Invoke(message.Request);
        await network.ProcessAsync(message);
    });

    public override Request CreateRequest() => network.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        sent.Add((message.Request.Method.Method, message.Request.Uri.ToUri()));
        if (faults.TryDequeue(out var fault))
            await fault(message);
        else
            await network.ProcessAsync(message);
    }

    private FaultyTransport Add(int times, Func<HttpMessage, Task> fault)
    {
        for (var i = 0; i < times; i++)
            faults.Enqueue(fault);
        return this;
    }
}
