using Activations.Evaluation;

namespace Activations.Analysis.Averages;

/// <summary>
/// f and f′ times the density of a standard normal input. Each place is evaluated once, whatever is asked of it: all
/// averages take the same ones.
/// </summary>
/// <param name="curve">Of f.</param>
/// <param name="budget">What may be spent.</param>
internal sealed class WeightedJets(Curve curve, Budget budget)
{
    private const double Log2E = 1.4426950408889634;

    // Binary logarithms: what is below this counts for nothing, whatever it is.
    private const double Nothing = -400;
    private const int Bits = 448;

    private readonly Func<double, Jet> _jets = curve.NearWithSlope(budget);
    private readonly Dictionary<double, Jet> _known = [];

    /// <summary>Whether f has no value at some of the places that were looked at, and around it.</summary>
    public bool HasGap { get; private set; }

    /// <summary>f or f′ at x, or its square, times the density there.</summary>
    public double At(double x, int order, int power)
    {
        var number = JetNear(x)[order];
        var weighted = double.IsFinite(number) ? Weighted(x, number, power) : double.NaN;
        return double.IsFinite(weighted) ? weighted : IsNothing(x, order, power) ? 0 : At(x, order, power, 0);
    }

    /// <summary>
    /// The same times 2^−shift, also where f or that is too large for a double; NaN where quick numbers do not tell.
    /// </summary>
    public double At(double x, int order, int power, int shift) => Sized(x, order, power) is { } size
        ? Math.Pow(Wide.Scale(size, -shift / power).Approximate, power) / Math.Sqrt(2 * Math.PI)
        : double.NaN;

    /// <summary>The binary logarithm of the same, rounded up to a whole number; −∞ where it is not known.</summary>
    public double SizeAt(double x, int order, int power) => Sized(x, order, power) is { } size && Wide.HasSign(size)
        ? power * Wide.Magnitude(size).High
        : double.NegativeInfinity;

    private static double Weighted(double x, double number, int power)
    {
        if (power == 1)
        {
            return number * GaussianExpectation.Density(x);
        }

        // The square alone may be too large, as that of e^(10x) at 38.
        var root = number * Math.Exp(-x * x / 4);
        return root * (root / Math.Sqrt(2 * Math.PI));
    }

    /// <summary>The jet at x; where there is none at x alone, as of x/x at 0, that beside it.</summary>
    private Jet JetNear(double x)
    {
        const double near = 1e-9;
        if (_known.TryGetValue(x, out var known))
        {
            return known;
        }

        var jet = _jets(x);
        if (double.IsNaN(jet.Value) && curve.Formula is { } formula)
        {
            var beside = _jets(x + near * Math.Max(1, Math.Abs(x)));
            HasGap |= double.IsNaN(beside.Value)
                && !formula.Evaluate(x, budget).Doubt.HasFlag(Doubt.NotFound)
                && !budget.IsSpent;
            jet = beside;
        }

        return _known[x] = jet;
    }

    /// <summary>
    /// f or f′ times the density or, for its square, the root of that, in numbers that do not overflow; null where
    /// these tell nothing.
    /// </summary>
    private Wide? Sized(double x, int order, int power)
    {
        if (curve.Formula is not { } formula || !formula.Pieces.At(x).TryRun(Wide.Of(x, 0), order, out var jet))
        {
            return null;
        }

        var (place, parts) = (Wide.Of(x, 0), Wide.Of(-0.5 / power, 0));
        return jet[order] * Wide.Exp(place * place * parts);
    }

    /// <summary>
    /// Whether all that digits tell of f or f′ is that it is tiny, as f′ of gelu(x)/x is at 24, and so is the density.
    /// </summary>
    private bool IsNothing(double x, int order, int power)
    {
        if (curve.Formula is not { } formula || budget.IsSpent)
        {
            return false;
        }

        var program = formula.Pieces.At(x);
        budget.Spend(program, Bits);
        var isDecided = program.Run(new Place(x), new(order, Bits), out var jet).IsDecided;
        var most = Ball.Magnitude(jet[order]).High;
        return isDecided && power * most - x * x / 2 * Log2E < Nothing;
    }
}
