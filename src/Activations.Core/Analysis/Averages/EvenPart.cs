using Activations.Evaluation;

namespace Activations.Analysis.Averages;

/// <summary>
/// (f(x) + f(−x))/2, all that counts for the average of f, where the two nearly cancel as those of x + relu(x − 20).
/// </summary>
/// <param name="formula">Of f.</param>
/// <param name="budget">What may be spent.</param>
internal sealed class EvenPart(Evaluator formula, Budget budget)
{
    // Within 2^CountsAs0 of what it is made of it is 0.
    private const int Bits = 448, CountsAs0 = -300;

    private static readonly double[] Places = [0, 0.6, 1.9, 4.3, 11.7, 25.1];

    /// <summary>Whether f is odd, as far as some places tell.</summary>
    public bool IsNothing => Array.TrueForAll(Places, IsNothingAt);

    /// <summary>It times the density of a standard normal input; NaN where it is not known.</summary>
    public double WeightedAt(double x)
    {
        var (place, half) = (Wide.Of(x, 0), Wide.Of(-0.5, 0));
        var weighted = SumAt(x) * Wide.Exp(place * place * half);
        return weighted.Approximate / 2 / Math.Sqrt(2 * Math.PI);
    }

    private Wide SumAt(double x)
    {
        var isQuick = formula.Pieces.At(x).TryRun(Wide.Of(x, 0), 0, out var right)
            & formula.Pieces.At(-x).TryRun(Wide.Of(-x, 0), 0, out var left);
        var sum = right.Value + left.Value;
        return isQuick && Wide.HasSign(sum) ? sum
            : budget.IsSpent ? Wide.Unknown
            : PreciselyAt(x).Sum.ToWide();
    }

    private bool IsNothingAt(double x)
    {
        if (budget.IsSpent)
        {
            return true;
        }

        var (sum, largest) = PreciselyAt(x);
        return Ball.IsUndefined(sum) || Ball.Magnitude(sum).High < largest + CountsAs0;
    }

    private Precise PreciselyAt(double x)
    {
        var (here, mirrored) = (formula.Pieces.At(x), formula.Pieces.At(-x));
        var effort = new Effort(0, Bits, CountsAsTie: true);
        budget.Spend(here, Bits);
        budget.Spend(mirrored, Bits);
        var ofRight = here.Run(new Place(x), effort, out var right);
        var ofLeft = mirrored.Run(new Place(-x), effort, out var left);
        return new(right.Value + left.Value, Math.Max(ofRight.Largest, ofLeft.Largest));
    }

    private readonly record struct Precise(Ball Sum, double Largest);
}
