using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace CoachBot.Settings;

/// <summary>Where a setting comes from.</summary>
internal static class Origin
{
    /// <summary>The file's name, the environment or the command line; null where nothing gives it.</summary>
    public static string? Of(IConfiguration configuration, string path) =>
        (configuration as IConfigurationRoot)?.Providers.LastOrDefault(provider => provider.TryGet(path, out _)) switch
        {
            null => null,
            ChainedConfigurationProvider chained => Of(chained.Configuration, path),
            FileConfigurationProvider { Source.Path: { Length: > 0 } file } => Path.GetFileName(file),
            EnvironmentVariablesConfigurationProvider => "environment",
            CommandLineConfigurationProvider => "command line",
            var other => other.GetType().Name.Replace("ConfigurationProvider", "", StringComparison.Ordinal),
        };
}
