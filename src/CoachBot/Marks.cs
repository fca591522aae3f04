namespace CoachBot;

/// <summary>A setting that opens something: it is never printed, only whether it is there.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;

/// <summary>What holds where nothing is given, in words for the operator.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EmptyMeansAttribute(string meaning) : Attribute
{
    public string Meaning => meaning;
}
