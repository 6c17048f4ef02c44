using System.Globalization;
using Activations.Sampling;

namespace Activations.Tests.Sampling;

public class GridSamplingTests
{
    private const int Width = 500;

    private static readonly CancellationToken Never = CancellationToken.None;

    private static readonly Grid Textbook = MadeUp.Grid("-8", "8", "0.1");

    [Fact]
    public void A_function_without_jumps_is_exactly_its_samples()
    {
        var tanh = Catalog.Find("tanh")!.Bind();
        var samples = GridSampling.OnGrid(tanh, 0, Textbook, Width, Never);
        Assert.Equal(Textbook.Points.Select(x => new Point(x, tanh[0](x))), Assert.Single(samples.Pieces));
        Assert.Empty(samples.Jumps);
    }

    [Theory]
    [InlineData("relu", 0)]
    [InlineData("prelu", 0.25)]
    public void The_derivative_of_a_rectifier_is_broken_after_its_kink(string name, double slope)
    {
        var pieces = GridSampling.OnGrid(Catalog.Find(name)!.Bind(), 1, Textbook, Width, Never).Pieces;
        Assert.Equal([new(-8, slope), new(0, slope), new(0.1, 1), new(7.9, 1)], Ends(pieces));
        Assert.Equal([81, 79], pieces.Select(piece => piece.Count));
    }

    [Fact]
    public void A_kink_does_not_break_the_line()
    {
        Assert.Single(GridSampling.OnGrid(Catalog.Find("relu")!.Bind(), 0, Textbook, Width, Never).Pieces);
    }

    [Theory]
    [InlineData("-2", "2", "-2 -1 | 0 | 1")]
    [InlineData("-1", "2", "-1 | 0 | 1")]
    [InlineData("0", "2", "0 | 1")]
    [InlineData("-2", "0", "-2 -1")]
    [InlineData("-1.5", "1.5", "-1.5 -0.5 | 0.5")]
    public void The_line_is_broken_on_both_sides_of_a_value_that_is_neither_limit(
        string start, string end, string expected)
    {
        var pieces = GridSampling.OnGrid(MadeUp.Sign, 0, MadeUp.Grid(start, end, "1"), Width, Never).Pieces;
        Assert.Equal(expected, string.Join(" | ", pieces.Select(piece =>
            string.Join(" ", piece.Select(point => point.X.ToString(CultureInfo.InvariantCulture))))));
        Assert.All(pieces.SelectMany(piece => piece), point => Assert.Equal(Math.Sign(point.X), point.Y));
    }

    [Theory]
    [InlineData(0, 1, 0, 0, 1)] // the value is the left limit
    [InlineData(0, 1, 1, -1, 0)] // the right one
    public void The_value_at_a_jump_belongs_to_the_side_whose_limit_it_is(
        double left, double right, double value, double lastOfLeft, double firstOfRight)
    {
        var step = MadeUp.Curve(x => x < 0 ? left : x > 0 ? right : value, MadeUp.Jump(0, left, right));
        var pieces = GridSampling.OnGrid(step, 0, MadeUp.Grid("-3", "3", "1"), Width, Never).Pieces;
        Assert.Equal([-3, lastOfLeft, firstOfRight, 2], Ends(pieces).Select(point => point.X));
    }

    [Fact]
    public void Several_jumps_between_two_samples_break_the_line_once()
    {
        var steps = MadeUp.Curve(x => x < 0.3 ? 0 : x < 0.6 ? 1 : 2, MadeUp.Jump(0.3, 0, 1), MadeUp.Jump(0.6, 1, 2));
        var pieces = GridSampling.OnGrid(steps, 0, MadeUp.Grid("-2", "3", "1"), Width, Never).Pieces;
        Assert.Equal([-2, 0, 1, 2], Ends(pieces).Select(point => point.X));
    }

    [Fact]
    public void The_line_is_broken_where_there_is_no_finite_value()
    {
        var pole = MadeUp.Curve(x => x == 3 ? double.NaN : 1 / x);
        var pieces = GridSampling.OnGrid(pole, 0, MadeUp.Grid("-2", "6", "1"), Width, Never).Pieces;
        Assert.Equal([-2, -1, 1, 2, 4, 5], Ends(pieces).Select(point => point.X));
        Assert.Empty(GridSampling.OnGrid(MadeUp.Curve(_ => double.NaN), 0, Textbook, Width, Never).Pieces);
    }

