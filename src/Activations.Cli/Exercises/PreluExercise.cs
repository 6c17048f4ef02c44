using Activations.Cli.Settings;
using Activations.Figures;
using Activations.Sampling;
using static Activations.Cli.Exercises.Solution;

namespace Activations.Cli.Exercises;

/// <summary><c>exercise prelu</c>: its derivative in x, at the kink too, and in alpha.</summary>
internal static class PreluExercise
{
    private static readonly double[] Points = [-2, -1, -0.5, 0, 0.5, 1, 2];

    public static readonly Exercise It = new(
        CommandSet.Prelu, "what is the derivative of pReLU?", Solve,
        new("with the usual slope 0.25 for negative x", "exercise prelu"),
        new("with another, as a picture", "exercise prelu --alpha 0.1 -o prelu-derivative.png"));

    private static Solution Solve(Request request)
    {
        var prelu = Catalog.Find("prelu")!;
        var slope = request.Get(Setting.Alpha) is [var given] ? given.Values[0] : prelu.Parameters[0].Default;
        var alpha = slope.ToDouble();
        var (curve, text) = (prelu.Bind(alpha), NumberText.Shortest(alpha));
        var slopes = Frameworks.All.Where(framework => framework.Has(prelu))
            .Select(framework => (framework.Name, At0: curve.WithSlopeAtKinks(framework.SlopeAtKinks(prelu))[1](0)));
        var atKink = alpha == 1 ? "" : ". There is no derivative, and each framework has its own value";
        return new(request, SizeSpec.Default, _ =>
        [
            "For x > 0 prelu(x) = max(0, x) + alpha*min(0, x) is x, and its derivative is 1.",
            "For x < 0 it is alpha*x, and its derivative alpha.",
            "At 0 the quotient (prelu(h) - prelu(0))/h is 1 for every h > 0 and alpha for every h < 0:",
            $"1 from the right and {text} from the left{atKink}:",
            new(["framework", "at 0"], [.. slopes.Select(slope => (object[])[slope.Name, slope.At0])], "frameworks"),
            "",
            "alpha is learned too. prelu is linear in it: its derivative in alpha is min(0, x) exactly, 0 at the kink.",
            new(["x", "prelu", "d/dx", "d/dalpha"], [.. Points.Select(Row)], "derivatives"),
        ], Draw);

        object?[] Row(double x) => [x, curve[0](x), x == 0 ? null : curve[1](x), Math.Min(0, x)];

        Figure Draw(PictureSize size, CancellationToken cancellation)
        {
            Stroke inX = new(1, 1), inAlpha = new(2, 0);
            var grid = Over(-2, 2);
            var samples = CurveTracing.Trace(curve, 1, grid, size.Width, size.Height, cancellation: cancellation);
            var values = slopes.GroupBy(slope => slope.At0, slope => slope.Name);
            var slope = new Line(samples, inX) { Marks = [.. values.Select(MarkOf)] };
            return new()
            {
                Panels = [new([slope, new(Joined([new(-2, -2), new(0, 0), new(2, 0)]), inAlpha)])],
                Range = grid.Range,
                Title = "prelu",
                Formula = $"{prelu.TypesetFormula},  α = {text}",
                Legend = [new(inX, "∂/∂x"), new(inAlpha, "∂/∂α")],
                Size = size,
                Command = "",
                Description = $"The derivative of prelu in x, which jumps at 0 from {text} to 1, and in alpha, "
                    + "which is min(0, x).",
            };
        }

        static Mark MarkOf(IGrouping<double, string> frameworks) =>
            new(new(0, frameworks.Key), $"{NumberText.Shortest(frameworks.Key)} in {English.And(frameworks)}");
    }
}
