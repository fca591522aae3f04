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
    /// <param name="what">Which picture, see <see cref="Talk.Part.Chart.What"/>.</param>
    public string UrlFor(PersonKey person, string? what = null) => $"{Path}/{passes.Sign("chart", person.Value, Life, what)}.png";

    internal (PersonKey Person, string? What)? Read(string? ticket) =>
        passes.Read("chart", ticket) is { } pass ? (new PersonKey(pass.User), pass.Conversation is "" ? null : pass.Conversation) : null;
}
