namespace CoachBot.Tests.EndToEnd;

/// <summary>Tests against the built program. They take the whole machine, so they run one after the other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EndToEnd
{
    public const string Name = nameof(EndToEnd);
}
