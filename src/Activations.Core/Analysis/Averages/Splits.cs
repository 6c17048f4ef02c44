namespace Activations.Analysis.Averages;

/// <summary>Where an integral is split, in any order.</summary>
/// <param name="All">Where the function is not smooth or changes fast.</param>
/// <param name="Singular">Those of them where it, or its slope, may have no value or grow without end.</param>
internal readonly record struct Splits(IReadOnlyList<double> All, HashSet<double> Singular)
{
    /// <summary>Such as those that are known to be no worse than kinks and jumps.</summary>
    public Splits(IEnumerable<double> all) : this([.. all], [])
    {
    }
}
