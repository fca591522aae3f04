using CoachBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Tests.Settings;

/// <summary>The setting of the provider decides about everything that is kept.</summary>
public sealed class CompositionTests
{
    [Theory]
    [InlineData("Memory", typeof(MemoryStore), typeof(MemoryRoster), typeof(MemoryWakeUps))]
    [InlineData("Sqlite", typeof(SqliteStore), typeof(SqliteRoster), typeof(SqliteWakeUps))]
    [InlineData("AzureTables", typeof(AzureStore), typeof(AzureRoster), typeof(AzureWakeUps))]
    public async Task Store_roster_and_wake_ups_are_of_one_provider(string provider, Type store, Type roster, Type wakeUps)
    {
        var folder = Directory.CreateTempSubdirectory("coachbot-");
        try
        {
            await using var given = Services(provider, Path.Combine(folder.FullName, "coach.db"));
            Assert.IsType(store, given.GetRequiredService<IStore>());
            Assert.IsType(roster, given.GetRequiredService<IRoster>());
            Assert.IsType(wakeUps, given.GetRequiredService<IWakeUps>());
            Assert.NotNull(given.GetRequiredService<PersonKeys>());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_key_that_instances_share_is_never_made_up()
    {
        await using var given = Services("AzureTables", "", ("Storage:MasterKey", null));

        Assert.Throws<InvalidOperationException>(() => given.GetRequiredService<MasterKey>());
    }

    private static ServiceProvider Services(string provider, string path, params (string Key, string? Value)[] more)
    {
        var builder = WebApplication.CreateBuilder();
        (string Key, string? Value)[] settings =
        [
            ("Storage:Provider", provider),
            ("Storage:Sqlite:Path", path),
            ("Storage:Azure:ConnectionString", "UseDevelopmentStorage=true"),
            ("Storage:MasterKey", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="),
            .. more,
        ];
        builder.Configuration.AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key, one.Value)).GroupBy(one => one.Key).Select(same => same.Last()));
        builder.Services.AddCoach(builder.Configuration, builder.Environment);
        return builder.Services.BuildServiceProvider();
    }
}
