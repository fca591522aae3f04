using CoachBot.Channels.Slack;
using CoachBot.Dialogs;
using CoachBot.Domain;

namespace CoachBot.Settings;

/// <summary>The sections of the configuration that are the coach's own. What stands elsewhere belongs to others and is left alone.</summary>
public static class Sections
{
    /// <summary>In the order of <c>appsettings.sample.json</c>.</summary>
    public static readonly IReadOnlyList<(string Name, Type Type)> All =
    [
        ("Coach", typeof(CoachSettings)),
        ("Teams", typeof(TeamsSettings)),
        (SlackSettings.Section, typeof(SlackSettings)),
        ("Contacts", typeof(ContactsSettings)),
        ("Policy", typeof(CoachPolicy)),
        ("Storage", typeof(StorageSettings)),
        ("Ops", typeof(OpsSettings)),
        ("Report", typeof(ReportSettings)),
    ];

    /// <summary>The settings of one section: the usual ones where nothing is given, or nothing that can be read.</summary>
    public static T Read<T>(this IConfiguration configuration)
        where T : new()
    {
        var name = All.Single(section => section.Type == typeof(T)).Name;
        var given = Entry.Below(configuration.GetSection(name), typeof(T)).Where(entry => entry.Readable is not null).Select(entry => KeyValuePair.Create(entry.Path, entry.Readable));
        return new ConfigurationBuilder().AddInMemoryCollection(given).Build().GetSection(name).Get<T>() ?? new();
    }

    /// <summary>Sections with nearly the name of one of ours, and a setting of that below: somebody misspelt it. Others are left alone.</summary>
    public static IEnumerable<string> Misspelt(IConfiguration configuration) =>
        from given in configuration.GetChildren()
        where !All.Any(section => string.Equals(section.Name, given.Key, StringComparison.OrdinalIgnoreCase))
        let inside = given.GetChildren().ToList()
        let meant = All.Where(section => IsNearly(section.Name, given.Key)).FirstOrDefault(section => inside.Any(child => Entry.Settable(section.Type).Any(one => IsNearly(one.Name, child.Key))))
        where meant.Name is not null
        select $"{given.Key} is no section of the coach. Did you mean {meant.Name}?{(Origin.Of(configuration, Leaf(inside[0]).Path) is { } origin ? $" (From: {origin}.)" : "")}";

    /// <summary>A letter in four may be wrong, and one in any case.</summary>
    private static bool IsNearly(string name, string given) => Typos.Between(name.ToUpperInvariant(), given.ToUpperInvariant()) <= Math.Max(1, name.Length / 4);

    private static IConfigurationSection Leaf(IConfigurationSection section) => section.GetChildren().FirstOrDefault() is { } child ? Leaf(child) : section;

    /// <summary>Every value that cannot be read, and every key that is no setting.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration) =>
        from section in All
        from entry in Entry.Below(configuration.GetSection(section.Name), section.Type)
        let problem = entry.Problem()
        where problem is not null
        select $"{entry.Path} {problem}{(Origin.Of(configuration, entry.Path) is { } origin ? $" (From: {origin}.)" : "")}";
}
