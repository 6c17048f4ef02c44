using Activations.Tests.Reference;

namespace Activations.Tests.Core;

/// <summary>
/// Where functions are not smooth: against <c>one_sided.csv</c>, and against a search that knows nothing.
/// </summary>
public class BreakpointTests
{
    private static readonly int[] Orders = [0, 1, 2];

    [Theory]
    [MemberData(nameof(ReferenceTable.CurveNames), MemberType = typeof(ReferenceTable))]
    public void The_declared_breakpoints_are_those_on_record_with_their_one_sided_values(string name)
    {
        if (name.Contains('.') && ReferenceTable.Rows("one_sided", name) is [])
        {
            return; // Only some curves with other parameters are on record.
        }

        // Some rows are about places where nothing up to the curvature jumps: these need not be declared.
        var curve = ReferenceTable.Bind(name);
        var recorded = ReferenceTable.Rows("one_sided", name)
            .Select(row => (Point: new Breakpoint(row[0], Jet(row, 1), Jet(row, 4)), Used: Jet(row, 7)))
            .Where(row => Matters(row.Point) || curve.BreakpointsWithin(row.Point.X, row.Point.X).Any());
        Assert.Equal(
            recorded,
            curve.BreakpointsWithin(double.MinValue, double.MaxValue).Select(point => (point, JetAt(curve, point.X))));
    }

    [Theory]
    [MemberData(nameof(ReferenceTable.CurveNames), MemberType = typeof(ReferenceTable))]
    public void The_one_sided_values_are_what_the_curve_tends_to(string name)
    {
        var curve = ReferenceTable.Bind(name);
        foreach (var (x, left, right) in curve.BreakpointsWithin(double.MinValue, double.MaxValue))
        {
            AssertNear(left, JetAt(curve, Math.BitDecrement(x)));
            AssertNear(right, JetAt(curve, Math.BitIncrement(x)));
        }

        static void AssertNear(Jet expected, Jet actual) =>
            Assert.All(Orders, order => Assert.Equal(expected[order], actual[order], 1e-12));
    }

    // The slope grows as a power, which doubles end sooner or later: at 2^-4480 all of them, or none.
    [Theory]
    [InlineData("abs(x)^0.5")]
    [InlineData("abs(x)^0.55")]
    [InlineData("abs(x)^(2/3)")]
    [InlineData("abs(x)^0.7 + x")]
    [InlineData("abs(x)^0.75")]
    [InlineData("abs(x)^0.8")]
    [InlineData("abs(x)^0.9")]
    [InlineData("exp(abs(x)^(2/3))")]
    [InlineData("sqrt(abs(x)^(4/3))")]
    public void A_cusp_has_infinite_slopes_on_either_side_whatever_its_power(string formula)
    {
        var cusp = Activation.Typed(formula).Bind().BreakpointsWithin(-1, 1).Single();

        Assert.Equal(double.NegativeInfinity, cusp.Left.Derivative);
        Assert.Equal(double.PositiveInfinity, cusp.Right.Derivative);
    }

    [Theory]
    [MemberData(nameof(ReferenceTable.CurveNames), MemberType = typeof(ReferenceTable))]
    public void A_function_jumps_only_at_declared_breakpoints(string name)
    {
        var curve = ReferenceTable.Bind(name);
        Assert.All(Orders, order =>
        {
            var declared = curve.BreakpointsWithin(-16, 16).Where(point => JumpsAt(curve, order, point)).Select(
                point => point.X);
            Assert.Equal(declared, JumpsFound(curve[order]));
        });
    }

    [Theory]
    [InlineData(0, 1, 2, 5, 1, 2, 0)]
    [InlineData(3, 1, 2, 3, 5, 6, 1)]
    [InlineData(3, 4, 2, 3, 4, 6, 2)]
    public void A_breakpoint_is_of_the_order_of_the_lowest_derivative_that_jumps(
        double f, double df, double d2f, double right, double rightDf, double rightD2f, int order)
    {
        Assert.Equal(order, new Breakpoint(0, new(f, df, d2f), new(right, rightDf, rightD2f)).Order);
    }

