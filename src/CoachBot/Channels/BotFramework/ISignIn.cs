using Azure.Core;

namespace CoachBot.Channels.BotFramework;

/// <summary>Gets the bot a token for its connectors: one way for each kind of credential.</summary>
public interface ISignIn
{
    /// <param name="anew">True when the token got before is refused: a remembered one will not do.</param>
    /// <exception cref="SignInFailedException">None was given.</exception>
    Task<AccessToken> SignInAsync(bool anew, CancellationToken cancel);
}

/// <summary>The bot could not sign in; the message says why, without any secret.</summary>
public sealed class SignInFailedException(string message, Exception? inner = null) : Exception(message, inner);