    [Theory]
    [InlineData("-1", "1", "0.000001")]
    [InlineData("0", "1e-300", "5e-306")]
    [InlineData("-1.7e308", "1.7e308", "1.7e303")]
    public void Of_very_many_samples_each_quarter_pixel_keeps_first_lowest_highest_and_last(
        string start, string end, string step)
    {
        var grid = MadeUp.Grid(start, end, step);
        var wave = MadeUp.Curve(x => Math.Sin(1e5 * grid.Range.Fraction(x)) + 10 * grid.Range.Fraction(x));
        var piece = Assert.Single(GridSampling.OnGrid(wave, 0, grid, Width, Never).Pieces);
        Assert.InRange(piece.Count, Width, 16 * Width);
        Assert.All(piece.Skip(1).Zip(piece), pair => Assert.True(pair.First.X > pair.Second.X));
        Assert.Equal(Columns(grid, grid.Points.Select(x => new Point(x, wave[0](x)))), Columns(grid, piece));
    }

    [Theory]
    [InlineData("relu", 0)]
    [InlineData("tanh", 1)]
    [InlineData("sin", 0)]
    public void Of_very_many_samples_the_points_kept_do_not_depend_on_how_many_are_taken_at_once(string name, int order)
    {
        var (curve, grid) = (Catalog.Find(name)!.Bind(), MadeUp.Grid("-100", "300", "0.001"));
        var expected = grid.Points.Select(x => new Point(x, curve[order](x)))
            .GroupBy(point => (int)(grid.Range.Fraction(point.X) * 4 * Width))
            .SelectMany(column => Kept([.. column]));
        Assert.Equal(expected, Assert.Single(GridSampling.OnGrid(curve, order, grid, Width, Never).Pieces));

        static IEnumerable<Point> Kept(Point[] column)
        {
            var (lowest, highest) = (column.MinBy(point => point.Y), column.MaxBy(point => point.Y));
            return new[] { column[0], lowest, highest, column[^1] }.Distinct().OrderBy(point => point.X);
        }
    }

    [Fact]
    public void Many_samples_are_still_broken_at_a_jump()
    {
        var pieces = GridSampling.OnGrid(
            Catalog.Find("relu")!.Bind(), 1, MadeUp.Grid("-0.1", "1", "0.00001"), Width, Never).Pieces;
        Assert.Equal([new(-0.1, 0), new(0, 0), new(0.00001, 1), new(0.99999, 1)], Ends(pieces));
    }

    [Fact]
    public void A_function_undefined_at_every_other_sample_keeps_a_bounded_number_of_pieces()
    {
        var count = 0;
        var flicker = MadeUp.Curve(x => count++ % 2 == 0 ? x : double.NaN);
        var pieces = GridSampling.OnGrid(flicker, 0, MadeUp.Grid("0", "1", "0.00001"), Width, Never).Pieces;
        Assert.InRange(pieces.Sum(piece => piece.Count), Width, 20 * Width);
    }

    [Fact]
    public void A_long_evaluation_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(
            () => GridSampling.OnGrid(MadeUp.Sign, 0, Textbook, Width, source.Token));
    }

    private static IEnumerable<Point> Ends(IReadOnlyList<IReadOnlyList<Point>> pieces) =>
        pieces.SelectMany(piece => new[] { piece[0], piece[^1] });

    private static Dictionary<int, (double First, double Low, double High, double Last)> Columns(
        Grid grid, IEnumerable<Point> points)
    {
        var columns = new Dictionary<int, (double First, double Low, double High, double Last)>();
        foreach (var (x, y) in points)
        {
            var column = (int)(grid.Range.Fraction(x) * 4 * Width);
            columns[column] = columns.TryGetValue(column, out var c)
                ? (c.First, Math.Min(c.Low, y), Math.Max(c.High, y), y)
                : (y, y, y, y);
        }

        return columns;
    }
}
