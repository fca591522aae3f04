using CoachBot;
using CoachBot.Channels.BotFramework;
using CoachBot.Channels.Slack;
using CoachBot.Channels.Terminal;
using CoachBot.Channels.WebChat;
using CoachBot.Ops;
using CoachBot.Papers;
using CoachBot.Playground;
using CoachBot.Report;

if (args is ["chat", ..])
    return await TerminalChat.RunAsync(args[1..]);
// Settings lie beside the program, wherever it is started from.
if (args is ["teams-app", ..])
    return TeamsApp.Run(args.AsSpan(1), Start.LanguagesOf(WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }).Configuration));
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
if (args is ["settings", ..])
    return Start.PrintSettings(builder);
builder.UseCoachSettings();
if (await Start.ReadKeysAsync(builder.Configuration, builder.Environment) is not { } keys)
    return Start.Stopped;
builder.Services.AddCoach(builder.Configuration, builder.Environment, keys);
builder.Services.AddTeams(builder.Configuration);
if (Composition.SlackOf(builder.Configuration) is { IsOn: true } slack)
    builder.Services.AddSlack(slack);
if (builder.Environment.IsDevelopment())
    builder.Services.AddWebChat(CardActivity.Draw);

var app = builder.Build();
if (args is ["rotate-keys", ..])
    return await Start.RotateKeysAsync(app.Services);
if (!await Start.OpenStoreAsync(app.Services))
    return Start.Stopped;
app.WarnOfUnverifiedLines();
app.MapCoachHealth();
app.MapBotFramework();
app.MapSlack();
app.MapPapers();
app.MapOps();
app.MapGroupReport();
if (app.Environment.IsDevelopment())
{
    var kept = app.Services.GetRequiredService<Kept>();
    app.MapWebChat(kept.OfAsync, kept.PictureAsync, app.Services.GetRequiredService<CoachBot.Dialogs.Company>().Languages);
    app.MapPlayground();
}

await app.RunAsync();
return 0;

/// <summary>Lets tests host the program.</summary>
public sealed partial class Program;
