using Activations.Analysis;
using Activations.Sampling;

namespace Activations.Tests.Sampling;

/// <summary>Lines that are followed in blocks of doubles against those that are followed exactly.</summary>
public sealed class QuickTracingTests
{
    private const int Width = 400, Height = 200;

    // Pixels.
    private const double Near = 0.05;

    private static readonly (string Start, string End)[] Ranges =
        [("-8", "8"), ("-1000", "1000"), ("-0.001", "0.001"), ("-1e-300", "1e-300"), ("-40", "-36"), ("0.3", "1e300")];

    private static readonly string[] Typed =
    [
        "x", "x^2", "x^3-x", "1/x", "1/(x^2-1)", "x/(1+x^2)", "1/(1+x^2)^2", "x^-3", "sqrt(x)", "sqrt(1-x^2)",
        "sqrt(abs(x))", "cbrt(x)", "x^0.3", "x^2.5", "2^x", "x^x", "exp(x)", "exp(-x^2)", "exp(1/x)", "exp(-1/x^2)",
        "exp(exp(x))", "log(x)", "log(abs(x))", "x*log(x)", "log(1+x^2)", "log(x)/x", "sin(x)", "sin(x)/x", "sin(x^2)",
        "sin(50x)", "cos(x)*exp(-x/4)", "tan(x)", "1/sin(x)", "x*sin(1/x)", "asin(x)", "acos(x/2)", "atan(5x)",
        "atan(1/x)", "sinh(x)", "cosh(x)", "x*tanh(softplus(x))", "tanh(1e3*x)", "asinh(x)", "acosh(x)", "atanh(x)",
        "x - tanh(x)", "(1-cos(x))/x^2", "(exp(x)-1)/x", "x/sqrt(1+x^2)", "(x+sqrt(x^2+4))/2", "erf(x)-erf(x-1)",
        "max(0, x)+max(0, 1-x)", "min(x^2, 2-x)", "abs(x^2-1)", "abs(sin(3x))", "sign(x^3-x)", "floor(x)", "x-floor(x)",
        "round(2x)/2", "where(x^2 < 2, x, 1-x)", "softplus'(3x)", "gelu''(x)", "relu(x)^2*sigmoid(x)",
    ];

    public static TheoryData<string> Names => [.. Catalog.All.Select(activation => activation.Name)];

    public static TheoryData<string> Formulas => [.. Typed];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_line_of_the_catalogue_is_where_the_exact_one_is(string name)
    {
        var curve = Catalog.Find(name)!.Bind();
        Assert.All(Ranges, range => Assert.All([0, 1, 2], order => AssertSame(curve, order, range)));
    }

    [Theory]
    [MemberData(nameof(Formulas))]
    public void A_line_of_a_formula_is_where_the_exact_one_is(string formula)
    {
        var curve = Activation.Typed(formula).Bind();
        Assert.All([0, 1, 2], order => AssertSame(curve, order, ("-3", "3")));
    }

    [Theory]
    [InlineData("sinc", 2, "-1e-4", "1e-4")]
    [InlineData("sin", 0, "-1e9", "1e9")]
    [InlineData("tanh_shrink", 0, "-1e-8", "1e-8")]
    [InlineData("isru", 1, "1e7", "2e7")]
    [InlineData("gelu", 2, "-40", "-36")]
    public void A_line_is_where_the_exact_one_is_also_where_doubles_lose_digits(
        string name, int order, string start, string end) =>
        AssertSame(Catalog.Find(name)!.Bind(), order, (start, end));

    [Theory]
    [InlineData("tanh")]
    [InlineData("gelu")]
    [InlineData("step")]
    [InlineData("log_sigmoid")]
    public void Very_many_samples_are_drawn_as_exact_ones_would_be(string name)
    {
        var (curve, grid) = (Catalog.Find(name)!.Bind(), MadeUp.Grid("-8", "8", "0.0005"));
        var quick = GridSampling.OnGrid(curve, 0, grid, 400, CancellationToken.None);
        var exact = GridSampling.OnGrid(Exact(curve), 0, grid, 400, CancellationToken.None);

        Assert.Equal(exact.Pieces.Count, quick.Pieces.Count);
        Assert.InRange(Apart(quick, exact, grid.Range), 0, Near);
        Assert.All(quick.Pieces.SelectMany(piece => piece), point => Assert.Equal(curve[0](point.X), point.Y));
    }

