using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachBot.Domain;

/// <summary>Where a role is to be found.</summary>
public enum RolePlace
{
    Now,
    Inside,
    Outside,
}

/// <summary>How much a role has of something that people may dislike. What no source says is not in the data.</summary>
public enum RoleLoad
{
    Little,
    Some,
    Much,
}

/// <summary>A pay range as a source has it; null in a role means that no figure was given, and none is made up.</summary>
/// <param name="AsOf">The date of the figure; null when the source names none.</param>
/// <param name="NotedOn">When it was written down here.</param>
/// <param name="LastVerified">When somebody last looked it up; null is never.</param>
public sealed record PayRange(
    int Min,
    int Max,
    string Unit,
    string NoteEn,
    string NoteJa,
    string Source,
    string SourceJa,
    DateOnly? AsOf,
    DateOnly NotedOn,
    DateOnly? LastVerified);

/// <summary>A role or a move inside the company, as the data file has it.</summary>
/// <param name="Skills">Keys of the skills it uses.</param>
/// <param name="Like">The key of what those who suit it like; null when nothing is said.</param>
/// <param name="WayFrom"><c>source</c>, or <c>reading</c> where it is only this file's view.</param>
/// <param name="Load">By key of a dislike; what is not there is not known.</param>
/// <param name="NeedsEn">What it asks for beyond the skills.</param>
public sealed record Role(
    string Key,
    RolePlace Place,
    string En,
    string Ja,
    IReadOnlyList<string> Skills,
    string? Like,
    string WayEn,
    string WayJa,
    string WayFrom,
    IReadOnlyDictionary<string, RoleLoad> Load,
    string? NeedsEn,
    string? NeedsJa,
    IReadOnlyList<string> Learning,
    string LearningFrom,
    PayRange? Pay);

/// <summary>The roles the coach knows of, from the embedded data.</summary>
public sealed record RoleCatalogue(IReadOnlyList<Role> Roles)
{
    public static readonly RoleCatalogue All = Read();

    public Role Now => Roles.First(role => role.Place is RolePlace.Now);

    private static RoleCatalogue Read()
    {
        using var data = typeof(RoleCatalogue).Assembly.GetManifestResourceStream("CoachBot.Domain.Data.roles.json")
            ?? throw new InvalidOperationException("roles.json is not embedded.");
        return JsonSerializer.Deserialize(data, RoleJson.Default.RoleCatalogue) ?? throw new InvalidOperationException("roles.json is empty.");
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(RoleCatalogue))]
internal sealed partial class RoleJson : JsonSerializerContext;
