using System.Collections;
using System.Globalization;
using System.Reflection;
using CoachBot.Ops;

namespace CoachBot.Settings;

/// <summary>Every setting that is in force, a line each: its path, its value, and where that comes from. Of secrets only whether they are set.</summary>
internal static class InForce
{
    private const string Default = "default";

    /// <param name="url">Where the program listens when nothing is given.</param>
    public static IEnumerable<string> Lines(IConfiguration configuration, string url) =>
        [.. Sections.All.SelectMany(section => Of(configuration, section.Name, section.Type)), .. Others(configuration, url)];

    private static IEnumerable<string> Of(IConfiguration configuration, string path, Type type)
    {
        var usual = Activator.CreateInstance(type);
        foreach (var property in Entry.Settable(type))
        {
            var (here, isSecret) = ($"{path}:{property.Name}", property.GetCustomAttribute<SecretAttribute>() is not null);
            var lines = Entry.ItemOf(property.PropertyType) is not null ? Many(configuration, here, property, isSecret)
                : Entry.IsMany(property.PropertyType) ? Of(configuration, here, property.PropertyType)
                : [One(configuration, here, isSecret, Words(property.GetValue(usual)) ?? Meaning(property, "none"))];
            foreach (var line in lines)
                yield return line;
        }
    }

    /// <summary>A list has a line for each of its values, because each can come from elsewhere.</summary>
    private static IEnumerable<string> Many(IConfiguration configuration, string path, PropertyInfo property, bool isSecret)
    {
        var given = Entry.Below(configuration.GetSection(path), property.PropertyType, isSecret).Where(entry => entry.IsReadable).ToList();
        return given.Count == 0
            ? [$"{path} = {(isSecret ? "not set" : Meaning(property, "none"))} ({Default})"]
            : given.Select(entry => One(configuration, entry.Path, entry.IsSecret, ""));
    }

    private static string One(IConfiguration configuration, string path, bool isSecret, string usual)
    {
        var given = configuration[path];
        var value = isSecret ? given is { Length: > 0 } ? "set" : "not set"
            : given is null ? usual
            : given.Length == 0 ? "empty"
            : HasPassword(given) ? "set (an address with a password)"
            : OneLine(given);
        return $"{path} = {value} ({(given is null ? Default : Origin.Of(configuration, path))})";
    }

    /// <summary>What belongs to the framework and decides how the coach runs.</summary>
    private static IEnumerable<string> Others(IConfiguration configuration, string url) =>
    [
        One(configuration, "Urls", isSecret: false, configuration["http_ports"] is { Length: > 0 } ? "none" : url),
        One(configuration, "Http_Ports", isSecret: false, "none"),
        One(configuration, OpsComposition.Endpoint, isSecret: false, "none: no metrics leave the process"),
        One(configuration, OpsComposition.MetricsEndpoint, isSecret: false, "none"),
    ];

    private static string? Words(object? value) => value switch
    {
        null or "" or IEnumerable and not string => null,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static string Meaning(PropertyInfo property, string otherwise) => property.GetCustomAttribute<EmptyMeansAttribute>()?.Meaning ?? otherwise;

    private static bool HasPassword(string value) => Uri.TryCreate(value, UriKind.Absolute, out var address) && address.UserInfo.Length > 0;

    private static string OneLine(string value) => string.Concat(value.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
