using Azure.Core;
using Azure.Identity;

namespace CoachBot.Channels.BotFramework;

/// <summary>Signs in by a certificate or a managed identity, through Azure.Identity.</summary>
/// <param name="make">Makes a credential that remembers nothing.</param>
public sealed class AzureSignIn(Func<TokenCredential> make, string scope) : ISignIn
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private TokenCredential credential = make();

    public async Task<AccessToken> SignInAsync(bool anew, CancellationToken cancel)
    {
        // The library keeps tokens by itself and gives the refused one out again.
        if (anew)
            credential = make();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        try
        {
            return await credential.GetTokenAsync(new TokenRequestContext([scope]), limit.Token);
        }
        catch (Exception e) when (e is AuthenticationFailedException or IOException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw new SignInFailedException($"{credential.GetType().Name} gave no token ({e.GetType().Name})", e);
        }
    }
}
