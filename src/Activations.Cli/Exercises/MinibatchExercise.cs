using Activations.Cli.Settings;
using Activations.Exercises;
using Activations.Figures;
using Activations.Sampling;
using static Activations.Cli.Exercises.Solution;

namespace Activations.Cli.Exercises;

/// <summary><c>exercise minibatch</c>: batch normalisation, a nonlinearity of the whole batch.</summary>
internal static class MinibatchExercise
{
    private const double Momentum = 0.1; // PyTorch's

    private static readonly double[][] UsualOthers = [[0], [2], [-1, 0, 3], [10, 10, 10]];

    public static readonly Exercise It = new(
        CommandSet.Minibatch, "what goes wrong when a nonlinearity acts on a whole minibatch?", Solve,
        new("1 in several batches", "exercise minibatch"),
        new("another x, in batches of your own", "exercise minibatch --at 0.5 --with 10,10,10 --with -1,2"),
        new("the output for every x", "exercise minibatch -o minibatch.png"));

    private static Solution Solve(Request request)
    {
        var at = request.Get(Setting.At) ?? new([1]);
        var x = at.List![0];
        var with = request.Get(Setting.With);
        double[][] others = [[], .. with.Count > 0 ? with.Select(batch => batch.ToArray()) : UsualOthers];
        return new(
            request.With(Setting.At, at),
            new(new(5, 0), new(3, 0), false),
            _ => Answer(x, others),
            (size, cancellation) => Draw(x, others, size, cancellation));
    }

    private static IReadOnlyList<Part> Answer(double x, double[][] others)
    {
        BatchNormalization[] batches = [.. others.Select(rest => new BatchNormalization([x, .. rest]))];
        string[] names = [.. others.Select(rest => List([x, .. rest]))];
        var last = batches[^1];
        var inputs = Enumerable.Range(0, last.Outputs.Count).ToList();
        var (mean, variance) = (0.0, 1.0);
        foreach (var batch in batches.Where(batch => batch.Outputs.Count > 1))
        {
            mean += Momentum * (batch.Mean - mean);
            variance += Momentum * (batch.Variance * batch.Outputs.Count / (batch.Outputs.Count - 1) - variance);
        }

        return
        [
            "Batch normalisation makes (x - mean)/sqrt(variance + 1e-5) of x, with mean and variance over the batch, so it is",
            $"no function of x alone. The output for {NumberText.Shortest(x)} in several batches, and its derivative in this {NumberText.Shortest(x)}:",
            new(["batch", "mean", "variance", "output", "derivative"],
                [.. batches.Zip(names, (batch, name) => new object[] { name, batch.Mean, batch.Variance, batch.Outputs[0], batch.Derivative(0, 0) })], "batches"),
            "",
            "A batch of one is its own mean: the output is 0 and so is the gradient, whatever x is. Nothing is learned.",
            "In a batch of two it is 1 or -1 but for the 1e-5, whichever two numbers they are unless equal: hardly anything is.",
            "",
            $"Every output depends on every input. The Jacobian of the batch {names[^1]}, an output a row:",
            new([.. inputs.Select(j => $"d/dx{j + 1}").Prepend("output")], [.. inputs.Select(i =>
                (object[])[$"y{i + 1}", .. inputs.Select(j => (object)last.Derivative(i, j))])], "jacobian"),
            $"Adding the same to all inputs changes nothing, so rows add up to 0 (here to {Part.Text(inputs.Max(i => Math.Abs(inputs.Sum(j => last.Derivative(i, j)))))} in doubles).",
            "",
            "In evaluation mean and variance are running averages. After a step of 0.1 from 0 and 1 towards those of each batch",
            "of more than one (with n - 1 below the variance) it is a function of x alone, but another one than in training:",
            new(["x", "mean", "variance", "output"], [[x, mean, variance, (x - mean) / Math.Sqrt(variance + BatchNormalization.Epsilon)]], "evaluation"),
            "",
            "Layer normalisation takes mean and variance over the features of one example. The features 1 and 3 give",
            $"{string.Join(" and ", new BatchNormalization(1, 3).Outputs.Select(y => Part.Text(y)))} in every batch, a batch of one too, in training and evaluation alike.",
        ];
    }

    private static Figure Draw(double x, double[][] others, PictureSize size, CancellationToken cancellation)
    {
        var values = others.SelectMany(rest => rest).Append(x).ToList();
        var pad = Math.Max(1, (values.Max() - values.Min()) / 4);
        var grid = Over(Math.Floor(values.Min() - pad), Math.Ceiling(values.Max() + pad));
        return new()
        {
            Panels = [new([.. others.Select(BatchNormalization.OfFirst).Select((curve, i) =>
                new Line(CurveTracing.Trace(curve, 0, grid, size.Width, size.Height, cancellation: cancellation), new(i, 0))
                {
                    Marks = [new(new(x, curve[0](x)), Part.Text(curve[0](x)).Replace('-', '−'))],
                })])],
            Range = grid.Range,
            Title = "batch normalisation",
            Formula = "(x − mean)/√(variance + ε)",
            Legend = [.. others.Select((rest, i) => new LegendEntry(new(i, 0), i == 0 ? "x alone" : $"x with {List(rest)}".Replace('-', '−')))],
            Size = size,
            Command = "",
            Description = $"The output of batch normalisation for x as a function of x, alone and in batches with {English.And(others.Skip(1).Select(rest => $"({List(rest)})"))}: another curve in each.",
        };
    }

    private static string List(double[] values) => string.Join(", ", values.Select(NumberText.Shortest));
}
