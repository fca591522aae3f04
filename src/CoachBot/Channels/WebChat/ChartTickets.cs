using CoachBot.Storage;

namespace CoachBot.Channels.WebChat;

/// <summary>Addresses of a person's picture: ten minutes, one person, signed. A picture's request carries no token.</summary>
public sealed class ChartTickets
{
    public const string Path = "/webchat/chart";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly Passes passes;

    /// <param name="clock">The real one, not the coach's.</param>
    public ChartTickets(MasterKey master, TimeProvider clock) => passes = new Passes(master.Derive("chart"), clock);

    /// <summary>Relative to the page, so that no other origin can be meant.</summary>
    public string UrlFor(PersonKey person) => $"{Path}/{passes.Sign("chart", person.Value, Life)}.png";

    internal PersonKey? PersonOf(string? ticket) => passes.Read("chart", ticket) is { } person ? new PersonKey(person.User) : null;
}
