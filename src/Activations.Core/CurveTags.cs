namespace Activations;

/// <summary>
/// What a curve with its parameters is like, unlike its family perhaps: prelu falls for alpha below 0.
/// </summary>
public static class CurveTags
{
    private const double Large = 100, Ulps = 4;

    // Every 1/40 to ±20, and powers of ten far beyond.
    private static readonly double[] Places =
    [
        .. Enumerable.Range(-800, 1601).Select(i => i / 40.0),
        .. Enumerable.Range(2, 299).SelectMany(power => new[] { -Math.Pow(10, power), Math.Pow(10, power) }),
        -1e-300, 1e-300,
    ];

    /// <summary>
    /// The tags. With the defaults they are those of the family; with other values whatever a value, a slope or a
    /// breakpoint of the curve contradicts is left out, and what all of thousands of places show is put in.
    /// </summary>
    /// <param name="activation">The family; a typed one has no tags.</param>
    /// <param name="values">One value a parameter, allowed together.</param>
    public static Tag Of(Activation activation, IReadOnlyList<Quotient> values)
    {
        if (activation.IsTyped || activation.Parameters.Select(parameter => parameter.Default).SequenceEqual(values))
        {
            return activation.Tags;
        }

        var curve = activation.Bind(values);
        Breakpoint[] breaks = [.. curve.BreakpointsWithin(double.MinValue, double.MaxValue)];
        double[] places = [.. Places.Concat(breaks.SelectMany(Beside))];
        double[] regular = [.. places.Where(x => breaks.All(point => Math.Abs(point.X) != Math.Abs(x)))];
        var rises = places.All(x => !(curve[1](x) < 0)) && breaks.All(point => point.Left.Value <= point.Right.Value);
        return (activation.Tags & (Tag.Gated | Tag.Periodic))
            | (breaks.Length > 0 ? Tag.Piecewise : Tag.Smooth)
            | (rises ? Tag.Monotone : Tag.None)
            | (places.All(x => Math.Abs(curve[0](x)) <= LargeFor(values)) ? Tag.Bounded : Tag.None)
            | (regular.All(x => IsNear(curve[0](-x), -curve[0](x))) ? Tag.Odd : Tag.None)
            | (regular.All(x => IsNear(curve[0](-x), curve[0](x))) ? Tag.Even : Tag.None);
    }

    private static double[] Beside(Breakpoint point) =>
        [point.X, Math.BitDecrement(point.X), Math.BitIncrement(point.X), 2 * point.X, -point.X];

    // A bound may be a parameter, as those of hard_tanh are.
    private static double LargeFor(IReadOnlyList<Quotient> values) =>
        Large * values.Select(value => Math.Abs(value.ToDouble())).Append(1).Max();

    private static bool IsNear(double a, double b) =>
        a.Equals(b) || Math.Abs(a - b) <= Ulps * (Math.BitIncrement(Math.Abs(a)) - Math.Abs(a));
}
