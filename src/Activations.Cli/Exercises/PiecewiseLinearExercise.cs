using System.Globalization;
using Activations.Cli.Settings;
using Activations.Exercises;
using Activations.Figures;
using Activations.Sampling;
using static Activations.Cli.Exercises.Solution;

namespace Activations.Cli.Exercises;

/// <summary><c>exercise piecewise-linear</c>: the pieces of a small network in exact arithmetic.</summary>
internal static class PiecewiseLinearExercise
{
    private const int MostShown = 40, ShownOfMore = 10, MostMarked = 12, MostFactors = 4;

    public static readonly Exercise It = new(
        CommandSet.PiecewiseLinear, "why is a network of ReLUs continuous and piecewise linear?", Solve,
        new("three units make a triangle", "exercise piecewise-linear"),
        new("four layers of two make eight teeth", "exercise piecewise-linear --network sawtooth:4 -o sawtooth.png"));

    private static Solution Solve(Request request)
    {
        var (network, name) = NetworkText.Find(request.Get(Setting.Network) ?? "hat");
        return new(
            request.With(Setting.Network, name),
            SizeSpec.Default,
            cancellation => Answer(network, Pieces(cancellation)),
            (size, cancellation) => Draw(network, Pieces(cancellation), size));

        LinearPieces Pieces(CancellationToken cancellation)
        {
            try
            {
                return LinearPieces.Of(network, cancellation);
            }
            catch (ArgumentException error)
            {
                throw new UsageException($"the network is too large for exact arithmetic: {error.Message}");
            }
        }
    }

    private static IReadOnlyList<Part> Answer(Network network, LinearPieces pieces)
    {
        var (count, widths) = (pieces.Pieces.Count, network.Widths.ToList());
        var agreeing = pieces.IsContinuous ? "every one" : "NOT every one";
        var factors = string.Join('*', widths.Take(MostFactors).Select(width => $"({width}+1)"));
        var product = widths.Count > MostFactors ? factors + "*..." : factors;
        var units = widths.Sum();
        const string why = "a layer of n units cuts every piece into n + 1 at most";
        return
        [
            $"""
        A unit adds up its inputs to z and makes max(0, z) + slope*min(0, z) of that, with slope 0 for relu. Where the
        inputs are lines in x, z is one too, and 0 at one x at most. Left and right of that x the unit is z or slope*z,
        both 0 there. So layer by layer the function stays continuous and made of lines.

        This network is {Shape(network)}. Its pieces, each from the x in its row to that in the next:
        """,
            new(["from", "decimal", "made by unit", "value", "slope", "intercept"], [.. Rows(pieces)], "pieces")
            {
                Shows = row => row < (count <= MostShown ? count : ShownOfMore),
            },
            string.Create(CultureInfo.InvariantCulture, $"""

        Neighbours agree at {agreeing} of {count - 1} breakpoints, in exact arithmetic.
        {count} pieces, of {product} = {network.MostPieces} at most: {why}.
        In one layer the same {units} units would make {units + 1} at most.
        """),
        ];
    }

    private static IEnumerable<object?[]> Rows(LinearPieces pieces) =>
        pieces.Pieces.Zip(pieces.Corners.Prepend(null), (piece, corner) => corner is null
            ? (object?[])["-infinity", null, null, null, piece.Slope, piece.Intercept]
            : [corner.X, corner.X.ToDouble(), MakersOf(corner), piece.At(corner.X), piece.Slope, piece.Intercept]);

    private static string MakersOf(Corner corner) =>
        string.Join(", ", corner.MadeBy.Select(unit => $"{unit.Layer}.{unit.Place}"));

    private static Figure Draw(Network network, LinearPieces pieces, PictureSize size)
    {
        var corners = pieces.Corners.Select(corner => corner.X).DefaultIfEmpty().ToList();
        var pad = corners.Count > 1 ? (corners[^1] - corners[0]) / 4 : 1;
        var range = new Interval((corners[0] - pad).ToDouble(), (corners[^1] + pad).ToDouble());
        if (!double.IsFinite(range.High - range.Low) || range.IsPoint)
        {
            throw new UsageException($"the breakpoints from {corners[0]} to {corners[^1]} cannot be told apart as "
                + "doubles, so there is no picture");
        }

        var ends = corners.Prepend(corners[0] - pad).Append(corners[^1] + pad);
        var points = ends.Zip(pieces.Pieces.Append(pieces.Pieces[^1]), PointOn).ToList();
        var marks = pieces.Corners.Zip(points.Skip(1), MarkAt);
        var line = new Line(Joined(SeenOf(points, range, size.Width)), new(0, 0))
        {
            Marks = pieces.Corners.Count > MostMarked ? [] : [.. marks],
        };
        return new()
        {
            Panels = [new([line])],
            Range = range,
            Title = Shape(network),
            Formula = $"{pieces.Pieces.Count} pieces",
            Size = size,
            Command = "",
            Description = $"The function of a network {Shape(network)}: {pieces.Pieces.Count} straight pieces "
                + $"that meet at {pieces.Corners.Count} breakpoints.",
        };

        static Point PointOn(Fraction x, AffineMap piece) => new(x.ToDouble(), piece.At(x).ToDouble());

        static Mark MarkAt(Corner corner, Point point) => new(point, corner.X.ToString().Replace('-', '−'));
    }

    /// <summary>
    /// Of points closer than a pixel the first, lowest, highest and last: all of them would take a minute to draw.
    /// </summary>
    private static IEnumerable<Point> SeenOf(IEnumerable<Point> points, Interval range, int width) =>
        from point in points
        group point by (int)(range.Fraction(point.X) * width) into column
        let lowest = column.MinBy(point => point.Y)
        let highest = column.MaxBy(point => point.Y)
        from seen in new[] { column.First(), lowest, highest, column.Last() }.Distinct().OrderBy(point => point.X)
        select seen;

    private static string Shape(Network network) =>
        $"1-{string.Join('-', network.Layers.Select(layer => layer.Biases.Count))}";
}
