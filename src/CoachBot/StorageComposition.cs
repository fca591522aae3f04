using CoachBot.Settings;
using CoachBot.Storage;

namespace CoachBot;

/// <summary>Puts together where things are kept: one file, an Azure storage account, or memory.</summary>
internal static class StorageComposition
{
    /// <summary>The store as it is kept, sealed: only the rotation of keys looks at it.</summary>
    public const string Raw = "raw";

    public static void AddStorage(this IServiceCollection services, StorageSettings storage, IHostEnvironment environment, KeyRing keys)
    {
        services.AddSingleton(keys);
        services.AddSingleton(keys.Current);
        services.AddSingleton<IStore>(given => new SealedStore(given.GetRequiredKeyedService<IStore>(Raw), given.GetRequiredService<KeyRing>()));
        services.AddSingleton<IdentityKey>();
        switch (storage.Provider)
        {
            case "Memory":
                services.AddSingleton<MemoryStore>();
                services.AddKeyedSingleton<IStore>(Raw, (given, _) => given.GetRequiredService<MemoryStore>());
                services.AddSingleton<IRoster, MemoryRoster>();
                services.AddSingleton<IWakeUps, MemoryWakeUps>();
                services.AddSingleton<IDeliveries, MemoryDeliveries>();
                break;
            case "AzureTables":
                services.AddSingleton(_ => new AzureTables(AccountOf(storage.Azure, environment), storage.Azure.TablePrefix));
                services.AddKeyedSingleton<IStore, AzureStore>(Raw);
                services.AddSingleton<IRoster, AzureRoster>();
                services.AddSingleton<IWakeUps, AzureWakeUps>();
                services.AddSingleton<IDeliveries>(given => new AzureDeliveries(given.GetRequiredService<AzureTables>().Behind, storage.Azure.TablePrefix));
                break;
            default:
                services.AddSingleton(_ => new SqliteStore(storage.Sqlite.Path));
                services.AddKeyedSingleton<IStore>(Raw, (given, _) => given.GetRequiredService<SqliteStore>());
                services.AddSingleton<IRoster, SqliteRoster>();
                services.AddSingleton<IWakeUps, SqliteWakeUps>();
                services.AddSingleton<IDeliveries>(_ => new SqliteDeliveries(storage.Sqlite.Path));
                break;
        }
    }

    private static AzureAccount AccountOf(AzureSettings azure, IHostEnvironment environment) => azure.ConnectionString is { Length: > 0 } secret
        ? AzureAccount.WithKey(secret)
        : AzureAccount.WithIdentity(azure.AccountUrl!, azure.ClientId, environment.IsDevelopment());
}
