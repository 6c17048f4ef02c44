namespace Activations.Evaluation;

/// <content>What is to be known of a run besides its result.</content>
internal sealed partial class EvaluationProgram
{
    /// <summary>
    /// About how many nanoseconds a run takes over balls of a precision; with 0 bits, over quick numbers.
    /// </summary>
    public long CostOf(int bits)
    {
        if (bits == 0)
        {
            return Length * 30L + _roots * 60L + _functions * 150L;
        }

        // Of numbers of some size some functions take up to four times as much, of the tiny ones that pictures ask for
        // near a gap far less.
        var square = (long)bits * bits;
        var (rational, root, function) = (1_000 + 2 * bits, 2_000 + square / 66, 8_000 + square / 16);
        return Length * rational + _roots * root + _functions * function;
    }

    /// <summary>As how many exponentials an operator counts.</summary>
    private static int FunctionsIn(Operator @operator) => @operator switch
    {
        Operator.Erf or Operator.Erfc => 8,
        Operator.RealPower or Operator.Sinc or Operator.Tan or Operator.LogCosh or Operator.Softplus => 2,
        Operator.Exp or Operator.Expm1 or Operator.Gaussian or Operator.Sigmoid or Operator.SigmoidSlope => 1,
        Operator.Log or Operator.Log1p or Operator.Log2 or Operator.Log10 => 1,
        Operator.Sin or Operator.Cos or Operator.Asin or Operator.Acos or Operator.Atan => 1,
        Operator.Sinh or Operator.Cosh or Operator.Tanh => 1,
        Operator.Asinh or Operator.Acosh or Operator.Atanh => 1,
        _ => 0,
    };

    private double Blur<T>(ReadOnlySpan<RealJet<T>> cells) where T : struct, IReal<T>
    {
        var blur = double.NegativeInfinity;
        foreach (var step in _steps.AsSpan(0, cells.Length))
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
    /// <summary>Whether something has counted as 0 for want of digits that may be far from it.</summary>
    public bool HasWideTies { get; init; }

    /// <summary>The binary logarithm of the largest number on the way; 0 where it was not looked for.</summary>
    public double Largest { get; init; }

    /// <summary>
    /// The binary logarithm of how little is known of the angle of a wave, such as 2^1010 less the bits of exp(700) in
    /// sin(exp(700)): above −1 nothing is known of its value. −∞ where it was not looked for.
    /// </summary>
    public double Blur { get; init; } = double.NegativeInfinity;
}
