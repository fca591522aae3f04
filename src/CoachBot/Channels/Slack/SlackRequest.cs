using CoachBot.Talk;

namespace CoachBot.Channels.Slack;

/// <summary>What a genuine request of Slack's asks for.</summary>
internal abstract record SlackRequest
{
    /// <summary>Nothing the coach does anything about. <paramref name="Kind"/> is Slack's word for it.</summary>
    public sealed record Ignored(string Kind) : SlackRequest;

    /// <summary>Slack asks whether somebody is here.</summary>
    public sealed record Challenge(string Words) : SlackRequest;

    /// <summary>Slack has dropped events of this app.</summary>
    public sealed record RateLimited : SlackRequest;

    /// <param name="At">When it was uninstalled, in whole seconds: it may be told after a reinstall.</param>
    public sealed record Uninstalled(string Installation, DateTimeOffset At, bool IsOrganisation) : SlackRequest;

    /// <summary>Somebody's language or time zone may have changed.</summary>
    public sealed record Changed(SlackPerson Who) : SlackRequest;

    /// <param name="EventId">The same for every delivery of it.</param>
    /// <param name="From">Where in Slack it was done.</param>
    public sealed record Did(SlackPerson Who, string EventId, Heard What, Origin From) : SlackRequest
    {
        /// <summary>Opens a modal, for about three seconds, once.</summary>
        public string? Trigger { get; init; }

        /// <summary>Where the pressed message, or the command, may be answered for half an hour.</summary>
        public string? ResponseUrl { get; init; }

        /// <summary>The pressed message's blocks as Slack sent them, in JSON.</summary>
        public string? Pressed { get; init; }

        /// <summary>The pressed message's words, as they were sent.</summary>
        public string? PressedText { get; init; }
    }
}

/// <summary>Where somebody did something.</summary>
internal enum Origin
{
    /// <summary>The direct messages: typed, or the tab was opened.</summary>
    Chat,

    /// <summary>The app's Home.</summary>
    Home,

    /// <summary>A button of a message.</summary>
    Button,

    /// <summary>A modal that was sent.</summary>
    Modal,

    /// <summary>A command typed in our own chat.</summary>
    Command,

    /// <summary>A command typed where others are.</summary>
    CommandElsewhere,

    /// <summary>A global shortcut.</summary>
    Shortcut,
}

/// <summary>Who did it.</summary>
/// <param name="Installation">Whose token speaks to them: the organisation's or the workspace's id.</param>
/// <param name="Tenant">Organisation or else workspace: a person is the same in all workspaces of one.</param>
/// <param name="IsStranger">Of another company, met in a shared channel.</param>
internal sealed record SlackPerson(string Installation, string Tenant, string User, bool IsStranger = false)
{
    /// <summary>Everything is said in the person's own direct messages, which a user id opens.</summary>
    public Address Where => new(SlackChannel.Name, User, User, Tenant, Bot: Installation);
}
