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

    private const int LargestBatch = 100;

    private static readonly double[][] UsualOthers = [[0], [2], [-1, 0, 3], [10, 10, 10]];

    private const string SmallBatches = """

    A batch of one is its own mean: the output is 0 and so is the gradient, whatever x is. Nothing is learned.
    In a batch of two it is 1 or -1 but for the 1e-5, whichever two numbers they are unless equal: hardly anything is.

    """;

    private const string InEvaluation = """

    In evaluation mean and variance are running averages. After a step of 0.1 from 0 and 1 towards those of each batch
    of more than one (with n - 1 below the variance) it is a function of x alone, but another one than in training:
    """;

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
        if (with.FirstOrDefault(batch => batch.Count > LargestBatch) is { } large)
        {
            throw new UsageException($"{Setting.With.Name}: {large.Count} numbers in a batch: "
                + $"expected at most {LargestBatch}, since every output has a derivative by each");
        }

        double[][] others = [[], .. with.Count > 0 ? with.Select(batch => batch.ToArray()) : UsualOthers];
        var batches = Array.ConvertAll(others, rest => (double[])[x, .. rest]);
        return new(
            request.With(Setting.At, at),
            new(new(5, 0), new(3, 0), false),
            _ => Answer(x, batches),
            (size, cancellation) => Draw(x, others, size, cancellation));
    }

    private static IReadOnlyList<Part> Answer(double x, double[][] inputs)
    {
        var batches = Array.ConvertAll(inputs, batch => new BatchNormalization(batch));
        var names = Array.ConvertAll(inputs, List);
        var at = NumberText.Shortest(x);
        var last = batches[^1];
        var evaluation = RunningAverages(batches);
        var output = (x - evaluation.Mean) / Math.Sqrt(evaluation.Variance + BatchNormalization.Epsilon);
        var sums = Enumerable.Range(0, last.Outputs.Count).Select(i => Math.Abs(JacobianRow(last, i).Sum()));
        var layer = new BatchNormalization(1, 3).Outputs.Select(y => Part.Text(y));
        return
        [
            $"""
        Batch normalisation makes (x - mean)/sqrt(variance + 1e-5) of x, with mean and variance over the batch, so it is
        no function of x alone. The output for {at} in several batches, and its derivative in this {at}:
        """,
            new(["batch", "mean", "variance", "output", "derivative"], [.. batches.Zip(names, Row)], "batches"),
            SmallBatches,
            $"Every output depends on every input. The Jacobian of the batch {names[^1]}, an output a row:",
            Jacobian(last),
            $"""
        Adding the same to all inputs changes nothing, so rows add up to 0 (here to {Part.Text(sums.Max())} in doubles).
        """,
            InEvaluation,
            new(["x", "mean", "variance", "output"], [[x, evaluation.Mean, evaluation.Variance, output]], "evaluation"),
            $"""

            Layer normalisation takes mean and variance over the features of one example. The features 1 and 3 give
            {string.Join(" and ", layer)} in every batch, a batch of one too, in training and evaluation alike.
            """,
        ];

        static object[] Row(BatchNormalization batch, string name) =>
            [name, batch.Mean, batch.Variance, batch.Outputs[0], batch.Derivative(0, 0)];
    }

    /// <summary>
    /// Mean and variance after a step from 0 and 1 towards those of each batch, the latter with n − 1 below.
    /// </summary>
    private static (double Mean, double Variance) RunningAverages(BatchNormalization[] batches)
    {
        var (mean, variance) = (0.0, 1.0);
        foreach (var batch in batches.Where(batch => batch.Outputs.Count > 1))
        {
            var count = batch.Outputs.Count;
            mean += Momentum * (batch.Mean - mean);
            variance += Momentum * (batch.Variance * count / (count - 1) - variance);
        }

        return (mean, variance);
    }

    private static Part Jacobian(BatchNormalization batch)
    {
        var inputs = Enumerable.Range(0, batch.Outputs.Count);
        var rows = inputs.Select(i => (object[])[$"y{i + 1}", .. JacobianRow(batch, i).Cast<object>()]);
        return new(["output", .. inputs.Select(j => $"d/dx{j + 1}")], [.. rows], "jacobian");
    }

    private static IEnumerable<double> JacobianRow(BatchNormalization batch, int output) =>
        Enumerable.Range(0, batch.Outputs.Count).Select(input => batch.Derivative(output, input));

    private static Figure Draw(double x, double[][] others, PictureSize size, CancellationToken cancellation)
    {
        var values = others.SelectMany(rest => rest).Append(x).ToList();
        var pad = Math.Max(1, (values.Max() - values.Min()) / 4);
        var grid = Over(Math.Floor(values.Min() - pad), Math.Ceiling(values.Max() + pad));
        var batches = English.And(others.Skip(1).Select(rest => $"({List(rest)})"));
        return new()
        {
            Panels = [new([.. others.Select(LineOf)])],
            Range = grid.Range,
            Title = "batch normalisation",
            Formula = "(x − mean)/√(variance + ε)",
            Legend = [.. others.Select((rest, i) => new LegendEntry(new(i, 0), NameOf(rest)))],
            Size = size,
            Command = "",
            Description = "The output of batch normalisation for x as a function of x, alone and in batches with "
                + $"{batches}: another curve in each.",
        };

        static string NameOf(double[] rest) => rest.Length == 0 ? "x alone" : $"x with {WithMinus(List(rest))}";

        Line LineOf(double[] rest, int hue)
        {
            var curve = BatchNormalization.OfFirst(rest);
            var y = curve[0](x);
            var samples = CurveTracing.Trace(curve, 0, grid, size.Width, size.Height, cancellation: cancellation);
            return new(samples, new(hue, 0)) { Marks = [new(new(x, y), WithMinus(Part.Text(y)))] };
        }
    }

    private static string WithMinus(string numbers) => numbers.Replace('-', '−');

    private static string List(double[] values) => string.Join(", ", values.Select(NumberText.Shortest));
}
