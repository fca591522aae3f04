using CoachBot.Settings;
using CoachBot.Storage;

namespace CoachBot;

/// <summary>Puts together where things are kept: one file, an Azure storage account, or memory.</summary>
internal static class StorageComposition
{
    public static void AddStorage(this IServiceCollection services, StorageSettings storage, IHostEnvironment environment)
    {
        services.AddSingleton(_ => MasterKeyOf(storage));
        switch (storage.Provider)
        {
            case "Memory":
                services.AddSingleton<MemoryStore>();
                services.AddSingleton<IStore>(given => given.GetRequiredService<MemoryStore>());
                services.AddSingleton<IRoster, MemoryRoster>();
                services.AddSingleton<IWakeUps, MemoryWakeUps>();
                services.AddSingleton<IDeliveries, MemoryDeliveries>();
                break;
            case "AzureTables":
                services.AddSingleton(_ => new AzureTables(AccountOf(storage.Azure, environment), storage.Azure.TablePrefix));
                services.AddSingleton<IStore, AzureStore>();
                services.AddSingleton<IRoster, AzureRoster>();
                services.AddSingleton<IWakeUps, AzureWakeUps>();
                services.AddSingleton<IDeliveries>(given => new AzureDeliveries(given.GetRequiredService<AzureTables>().Behind, storage.Azure.TablePrefix));
                break;
            default:
                services.AddSingleton(_ => new SqliteStore(storage.Sqlite.Path));
                services.AddSingleton<IStore>(given => given.GetRequiredService<SqliteStore>());
                services.AddSingleton<IRoster, SqliteRoster>();
                services.AddSingleton<IWakeUps, SqliteWakeUps>();
                services.AddSingleton<IDeliveries>(_ => new SqliteDeliveries(storage.Sqlite.Path));
                break;
        }
    }

    private static AzureAccount AccountOf(AzureSettings azure, IHostEnvironment environment) => azure.ConnectionString is { Length: > 0 } secret
        ? AzureAccount.WithKey(secret)
        : AzureAccount.WithIdentity(azure.AccountUrl!, azure.ClientId, environment.IsDevelopment());

    private static MasterKey MasterKeyOf(StorageSettings storage) => storage switch
    {
        { MasterKey: { } text } => MasterKey.FromBase64(text),
        { Provider: "Memory" } => new MasterKey(System.Security.Cryptography.RandomNumberGenerator.GetBytes(MasterKey.Bytes)),
        { Provider: "AzureTables" } => throw new InvalidOperationException("The master key of several instances is configured, never made."),
        _ => MasterKey.FromFile(storage.Sqlite.Path + ".key"),
    };
}
