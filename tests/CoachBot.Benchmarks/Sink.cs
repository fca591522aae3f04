namespace CoachBot.Benchmarks;

/// <summary>The channel's side: takes every message and counts it.</summary>
internal sealed class Sink : IAsyncDisposable
{
    private readonly WebApplication app;
    private long taken;

    private Sink(WebApplication app) => this.app = app;

    public string ServiceUrl => app.Urls.First();

    public long Taken => Interlocked.Read(ref taken);

    public static async Task<Sink> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var sink = new Sink(builder.Build());
        sink.app.MapFallback(sink.TakeAsync);
        await sink.app.StartAsync();
        return sink;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        Interlocked.Increment(ref taken);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("""{"id":"1"}""");
    }
}
