using CoachBot.Settings;
using CoachBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Tests.Settings;

/// <summary>The setting of the provider decides about everything that is kept.</summary>
public sealed class CompositionTests
{
    [Theory]
    [InlineData("Memory", typeof(MemoryStore), typeof(MemoryRoster), typeof(MemoryWakeUps), typeof(MemoryDeliveries))]
    [InlineData("Sqlite", typeof(SqliteStore), typeof(SqliteRoster), typeof(SqliteWakeUps), typeof(SqliteDeliveries))]
    [InlineData("AzureTables", typeof(AzureStore), typeof(AzureRoster), typeof(AzureWakeUps), typeof(AzureDeliveries))]
    public async Task Store_roster_and_wake_ups_are_of_one_provider(string provider, Type store, Type roster, Type wakeUps, Type deliveries)
    {
        var folder = Directory.CreateTempSubdirectory("coachbot-");
        try
        {
            await using var given = Services(provider, Path.Combine(folder.FullName, "coach.db"));
            Assert.IsType<SealedStore>(given.GetRequiredService<IStore>());
            Assert.IsType(store, given.GetRequiredKeyedService<IStore>(StorageComposition.Raw));
            Assert.IsType(roster, given.GetRequiredService<IRoster>());
            Assert.IsType(wakeUps, given.GetRequiredService<IWakeUps>());
            Assert.IsType(deliveries, given.GetRequiredService<IDeliveries>());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_key_that_instances_share_is_never_made_up() =>
        await Assert.ThrowsAsync<KeysMissingException>(() => MasterKeys.ReadAsync(new StorageSettings { Provider = "AzureTables" }, development: true, CancellationToken.None));

    private static ServiceProvider Services(string provider, string path)
    {
        var builder = WebApplication.CreateBuilder();
        (string Key, string? Value)[] settings =
        [
            ("Storage:Provider", provider),
            ("Storage:Sqlite:Path", path),
            ("Storage:Azure:ConnectionString", "UseDevelopmentStorage=true"),
        ];
        builder.Configuration.AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key, one.Value)));
        builder.Services.AddCoach(builder.Configuration, builder.Environment, new KeyRing(new MasterKey(new byte[MasterKey.Bytes])));
        return builder.Services.BuildServiceProvider();
    }
}
