namespace CoachBot.Domain;

/// <summary>What can be unknown about an offer, in the order in which it is worth asking.</summary>
public enum OpenPoint
{
    Overtime,
    OnCall,
    Travel,
    Variable,
    Allowances,
    Training,
    Growth,
    Life,
}

/// <summary>What an offer leaves open.</summary>
public static class OpenPoints
{
    public static IReadOnlyList<OpenPoint> Of(JobOffer offer) => [.. Enum.GetValues<OpenPoint>().Where(point => IsOpen(offer, point))];

    private static bool IsOpen(JobOffer offer, OpenPoint point) => point switch
    {
        OpenPoint.Overtime => offer.Overtime is null,
        OpenPoint.OnCall => offer.OnCall is null,
        OpenPoint.Travel => offer.Travel is null,
        OpenPoint.Variable => offer.Variable is null,
        OpenPoint.Allowances => offer.Allowances is null,
        OpenPoint.Training => offer.Training is null,
        OpenPoint.Growth => offer.Growth is null,
        _ => offer.Life is null,
    };
}
