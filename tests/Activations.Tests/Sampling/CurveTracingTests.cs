using System.Globalization;
using Activations.Sampling;
using Activations.Tests.Reference;

namespace Activations.Tests.Sampling;

public class CurveTracingTests
{
    private const int Width = PixelError.Width, Height = PixelError.Height;

    private static readonly (string Start, string End)[] Ranges =
    [
        ("-8", "8"), ("0", "8"), ("-40", "-30"), ("-1000", "1000"), ("-1", "0.3"), ("0", "1e-12"), ("-1e300", "1e300"),
        ("-1e-6", "1e-6"), ("-8", "0"), ("1e6", "1000001"), ("1e15", "1000000000000008"), ("1", "1.000000000000001"),
        ("-1e-300", "1e-300"), ("-1e308", "1e308"), ("-1.7e308", "1e-5"), ("0", "1e-323"),
    ];

    private static readonly Dictionary<string, Func<double, double>> Hard = new()
    {
        ["narrow bump"] = x => Math.Exp(-Math.Pow((x - 1.2345) / 0.004, 2)),
        ["very narrow bump"] = x => Math.Exp(-Math.Pow((x - 1.2345) / 0.0005, 2)),
        ["vertical tangent"] = x => Math.Sign(x) * Math.Sqrt(Math.Abs(x)),
        ["vertical tangent off the grid"] = x => Math.Cbrt(x - 0.0123456789),
        ["cusp off the grid"] = x => Math.Sqrt(Math.Abs(x - 0.0123456789)),
        ["square root"] = Math.Sqrt,
        ["square root off the grid"] = x => Math.Sqrt(x - 0.0123456789),
        ["half circle"] = x => Math.Sqrt(1 - (x - 0.01) * (x - 0.01)),
        ["undeclared steps"] = Math.Floor,
        ["constant"] = _ => 3,
        ["almost constant"] = x => x > 0.01 ? Math.BitIncrement(1) : 1,
        ["cubic"] = x => x * x * x,
        ["exponential"] = Math.Exp,
        ["x log x"] = x => x * Math.Log(x),
        ["sign, declared"] = x => Math.Sign(x),
    };

    // On a range of a few hundred periods at most: beyond, pixels cannot show them.
    private static readonly Dictionary<string, Func<double, double>> Waves = new()
    {
        ["wave"] = Math.Sin,
        ["wave and narrow bump"] = x => Math.Sin(x) + 2 * Math.Exp(-Math.Pow((x - 1.2345) / 0.004, 2)),
        ["quick wave"] = x => Math.Sin(100 * x),
        ["saw"] = x => Math.Abs(x - Math.Round(x)),
        ["chirp"] = x => Math.Sin(x * x),
        ["x² sin 1/x"] = x => x == 0 ? 0 : x * x * Math.Sin(1 / x),
    };

    public static TheoryData<string> HardNames { get; } = [.. Hard.Keys];

    public static TheoryData<string> WaveNames { get; } = [.. Waves.Keys];

    [Theory]
    [MemberData(nameof(ReferenceTable.CurveNames), MemberType = typeof(ReferenceTable))]
    public void The_line_is_within_a_quarter_pixel_of_a_catalogued_function_on_many_ranges(string name)
    {
        var curve = ReferenceTable.Bind(name);
        var waves = Catalog.Find(ReferenceTable.ActivationName(name))!.Tags.HasFlag(Tag.Periodic);
        var ranges = Ranges.Take(8).Where(range => !waves || range != ("-1e300", "1e300")); // as for the waves above
        Assert.All(ranges, range => Assert.All([0, 1, 2], order => AssertHonest(curve, order, range)));
    }

    [Theory]
    [MemberData(nameof(HardNames))]
    public void The_line_is_within_a_quarter_pixel_of_a_hard_function_on_any_range(string name)
    {
        Breakpoint[] jumps = name.StartsWith("sign", StringComparison.Ordinal) ? [MadeUp.Jump(0, -1, 1)] : [];
        Assert.All(Ranges, range => AssertHonest(MadeUp.Curve(Hard[name], jumps), 0, range));
    }