    [Fact]
    public void What_is_drawn_is_exact()
    {
        var curve = Catalog.Find("mish")!.Bind();
        var samples = Trace(curve, 1, MadeUp.Grid("-8", "8"));

        Assert.All(samples.Pieces.SelectMany(piece => piece), point => Assert.Equal(curve[1](point.X), point.Y));
    }

    private static void AssertSame(Curve curve, int order, (string Start, string End) range)
    {
        var grid = MadeUp.Grid(range.Start, range.End);
        var (quick, exact) = (Trace(curve, order, grid), Trace(Exact(curve), order, grid));

        Assert.Equal(exact.Pieces.Count, quick.Pieces.Count);

        // What a curve tends to where it has no value, and what it is between doubles, is known of formulas alone.
        var declared = exact.Jumps.Select(jump => jump.X).ToHashSet();
        var found = quick.Jumps.Where(jump => declared.Contains(jump.X) || !double.IsNaN(jump.Value));
        Assert.Equal(JumpValues.AtPlaces(curve, order, [.. exact.Jumps]), found);
        var apart = Math.Max(Apart(quick, exact, grid.Range), Apart(exact, quick, grid.Range));
        Assert.True(apart <= Near, $"order {order} on {range}: {apart} pixels apart");
    }

    private static Samples Trace(Curve curve, int order, Grid grid) =>
        CurveTracing.Trace(curve, order, grid, Width, Height, cancellation: CancellationToken.None);

    /// <summary>The same curve without anything that evaluates many values at a time.</summary>
    private static Curve Exact(Curve curve) => new(curve[0], curve[1], curve[2], curve.BreakpointsWithin);

    /// <summary>How far a point of a line is from another line at most, in pixels.</summary>
    private static double Apart(Samples line, Samples other, Interval range)
    {
        var extent = other.Extent ?? new(0, 1);
        var segments = other.Pieces.SelectMany(Segments).ToArray();
        var (worst, first) = (0.0, 0);
        foreach (var point in line.Pieces.SelectMany(piece => piece).Select(ToPixels))
        {
            while (first < segments.Length - 1 && segments[first].To.X < point.X - 1)
            {
                first++;
            }

            var near = segments.Skip(first).TakeWhile((segment, i) => i == 0 || segment.From.X <= point.X + 1);
            worst = Math.Max(worst, near.Min(segment => segment.DistanceOf(point)));
        }

        return worst;

        IEnumerable<Segment> Segments(IReadOnlyList<Point> piece) => piece
            .Zip(piece.Count == 1 ? piece : piece.Skip(1))
            .Select(pair => new Segment(ToPixels(pair.First), ToPixels(pair.Second)));

        // What goes to infinity is cut: so far outside of the picture a square still is a number.
        Point ToPixels(Point point)
        {
            var height = extent.IsPoint ? 0 : extent.Fraction(point.Y) * Height;
            return new(range.Fraction(point.X) * Width, Math.Clamp(height, -1e6, 1e6));
        }
    }

    private readonly record struct Segment(Point From, Point To)
    {
        public double DistanceOf(Point point)
        {
            var (dx, dy) = (To.X - From.X, To.Y - From.Y);
            var length = dx * dx + dy * dy;
            var toward = (point.X - From.X) * dx + (point.Y - From.Y) * dy;
            var along = length == 0 ? 0 : Math.Clamp(toward / length, 0, 1);
            return Math.Sqrt(Math.Pow(point.X - From.X - along * dx, 2) + Math.Pow(point.Y - From.Y - along * dy, 2));
        }
    }
}
