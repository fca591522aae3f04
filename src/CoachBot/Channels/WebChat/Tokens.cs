using System.Security.Cryptography;
using CoachBot.Storage;

namespace CoachBot.Channels.WebChat;

/// <summary>Makes and reads Direct Line tokens, and the tickets by which a browser stays the same person.</summary>
internal sealed class Tokens(MasterKey master, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan TicketLife = TimeSpan.FromDays(365);

    private readonly Passes passes = new(master.Derive("direct-line"), clock);

    public static string NewUser() => $"dl_{NewId()}";

    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public string For(Pass pass) => passes.Sign("token", pass.User, Life, pass.Conversation);

    public string TicketFor(string user) => passes.Sign("user", user, TicketLife);

    public string? UserOf(string? ticket) => passes.Read("user", ticket)?.User;

    /// <returns>Null when there is no token, or it is not ours, or over.</returns>
    public Pass? PassOf(HttpRequest request)
    {
        const string bearer = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(bearer, StringComparison.OrdinalIgnoreCase) ? passes.Read("token", header[bearer.Length..]) : null;
    }
}
