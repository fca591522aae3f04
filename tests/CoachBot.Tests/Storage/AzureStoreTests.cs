using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

[Collection(Azurite.Name)]
public sealed class AzureStoreTests(AzureAccountFixture azure) : StoreConformance, IClassFixture<AzureAccountFixture>
{
    protected override IStore Store { get; } = new AzureStore(azure.Tables);
}

[Collection(Azurite.Name)]
public sealed class AzureRosterTests(AzureAccountFixture azure) : RosterConformance, IClassFixture<AzureAccountFixture>
{
    protected override IRoster Roster { get; } = new AzureRoster(azure.Tables);
}
