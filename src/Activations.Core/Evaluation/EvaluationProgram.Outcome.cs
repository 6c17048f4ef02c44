namespace Activations.Evaluation;

/// <content>What is to be known of a run that counts ties.</content>
internal sealed partial class EvaluationProgram
{
    private double Blur<T>(ReadOnlySpan<RealJet<T>> cells) where T : struct, IReal<T>
    {
        var blur = double.NegativeInfinity;
        foreach (var step in _steps)
        {
            if (IsWave(step.Operator))
            {
                // Twice what is not known of it.
                var angle = cells[step.A].Value;
                blur = Math.Max(blur, T.Magnitude(angle - angle).High);
            }
        }

        return blur;
    }

    private double Largest<T>(ReadOnlySpan<RealJet<T>> cells) where T : struct, IReal<T>
    {
        var largest = double.NegativeInfinity;
        foreach (ref readonly var cell in cells[.._steps.Length])
        {
            foreach (var number in (ReadOnlySpan<T>)[cell.Value, cell.Slope, cell.Curvature])
            {
                var high = T.Magnitude(number).High;
                largest = double.IsPositiveInfinity(high) ? largest : Math.Max(largest, high);
            }
        }

        return largest;
    }
}

/// <summary>How a run went.</summary>
/// <param name="IsDecided">Whether every case was decided, so that the result means something.</param>
/// <param name="HasTies">Whether something that cannot be told from 0 has counted as 0.</param>
internal readonly record struct Outcome(bool IsDecided, bool HasTies)
{
    /// <summary>The binary logarithm of the largest number on the way; 0 where it was not looked for.</summary>
    public double Largest { get; init; }

    /// <summary>
    /// The binary logarithm of how little is known of the angle of a wave, such as 2^1010 less the bits of exp(700) in
    /// sin(exp(700)): above −1 nothing is known of its value. −∞ where it was not looked for.
    /// </summary>
    public double Blur { get; init; } = double.NegativeInfinity;
}
