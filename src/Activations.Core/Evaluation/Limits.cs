namespace Activations.Evaluation;

/// <summary>Where f, f′ and f″ go at ±∞, as ever farther places tell.</summary>
/// <param name="pieces">The programs.</param>
internal sealed class Limits(Pieces pieces)
{
    // Binary logarithms of places, each twice as far as the one before, and how precisely they are looked at.
    private const int Nearest = 240, Bits = 4800;

    // What is beyond, or within, 2^±Far at the farthest place is taken for infinite, or for 0.
    private const int Far = 200;

    /// <summary>The limits; NaN for what has none. A limit 0 has the sign that the function has on its way.</summary>
    /// <param name="sign">−1 for −∞, 1 for ∞.</param>
    /// <param name="format">What they are rounded to.</param>
    public Jet At(int sign, NumberFormat format)
    {
        var program = pieces.Between[sign < 0 ? 0 : ^1].Program;
        var (near, middle, far) = (Look(Nearest), Look(2 * Nearest), Look(4 * Nearest));
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
            var x = Ball.Scale(Ball.Of(sign, Bits), exponent);
            program.Run(x, new(2, Bits, CountsAsTie: true), out var jet);
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
}
