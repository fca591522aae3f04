using System.Reflection;

namespace CoachBot.Settings;

/// <summary>One value that the configuration gives, beside the type that it should be read as.</summary>
/// <param name="Type">Null where there is no such setting.</param>
internal sealed record Entry(IConfigurationSection Given, Type? Type, bool IsSecret)
{
    public string Path => Given.Path;

    public bool IsReadable => Type is not null && Given.Value is not null && !IsMany(Type) && Refusal() is null;

    /// <summary>What to bind: nothing where it cannot be read, in a form that leaves the others of a list at their places; null to leave it out.</summary>
    public string? Readable => IsReadable ? Given.Value : Type is not null && Given.Value is not null && Nullable.GetUnderlyingType(Type) is not null ? "" : null;

    /// <summary>What is wrong with it, without repeating what may be a secret; null when nothing is.</summary>
    public string? Problem() => Type switch
    {
        null => "is no setting of this version; appsettings.sample.json has them all.",
        _ when Given.Value is null => null,
        _ when IsMany(Type) => Given.Value.Length == 0 ? null : $"has a value and should have settings below it, like {Path}:{Example(Type)}.",
        _ => Refusal(),
    };

    /// <summary>All that is given below a place, whatever it is.</summary>
    public static IEnumerable<Entry> Below(IConfigurationSection here, Type? type, bool isSecret = false)
    {
        foreach (var child in here.GetChildren())
        {
            var (inner, secret) = Inside(type, child.Key);
            if (!child.GetChildren().Any())
                yield return new Entry(child, inner, isSecret || secret);
            foreach (var entry in Below(child, inner, isSecret || secret))
                yield return entry;
        }
    }

    /// <summary>What can be set in a record: not what it computes.</summary>
    public static IEnumerable<PropertyInfo> Settable(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is { IsPublic: true });

    /// <summary>True for lists, dictionaries and records; false for what is one value.</summary>
    public static bool IsMany(Type type) => ItemOf(type) is not null || (type.Namespace?.StartsWith(nameof(CoachBot), StringComparison.Ordinal) is true && !type.IsEnum);

    /// <summary>What a list or a dictionary is of; null for everything else.</summary>
    public static Type? ItemOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() is var many && (many == typeof(IReadOnlyList<>) || many == typeof(IReadOnlyDictionary<,>))
        ? type.GenericTypeArguments[^1]
        : null;

    private static (Type? Type, bool IsSecret) Inside(Type? type, string key)
    {
        if (type is null || !IsMany(type))
            return (null, false);
        if (ItemOf(type) is { } item)
            return (item, false);
        var property = Settable(type).FirstOrDefault(one => string.Equals(one.Name, key, StringComparison.OrdinalIgnoreCase));
        return (property?.PropertyType, property?.GetCustomAttribute<SecretAttribute>() is not null);
    }

    private static string Example(Type type) => ItemOf(type) is null ? Settable(type).First().Name : type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? "0" : "Name";

    private string? Refusal()
    {
        try
        {
            Given.Get(Type!);
            return null;
        }
        catch (InvalidOperationException)
        {
            return $"is {(IsSecret ? "not of its kind" : $"'{Given.Value}'")}; it must be {Kind(Nullable.GetUnderlyingType(Type!) ?? Type!)}.";
        }
    }

    private static string Kind(Type type) => type switch
    {
        _ when type == typeof(int) => "a whole number",
        _ when type == typeof(decimal) => "a number like 0.5",
        _ when type == typeof(DateOnly) => "a date like 2026-11-30",
        _ when type == typeof(bool) => "true or false",
        _ => type.Name,
    };
}
