using CoachBot.Coaching;
using CoachBot.Storage;
using CoachBot.Talk;

namespace CoachBot.Turns;

/// <inheritdoc cref="ILook"/>
public sealed class Look(Coach coach, IStore store, CoachClock clock) : ILook
{
    public async Task<OpenForm?> FormAsync(PersonKey person, Heard.Tap tap, CancellationToken cancel) =>
        (await OpenAsync(person, cancel)).Notebook is { } notebook ? coach.FormOf(notebook, tap, clock.Now) : null;

    public async Task<bool> KnowsAsync(PersonKey person, CancellationToken cancel) => (await OpenAsync(person, cancel)).Notebook is not null;

    public async Task<Message> HomeAsync(PersonKey person, string? locale, CancellationToken cancel)
    {
        var desk = await OpenAsync(person, cancel);
        return coach.Home(desk.Notebook, desk.Occasions, locale, clock.Now);
    }

    private async Task<Desk> OpenAsync(PersonKey person, CancellationToken cancel) => Desk.Read(await store.OpenAsync(person, cancel));
}
