using CoachBot.Storage;

namespace CoachBot.Ops;

/// <summary>The words for states and reasons on the operator's page and in metrics.</summary>
internal static class DeliveryWords
{
    public static string Word(this DeliveryState state) => state switch
    {
        DeliveryState.Sent => "sent",
        DeliveryState.Skipped => "skipped",
        DeliveryState.Failed => "failed",
        _ => "waiting",
    };

    public static string Word(this DeliveryReason reason) => reason switch
    {
        DeliveryReason.None => "none",
        DeliveryReason.Blocked => "blocked",
        DeliveryReason.Uninstalled => "uninstalled",
        DeliveryReason.Throttled => "throttled",
        DeliveryReason.NoAnswer => "no-answer",
        DeliveryReason.GivenUp => "given-up",
        DeliveryReason.NotWantedAnyMore => "not-wanted-any-more",
        DeliveryReason.TooLate => "too-late",
        _ => "refused",
    };
}
