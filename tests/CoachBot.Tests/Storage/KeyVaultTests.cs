using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Security.KeyVault.Secrets;
using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

public sealed class KeyVaultTests
{
    private const string Name = "coachbot-master-key";

    private static readonly CancellationToken Go = CancellationToken.None;

    private readonly FakeVault vault = new();

    [Fact]
    public async Task The_newest_enabled_version_is_current_and_older_enabled_ones_follow()
    {
        vault.Add("v1", created: 100, Secret(1));
        vault.Add("v4", created: 400, Secret(4), enabled: false);
        vault.Add("v3", created: 300, Secret(3));
        vault.Add("v2", created: 200, Secret(2), enabled: false);

        Assert.Equal([Id(3), Id(1)], (await ReadAsync()).Select(key => key.Id));
    }

    [Fact]
    public async Task Versions_on_further_pages_are_found()
    {
        for (var number = 1; number <= 7; number++)
            vault.Add($"v{number}", created: number, Secret((byte)number));

        Assert.Equal(Enumerable.Range(1, 7).Reverse().Select(number => Id((byte)number)), (await ReadAsync()).Select(key => key.Id));
    }

    [Fact]
    public async Task What_is_rotated_in_the_vault_still_opens_what_the_old_version_wrapped()
    {
        vault.Add("v1", created: 100, Secret(1));
        var store = new MemoryStore();
        await new IdentityKey(store, new KeyRing((await ReadAsync())[0])).ReadAsync(Go);
        vault.Add("v2", created: 200, Secret(2));
        var keys = await ReadAsync();
        var ring = new KeyRing(keys[0], [.. keys.Skip(1)]);

        await new IdentityKey(store, ring).ReadAsync(Go);
        Assert.True((await new KeyRotation(store, ring).RunAsync((_, _) => { }, Go)).Identity);
        vault.Disable("v1");
        await new IdentityKey(store, new KeyRing(Assert.Single(await ReadAsync()))).ReadAsync(Go);
    }

    [Fact]
    public async Task A_vault_without_the_secret_is_told()
    {
        Assert.Equal($"The key vault did not give the secret {Name}: 404 SecretNotFound.", (await MissingAsync()).Message);

        vault.Add("v1", created: 100, Secret(1), enabled: false);
        Assert.Equal($"The secret {Name} in the key vault has no enabled version.", (await MissingAsync()).Message);
    }

    [Fact]
    public async Task A_vault_that_lets_nobody_in_is_told()
    {
        vault.Add("v1", created: 100, Secret(1));
        vault.Forbids = true;

        Assert.Equal($"The key vault did not give the secret {Name}: 403 Forbidden.", (await MissingAsync()).Message);
    }

    [Fact]
    public async Task A_secret_that_is_no_master_key_is_named_and_not_repeated()
    {
        vault.Add("v1", created: 100, "hunter2-hunter2");

        var missing = await MissingAsync();
        Assert.Equal($"Version v1 of the secret {Name} is not base64 of 32 bytes. Disable it in the key vault.", missing.Message);
        Assert.DoesNotContain("hunter2", missing.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vault_that_stumbles_is_asked_again()
    {
        vault.Add("v1", created: 100, Secret(1));
        vault.Stumbles = 2;

        Assert.Single(await ReadAsync());
    }

    private static string Secret(byte first) => Convert.ToBase64String([first, .. new byte[MasterKey.Bytes - 1]]);

    private static string Id(byte first) => MasterKey.FromBase64(Secret(first)).Id;

    private Task<IReadOnlyList<MasterKey>> ReadAsync()
    {
        var options = new SecretClientOptions { Transport = new HttpClientTransport(new HttpClient(vault)) };
        options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        return new KeyVault(new SecretClient(FakeVault.Address, new FakeCredential(), options), Name).ReadAsync(Go);
    }

    private Task<KeysMissingException> MissingAsync() => Assert.ThrowsAsync<KeysMissingException>(ReadAsync);

    private sealed class FakeCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Assert.Equal(["https://vault.azure.net/.default"], requestContext.Scopes);
            return new AccessToken(FakeVault.Token, DateTimeOffset.UtcNow.AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
