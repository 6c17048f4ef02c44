using System.Text.RegularExpressions;
using Activations.Analysis;

namespace Activations.Tests.Analysis;

/// <summary>
/// The facts of f(x) and those of f(x/3), f(3x), f(x − 1/3) and f(x − √2), which are the same at other places: one that
/// depends on which numbers are doubles is wrong.
/// </summary>
public partial class MovedFactsTests
{
    private static readonly string[] Formulas =
    [
        "sin(2*x)/sin(x)", "1/sin(x)^2", "atan(tan(x))", "(x^2-2)/(x-sqrt(2))", "acos(cos(x))", "asin(sin(x))",
        "abs(sin(x))", "1/(x^2-2)", "1/(x^2-2)^2", "log(abs(x^2-2))", "sqrt(x^2-2)", "sqrt(2-x^2)", "x*log(abs(x))",
        "x/(x^2-1)", "(x^2-1)/(x-1)", "abs(x^2-1)", "max(cos(x),sin(x))", "min(x,x^2)", "sign(x-1)+x", "floor(x)*x",
        "x-floor(x)", "relu(x-1)/(x-1)", "abs(x-1)/(x-1)", "where(x<1,x,2*x)", "exp(1/x)", "exp(-1/x^2)", "tanh(1/x)",
        "atan(1/(x-1))", "1/(1+exp(1/x))", "x^3-3*x+1", "x^2*exp(-x^2)", "log(x)/x", "x^x", "cbrt(x^2)",
        "(x^2)^(1/3)", "sqrt(abs(x))", "sqrt(x)*log(x)", "(1-cos(x))/x^2", "tan(x)/x", "coth(x)", "acosh(x)", "asin(x)",
        "gelu(x)", "hard_swish(x)", "1/gelu(x)", "softplus(x)-x", "sqrt(1+x^2)-x", "(x^3-1)/(x^2-1)", "log(log(x))",
        "log(sin(x))", "sqrt(sin(x))", "1/(exp(x)-2)", "x/(exp(x)-1)", "sign(sin(x))", "x*abs(x)", "abs(abs(x)-1)",
        "max(0,min(1,x))", "sigmoid(1000*(x-2.3))", "exp(-1e8*(x-3.03)^2)", "prelu(x+1e-3)", "round(x)/x",
    ];

    private static readonly Dictionary<string, Move> Moves = new()
    {
        ["(x/3)"] = new(3, 0),
        ["(3*x)"] = new(1.0 / 3, 0),
        ["(x-1/3)"] = new(1, 1.0 / 3),
        ["(x-sqrt(2))"] = new(1, Math.Sqrt(2)),
    };

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var formula in Formulas)
        {
            foreach (var replacement in Moves.Keys)
            {
                cases.Add(formula, replacement);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Facts_move_with_the_curve(string formula, string replacement)
    {
        var move = Moves[replacement];
        var curve = Activation.Typed(formula).Bind();
        var still = CurveFacts.Of(curve, Interval.Line);
        var (low, high) = still is null ? (-7.9, 7.9) : (double.NegativeInfinity, double.PositiveInfinity);
        still ??= CurveFacts.Of(curve, new(low, high))!;
        var text = Argument().Replace(formula, replacement);
        var moved = CurveFacts.Of(Activation.Typed(text).Bind(), new(move.Of(low), move.Of(high)))!;

        AssertNear(still.Zeros.SelectMany(Ends).Select(move.Of), moved.Zeros.SelectMany(Ends));
        AssertNear(still.Extrema.SelectMany(turn => Ends(turn.Where)).Select(move.Of),
            moved.Extrema.SelectMany(turn => Ends(turn.Where)));
        AssertNear(still.Extrema.Select(turn => turn.Value), moved.Extrema.Select(turn => turn.Value));
        Assert.Equal(still.Extrema.Select(turn => turn.IsMaximum), moved.Extrema.Select(turn => turn.IsMaximum));
        AssertNear(still.Inflections.Select(move.Of), moved.Inflections);
        AssertSame(still.Poles, moved.Poles, move);
        AssertSame(still.Gaps, moved.Gaps, move);
        AssertNear(still.Undefined.SelectMany(Ends).Select(move.Of), moved.Undefined.SelectMany(Ends));
        AssertNear(still.Pieces.SelectMany(piece => Ends(piece.Where)).Select(move.Of),
            moved.Pieces.SelectMany(piece => Ends(piece.Where)));
        Bound[] bounds = [still.Infimum, still.Supremum], others = [moved.Infimum, moved.Supremum];
        AssertNear(bounds.Select(bound => bound.Value), others.Select(bound => bound.Value));
        Assert.Equal(bounds.Select(bound => bound.IsAttained), others.Select(bound => bound.IsAttained));
        Assert.Equal(still.ValueGaps.Count, moved.ValueGaps.Count);
    }

    private static IEnumerable<double> Ends(Interval where) => [where.Low, where.High];

    private static void AssertSame(IEnumerable<Singularity> expected, IEnumerable<Singularity> actual, Move move)
    {
        AssertNear(expected.Select(place => move.Of(place.X)), actual.Select(place => place.X));
        AssertNear(expected.Select(place => place.Left), actual.Select(place => place.Left));
        AssertNear(expected.Select(place => place.Right), actual.Select(place => place.Right));
    }

    private static void AssertNear(IEnumerable<double> expected, IEnumerable<double> actual)
    {
        const double near = 1e-9;
        List<double> first = [.. expected], second = [.. actual];
        var areNear = first.Count == second.Count
            && first.Zip(second).All(pair => pair.First.Equals(pair.Second)
                || Math.Abs(pair.First - pair.Second) <= near * Math.Max(1, Math.Abs(pair.First)));
        Assert.True(areNear, $"{string.Join(' ', first)} but {string.Join(' ', second)}");
    }

    [GeneratedRegex(@"\bx\b")]
    private static partial Regex Argument();

    /// <summary>Where something is after the curve was moved.</summary>
    private sealed record Move(double Scale, double Shift)
    {
        public double Of(double x) => x * Scale + Shift;
    }
}
