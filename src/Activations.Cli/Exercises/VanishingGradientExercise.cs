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

/// <summary><c>exercise vanishing-gradient</c>: what depth does to a gradient, in one unit a layer and in wide layers.</summary>
internal static class VanishingGradientExercise
{
    private const int UsualDepth = 30;

    // A slope of the variance map that is 1 but for rounding.
    private const double Rounding = 1e-9;

    private static readonly string[] Usual = ["sigmoid", "tanh", "relu", "gelu", "selu"];
    private static readonly double[] Variances = [1, 0.9, 1.1];
    private static readonly int[] Depths = [1, 2, 3, 5, 10, 20, 50, 100];

    public static readonly Exercise It = new(
        new Command("vanishing-gradient", "what does depth do to a gradient, and what does ReLU mitigate?")
        {
            Options.Curves, ExerciseOptions.At, ExerciseOptions.Depth,
        },
        Solve,
        ("the usual functions", "exercise vanishing-gradient"),
        ("others, from another x, through 50 layers", "exercise vanishing-gradient elu mish prelu:alpha=0.25,0.5 --at -2 --depth 50"),
        ("gradient size against depth", "exercise vanishing-gradient -o vanishing-gradient.png"));

    private static Solution Solve(ParseResult words)
    {
        var names = words.GetValue(Options.Curves) is { Length: > 0 } given ? given : Usual;
        var (at, depth) = (words.GetValue(ExerciseOptions.At), words.GetValue(ExerciseOptions.Depth) ?? UsualDepth);
        var specs = names.Select(name => CurveSpec.Parse(name)).ToList();
        var x = at ?? new DecimalNumber(1, 0);
        var curves = specs.SelectMany(spec => spec.Combinations()).Select(spec => (Spec: spec, Curve: spec.Bind())).ToList();
        List<Case> Cases() => curves.ConvertAll(curve => new Case(curve.Spec.Label ?? curve.Spec.ToString(), new(curve.Curve), x.ToDouble(), depth));
        return new(
            [.. specs.Select(spec => spec.ToString()), ExerciseOptions.At.Name, x.ToString(), ExerciseOptions.Depth.Name, depth.ToString(CultureInfo.InvariantCulture)],
            _ => Text(Cases(), x.ToString(), depth), _ => Json(Cases(), x.ToDouble(), depth), (size, _) => Draw(Cases(), x.ToString(), depth, size))
        {
            Size = new(new(5, 0), new(4, 0), false),
        };
    }

    private static IEnumerable<string> Text(List<Case> cases, string x, int depth)
    {
        int[] depths = [.. Depths.Where(shown => shown < depth).Append(depth)];
        return
        [
            "The chain rule makes the gradient through n layers a product of n factors, so it shrinks or grows like a power.",
            "",
            $"One unit a layer: x, f(x), f(f(x)), ... from x = {x}, and the product of the derivatives there.",
            .. Table([.. cases.Select(one => one.Name).Prepend("depth")], depths.Select(n =>
                (string[])[n.ToString(CultureInfo.InvariantCulture), .. cases.Select(one => Rounded(one.Chain[n].Gradient))])),
            .. cases.Any(one => one.Name == "sigmoid") ? new[] { $"The derivative of sigmoid is 1/4 at most, so the product is 4^-n at most: {Rounded(Math.Pow(4, -depth))} for n = {depths[^1]}." } : [],
            "",
            "Wide layers: random weights of variance w/width with w = 1/E[f(z)^2], z standard normal, so that sums of variance 1",
            "have variance 1 in the next layer too. Each layer then multiplies the mean square gradient by chi = w*E[f'(z)^2].",
            .. Table(["curve", "w", "chi", $"chi^({depths[^1]}/2)", "drift", "0.9 becomes", "1.1 becomes"], cases.Select(one => (string[])
                [one.Name, .. new[] { one.Depth.WeightVariance, one.Wide[0][0].Factor, one.Gradient(0, depth), one.Depth.VarianceSlope, one.Wide[1][depth].Variance, one.Wide[2][depth].Variance }.Select(Rounded)])),
            "Drift is the factor by which a layer changes a small deviation of the variance from 1.",
            .. cases.SelectMany(one => (one.Depth.VarianceSlope - 1) switch
            {
                > Rounding =>
                [
                    $"{one.Name}: a variance of 1 does not last, so chi there misleads. Once the variance has drifted from 0.9 or 1.1,",
                    $"  chi is {Rounded(one.Wide[1][depth].Factor)} or {Rounded(one.Wide[2][depth].Factor)}, and the gradient is {Rounded(one.Gradient(1, depth))} or {Rounded(one.Gradient(2, depth))}.",
                ],
                > -Rounding when Math.Abs(one.Wide[0][0].Factor - 1) < Rounding => [$"{one.Name}: every variance stays as it is, and chi is 1 at every depth: nothing vanishes or grows."],
                > -Rounding => [$"{one.Name}: every variance stays as it is."],
                _ => Array.Empty<string>(),
            }),
        ];
    }

