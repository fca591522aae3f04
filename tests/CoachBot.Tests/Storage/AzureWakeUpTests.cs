using CoachBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.Tests.Storage;

[Collection(Azurite.Name)]
public sealed class AzureWakeUpTests(AzureAccountFixture azure) : WakeUpConformance, IClassFixture<AzureAccountFixture>
{
    protected override IWakeUps WakeUps { get; } = new AzureWakeUps(azure.Tables, NullLogger<AzureWakeUps>.Instance);

    protected override Task LaterAsync(TimeSpan time) => Task.Delay(time);
}
