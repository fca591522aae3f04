using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Channels.Slack;

/// <summary>Where the app is installed, and with which token it speaks there.</summary>
internal sealed class Installations(SlackSettings settings, InstallationStore store, TokenExchange exchange, TimeProvider time)
{
    /// <summary>Another instance's change is seen so much later; Slack itself refuses a dead token at once.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(30);

    /// <summary>A token that runs out sooner is exchanged before it is used.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, (Installation? Known, DateTimeOffset Until)> recent = new();

    public async Task<bool> IsHereAsync(string id, CancellationToken cancel) => SecretOf(await FindAsync(id, cancel)) is not null;

    public async Task<bool> DrawsChartsAsync(string id, CancellationToken cancel) => await FindAsync(id, cancel) is not { WithoutCharts: true };

    /// <exception cref="SlackException">The app is not installed there.</exception>
    public async Task<SlackToken> TokenAsync(string id, CancellationToken cancel)
    {
        var known = await FindAsync(id, cancel);
        var secret = SecretOf(known) ?? throw new SlackException("token", "not_installed", Trouble.Token);
        return known is { RefreshToken: not null, Expires: { } expires } && expires - time.GetUtcNow() < Short
            ? await RenewAsync(new SlackToken(id, secret), cancel)
            : new SlackToken(id, secret);
    }

    /// <summary>Exchanges a token that has run out or soon will.</summary>
    /// <exception cref="SlackException">It cannot be exchanged.</exception>
    public async Task<SlackToken> RenewAsync(SlackToken old, CancellationToken cancel)
    {
        var renewed = await exchange.RenewAsync(old, cancel);
        Remember(old.Installation, renewed);
        return new SlackToken(old.Installation, renewed.Token!);
    }

    public async Task InstallAsync(Installation fresh, CancellationToken cancel) =>
        Remember(fresh.Id, await store.ChangeAsync(fresh.Id, known => fresh with { WithoutCharts = known?.WithoutCharts is true }, cancel));

    /// <summary>Stops all sending there, unless it was installed again since.</summary>
    /// <param name="at">In whole seconds.</param>
    public async Task UninstallAsync(string id, DateTimeOffset at, CancellationToken cancel) =>
        Remember(id, await store.ChangeAsync(id, known => IsOlder(known, at) ? known : Gone(id, known, at), cancel));

    /// <summary>Slack says that this token is dead; it is forgotten unless another is here already.</summary>
    public async Task LoseAsync(SlackToken token, CancellationToken cancel) =>
        Remember(token.Installation, await store.ChangeAsync(token.Installation, known => SecretOf(known) == token.Secret ? Gone(token.Installation, known, time.GetUtcNow()) : known, cancel));

    /// <summary>This workspace refuses charts, and will be asked no more.</summary>
    public async Task DrawNoChartsAsync(string id, CancellationToken cancel) =>
        Remember(id, await store.ChangeAsync(id, known => (known ?? Blank(id)) with { WithoutCharts = true }, cancel));

    private static bool IsOlder(Installation? known, DateTimeOffset at) =>
        known is { Uninstalled: null, Token: not null } && at.ToUnixTimeSeconds() < known.Since.ToUnixTimeSeconds();

    private Installation Gone(string id, Installation? known, DateTimeOffset at) => (known ?? Blank(id)) with
    {
        Token = null,
        RefreshToken = null,
        Expires = null,
        Uninstalled = at,
        DeadToken = settings.BotToken is { Length: > 0 } given ? Name(given) : null,
    };

    private static Installation Blank(string id) => new(id, null, null, null, default);

    private string? SecretOf(Installation? known)
    {
        if (known?.Token is { } token)
            return token;
        return settings.BotToken is { Length: > 0 } given && known?.DeadToken != Name(given) ? given : null;
    }

    private async Task<Installation?> FindAsync(string id, CancellationToken cancel)
    {
        if (recent.TryGetValue(id, out var one) && one.Until > time.GetUtcNow())
            return one.Known;
        var (known, _) = await store.ReadAsync(id, cancel);
        Remember(id, known);
        return known;
    }

    private void Remember(string id, Installation? known) => recent[id] = (known, time.GetUtcNow() + Life);

    /// <summary>Tells tokens apart without keeping one.</summary>
    private static string Name(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token))[..8]);
}
