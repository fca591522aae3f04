using System.Net;

namespace CoachBot.Tests.Tokens;

/// <summary>Keys come and go while people talk.</summary>
public sealed class SigningKeyTests : IAsyncLifetime
{
    private TeamsHouse house = null!;

    public async Task InitializeAsync() => house = await TeamsHouse.StartAsync();

    public async Task DisposeAsync() => await house.DisposeAsync();

    [Fact]
    public async Task Keys_rotate_under_load_without_a_failed_turn()
    {
        var key = house.Service.Announce("k1", "msteams");
        using var enough = new CancellationTokenSource();
        var (heard, refused) = (0, 0);
        var people = Enumerable.Range(0, 4).Select(async number =>
        {
            while (!enough.IsCancellationRequested)
            {
                var status = await house.PostAsync(house.Saying("hello", $"29:{number}"), $"Bearer {Volatile.Read(ref key).Token(house.ServiceUrl)}");
                _ = status is HttpStatusCode.OK ? Interlocked.Increment(ref heard) : Interlocked.Increment(ref refused);
            }
        }).ToList();

        for (var life = 2; life <= 3; life++)
        {
            await SomeAreHeardAsync();
            Volatile.Write(ref key, house.Service.Announce($"k{life}", "msteams"));
            await SomeAreHeardAsync();
            house.Service.Withdraw($"k{life - 1}");
        }

        await enough.CancelAsync();
        await Task.WhenAll(people);
        Assert.Equal(0, refused);
        Assert.InRange(house.Service.Reads, 3, 4);

        async Task SomeAreHeardAsync()
        {
            // Four may still be on their way with an older token.
            var before = Volatile.Read(ref heard);
            await EndToEnd.Eventually.HoldsAsync(() => Volatile.Read(ref heard) > before + 6, TimeSpan.FromSeconds(30), () => $"{heard} heard, {refused} refused.");
        }
    }

    [Fact]
    public async Task Tokens_of_unknown_keys_have_the_keys_read_now_and_then_only()
    {
        var key = house.Service.Announce("k1", "msteams");
        await house.PostAsync(house.Saying("hello"), $"Bearer {key.Token(house.ServiceUrl)}");

        var statuses = await Task.WhenAll(Enumerable.Range(0, 60).Select(number =>
            house.PostAsync(house.Saying("hello"), $"Bearer {key.Token(house.ServiceUrl, (header, _) => header["kid"] = $"unknown-{number}")}")));

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.Unauthorized, status));
        Assert.InRange(house.Service.Reads, 2, 4);
    }

    [Fact]
    public async Task Without_keys_nobody_is_heard_and_everybody_once_they_are_there()
    {
        var key = house.Service.Announce("k1", "msteams");
        house.Service.IsDown = true;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await house.PostAsync(house.Saying("hello"), $"Bearer {key.Token(house.ServiceUrl)}"));
        Assert.Empty(house.Calls);

        house.Service.IsDown = false;
        Assert.Equal(HttpStatusCode.OK, await house.PostAsync(house.Saying("hello"), $"Bearer {key.Token(house.ServiceUrl)}"));
    }
}
