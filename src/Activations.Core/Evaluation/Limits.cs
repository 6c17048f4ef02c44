namespace Activations.Evaluation;

/// <summary>Where f, f′ and f″ go at ±∞, as ever farther places tell.</summary>
/// <param name="pieces">The programs.</param>
internal sealed class Limits(Pieces pieces)
{
    // Binary logarithms of places, each twice as far as the one before, and how precisely they are looked at.
    private const int Nearest = 240, Bits = 4800;

    // What is beyond, or within, 2^±Far at the farthest place is taken for infinite, or for 0.
    private const int Far = 200;

    /// <summary>The limits; NaN for what has none.</summary>
    /// <param name="sign">−1 for −∞, 1 for ∞.</param>
    /// <param name="format">What they are rounded to.</param>
    public Jet At(int sign, NumberFormat format)
    {
        var program = pieces.Between[sign < 0 ? 0 : ^1].Program;
        var (near, middle, far) = (Look(1), Look(2), Look(4));
        return Ball.IsUndefined(far.Value)
            ? new(double.NaN, double.NaN, double.NaN)
            : new(
                Limit(near.Value, middle.Value, far.Value, format),
                Limit(near.Slope, middle.Slope, far.Slope, format),
                Limit(near.Curvature, middle.Curvature, far.Curvature, format));

        RealJet<Ball> Look(int times)
        {
            var x = Ball.Scale(Ball.Of(sign, Bits), Nearest * times);
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
            return rounded;
        }

        var (size, sizeBefore) = (Ball.Magnitude(far), Ball.Magnitude(middle));
        if (size.High < -Far && size.High < sizeBefore.High)
        {
            return HaveOneSign(near, middle, far) ? Math.CopySign(0, Ball.Hint(far)) : 0;
        }

        if (!HaveOneSign(near, middle, far))
        {
            return double.NaN;
        }

        if (size.Low > Far && size.Low > sizeBefore.High)
        {
            return Math.CopySign(format.Round(double.PositiveInfinity), Ball.Hint(far));
        }

        // A logarithm grows in proportion to those of the places, and its inverse shrinks so.
        return Ratio(near, middle) is var ratio && Math.Abs(Ratio(middle, far) - ratio) > 0.1 * ratio ? double.NaN
            : ratio > 1.2 ? Math.CopySign(format.Round(double.PositiveInfinity), Ball.Hint(far))
            : ratio < 0.8 ? Math.CopySign(0, Ball.Hint(far))
            : double.NaN;
    }

    private static double Ratio(Ball a, Ball b) =>
        Ball.TryRound(b / a, NumberFormat.Float64, double.PositiveInfinity, out var ratio) ? ratio : double.NaN;

    private static double Rounded(Ball a, NumberFormat format) =>
        Ball.TryRound(a, format, double.PositiveInfinity, out var rounded) ? rounded : double.NaN;

    private static bool HaveOneSign(Ball a, Ball b, Ball c) =>
        Ball.Hint(a) == Ball.Hint(b) && Ball.Hint(b) == Ball.Hint(c);
}
