namespace CoachBot.Domain;

/// <summary>The five things to know about the rules of one's work, in the order in which they are offered.</summary>
public enum WorkTopic
{
    Overtime,
    OnCall,
    Travel,
    Leave,
    Premium,
}
