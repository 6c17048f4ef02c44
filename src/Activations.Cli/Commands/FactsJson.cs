using System.Text.Json.Nodes;
using Activations.Analysis;
using Activations.Cli.Output;

namespace Activations.Cli.Commands;

/// <summary>The computed facts of a curve for programs; what is not known is null.</summary>
internal static class FactsJson
{
    /// <summary>The member <c>facts</c> of <c>info CURVE --json</c>.</summary>
    public static JsonObject Of(CurveFacts facts, Moments moments) => new()
    {
        ["over"] = Pair(facts.Over.Low, facts.Over.High),
        ["infimum"] = Of(facts.Infimum, facts.IsRangeKnown),
        ["supremum"] = Of(facts.Supremum, facts.IsRangeKnown),
        ["valueGaps"] = Json.Array(facts.ValueGaps, Of),
        ["limits"] = Pair(facts.Limits.AtLow, facts.Limits.AtHigh),
        ["slopeLimits"] = Pair(facts.LimitingSlopes.AtLow, facts.LimitingSlopes.AtHigh),
        ["asymptotes"] = Json.Array(facts.Asymptotes, Of),
        ["pieces"] = Json.Array(facts.Pieces, Of),
        ["zeros"] = Json.Array(facts.Zeros, Ends),
        ["extrema"] = Json.Array(facts.Extrema, Of),
        ["inflections"] = Json.Array(facts.Inflections, x => new JsonObject { ["x"] = Json.Number(x) }),
        ["poles"] = Json.Array(facts.Poles, Of),
        ["gaps"] = Json.Array(facts.Gaps, Of),
        ["undefined"] = Json.Array(facts.Undefined, Ends),
        ["slope"] = Slope(facts),
        ["lipschitz"] = facts.AreSlopesKnown ? Json.Known(facts.Lipschitz) : null,
        ["symmetry"] = facts.Symmetry.ToString().ToLowerInvariant(),
        ["flat"] = Json.Array(facts.Flat, Ends),
        ["fixedPoints"] = Json.Array(facts.FixedPoints, Ends),
        ["mean"] = Json.Known(moments.Mean.Value),
        ["meanSquare"] = Json.Known(moments.MeanSquare.Value),
        ["meanSquareSlope"] = Json.Known(moments.MeanSquareSlope.Value),
        ["gain"] = Json.Known(moments.Gain),
        ["withoutNumber"] = WithoutNumber(moments),
        ["relativeError"] = Json.Known(moments.Error),
        ["places"] = facts.Places,
        ["listedUpTo"] = new JsonObject
        {
            ["zeros"] = Json.Number(facts.ListedUpTo(0)),
            ["extrema"] = Json.Number(facts.ListedUpTo(1)),
            ["inflections"] = Json.Number(facts.ListedUpTo(2)),
            ["fixedPoints"] = Json.Number(facts.FixedPointsListedUpTo),
        },
    };

    /// <summary>Why some averages are null, by their names.</summary>
    private static JsonObject WithoutNumber(Moments moments)
    {
        var averages = new Dictionary<string, Expectation>
        {
            ["mean"] = moments.Mean,
            ["meanSquare"] = moments.MeanSquare,
            ["meanSquareSlope"] = moments.MeanSquareSlope,
        };
        var unknown = averages.Where(average => AveragesText.WhyUnknown(average.Value) is not null);
        return Json.Object(unknown, average => average.Key, average => AveragesText.WhyUnknown(average.Value));
    }

    private static JsonObject Of(Bound bound, bool isKnown) => new()
    {
        ["value"] = isKnown ? Json.Known(bound.Value) : null,
        ["attained"] = isKnown ? bound.IsAttained : null,
    };

    private static JsonObject Slope(CurveFacts facts)
    {
        var isKnown = facts.AreSlopesKnown && !double.IsNaN(facts.Slopes.Low);
        return new()
        {
            ["low"] = isKnown ? Json.Known(facts.LeastSlope.Value) : null,
            ["high"] = isKnown ? Json.Known(facts.GreatestSlope.Value) : null,
            ["lowAttained"] = isKnown ? facts.LeastSlope.IsAttained : null,
            ["highAttained"] = isKnown ? facts.GreatestSlope.IsAttained : null,
        };
    }

    private static JsonObject Of(ValueGap gap) => new()
    {
        ["from"] = Of(gap.From, isKnown: true),
        ["to"] = Of(gap.To, isKnown: true),
    };

    private static JsonObject Of(Asymptote asymptote) => new()
    {
        ["slope"] = Json.Number(asymptote.Slope),
        ["intercept"] = Json.Number(asymptote.Intercept),
        ["at"] = Json.Number(asymptote.Side * double.PositiveInfinity),
    };

    private static JsonObject Of(Singularity place) => new()
    {
        ["x"] = Json.Number(place.X),
        ["left"] = Json.Known(place.Left),
        ["right"] = Json.Known(place.Right),
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
        ["low"] = Json.Known(low),
        ["high"] = Json.Known(high),
    };
}