    private static JsonObject Json(List<Case> cases, double x, int depth) => new()
    {
        ["x"] = x,
        ["depth"] = depth,
        ["curves"] = new JsonArray([.. cases.Select(one => new JsonObject
        {
            ["curve"] = one.Name,
            ["values"] = Numbers(one.Chain.Select(step => step.Value)),
            ["gradients"] = Numbers(one.Chain.Select(step => step.Gradient)),
            ["weightVariance"] = Number(one.Depth.WeightVariance),
            ["drift"] = Number(one.Depth.VarianceSlope),
            ["wide"] = new JsonArray([.. one.Wide.Select((layers, start) => new JsonObject
            {
                ["variances"] = Numbers(layers.Select(layer => layer.Variance)),
                ["chi"] = Numbers(layers.Select(layer => layer.Factor)),
                ["gradients"] = Numbers(layers.Select((_, n) => one.Gradient(start, n))),
            })]),
        })]),
    };

    private static Figure Draw(List<Case> cases, string x, int depth, PictureSize size)
    {
        return new Figure
        {
            Panels =
            [
                Panel($"one unit, from {x}", (one, n) => Math.Abs(one.Chain[n].Gradient)),
                Panel("wide layers", (one, n) => one.Gradient(0, n)),
            ],
            Range = new(0, depth),
            XLabel = "layers",
            Title = "size of the gradient",
            Keys = [.. cases.Select((one, i) => new Key(new(i, 0), one.Name))],
            Size = size,
            Command = "",
            Description = $"The size of the gradient against the number of layers, up to {depth}, on a logarithmic scale, for {English.And(cases.Select(one => one.Name))}: in a chain of single units above, predicted for wide layers below.",
        };

        Panel Panel(string label, Func<Case, int, double> gradient) => new([.. cases.Select((one, i) => new Line(
            Joined(Enumerable.Range(0, depth + 1).Select(n => new Point(n, Math.Log10(gradient(one, n))))), new(i, 0)))])
        {
            YLabel = label,
            IsLogarithmic = true,
        };
    }

    /// <summary>One curve, with all depths from 0 to the last.</summary>
    private sealed class Case(string name, GradientThroughDepth gradients, double x, int depth)
    {
        public string Name => name;

        public GradientThroughDepth Depth => gradients;

        public List<(double Value, double Gradient)> Chain { get; } = [.. gradients.Chain(x).Take(depth + 1)];

        /// <summary>For each of the variances that the first layer may have.</summary>
        public List<List<(double Variance, double Factor)>> Wide { get; } =
            [.. Variances.Select(variance => gradients.Wide(variance).Take(depth + 1).ToList())];

        /// <summary>The root mean square gradient after n layers.</summary>
        public double Gradient(int start, int n) => Math.Sqrt(Wide[start].Take(n).Aggregate(1.0, (product, layer) => product * layer.Factor));
    }
}
