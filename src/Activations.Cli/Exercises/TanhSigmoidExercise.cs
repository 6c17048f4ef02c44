using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Activations.Exercises;
using Activations.Figures;
using Activations.Sampling;
using static Activations.Cli.Exercises.Solution;

namespace Activations.Cli.Exercises;

/// <summary><c>exercise tanh-sigmoid</c>: the identity as computed, and a network rewritten by it.</summary>
internal static class TanhSigmoidExercise
{
    private const int PointsEachSide = 8000, PointsAUnit = 1000;

    private static readonly HiddenLayer Example = new([1.5, -0.75, 0.5], [-0.25, 1, 1.25], [0.75, -1, 0.5], 0.25);

    public static readonly Exercise It = new(
        new Command("tanh-sigmoid", "why is tanh(x) + 1 = 2*sigmoid(2x)?"), _ => new([], _ => Text(), _ => Json(), Draw) { Size = new(new(5, 0), new(37, -1), false) },
        ("the argument", "exercise tanh-sigmoid"),
        ("both sides above their difference", "exercise tanh-sigmoid -o tanh-sigmoid.png"));

    private static Curve Tanh => field ??= Catalog.Find("tanh")!.Bind();

    private static Curve Sigmoid => field ??= Catalog.Find("sigmoid")!.Bind();

    private static IEnumerable<double> Points => Enumerable.Range(-PointsEachSide, 2 * PointsEachSide + 1).Select(i => i / (double)PointsAUnit);

    private static IEnumerable<string> Text()
    {
        var rewritten = Example.TanhToSigmoid();
        return
        [
            "sigmoid(2x) = 1/(1 + exp(-2x)), so 2*sigmoid(2x) - 1 = (1 - exp(-2x))/(1 + exp(-2x)) = tanh(x).",
            "",
            $"Computed in doubles at {2 * PointsEachSide + 1} points from -8 to 8, the two sides of tanh(x) + 1 = 2*sigmoid(2x) differ by at most",
            .. Table(["", "difference", "at x"],
            [
                [.. Worst("absolutely", Difference, _ => true)],
                [.. Worst("in ulps, x >= 0", InUlps, x => x >= 0)],
                [.. Worst("in ulps, x < 0", InUlps, x => x < 0)],
            ]),
            "Far left tanh(x) is so near -1 that the sum keeps few of its digits; the other side has them all.",
            "",
            "So a network of tanh units is one of sigmoid units: W and b twice as large, V twice as large, c less the sum of V.",
            .. Table(["", "tanh", "sigmoid"], new (string Name, Func<HiddenLayer, IEnumerable<double>> Weights)[]
            {
                ("W", layer => layer.W), ("b", layer => layer.B), ("V", layer => layer.V), ("c", layer => [layer.C]),
            }.Select(row => (string[])[row.Name, .. new[] { Example, rewritten }.Select(layer => string.Join(", ", row.Weights(layer).Select(Rounded)))])),
            $"The two outputs V.f(W*x + b) + c differ by at most {Rounded(Points.Max(Apart))} at the same points.",
        ];
    }

    private static JsonObject Json() => new(new (string Name, Func<double, double> Size, Func<double, bool> Where)[]
    {
        ("absolute", Difference, _ => true), ("ulpsRight", InUlps, x => x >= 0), ("ulpsLeft", InUlps, x => x < 0), ("network", Apart, _ => true),
    }.Select(row => KeyValuePair.Create(row.Name, (JsonNode?)new JsonObject
    {
        ["largest"] = Points.Where(row.Where).Max(row.Size),
        ["x"] = Points.Where(row.Where).MaxBy(row.Size),
    })));

    private static IEnumerable<string> Worst(string name, Func<double, double> size, Func<double, bool> where)
    {
        var x = Points.Where(where).MaxBy(size);
        return [name, Rounded(size(x)), x.ToString(CultureInfo.InvariantCulture)];
    }

    private static double Left(double x) => Tanh[0](x) + 1;

    private static double Right(double x) => 2 * Sigmoid[0](2 * x);

    private static double Difference(double x) => Math.Abs(Left(x) - Right(x));

    private static double InUlps(double x) => Difference(x) / (Math.BitIncrement(Right(x)) - Right(x));

    private static double Apart(double x) => Math.Abs(Example.At(x, Tanh) - Example.TanhToSigmoid().At(x, Sigmoid));

    private static Figure Draw(PictureSize size, CancellationToken cancellation)
    {
        Stroke tanh = new(0, 0), sigmoid = new(1, 1), difference = new(2, 0);
        var grid = Over(-8, 8);
        return new Figure
        {
            Panels =
            [
                new([new(Sampled(Left), tanh), new(Sampled(Right), sigmoid)]),
                new([new(Sampled(x => Left(x) - Right(x)), difference)]) { YLabel = "difference" },
            ],
            Range = grid.Range,
            Keys = [new(tanh, "tanh(x) + 1"), new(sigmoid, "2σ(2x)"), new(difference, "their difference")],
            Size = size,
            Command = "",
            Description = "tanh(x) + 1 and twice the sigmoid of 2x for x from −8 to 8, which are one curve, above their difference, which is rounding.",
        };

        Samples Sampled(Func<double, double> f) => GridSampling.OnGrid(new Curve(f, f, f), 0, grid, size.Width, cancellation);
    }
}
