using System.Runtime.CompilerServices;
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

    public async IAsyncEnumerable<(PersonKey Person, Address Where)> ReachedThroughAsync(string channel, string bot, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var (person, row) in store.EverybodysAsync(Opened.StateKey, cancel))
        {
            if (row.Key == Opened.StateKey && Stored.ReadNotebook(row.Value.Span).Profile is { Gone: false } profile && profile.Where.Channel == channel && profile.Where.Bot == bot)
                yield return (person, profile.Where);
        }
    }

    private async Task<Desk> OpenAsync(PersonKey person, CancellationToken cancel) => Desk.Read(await store.OpenAsync(person, cancel));
}