    [Theory]
    [MemberData(nameof(WaveNames))]
    public void The_line_is_within_a_quarter_pixel_of_a_wave_whose_periods_pixels_can_show(string name)
    {
        Assert.All(
            Ranges.Take(3).Append(("0.01", "0.3")).Append(("-20", "20")),
            range => AssertHonest(MadeUp.Curve(Waves[name]), 0, range));
    }

    [Fact]
    public void The_derivative_of_relu_is_two_level_lines()
    {
        var samples = Trace(Catalog.Find("relu")!.Bind(), 1, "-8", "8");
        Assert.Equal([[new(-8, 0), new(0, 0)], [new(0, 1), new(8, 1)]], samples.Pieces);
        Assert.Equal(new Jump(0, 0, 1, 0), Assert.Single(samples.Jumps));
    }

    [Fact]
    public void Relu_is_two_lines_that_meet_exactly_at_the_kink()
    {
        var samples = Trace(Catalog.Find("relu")!.Bind(), 0, "-8", "8");

        Assert.Equal([new(-8, 0), new(0, 0), new(8, 8)], Assert.Single(samples.Pieces));
    }

    [Theory]
    [InlineData("-8", "8", "-8,-1 0,-1 | 0,1 8,1", -1, 1)]
    [InlineData("0", "8", "0,1 8,1", double.NaN, 1)]
    [InlineData("-8", "0", "-8,-1 0,-1", -1, double.NaN)]
    public void A_jump_at_an_end_of_the_range_has_only_its_inner_side(
        string start, string end, string pieces, double left, double right)
    {
        var samples = Trace(MadeUp.Sign, 0, start, end);
        Assert.Equal(new Jump(0, left, right, 0), Assert.Single(samples.Jumps));
        Assert.Equal(pieces, string.Join(" | ", samples.Pieces.Select(piece =>
            string.Join(" ", piece.Select(point => FormattableString.Invariant($"{point.X},{point.Y}"))))));
    }

    [Theory]
    [InlineData("-8", "8")] // a sample is at the pole
    [InlineData("-7.9", "8.123")] // none is
    [InlineData("-1e300", "1e300")]
    public void At_a_pole_the_line_is_broken_and_does_not_follow(string start, string end)
    {
        Func<double, double>[] poles = [x => 1 / x, x => 1 / (x * x), Math.Log, x => 1 / (x - 0.0123456789)];
        foreach (var pole in poles)
        {
            var samples = Trace(MadeUp.Curve(pole), 0, start, end);
            Assert.InRange(samples.Extent!.Value.High, 0, 1e3);
            Assert.InRange(samples.Extent!.Value.Low, -1e3, 0.1);
            Assert.DoesNotContain(samples.Pieces, piece => piece[0].X < 0 && piece[^1].X > 0.02);
        }
    }

    [Fact]
    public void What_goes_to_infinity_is_cut_where_the_rest_of_the_curve_can_be_seen_and_followed_farther()
    {
        var samples = Trace(MadeUp.Curve(x => 1 / x), 0, "-8", "8");

        Assert.InRange(samples.Cut!.Value.Low, -3, -2);
        Assert.InRange(samples.Cut!.Value.High, 2, 3);
        var chords = samples.Pieces.SelectMany(piece => piece.Zip(piece.Skip(1)));
        foreach (var (a, b) in chords.Where(chord => Math.Abs(chord.First.Y) < 100 && Math.Abs(chord.Second.Y) < 100))
        {
            // In pixels of a picture fifty times higher: how far the chord's middle is from the curve, across or up.
            var (x, y) = ((a.X + b.X) / 2, (a.Y + b.Y) / 2);
            Assert.InRange(Math.Min(Math.Abs(x - 1 / y) * Width / 16, Math.Abs(y - 1 / x) * Height / 250), 0, 0.25);
        }

        Assert.Null(Trace(MadeUp.Curve(Math.Exp), 0, "-1000", "1000").Cut);
        Assert.Null(Trace(MadeUp.Curve(Math.Sqrt), 0, "-8", "8").Cut);
    }

    [Theory]
    [InlineData("-8", "8")]
    [InlineData("1e15", "1000000000000008")]
    public void Without_a_finite_value_there_is_nothing_to_draw(string start, string end)
    {
        var samples = Trace(MadeUp.Curve(_ => double.NaN), 0, start, end);
        Assert.Empty(samples.Pieces);
        Assert.Null(samples.Extent);
    }

