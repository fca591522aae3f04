namespace CoachBot.Domain;

/// <summary>What a person brings and wants: keys of skills and dislikes, each once, and of one liking.</summary>
public sealed record RoleWishes(IReadOnlyList<string> Skills, string? Like, IReadOnlyList<string> Dislikes)
{
    /// <summary>Set by the coach when it is kept.</summary>
    public DateOnly Date { get; init; }
}

/// <summary>How a role fits: what speaks for it, what is missing, what speaks against it, and what nobody has said.</summary>
/// <param name="Spared">Dislikes it has little of.</param>
/// <param name="Against">Dislikes it has, much or some.</param>
/// <param name="Unknown">Dislikes that no source says anything about: to ask.</param>
public sealed record RoleMatch(
    Role Role,
    int Points,
    IReadOnlyList<string> Used,
    bool Likes,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Spared,
    IReadOnlyList<string> Against,
    IReadOnlyList<string> Unknown)
{
    private const int SkillPoints = 2;
    private const int LikePoints = 2;

    /// <summary>
    /// All roles but the present one, the best fit first: 2 points for a skill that is used and for the liking; a dislike costs 2
    /// where there is much of it, 1 where there is some or nobody says, nothing where there is little. Equal points stay in the data's order.
    /// </summary>
    public static IReadOnlyList<RoleMatch> Rank(RoleCatalogue catalogue, RoleWishes wishes) =>
        [.. catalogue.Roles.Where(role => role.Place is not RolePlace.Now).Select(role => Of(role, wishes)).OrderByDescending(match => match.Points)];

    private static RoleMatch Of(Role role, RoleWishes wishes)
    {
        List<string> used = [.. wishes.Skills.Where(role.Skills.Contains)];
        var likes = wishes.Like is not null && wishes.Like == role.Like;
        var points = (used.Count * SkillPoints) + (likes ? LikePoints : 0) - wishes.Dislikes.Sum(dislike => Cost(role, dislike));
        return new RoleMatch(
            role,
            points,
            used,
            likes,
            [.. role.Skills.Except(wishes.Skills)],
            [.. wishes.Dislikes.Where(one => LoadOf(role, one) is RoleLoad.Little)],
            [.. wishes.Dislikes.Where(one => LoadOf(role, one) is RoleLoad.Some or RoleLoad.Much)],
            [.. wishes.Dislikes.Where(one => LoadOf(role, one) is null)]);
    }

    private static int Cost(Role role, string dislike) => LoadOf(role, dislike) switch
    {
        RoleLoad.Little => 0,
        RoleLoad.Much => 2,
        _ => 1,
    };

    private static RoleLoad? LoadOf(Role role, string dislike) => role.Load.TryGetValue(dislike, out var load) ? load : null;
}
