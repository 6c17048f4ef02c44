namespace Activations.Cli.Settings;

/// <summary>Of what the steps of the y axis are equal.</summary>
internal enum YScale
{
    /// <summary>Differences.</summary>
    Linear,

    /// <summary>Factors of |f|; lines are paler where f is negative.</summary>
    Logarithmic,
}
