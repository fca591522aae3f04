using CoachBot.Coaching;
using CoachBot.Storage;
using CoachBot.Turns;

namespace CoachBot.Tests.Simulation;

/// <summary>Each safety of the product, switched off.</summary>
internal static class Mutations
{
    public static readonly IReadOnlyDictionary<string, Mutation> All = new Dictionary<string, Mutation>
    {
        ["doubles are noticed"] = new NothingHeardBefore(),
        ["the first to save wins"] = new NoETag(),
        ["messages are kept until they are spoken"] = new NoOutbox(),
        ["a visit sees a pause"] = new NoPause(),
        ["one instance claims a message"] = new ClaimsForAll(),
        ["what was saved first is said first"] = new NoOrder(),
        ["plans come onto the roster"] = new LostPlans(),
    };
}

/// <summary>No event is known to have been heard before.</summary>
internal sealed record NothingHeardBefore : Mutation
{
    public override IStore Around(IStore store) => new Forgetful(store);

    private sealed class Forgetful(IStore inner) : StoreAround(inner)
    {
        private readonly Dictionary<string, IReadOnlyList<ulong>> heard = [];

        public override async Task<Opened> OpenAsync(PersonKey person, CancellationToken cancel)
        {
            var opened = await base.OpenAsync(person, cancel);
            return opened.ETag is null ? opened : Changed.Opened(opened, notebook =>
            {
                heard[opened.ETag] = notebook.Heard;
                return notebook with { Heard = [] };
            });
        }

        public override Task<string?> CommitAsync(PersonKey person, Commit commit, CancellationToken cancel) =>
            base.CommitAsync(person, commit.ETag is null ? commit : Changed.Commit(commit, notebook => notebook with { Heard = [.. heard[commit.ETag].Concat(notebook.Heard).TakeLast(64)] }), cancel);
    }
}

/// <summary>Whoever saves last wins.</summary>
internal sealed record NoETag : Mutation
{
    public override IStore Around(IStore store) => new Overwriting(store);

    private sealed class Overwriting(IStore inner) : StoreAround(inner)
    {
        public override async Task<string?> CommitAsync(PersonKey person, Commit commit, CancellationToken cancel)
        {
            while (true)
            {
                if (await base.CommitAsync(person, commit with { ETag = (await base.OpenAsync(person, cancel)).ETag }, cancel) is { } etag)
                    return etag;
            }
        }
    }
}

/// <summary>What is to be said is not kept with the answer.</summary>
internal sealed record NoOutbox : Mutation
{
    public override IStore Around(IStore store) => new Dropping(store);

    private sealed class Dropping(IStore inner) : StoreAround(inner)
    {
        public override Task<string?> CommitAsync(PersonKey person, Commit commit, CancellationToken cancel) =>
            base.CommitAsync(person, commit with { Put = [.. commit.Put.Where(row => !row.Key.StartsWith(Desk.OutboxPrefix, StringComparison.Ordinal))] }, cancel);
    }
}

/// <summary>A visit does not see that a person paused.</summary>
internal sealed record NoPause : Mutation
{
    public override IStore Around(IStore store) => new Blind(store);

    private sealed class Blind(IStore inner) : StoreAround(inner)
    {
        private readonly Dictionary<string, DateOnly?> paused = [];

        public override async Task<Opened> OpenAsync(PersonKey person, CancellationToken cancel)
        {
            var opened = await base.OpenAsync(person, cancel);
            return opened.ETag is null || Errand.Now!.Webhook is not null ? opened : Changed.Opened(opened, notebook =>
            {
                paused[opened.ETag] = notebook.Profile.PausedUntil;
                return notebook with { Profile = notebook.Profile with { PausedUntil = null } };
            });
        }

        public override Task<string?> CommitAsync(PersonKey person, Commit commit, CancellationToken cancel) =>
            commit.ETag is null || Errand.Now!.Webhook is not null || !paused.TryGetValue(commit.ETag, out var until) ? base.CommitAsync(person, commit, cancel)
                : base.CommitAsync(person, Changed.Commit(commit, notebook => notebook with { Profile = notebook.Profile with { PausedUntil = until } }), cancel);
    }
}

/// <summary>Everybody gets every message they claim.</summary>
internal sealed record ClaimsForAll : Mutation
{
    public override IStore Around(IStore store) => new Generous(store);

    private sealed class Generous(IStore inner) : StoreAround(inner)
    {
        public override async Task<bool> ClaimAsync(PersonKey person, string key, DateTimeOffset seen, DateTimeOffset due, CancellationToken cancel)
        {
            await base.ClaimAsync(person, key, seen, due, cancel);
            return true;
        }
    }
}

/// <summary>What waits to be said is found in the wrong order.</summary>
internal sealed record NoOrder : Mutation
{
    public override IStore Around(IStore store) => new Backwards(store);

    private sealed class Backwards(IStore inner) : StoreAround(inner)
    {
        public override async Task<Opened> OpenAsync(PersonKey person, CancellationToken cancel)
        {
            var opened = await base.OpenAsync(person, cancel);
            return opened with { Rows = [.. opened.Rows.Reverse()] };
        }
    }
}
