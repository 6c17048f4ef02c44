using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Activations.Cli.CommandLine;
using Activations.Cli.Requests;
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
        new Command("piecewise-linear", "why is a network of ReLUs continuous and piecewise linear?") { ExerciseOptions.Network }, Solve,
        ("three units make a triangle", "exercise piecewise-linear"),
        ("eight units make sixteen teeth", "exercise piecewise-linear --network sawtooth:4 -o sawtooth.png"),
        ("a network of your own", """exercise piecewise-linear --network '{"layers": [{"weights": [[1], ["-1/2"]], "biases": [0, 1], "activation": "relu"}, {"weights": [[3, 0.5]], "biases": [0]}]}'"""));

    private static Solution Solve(ParseResult words)
    {
        var (network, name) = NetworkText.Find(words.GetValue(ExerciseOptions.Network) ?? "hat");
        return new([ExerciseOptions.Network.Name, name], cancellation => Text(network, Pieces(network, cancellation)),
            cancellation => Json(network, Pieces(network, cancellation)), (size, cancellation) => Draw(network, Pieces(network, cancellation), size));
    }

    private static LinearPieces Pieces(Network network, CancellationToken cancellation)
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

    private static IEnumerable<string> Text(Network network, LinearPieces pieces)
    {
        var count = pieces.Pieces.Count;
        var rows = pieces.Pieces.Zip(pieces.Corners.Prepend(null), (piece, corner) => (string[])
        [
            corner is null ? "-infinity" : corner.X.ToString(),
            corner is null ? "" : NumberText.Shortest(corner.X.ToDouble()),
            corner is null ? "" : string.Join(", ", corner.MadeBy.Select(unit => $"{unit.Layer}.{unit.Index}")),
            corner is null ? "" : piece.At(corner.X).ToString(),
            piece.Slope.ToString(),
            piece.Intercept.ToString(),
        ]);
        var shown = count <= MostShown ? rows : rows.Take(ShownOfMore);
        var widths = network.Widths.ToList();
        return
        [
            "A unit adds up its inputs to z and makes max(0, z) + slope*min(0, z) of that, with slope 0 for relu. Where the",
            "inputs are lines in x, z is one too, and 0 at one x at most. Left and right of that x the unit is z or slope*z,",
            "both 0 there. So layer by layer the function stays continuous and made of lines.",
            "",
            $"This network is 1 - {string.Join(" - ", network.Layers.Select(layer => layer.Biases.Count))}. Its pieces, each from the x in its row to that in the next:",
            .. Table(["from", "decimal", "made by unit", "value", "slope", "intercept"], shown),
            .. count <= MostShown ? Array.Empty<string>() : [string.Create(CultureInfo.InvariantCulture, $"  and {count - ShownOfMore} more, which --json prints")],
            "",
            $"Neighbours agree at {(pieces.IsContinuous ? "every one" : "NOT every one")} of {pieces.Corners.Count} breakpoints, in exact arithmetic.",
            string.Create(CultureInfo.InvariantCulture, $"{count} pieces, of {string.Join('*', widths.Take(MostFactors).Select(width => $"({width}+1)"))}{(widths.Count > MostFactors ? "*..." : "")} = {network.MostPieces} at most: a layer of n units cuts every piece into n + 1 at most."),
            $"In one layer the same {widths.Sum()} units would make {widths.Sum() + 1} at most.",
        ];
    }

    private static JsonObject Json(Network network, LinearPieces pieces) => new()
    {
        ["units"] = new JsonArray([.. network.Layers.Select(layer => (JsonNode)layer.Biases.Count)]),
        ["pieces"] = new JsonArray([.. pieces.Pieces.Select(piece => new JsonObject { ["slope"] = Exact(piece.Slope), ["intercept"] = Exact(piece.Intercept) })]),
        ["breakpoints"] = new JsonArray([.. pieces.Corners.Zip(pieces.Pieces, (corner, piece) => new JsonObject
        {
            ["x"] = Exact(corner.X),
            ["value"] = Exact(piece.At(corner.X)),
            ["madeBy"] = new JsonArray([.. corner.MadeBy.Select(unit => new JsonObject { ["layer"] = unit.Layer, ["unit"] = unit.Index })]),
        })]),
        ["continuous"] = pieces.IsContinuous,
        ["mostPieces"] = network.MostPieces.ToString(CultureInfo.InvariantCulture),
    };

    private static JsonObject Exact(Fraction number) => new() { ["exact"] = number.ToString(), ["nearest"] = number.ToDouble() };

    private static Figure Draw(Network network, LinearPieces pieces, PictureSize size)
    {
        var corners = pieces.Corners.Select(corner => corner.X).DefaultIfEmpty().ToList();
        var pad = corners.Count > 1 ? (corners[^1] - corners[0]) / 4 : 1;
        var (low, high) = (corners[0] - pad, corners[^1] + pad);
        var range = new Interval(low.ToDouble(), high.ToDouble());
        if (!double.IsFinite(range.High - range.Low) || range.Low == range.High)
        {
            throw new UsageException($"the breakpoints from {corners[0]} to {corners[^1]} cannot be told apart as doubles, so there is no picture");
        }

        var points = corners.Prepend(low).Append(high).Zip(pieces.Pieces.Append(pieces.Pieces[^1]), (x, piece) => new Point(x.ToDouble(), piece.At(x).ToDouble())).ToList();
        // What is closer than a pixel looks the same without most of it, and takes a minute to draw.
        var seen = points.GroupBy(point => (int)(range.Fraction(point.X) * size.Width)).SelectMany(column =>
            new[] { column.First(), column.MinBy(point => point.Y), column.MaxBy(point => point.Y), column.Last() }.Distinct().OrderBy(point => point.X));
        return new Figure
        {
            Panels = [new([new(Joined(seen), new(0, 0))
            {
                Marks = pieces.Corners.Count > MostMarked ? [] : [.. pieces.Corners.Zip(points.Skip(1), (corner, point) => new Mark(point, corner.X.ToString().Replace('-', '−')))],
            }])],
            Range = range,
            Title = $"1–{string.Join('–', network.Layers.Select(layer => layer.Biases.Count))}",
            Formula = string.Create(CultureInfo.InvariantCulture, $"{pieces.Pieces.Count} pieces"),
            Size = size,
            Command = "",
            Description = string.Create(CultureInfo.InvariantCulture, $"The function of a network of {string.Join(", ", network.Widths)} units: {pieces.Pieces.Count} straight pieces that meet at {pieces.Corners.Count} breakpoints."),
        };
    }
}
