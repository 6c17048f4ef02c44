using Activations.Evaluation;

namespace Activations.Analysis.Averages;

/// <summary>Whether a function, or its slope, grows too fast to have an integral, beside a place or far out.</summary>
/// <param name="formula">Of the function.</param>
/// <param name="order">0 for f, 1 for f′.</param>
/// <param name="power">1 or 2: of it or of its square.</param>
/// <param name="budget">What may be spent.</param>
internal sealed class Divergence(Evaluator formula, int order, int power, Budget budget)
{
    // Binary logarithm of a distance, relative to the place; the other is its square.
    private const int Near = -100;

    // Exponents of the distance: that of 1/d, and from where on a logarithm may make the difference.
    private const double Whole = 1 - 1e-6, MayBeWhole = 0.9;

    /// <summary>
    /// What the integral over a place comes to for its sake: 0 where it is finite, ±∞, or NaN where there is none, as
    /// of 1/x at 0, or of 1/(floor(x) − 40) up from 40. Null where that is not known.
    /// </summary>
    /// <param name="place">Where it may have no value.</param>
    public double? At(Place place) => Beside(place, -1) + Beside(place, 1);

    /// <summary>
    /// The same of the integral far out, of it times e^(−x²/2): 0 where that is finite, ±∞, NaN where the function has
    /// no values there, or null where it is not known.
    /// </summary>
    /// <param name="side">−1 towards −∞, 1 towards ∞.</param>
    public double? FarOut(int side)
    {
        const int far = 10, farther = 22, largest = 20, bits = 448;
        const double tiny = -1000, rounding = 1e-6, notWhole = 1.2345678901234567;
        var program = formula.Pieces.FarOut(side);
        var (near, next) = (WeightedAt(far), WeightedAt(farther));
        var (size, sizeBefore) = (Ball.Magnitude(next), Ball.Magnitude(near));
        if (Ball.IsUndefined(next) || size.High < tiny)
        {
            return Ball.IsUndefined(next) ? double.NaN : 0;
        }

        // As a power of x it is x to this or so; waves may be small at one place.
        var isKnown = Ball.Sign(next) is not null && !program.Waves && program.Exponent <= largest;
        var exponent = (size.Low - sizeBefore.High) / (farther - far);
        return !isKnown || double.IsNaN(exponent) ? null
            : exponent > -1 + rounding ? double.PositiveInfinity * Ball.Sign(next)
            : (size.High - sizeBefore.Low) / (farther - far) < -1 - rounding ? 0
            : null;

        Ball WeightedAt(int exponent)
        {
            var x = Ball.Scale(Ball.Of(side * notWhole, bits), exponent);
            program.Run(x, new(order, bits), out var jet);
            var weight = Ball.Exp(-Ball.Scale(x * x, -1));
            return Ball.IsUndefined(jet.Value) ? jet.Value
                : power == 1 ? jet[order] * weight : jet[order] * jet[order] * weight;
        }
    }

    /// <summary>
    /// What parts of an integral come to: one ∞ is enough where all are squares, and one that is none anywhere; else
    /// all of them have to be known.
    /// </summary>
    /// <param name="parts">As above; no more of them are asked for than are needed.</param>
    public double? Together(IEnumerable<double?> parts)
    {
        var (sum, areKnown) = (0.0, true);
        foreach (var part in parts)
        {
            sum += part ?? 0;
            areKnown &= part is not null;
            if (double.IsNaN(sum) || (power == 2 && sum > 0))
            {
                return sum;
            }
        }

        return areKnown ? sum : null;
    }

    /// <summary>What comes of one side of a place; NaN where the function has no values there.</summary>
    private double? Beside(Place place, int side)
    {
        var (near, nearer, hasGap) = Approach(place, side);
        if (hasGap || double.IsNaN(near) || double.IsNaN(nearer))
        {
            return hasGap ? double.NaN : 0;
        }

        var exponent = double.IsInfinity(nearer)
            ? power * GrowthOfLarge(place, side)
            : power * (Math.Log2(Math.Abs(nearer)) - Math.Log2(Math.Abs(near))) / -Near;
        if (double.IsNaN(exponent) || exponent < MayBeWhole)
        {
            return 0;
        }

        // Two values of a wave such as sin(1/x)/x tell less of how it grows.
        var isWhole = formula.Pieces.Beside(place, side).Waves
            ? Math.Abs(exponent - Math.Round(exponent)) < 1 - Whole
            : exponent >= Whole;
        return !isWhole ? null : power == 2 || nearer > 0 ? double.PositiveInfinity : double.NegativeInfinity;
    }

    /// <summary>
    /// As which power of 1/d it grows where it is too large for a double: 0 for exp(round(x)) beside 1000.5, which is
    /// no larger nearer to it, and ∞ where no digits tell.
    /// </summary>
    private double GrowthOfLarge(Place place, int side)
    {
        const int bits = 448;
        var program = formula.Pieces.Beside(place, side);
        var scale = place.Nearest == 0 ? 0 : Math.ILogB(place.Nearest);
        var growth = (SizeAt(2 * Near + scale) - SizeAt(Near + scale)) / -Near;
        return double.IsNaN(growth) ? double.PositiveInfinity : growth;

        double SizeAt(int exponent)
        {
            budget.Spend(program, bits);
            var isDecided = program.Run(place.Beside(side, exponent), new(order, bits), out var jet).IsDecided;
            return isDecided && Ball.Sign(jet[order]) is not null ? Ball.Magnitude(jet[order]).High : double.NaN;
        }
    }

    /// <summary>
    /// At distances relative to the place; where what is there is beyond doubles, as 1/d² is far out, at smaller ones.
    /// </summary>
    private Seen Approach(Place place, int side)
    {
        var magnitude = place.Nearest == 0 ? 0 : Math.ILogB(place.Nearest);
        var seen = SeenAt(magnitude);
        return magnitude != 0 && (IsBeyond(seen.Near) || IsBeyond(seen.Nearer)) ? SeenAt(0) : seen;

        static bool IsBeyond(double number) => number == 0 || double.IsInfinity(number);

        Seen SeenAt(int scale)
        {
            var (near, nearer) = (EvaluatedAt(Near + scale), EvaluatedAt(2 * Near + scale));
            return new(near.Jet[order], nearer.Jet[order], near.HasNoValue && nearer.HasNoValue);
        }

        Evaluation.Evaluation EvaluatedAt(int exponent)
        {
            var settling = new Settling(NumberFormat.Float64, 1 | (1 << order));
            var program = formula.Pieces.Beside(place, side);
            return CorrectRounding.Of(program, place.Beside(side, exponent), settling, budget);
        }
    }

    /// <summary>What is at a distance, and at its square.</summary>
    /// <param name="Near">At the distance.</param>
    /// <param name="Nearer">At its square.</param>
    /// <param name="HasGap">Whether the function has no value at either.</param>
    private readonly record struct Seen(double Near, double Nearer, bool HasGap);
}
