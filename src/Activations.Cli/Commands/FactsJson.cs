using System.Text.Json.Nodes;
using Activations.Analysis;
using Activations.Cli.Output;

namespace Activations.Cli.Commands;

/// <summary>The computed facts of a curve for programs.</summary>
internal static class FactsJson
{
    /// <summary>The member <c>facts</c> of <c>info CURVE --json</c>.</summary>
    public static JsonObject Of(CurveFacts facts, Moments moments) => new()
    {
        ["over"] = Pair(facts.Over.Low, facts.Over.High),
        ["infimum"] = Of(facts.Infimum),
        ["supremum"] = Of(facts.Supremum),
        ["limits"] = Pair(facts.Limits.AtLow, facts.Limits.AtHigh),
        ["slopeLimits"] = Pair(facts.LimitingSlopes.AtLow, facts.LimitingSlopes.AtHigh),
        ["pieces"] = Json.Array(facts.Pieces, Of),
        ["zeros"] = Json.Array(facts.Zeros, Ends),
        ["extrema"] = Json.Array(facts.Extrema, Of),
        ["inflections"] = Json.Array(facts.Inflections, x => new JsonObject { ["x"] = Json.Number(x) }),
        ["slope"] = Pair(facts.Slopes.Infimum, facts.Slopes.Supremum),
        ["lipschitz"] = Json.Number(facts.Lipschitz),
        ["symmetry"] = facts.Symmetry.ToString().ToLowerInvariant(),
        ["flat"] = Json.Array(facts.Flat, Ends),
        ["fixedPoints"] = Json.Array(facts.FixedPoints, Ends),
        ["mean"] = Json.Number(moments.Mean),
        ["meanSquare"] = Json.Number(moments.MeanSquare),
        ["meanSquareSlope"] = Json.Number(moments.MeanSquareSlope),
        ["gain"] = Json.Number(moments.Gain),
    };

    private static JsonObject Of(Bound bound) => new()
    {
        ["value"] = Json.Number(bound.Value),
        ["attained"] = bound.IsAttained,
    };

    private static JsonObject Of(MonotonePiece piece)
    {
        var node = Ends(piece.Where);
        node["direction"] = piece.Direction switch { > 0 => "rises", < 0 => "falls", _ => "constant" };
        return node;
    }

    private static JsonObject Of(Extremum extremum)
    {
        var node = Ends(extremum.Where);
        node["value"] = Json.Number(extremum.Value);
        node["kind"] = extremum.IsMaximum ? "maximum" : "minimum";
        return node;
    }

    private static JsonObject Ends(Interval where) => new()
    {
        ["from"] = Json.Number(where.Low),
        ["to"] = Json.Number(where.High),
    };

    private static JsonObject Pair(double low, double high) => new()
    {
        ["low"] = Json.Number(low),
        ["high"] = Json.Number(high),
    };
}