    [Fact]
    public void Breakpoints_within_an_interval_include_both_its_ends()
    {
        Breakpoint[] points = [new(-1, default, default), new(0, default, default), new(2, default, default)];
        var curve = new Curve(x => x, _ => 1, _ => 0, points);
        Assert.Equal(points, curve.BreakpointsWithin(-1, 2));
        Assert.Equal([points[1]], curve.BreakpointsWithin(Math.BitIncrement(-1), Math.BitDecrement(2)));
        Assert.Equal([points[1]], curve.BreakpointsWithin(0, 0));
    }

    // Beside 0 doubles are so near that what is compared differs by less than any digits but exact ones tell.
    [Theory]
    [InlineData("min(exp(x),1+x^2)", 1, 0)]
    [InlineData("max(exp(x),1-x)", -1, 1)]
    [InlineData("min(sigmoid(x),0.5)", 0.25, 0)]
    [InlineData("max(sigmoid(x),1-sigmoid(x))", -0.25, 0.25)]
    [InlineData("relu(sigmoid(x)-1/2)", 0, 0.25)]
    [InlineData("abs(softplus(x)-ln(2))", -0.5, 0.5)]
    [InlineData("clip(exp(x),0.5,1)", 1, 0)]
    [InlineData("abs(exp(x)-cosh(x))", -1, 1)]
    [InlineData("max(1/(1+x^2),1-x)", -1, 0)]
    [InlineData("max(sqrt(1+x^2),1+x)", 0, 1)]
    [InlineData("where(sigmoid(x)>0.5,x,0)", 0, 1)]
    public void Cases_that_meet_at_0_make_a_kink_there(string formula, double left, double right)
    {
        var kink = Assert.Single(Activation.Typed(formula).Bind().BreakpointsWithin(-0.5, 0.5));

        Assert.Equal((0, left, right), (kink.X, kink.Left.Derivative, kink.Right.Derivative));
        Assert.Equal(kink.Left.Value, kink.Right.Value);
    }

    [Theory]
    [InlineData("floor(10*sigmoid(x))/10", 0.4, 0.5)]
    [InlineData("floor(3*exp(-x^2))", 2, 2)]
    [InlineData("floor(1/(1+x^2))", 0, 0)]
    [InlineData("sign(cosh(x)-1)", 1, 1)]
    [InlineData("sigmoid(x)>0.5", 0, 1)]
    [InlineData("floor(cos(x))", 0, 0)]
    public void Steps_at_0_are_at_0(string formula, double left, double right)
    {
        var step = Assert.Single(Activation.Typed(formula).Bind().BreakpointsWithin(-0.3, 0.3));

        Assert.Equal((0, left, right), (step.X, step.Left.Value, step.Right.Value));
    }

    [Fact]
    public void What_only_touches_another_case_is_smooth_there() =>
        Assert.Empty(Activation.Typed("min(cos(x),1)").Bind().BreakpointsWithin(-8, 8));

    private static Jet Jet(double[] row, int from) => new(row[from], row[from + 1], row[from + 2]);

    private static Jet JetAt(Curve curve, double x) => new(curve[0](x), curve[1](x), curve[2](x));

    private static bool Matters(Breakpoint point) => point.Left != point.Right;

    private static bool JumpsAt(Curve curve, int order, Breakpoint point) =>
        Differ(point.Left[order], curve[order](point.X)) || Differ(point.Right[order], curve[order](point.X));

    /// <summary>By more than rounding, which moves a value by some 1e-16 of itself.</summary>
    private static bool Differ(double a, double b) => Math.Abs(b - a) > 1e-9 * Math.Max(1, Math.Abs(a));

    /// <summary>
    /// Halves the steps of a scan towards where more happens; what is left between neighbouring doubles jumps.
    /// </summary>
    private static SortedSet<double> JumpsFound(Func<double, double> f)
    {
        const int steps = 250; // 0.128 wide: some end at whole numbers, where breakpoints often are
        var found = new SortedSet<double>();
        for (var i = 0; i < steps; i++)
        {
            var (low, high) = (-16 + 32.0 * i / steps, -16 + 32.0 * (i + 1) / steps);
            while (low + (high - low) / 2 is var middle && middle > low && middle < high)
            {
                var leftMore = Math.Abs(f(middle) - f(low)) >= Math.Abs(f(high) - f(middle));
                (low, high) = leftMore ? (low, middle) : (middle, high);
            }

            if (Differ(f(low), f(high)))
            {
                // A jump at b is found between b and its neighbour on either side: name it by the rounder number.
                found.Add(Math.Round(low, 12) == high ? high : low);
            }
        }

        return found;
    }
}
