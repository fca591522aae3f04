namespace CoachBot.Domain;

/// <summary>SplitMix64: the same numbers for the same seed, on every machine and in every version.</summary>
public sealed class SplitMix(ulong seed)
{
    private ulong state = seed;

    /// <summary>A whole number from 0 to below <paramref name="below"/>.</summary>
    public int Next(int below)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            mixed ^= mixed >> 31;
            return (int)(((mixed >> 32) * (ulong)below) >> 32);
        }
    }
}
