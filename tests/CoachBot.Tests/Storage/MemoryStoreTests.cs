using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

public sealed class MemoryStoreTests : StoreConformance
{
    protected override IStore Store { get; } = new MemoryStore();
}