    [Theory]
    [InlineData("-1e9", "1e9")]
    [InlineData("-1e300", "1e300")]
    [InlineData("0", "1e5")]
    [InlineData("-6283.185307179586", "6283.185307179586")] // two periods a pixel
    [InlineData("-12566.370614359172", "12566.370614359172")] // four: a level line for four evaluations a pixel
    public void A_wave_too_quick_for_pixels_fills_its_band_with_bounded_work(string start, string end)
    {
        var evaluations = 0;
        var samples = Trace(MadeUp.Curve(x => { evaluations++; return Math.Sin(x); }), 0, start, end);
        Assert.InRange(evaluations, 0, 600 * Width);
        Assert.InRange(samples.Pieces.Sum(piece => piece.Count), 2 * Width, 32 * Width);
        Assert.Equal(-1, samples.Extent!.Value.Low, 1e-6);
        Assert.Equal(1, samples.Extent!.Value.High, 1e-6);

        var columns = samples.Pieces.SelectMany(piece => piece)
            .GroupBy(point => (int)(MadeUp.Grid(start, end).Range.Fraction(point.X) * 0.9999 * Width / 4));
        Assert.All(
            columns, column => Assert.True(column.Min(point => point.Y) < -0.9 && column.Max(point => point.Y) > 0.9));
    }

    [Theory]
    [InlineData("-1", "1")] // steep everywhere
    [InlineData("-8", "8")]
    public void Of_a_smooth_curve_steep_stretches_are_evaluated_no_more_often_than_others(string start, string end)
    {
        var evaluations = 0;
        Trace(MadeUp.Curve(x => { evaluations++; return 3 * Math.Sin(x); }), 0, start, end);
        Assert.InRange(evaluations, 4 * Width, 5 * Width);
    }

    [Fact]
    public void Work_is_bounded_where_a_function_is_undefined_at_random()
    {
        var evaluations = 0;
        var flicker = MadeUp.Curve(x => { evaluations++; return Math.Sqrt(Math.Sin(1e9 * x)); });
        AssertAscending(Trace(flicker, 0, "-8", "8"));
        Assert.InRange(evaluations, 0, 600 * Width);
    }

    [Fact]
    public void A_fine_grid_costs_no_more_than_a_coarse_one()
    {
        var samples = CurveTracing.Trace(
            MadeUp.Sign, 0, MadeUp.Grid("-8", "8", "1e-14"), Width, Height, cancellation: CancellationToken.None);
        Assert.Equal(4, samples.Pieces.Sum(piece => piece.Count));
    }

    [Fact]
    public void Following_a_curve_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        var stopping = MadeUp.Curve(x => { source.Cancel(); return x; });
        Assert.Throws<OperationCanceledException>(() =>
            CurveTracing.Trace(stopping, 0, MadeUp.Grid("-8", "8"), Width, Height, cancellation: source.Token));
    }

    private static void AssertHonest(Curve curve, int order, (string Start, string End) range)
    {
        var grid = MadeUp.Grid(range.Start, range.End);
        var samples = CurveTracing.Trace(curve, order, grid, Width, Height, cancellation: CancellationToken.None);
        var (pixels, x) = PixelError.Worst(curve[order], grid, samples);
        Assert.True(pixels <= 0.25, string.Create(
            CultureInfo.InvariantCulture, $"order {order} on {range}: {pixels} px at {x:R}"));

        AssertAscending(samples);
        Assert.All(new[] { grid.Range.Low, grid.Range.High }.Where(end => double.IsFinite(curve[order](end))), end =>
            Assert.Contains(samples.Pieces, piece => piece[0].X == end || piece[^1].X == end));
        Assert.All(samples.Pieces.SelectMany(piece => piece), point => Assert.True(
            point.Y == curve[order](point.X)
            || samples.Jumps.Any(jump => jump.X == point.X && (jump.Left == point.Y || jump.Right == point.Y))));
    }

    private static void AssertAscending(Samples samples) =>
        Assert.All(
            samples.Pieces,
            piece => Assert.All(piece.Skip(1).Zip(piece), pair => Assert.True(pair.First.X > pair.Second.X)));

    private static Samples Trace(Curve curve, int order, string start, string end) =>
        CurveTracing.Trace(curve, order, MadeUp.Grid(start, end), Width, Height, cancellation: CancellationToken.None);
}
