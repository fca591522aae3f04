using System.Globalization;
using CoachBot.Coaching;
using CoachBot.Domain;
using CoachBot.Storage;
using CoachBot.Turns;

namespace CoachBot.Reminders;

/// <summary>
/// Spreads people of one crowd who are due at the same moment over as long as the platform needs for them. A person's place is a hash of
/// person and week: the same for whoever computes it, another every week. One person alone comes at the due time itself.
/// </summary>
public static class Slots
{
    public static DateTimeOffset Of(PersonKey person, DateTimeOffset due, Crowd crowd)
    {
        var width = crowd.People / crowd.Rate;
        if (width < 1)
            return due;
        var week = Week.Of(DateOnly.FromDateTime(due.UtcDateTime));
        var place = Events.Hash(string.Create(CultureInfo.InvariantCulture, $"{person.Value}|{week}")) / (double)ulong.MaxValue;
        return due + TimeSpan.FromSeconds(place * width);
    }
}

/// <summary>People who share a platform's limit, and the messages a second that may be sent to them.</summary>
public sealed record Crowd(int People, double Rate);
