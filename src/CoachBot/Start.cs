using CoachBot.Settings;
using CoachBot.Storage;

namespace CoachBot;

/// <summary>What a start needs before the first request. What is missing is said on the error output, and the program ends.</summary>
internal static class Start
{
    /// <summary>The program's exit code.</summary>
    public const int Stopped = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>False when something is wrong with the settings; then all of it was said.</summary>
    public static bool HasGoodSettings(WebApplicationBuilder builder)
    {
        var problems = SettingsCheck.Problems(builder.Configuration, builder.Environment.IsDevelopment());
        foreach (var problem in problems)
            Console.Error.WriteLine($"Settings: {problem}");
        return problems.Count == 0;
    }

    /// <summary>The languages that people can have, for what is made before the coach runs; what is no language is left out.</summary>
    public static IReadOnlyList<string> LanguagesOf(IConfiguration configuration) =>
        [.. configuration.Read<CoachSettings>().SupportedLanguages.Where(CoachSettings.KnownLanguages.Contains)];

    /// <summary><c>dotnet CoachBot.dll settings</c>: what is in force, or what is wrong. Opens nothing.</summary>
    public static int PrintSettings(WebApplicationBuilder builder)
    {
        if (!HasGoodSettings(builder))
            return Stopped;
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        Console.WriteLine($"Environment = {builder.Environment.EnvironmentName}");
        foreach (var line in InForce.Lines(builder.Configuration, Composition.DefaultUrl))
            Console.WriteLine(line);
        return 0;
    }

    public static async Task<KeyRing?> ReadKeysAsync(IConfiguration configuration, IHostEnvironment environment)
    {
        try
        {
            return await MasterKeys.ReadAsync(configuration.Read<StorageSettings>(), environment.IsDevelopment(), CancellationToken.None);
        }
        catch (KeysMissingException missing)
        {
            Console.Error.WriteLine($"Start: {missing.Message}");
            return null;
        }
    }

    /// <summary>A broken database, or one under another master key, stops the start and not the first person.</summary>
    public static async Task<bool> OpenStoreAsync(IServiceProvider services)
    {
        try
        {
            if (services.GetService<AzureTables>() is { } tables)
                await tables.CreateAsync(CancellationToken.None);
            await ReadAsync(services.GetRequiredService<IdentityKey>(), services.GetRequiredService<TimeProvider>(), Patience);
            return true;
        }
        catch (Exception e)
        {
            Console.Error.WriteLine($"Start: {Reason(e)}");
            return false;
        }
    }

    /// <summary><c>dotnet CoachBot.dll rotate-keys</c>: 0 when everything is under the current master key, else 1.</summary>
    public static async Task<int> RotateKeysAsync(IServiceProvider services)
    {
        try
        {
            var rotation = new KeyRotation(services.GetRequiredKeyedService<IStore>(StorageComposition.Raw), services.GetRequiredService<KeyRing>());
            var rotated = await rotation.RunAsync((person, e) => Console.Error.WriteLine($"{person}: {(e is null ? "others kept saving first" : Reason(e))}"), CancellationToken.None);
            Console.WriteLine($"Keys of people: {rotated.Rewrapped} wrapped anew, {rotated.Current} current, {rotated.Failed} failed. Identity key: {(rotated.Identity ? "wrapped anew" : "current")}.");
            return rotated.Failed == 0 ? 0 : 1;
        }
        catch (Exception e)
        {
            Console.Error.WriteLine($"rotate-keys: {Reason(e)}");
            return 1;
        }
    }

    /// <summary>The store may come up a little later than the coach.</summary>
    internal static async Task ReadAsync(IdentityKey identity, TimeProvider time, TimeSpan patience)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            try
            {
                await identity.ReadAsync(CancellationToken.None);
                return;
            }
            catch (Exception e) when (e is not SealBrokenException && time.GetElapsedTime(start) < patience)
            {
                await Task.Delay(Pause, time);
            }
        }
    }

    /// <summary>Our own messages say what to do and quote nothing; of others the kind must do.</summary>
    private static string Reason(Exception e) =>
        e is StoreFailedException or SealBrokenException ? e.Message : $"the store could not be read ({e.GetType().Name})";
}
