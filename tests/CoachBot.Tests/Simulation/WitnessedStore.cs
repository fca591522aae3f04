using CoachBot.Storage;

namespace CoachBot.Tests.Simulation;

/// <summary>Tells the witness what is really read and stored, at the moment it is.</summary>
internal sealed class WitnessedStore(MemoryStore inner, Witness witness) : StoreAround(inner)
{
    public override async Task<Opened> OpenAsync(PersonKey person, CancellationToken cancel)
    {
        var opened = await inner.OpenAsync(person, cancel);
        Witness.HasRead(Errand.Now!, person, opened.State);
        return opened;
    }

    public override async Task<string?> CommitAsync(PersonKey person, Commit commit, CancellationToken cancel)
    {
        var before = await inner.OpenAsync(person, cancel);
        var history = await inner.ReadAsync(person, "1", "~", cancel);
        var etag = await inner.CommitAsync(person, commit, cancel);
        if (etag is not null)
            witness.Committed(Errand.Now!, person, before, history, commit);
        return etag;
    }

    public override async Task<bool> WriteAsync(PersonKey person, IReadOnlyList<Row> put, IReadOnlyList<string> delete, CancellationToken cancel)
    {
        var written = await inner.WriteAsync(person, put, delete, cancel);
        witness.Written(person, put, delete);
        return written;
    }

    public override async Task ForgetAsync(PersonKey person, CancellationToken cancel)
    {
        await inner.ForgetAsync(person, cancel);
        witness.Forgotten(Errand.Now!, person);
    }
}
