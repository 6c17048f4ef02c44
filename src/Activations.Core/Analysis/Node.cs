namespace Activations.Analysis;

/// <summary>A place where a curve was looked at.</summary>
/// <param name="X">Where; ±∞ for the ends of the line.</param>
/// <param name="Left">The limits from below; the same as the right unless it is a breakpoint.</param>
/// <param name="Right">The limits from above.</param>
internal readonly record struct Node(double X, Jet Left, Jet Right)
{
    private static readonly double[] FarAway = [1e300, 1e200, 1e150, 1e100, 1e75, 1e50, 1e30, 1e15];

    /// <summary>Where the curve is smooth.</summary>
    public static Node At(Curve curve, double x)
    {
        var jet = new Jet(curve[0](x), curve[1](x), curve[2](x));
        return new(x, jet, jet);
    }

    /// <summary>
    /// At an end of the line: the limits, or what the function has long settled to where its formula has none.
    /// </summary>
    public static Node AtInfinity(Curve curve, double end)
    {
        double[] settled = [.. Enumerable.Range(0, 3).Select(order =>
            double.IsNaN(curve[order](end)) ? Settled(curve[order], Math.Sign(end)) : curve[order](end))];
        var jet = new Jet(settled[0], settled[1], settled[2]);
        return new(end, jet, jet);
    }

    /// <summary>The same of a smooth place, with 0 for what may be a rounding error.</summary>
    public Node Beyond(RoundingBound bound)
    {
        var (x, values) = (X, Right);
        var jet = new Jet(Value(0), Value(1), Value(2));
        return new(X, jet, jet);

        double Value(int order)
        {
            var value = values[order];
            return value != 0 && double.IsFinite(value) && Math.Abs(value) <= bound(order, x) ? 0 : value;
        }
    }

    /// <summary>The same of f(x) − x, which is 0 where it is what rounding leaves.</summary>
    public Node MinusIdentity() => new(X, Minus(Left), Minus(Right));

    private Jet Minus(Jet jet) => new(
        double.IsInfinity(X) ? double.NaN : Math.Abs(jet.Value - X) <= 1e-15 * Math.Abs(X) ? 0 : jet.Value - X,
        jet.Derivative - 1,
        jet.SecondDerivative);

    /// <summary>From the largest x where it has a value, if one much smaller gives the same.</summary>
    private static double Settled(Func<double, double> f, int sign)
    {
        var values = FarAway.Select(x => f(sign * x)).SkipWhile(double.IsNaN).Take(2).ToArray();
        return values is [var far, var near] && (far == near || Math.Abs(far - near) <= 1e-12 * Math.Abs(far)) ? far
            : values is [var little, var much] && Math.Abs(little) < 1e-10 * Math.Abs(much) ? 0
            : values is [var more, var less] && Math.Abs(more) > 1e10 * Math.Abs(less) ? double.CopySign(double.PositiveInfinity, more)
            : double.NaN;
    }
}
