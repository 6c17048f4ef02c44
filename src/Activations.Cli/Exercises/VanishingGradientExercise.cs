using Activations.Cli.Requests;
using Activations.Cli.Settings;
using Activations.Exercises;
using Activations.Figures;
using Activations.Sampling;
using static Activations.Cli.Exercises.Solution;

namespace Activations.Cli.Exercises;

/// <summary>
/// <c>exercise vanishing-gradient</c>: what depth does to a gradient, in one unit a layer and in wide layers.
/// </summary>
internal static class VanishingGradientExercise
{
    private const int UsualDepth = 30;

    private static readonly string[] Usual = ["sigmoid", "tanh", "relu", "gelu", "selu"];
    private static readonly double[] Variances = [1, 0.9, 1.1];
    private static readonly int[] Shown = [1, 2, 3, 5, 10, 20, 50, 100];

    private const string Wide = """

    Wide layers: random weights of variance w/width with w = 1/E[f(z)^2], z standard normal, so that sums of variance 1
    have variance 1 in the next layer too. A layer multiplies the mean square gradient by chi = w*E[f'(z)^2], and a
    """;

    private const string Drift = "A chi of 1 at every variance, as relu has it, lets nothing vanish or grow. "
        + "Where the drift is above 1, as with gelu and\n"
        + "swish, a variance of 1 does not last, and chi at 1 alone misleads.";

    public static readonly Exercise It = new(
        CommandSet.VanishingGradient, "what does depth do to a gradient, and what does ReLU mitigate?", Solve,
        new("the usual functions", "exercise vanishing-gradient"),
        new("others, from another x, through 50 layers", "exercise vanishing-gradient elu mish --at -2 --depth 50"),
        new("gradient size against depth", "exercise vanishing-gradient -o vanishing-gradient.png"));

    private static Solution Solve(Request request)
    {
        var names = request.Get(Setting.Curve);
        var specs = (names.Count > 0 ? names : Usual).SelectMany(name => CurveSpec.Parse(name)).ToList();
        var at = request.Get(Setting.At) ?? new([1]);
        var (x, depth) = (at.List![0], request.Get(Setting.Depth) ?? UsualDepth);
        var curves = specs.SelectMany(spec => spec.Combinations());
        var named = curves.Select(spec => (Name: spec.Label ?? spec.ToString(), Curve: spec.Bind())).ToList();
        var asked = request.With(Setting.Curve, [.. specs.Select(spec => spec.ToString())])
            .With(Setting.At, at)
            .With(Setting.Depth, depth);
        return new(
            asked,
            new(new(5, 0), new(4, 0), false),
            cancellation => Answer(Cases(cancellation), at.ToString(), depth),
            (size, cancellation) => Draw(Cases(cancellation), at.ToString(), depth, size));

        List<Case> Cases(CancellationToken cancellation) => named.ConvertAll(
            one => new Case(one.Name, new(one.Curve.Until(cancellation)), x, depth));
    }

    private static IReadOnlyList<Part> Answer(List<Case> cases, string x, int depth)
    {
        var most = Part.Text(Math.Pow(4, -depth));
        Part ofSigmoid = "The derivative of sigmoid is 1/4 at most, "
            + $"so the product is 4^-n at most: {most} for n = {depth}.";
        return
        [
            $"""
        The chain rule makes the gradient through n layers a product of n factors, so it shrinks or grows like a power.

        One unit a layer: x, f(x), f(f(x)), ... from x = {x}, and the product of the derivatives there.
        """,
            new(["layers", .. cases.Select(one => one.Name)], [.. ChainRows(cases, depth)], "chain")
            {
                Shows = n => Shown.Contains(n) || n == depth,
            },
            .. cases.Any(one => one.Name == "sigmoid") ? [ofSigmoid] : Array.Empty<Part>(),
            Wide,
            $"small deviation of the variance from 1 by the drift. From variance 1, 0.9 or 1.1 through {depth} layers:",
            new(
                ["curve", "w", "drift", "start", "chi at start", "variance", "chi", "gradient"],
                [.. cases.SelectMany(one => WideRows(one, depth))],
                "wide"),
            Drift,
        ];
    }

    private static IEnumerable<object[]> ChainRows(List<Case> cases, int depth) =>
        Enumerable.Range(0, depth + 1).Select(n => (object[])[n, .. cases.Select(one => (object)one.Chain[n])]);

    private static IEnumerable<object[]> WideRows(Case one, int depth) =>
        from pair in one.Wide.Zip(Variances, (layers, start) => (Layers: layers, Start: start))
        let last = pair.Layers[depth]
        select (object[])
        [
            one.Name, one.Depth.WeightVariance, one.Depth.VarianceSlope, pair.Start, pair.Layers[0].Factor,
            last.Variance, last.Factor, Gradient(pair.Layers, depth),
        ];

    private static Figure Draw(List<Case> cases, string x, int depth, PictureSize size)
    {
        var names = English.And(cases.Select(one => one.Name));
        return new()
        {
            Panels =
            [
                Panel($"one unit, from {x}", (one, n) => Math.Abs(one.Chain[n])),
                Panel("wide layers", (one, n) => Gradient(one.Wide[0], n)),
            ],
            Range = new(0, depth),
            XLabel = "layers",
            Title = "size of the gradient",
            Legend = [.. cases.Select((one, i) => new LegendEntry(new(i, 0), one.Name))],
            Size = size,
            Command = "",
            Description = $"The size of the gradient against the number of layers, up to {depth}, for {names}: "
                + "in a chain of single units, and below as predicted for wide layers.",
        };

        Panel Panel(string label, Func<Case, int, double> gradient)
        {
            return new([.. cases.Select(LineOf)]) { YLabel = label, IsLogarithmic = true };

            Line LineOf(Case one, int hue)
            {
                var points = Enumerable.Range(0, depth + 1).Select(n => new Point(n, Math.Log10(gradient(one, n))));
                return new(Joined(points), new(hue, 0));
            }
        }
    }

    /// <summary>The root mean square gradient after n layers.</summary>
    private static double Gradient(List<WideLayer> layers, int n) =>
        Math.Sqrt(layers.Take(n).Aggregate(1.0, (product, layer) => product * layer.Factor));

    /// <summary>One curve, with all depths from 0 to the last, in a chain and for each of the variances.</summary>
    private sealed class Case(string name, GradientThroughDepth gradients, double x, int depth)
    {
        public string Name => name;

        public GradientThroughDepth Depth => gradients;

        public List<double> Chain { get; } = [.. gradients.Chain(x).Take(depth + 1).Select(step => step.Gradient)];

        public List<List<WideLayer>> Wide { get; } =
            [.. Variances.Select(variance => gradients.Wide(variance).Take(depth + 1).ToList())];
    }
}
