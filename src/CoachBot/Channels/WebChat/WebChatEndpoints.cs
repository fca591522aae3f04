using CoachBot.Storage;
using CoachBot.Talk;
using CoachBot.Turns;

namespace CoachBot.Channels.WebChat;

/// <summary>The playground: the chat page and the Direct Line server behind it. Development only, this machine only.</summary>
public static class WebChatEndpoints
{
    public const string DirectLine = "/webchat/v3/directline";

    /// <summary>Registers the channel. Needs a <see cref="MasterKey"/> and a <see cref="PersonKeys"/>.</summary>
    /// <param name="clock">For tokens and tickets: never the coach's own clock.</param>
    public static IServiceCollection AddWebChat(this IServiceCollection services, Draw draw, TimeProvider? clock = null)
    {
        var time = clock ?? TimeProvider.System;
        services.AddSingleton(_ => new Conversations(time));
        services.AddSingleton(given => new Tokens(given.GetRequiredService<MasterKey>(), time));
        services.AddSingleton(given => new ChartTickets(given.GetRequiredService<MasterKey>(), time));
        services.AddSingleton(given => new WebChatChannel(
            given.GetRequiredService<Conversations>(), given.GetRequiredService<PersonKeys>(), given.GetRequiredService<ChartTickets>(), draw));
        services.AddSingleton<IChannel>(given => given.GetRequiredService<WebChatChannel>());
        return services;
    }

    /// <summary>Maps the page and its endpoints; in any environment but Development it maps nothing.</summary>
    /// <param name="languages">Those that people can have here.</param>
    public static void MapWebChat(this IEndpointRouteBuilder endpoints, Keeps kept, Charts charts, IReadOnlyList<Language> languages)
    {
        var given = endpoints.ServiceProvider;
        if (!given.GetRequiredService<IHostEnvironment>().IsDevelopment())
            return;

        var tokens = new TokenCalls(given.GetRequiredService<Tokens>());
        endpoints.MapPost("/webchat/token", Loopback.SameOrigin(tokens.GenerateAsync));
        endpoints.MapDirectLine(tokens, given);
        endpoints.MapGet("/webchat/kept", Loopback.SameOrigin(tokens.Holding(new KeptCall(given.GetRequiredService<PersonKeys>(), kept).ShowAsync)));
        endpoints.MapGet($"{ChartTickets.Path}/{{ticket}}.png", Loopback.SameOrigin(new ChartCall(given.GetRequiredService<ChartTickets>(), charts).DrawAsync));
        endpoints.MapPage(languages);
    }

    private static void MapDirectLine(this IEndpointRouteBuilder endpoints, TokenCalls tokens, IServiceProvider given)
    {
        var life = given.GetRequiredService<IHostApplicationLifetime>();
        var conversations = given.GetRequiredService<Conversations>();
        var channel = given.GetRequiredService<WebChatChannel>();
        var hearing = new Hearing(
            given.GetRequiredService<IHear>(), given.GetRequiredService<PersonKeys>(), life, given.GetRequiredService<ILogger<Hearing>>());
        var calls = new ConversationCalls(tokens, conversations, channel, hearing);
        var streams = new StreamCalls(conversations, channel, hearing, life);

        var at = endpoints.MapGroup(DirectLine);
        at.MapPost("/tokens/generate", Loopback.SameOrigin(tokens.GenerateAsync));
        at.MapPost("/tokens/refresh", Loopback.SameOrigin(tokens.Holding(tokens.RefreshAsync)));
        at.MapPost("/conversations", Loopback.SameOrigin(tokens.Holding(calls.StartAsync)));
        at.MapGet("/conversations/{conversation}", Loopback.SameOrigin(tokens.Holding(calls.GoOnAsync)));
        at.MapGet("/conversations/{conversation}/activities", Loopback.SameOrigin(tokens.Holding(calls.ReadAsync)));
        at.MapPost("/conversations/{conversation}/activities", Loopback.SameOrigin(tokens.Holding(calls.SayAsync)));
        at.MapPost("/conversations/{conversation}/upload", Loopback.SameOrigin(tokens.Holding(ConversationCalls.RefuseUploadAsync)));
        at.MapGet("/conversations/{conversation}/stream", Loopback.SameOrigin(WithSockets(endpoints, streams.StreamAsync)));
    }

    private static RequestDelegate WithSockets(IEndpointRouteBuilder endpoints, RequestDelegate next)
    {
        var sockets = endpoints.CreateApplicationBuilder();
        sockets.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(30), KeepAliveTimeout = TimeSpan.FromSeconds(15) });
        sockets.Run(next);
        return sockets.Build();
    }
}
