using System.Globalization;
using Activations.Sampling;
using Activations.Tests.Reference;

namespace Activations.Tests.Core;

public class CurveTracingTests
{
    private const int Width = PixelError.Width, Height = PixelError.Height;

    private static readonly (string Start, string End)[] Ranges =
    [
        ("-8", "8"), ("0", "8"), ("-8", "0"), ("-1", "0.3"), ("-40", "-30"), ("-1000", "1000"), ("-1e-6", "1e-6"),
        ("1e6", "1000001"), ("1e15", "1000000000000008"), ("0", "1e-12"), ("1", "1.000000000000001"),
        ("-1e-300", "1e-300"), ("-1e300", "1e300"), ("-1e308", "1e308"), ("-1.7e308", "1e-5"), ("0", "1e-323"),
    ];

    private static readonly Dictionary<string, Curve> Hard = new()
    {
        ["sign"] = MadeUp.Sign,
        ["narrow bump"] = MadeUp.Curve(x => Math.Exp(-Math.Pow((x - 1.2345) / 0.004, 2))),
        ["very narrow bump"] = MadeUp.Curve(x => Math.Exp(-Math.Pow((x - 1.2345) / 0.0005, 2))),
        ["slow wave and bump"] = MadeUp.Curve(x => Math.Sin(x) + 2 * Math.Exp(-Math.Pow((x - 1.2345) / 0.004, 2))),
        ["vertical tangent"] = MadeUp.Curve(x => Math.Sign(x) * Math.Sqrt(Math.Abs(x))),
        ["vertical tangent off the grid"] = MadeUp.Curve(x => Math.Cbrt(x - 0.0123456789)),
        ["cusp off the grid"] = MadeUp.Curve(x => Math.Sqrt(Math.Abs(x - 0.0123456789))),
        ["square root"] = MadeUp.Curve(Math.Sqrt),
        ["square root off the grid"] = MadeUp.Curve(x => Math.Sqrt(x - 0.0123456789)),
        ["half circle"] = MadeUp.Curve(x => Math.Sqrt(1 - (x - 0.01) * (x - 0.01))),
        ["undeclared steps"] = MadeUp.Curve(Math.Floor),
        ["undeclared kinks"] = MadeUp.Curve(x => Math.Abs(x - Math.Round(x))),
        ["constant"] = MadeUp.Curve(_ => 3),
        ["almost constant"] = MadeUp.Curve(x => x > 0.01 ? Math.BitIncrement(1) : 1),
        ["cubic"] = MadeUp.Curve(x => x * x * x),
        ["exponential"] = MadeUp.Curve(Math.Exp),
        ["wave"] = MadeUp.Curve(Math.Sin),
        ["quick wave"] = MadeUp.Curve(x => Math.Sin(100 * x)),
        ["chirp"] = MadeUp.Curve(x => Math.Sin(x * x)),
        ["x sin 1/x"] = MadeUp.Curve(x => x == 0 ? 0 : x * x * Math.Sin(1 / x)),
    };

    public static TheoryData<string> HardCurves { get; } = [.. Hard.Keys];

    [Theory]
    [MemberData(nameof(ReferenceTable.CurveNames), MemberType = typeof(ReferenceTable))]
    public void The_line_is_within_a_quarter_pixel_of_a_catalogued_function_on_any_range(string name)
    {
        var curve = ReferenceTable.Bind(name);
        foreach (var (start, end) in Ranges)
        {
            Assert.All([0, 1, 2], order => AssertHonest(curve, order, MadeUp.Grid(start, end)));
        }
    }

    [Theory]
    [MemberData(nameof(HardCurves))]
    public void The_line_is_within_a_quarter_pixel_of_a_hard_function_on_any_range(string name)
    {
        foreach (var (start, end) in Ranges)
        {
            AssertHonest(Hard[name], 0, MadeUp.Grid(start, end));
        }
    }

    private static void AssertHonest(Curve curve, int order, Grid grid)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var evaluations = 0;
        var counted = new Curve(x => { evaluations++; return curve[order](x); }, _ => 0, _ => 0, [.. curve.BreakpointsWithin(double.MinValue, double.MaxValue)]);
        var samples = CurveTracing.Trace(order == 0 ? counted : curve, order, grid, Width, Height);
        var time = watch.Elapsed.TotalMilliseconds;
        var (pixels, x) = PixelError.Worst(curve[order], grid, samples);
        Console.Error.WriteLine($"{grid.Start}:{grid.End} order {order} {pixels:0.000} px at {x:R} pieces {samples.Pieces.Count} points {samples.Pieces.Sum(p => p.Count)} evals {evaluations} {time:0.0} ms extent {samples.Extent}");
        Assert.True(pixels <= 0.25, string.Create(
            CultureInfo.InvariantCulture, $"order {order} on {grid.Start}:{grid.End}: {pixels} px at {x:R}"));
    }
}
