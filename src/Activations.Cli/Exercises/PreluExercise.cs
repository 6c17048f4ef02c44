using System.CommandLine;
using System.Text.Json.Nodes;
using Activations.Cli.CommandLine;
using Activations.Cli.Requests;
using Activations.Expressions;
using Activations.Figures;
using Activations.Sampling;
using static Activations.Cli.Exercises.Solution;

namespace Activations.Cli.Exercises;

/// <summary><c>exercise prelu</c>: its derivative in x, at the kink too, and in alpha.</summary>
internal static class PreluExercise
{
    private static readonly double[] Points = [-2, -1, -0.5, 0, 0.5, 1, 2];

    public static readonly Exercise It = new(
        new Command("prelu", "what is the derivative of pReLU?") { ExerciseOptions.Alpha }, Solve,
        ("with the usual slope 0.25 for negative x", "exercise prelu"),
        ("with another, as a picture", "exercise prelu --alpha 0.1 -o prelu-derivative.png"));

    private static Solution Solve(ParseResult words)
    {
        var given = words.GetValue(ExerciseOptions.Alpha);
        var alpha = given?.ToDouble() ?? Prelu.Parameters[0].Default;
        var curve = Prelu.Bind(alpha);
        var slopes = Frameworks.All.Where(framework => framework.Has(Prelu))
            .Select(framework => (Framework: framework, Slope: curve.WithSlopeAtKinks(framework.SlopeAtKinks(Prelu))[1](0))).ToList();
        return new(
            given is { } number ? [ExerciseOptions.Alpha.Name, number.ToString()] : [],
            _ =>
            [
                $"prelu(x) = max(0, x) + alpha*min(0, x), here with alpha = {NumberText.Shortest(alpha)}",
                "",
                "For x > 0 it is x, and the derivative 1. For x < 0 it is alpha*x, and the derivative alpha.",
                "At 0 the difference quotient (prelu(h) - prelu(0))/h is 1 for every h > 0 and alpha for every h < 0:",
                $"{NumberText.Shortest(alpha)} from the left and 1 from the right{(alpha == 1 ? ", the same" : ", so there is no derivative, and each framework has its own value")}:",
                .. slopes.GroupBy(pair => pair.Slope, pair => pair.Framework.Name).Select(group => $"  {NumberText.Shortest(group.Key)} in {English.And(group)}"),
                "",
                "alpha is learned too. prelu is linear in it, so its derivative in alpha is min(0, x) exactly, 0 at the kink.",
                .. Table(["x", "prelu", "d/dx", "d/dalpha"], Points.Select(x =>
                    (string[])[NumberText.Shortest(x), .. new[] { curve[0](x), x == 0 ? double.NaN : curve[1](x), Math.Min(0, x) }.Select(y => double.IsNaN(y) ? "see above" : NumberText.Shortest(y))])),
            ],
            _ => new JsonObject
            {
                ["alpha"] = alpha,
                ["left"] = alpha,
                ["right"] = 1,
                ["derivativeAt0"] = new JsonObject(slopes.Select(pair => KeyValuePair.Create(pair.Framework.Name, (JsonNode?)pair.Slope))),
                ["x"] = Numbers(Points),
                ["prelu"] = Numbers(Points.Select(curve[0])),
                ["derivative"] = Numbers(Points.Select(x => x == 0 ? double.NaN : curve[1](x))),
                ["derivativeInAlpha"] = Numbers(Points.Select(x => Math.Min(0, x))),
            },
            (size, cancellation) => Draw(curve, alpha, slopes.Select(pair => (pair.Framework.Name, pair.Slope)), size, cancellation));
    }

    private static Figure Draw(Curve curve, double alpha, IEnumerable<(string Framework, double Slope)> slopes, PictureSize size, CancellationToken cancellation)
    {
        Stroke x = new(1, 1), inAlpha = new(2, 0);
        var grid = Over(-2, 2);
        return new Figure
        {
            Panels = [new([
                new(CurveTracing.Trace(curve, 1, grid, size.Width, size.Height, cancellation: cancellation), x)
                {
                    Marks = [.. slopes.GroupBy(pair => pair.Slope, pair => pair.Framework)
                        .Select(group => new Mark(new(0, group.Key), $"{NumberText.Shortest(group.Key)} in {English.And(group)}"))],
                },
                new(Joined([new(-2, -2), new(0, 0), new(2, 0)]), inAlpha),
            ])],
            Range = grid.Range,
            Title = "prelu",
            Formula = $"{Typesetting.Typeset(Prelu)},  α = {NumberText.Shortest(alpha)}",
            Keys = [new(x, "∂/∂x"), new(inAlpha, "∂/∂α")],
            Size = size,
            Command = "",
            Description = $"The derivative of prelu with alpha = {NumberText.Shortest(alpha)} in x, which jumps at 0 from {NumberText.Shortest(alpha)} to 1, and in alpha, which is min(0, x).",
        };
    }

    private static Activation Prelu => Catalog.Find("prelu")!;
}
