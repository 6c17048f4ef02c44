namespace Activations.Evaluation;

/// <summary>Where f, f′ and f″ go at ±∞, as ever farther places tell.</summary>
/// <param name="pieces">The programs.</param>
internal sealed class Limits(Pieces pieces)
{
    // The binary logarithm of the nearest of three places, each twice as far as the one before; farther where the
    // formula's own numbers are tiny or huge. And how much more precise than far they are.
    private const int Nearest = 240, Precision = 5;

    // What is beyond, or within, 2^±Far at the farthest place is taken for infinite, or for 0.
    private const int Far = 200;

    // Found once: what looks at a curve asks for each order.
    private Found? _atMinusInfinity, _atInfinity;

    /// <summary>The limits; NaN for what has none. A limit 0 has the sign that the function has on its way.</summary>
    /// <param name="sign">−1 for −∞, 1 for ∞.</param>
    /// <param name="format">What they are rounded to.</param>
    public Jet At(int sign, NumberFormat format)
    {
        if (!ReferenceEquals(format, NumberFormat.Float64))
        {
            return Find(sign, format);
        }

        return (sign < 0 ? _atMinusInfinity ??= new(Find(sign, format)) : _atInfinity ??= new(Find(sign, format))).Jet;
    }

    private Jet Find(int sign, NumberFormat format)
    {
        var program = pieces.Between[sign < 0 ? 0 : ^1].Program;
        if (program.Line is { } line)
        {
            var infinity = format.Round(double.PositiveInfinity);
            var value = line.IsLevel ? line.Intercept.ToDouble() : infinity * line.Slope.Numerator.Sign * sign;
            return new(format.Round(value), format.Round(line.Slope.ToDouble()), 0);
        }

        var nearest = Nearest + program.Exponent;
        var (near, middle, far) = (Look(nearest), Look(2 * nearest), Look(4 * nearest));
        if (Ball.IsUndefined(far.Value))
        {
            return new(double.NaN, double.NaN, double.NaN);
        }

        var limits = new Jet(
            Limit(near.Value, middle.Value, far.Value, format),
            Limit(near.Slope, middle.Slope, far.Slope, format),
            Limit(near.Curvature, middle.Curvature, far.Curvature, format));
        return program.Waves ? limits : program.TailOf(sign).Sign(limits);

        RealJet<Ball> Look(int exponent)
        {
            var bits = 4 * nearest * Precision;
            var x = Ball.Scale(Ball.Of(sign, bits), exponent);
            program.Run(x, new(2, bits, CountsAsTie: true), out var jet);
            return jet;
        }
    }

    private static double Limit(Ball near, Ball middle, Ball far, NumberFormat format)
    {
        if (Ball.IsUndefined(far))
        {
            return double.NaN;
        }

        var (rounded, before) = (Rounded(far, format), Rounded(middle, format));
        if (rounded.Equals(before) && rounded.Equals(Rounded(near, format)))
        {
            return rounded + 0.0;
        }

        var (size, sizeBefore) = (Ball.Magnitude(far), Ball.Magnitude(middle));
        if (size.High < -Far && size.High < sizeBefore.High)
        {
            return 0;
        }

        var haveOneSign = Ball.Hint(near) == Ball.Hint(middle) && Ball.Hint(middle) == Ball.Hint(far);
        var infinity = Math.CopySign(format.Round(double.PositiveInfinity), Ball.Hint(far));
        if (haveOneSign && size.Low > Far && size.Low > sizeBefore.High)
        {
            return infinity;
        }

        // A logarithm grows in proportion to those of the places, and its inverse shrinks so.
        var (ratio, next) = (Ratio(near, middle), Ratio(middle, far));
        return !haveOneSign || Math.Abs(next - ratio) > 0.1 * ratio ? double.NaN
            : ratio > 1.2 ? infinity
            : ratio < 0.8 ? 0
            : double.NaN;
    }

    private static double Ratio(Ball a, Ball b) => Rounded(b / a, NumberFormat.Float64);

    private static double Rounded(Ball a, NumberFormat format) =>
        Ball.TryRound(a, format, double.PositiveInfinity, out var rounded) ? rounded : double.NaN;

    private sealed record Found(Jet Jet);
}
