using System.Globalization;

namespace CoachBot.Storage;

/// <summary>What every store of deliveries accepts, whichever is configured; a caller that passes it has a mistake.</summary>
internal static class DeliveryLimits
{
    private const int LongestKey = 26 + 1 + 16;

    public static void Check(Delivery delivery)
    {
        StoreLimits.Check(delivery.Person);
        StoreLimits.CheckDue(delivery.Due);
        StoreLimits.CheckDue(delivery.At);
        if (delivery.Next is { } next)
            StoreLimits.CheckDue(next);
    }

    /// <summary>Where to go on comes back from outside, and becomes part of a query.</summary>
    public static void Check(string? after, int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, DeliveryPage.Most);
        if (after is not null && (after.Length is 0 or > LongestKey || !after.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '|')))
            throw new ArgumentException("No page says to go on there.");
    }

    /// <summary>The person and the number that a stored key was made of.</summary>
    public static (PersonKey Person, ulong Number) Split(string key)
    {
        var bar = key.IndexOf('|', StringComparison.Ordinal);
        return (new PersonKey(key[..bar]), ulong.Parse(key.AsSpan(bar + 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }

    /// <summary>Of one more than asked for, the page, and whether another follows.</summary>
    public static DeliveryPage PageOf(List<Delivery> found, int most)
    {
        if (found.Count <= most)
            return new DeliveryPage(found, null);
        found.RemoveRange(most, found.Count - most);
        return new DeliveryPage(found, found[^1].Key);
    }
}
