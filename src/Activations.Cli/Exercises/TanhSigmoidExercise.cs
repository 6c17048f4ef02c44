using Activations.Cli.Requests;
using Activations.Cli.Settings;

namespace Activations.Cli.Exercises;

/// <summary><c>exercise tanh-sigmoid</c>: the identity as computed, and a network rewritten by it.</summary>
internal static class TanhSigmoidExercise
{
    private const int PointsAUnit = 1000, Farthest = 8;

    // A network of one hidden layer, Σ Vᵢ·tanh(Wᵢ·x + bᵢ) + c, in numbers that add up exactly.
    private static readonly double[] W = [1.5, -0.75, 0.5], B = [-0.25, 1, 1.25], V = [0.75, -1, 0.5];
    private const double C = 0.25;

    public static readonly Exercise It = new(
        CommandSet.TanhSigmoid, "why is tanh(x) + 1 = 2*sigmoid(2x)?", Solve,
        new("the argument", "exercise tanh-sigmoid"),
        new("both sides above their difference", "exercise tanh-sigmoid -o tanh-sigmoid.png"));

    private static Func<double, double> Tanh => field ??= Catalog.Find("tanh")!.Bind()[0];

    private static Func<double, double> Sigmoid => field ??= Catalog.Find("sigmoid")!.Bind()[0];

    private static Solution Solve(Request request)
    {
        var sides = new CurveRequest(
            new(CommandSet.Compare), [.. CurveSpec.Parse("tanh(x)+1"), .. CurveSpec.Parse("2sigmoid(2x)")]);
        return new(
            request,
            DifferenceFigure.Size,
            _ => Answer(),
            (size, cancellation) => DifferenceFigure.Of(sides, size, cancellation));
    }

    private static IReadOnlyList<Part> Answer()
    {
        const string bothSides = "the two sides of tanh(x) + 1 = 2*sigmoid(2x)";
        const int count = 2 * Farthest * PointsAUnit + 1;
        var points = Enumerable.Range(-Farthest * PointsAUnit, count).Select(i => i / (double)PointsAUnit).ToList();
        return
        [
            $"""
            sigmoid(2x) = 1/(1 + exp(-2x)), so 2*sigmoid(2x) - 1 = (1 - exp(-2x))/(1 + exp(-2x)) = tanh(x).

            Computed in doubles at {count} points from {-Farthest} to {Farthest} {bothSides} differ by at most
            """,
            new(["measured", "difference", "x"],
            [
                Worst("absolutely", x => Math.Abs(Difference(x)), _ => true),
                Worst("in ulps, x >= 0", Ulps, x => x >= 0),
                Worst("in ulps, x < 0", Ulps, x => x < 0),
            ], "identity"),
            """
            Far left tanh(x) is so near -1 that the sum keeps few of its digits; the other side has them all.

            So a network of tanh units is one of sigmoid units: W, b and V twice as large, c less the sum of V.
            """,
            new(["weights", "tanh", "sigmoid"],
            [
                ["W", List(W), List(Twice(W))],
                ["b", List(B), List(Twice(B))],
                ["V", List(V), List(Twice(V))],
                ["c", C, C - V.Sum()],
            ], "networks"),
            "Their outputs V.f(W*x + b) + c differ at the same points by at most",
            new(["measured", "difference", "x"], [Worst("absolutely", Rewritten, _ => true)], "rewritten"),
        ];

        object[] Worst(string name, Func<double, double> size, Func<double, bool> where) =>
            points.Where(where).MaxBy(size) is var x ? [name, size(x), x] : [];
    }

    /// <summary>How far apart the network of tanh units and that of sigmoid units are.</summary>
    private static double Rewritten(double x)
    {
        var ofTanh = Output(W, B, V, C, x, Tanh);
        return Math.Abs(ofTanh - Output(Twice(W), Twice(B), Twice(V), C - V.Sum(), x, Sigmoid));
    }

    private static double Difference(double x) => Tanh(x) + 1 - 2 * Sigmoid(2 * x);

    private static double Ulps(double x)
    {
        var right = 2 * Sigmoid(2 * x);
        return Math.Abs(Difference(x)) / (Math.BitIncrement(right) - right);
    }

    private static double Output(double[] w, double[] b, double[] v, double c, double x, Func<double, double> f) =>
        w.Select((weight, i) => v[i] * f(weight * x + b[i])).Sum() + c;

    private static double[] Twice(double[] weights) => Array.ConvertAll(weights, weight => 2 * weight);

    private static string List(double[] weights) => string.Join(", ", weights.Select(weight => Part.Text(weight)));
}
