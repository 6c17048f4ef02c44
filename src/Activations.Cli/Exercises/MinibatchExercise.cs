using System.CommandLine;
using System.Text.Json.Nodes;
using Activations.Cli.CommandLine;
using Activations.Cli.Requests;
using Activations.Exercises;
using Activations.Figures;
using Activations.Sampling;
using static Activations.Cli.Exercises.Solution;

namespace Activations.Cli.Exercises;

/// <summary><c>exercise minibatch</c>: batch normalisation, a nonlinearity of the whole batch.</summary>
internal static class MinibatchExercise
{
    private static readonly DecimalNumber One = new(1, 0);

    private static readonly DecimalNumber[][] Others =
        [[new(0, 0)], [new(2, 0)], [new(-1, 0), new(0, 0), new(3, 0)], [.. Enumerable.Repeat(new DecimalNumber(1, 1), 3)]];

    public static readonly Exercise It = new(
        new Command("minibatch", "what goes wrong when a nonlinearity acts on a whole minibatch?") { ExerciseOptions.At, ExerciseOptions.With }, Solve,
        ("1 in several batches", "exercise minibatch"),
        ("another x, in batches of your own", "exercise minibatch --at 0.5 --with 10,10,10 --with -1,2"),
        ("the output for every x", "exercise minibatch -o minibatch.png"));

    private static Solution Solve(ParseResult words)
    {
        var (at, with) = (words.GetValue(ExerciseOptions.At), words.GetValue(ExerciseOptions.With));
        var x = at ?? One;
        List<double[]> others = [[], .. (with is { Length: > 0 } ? with : Others).Select(batch => Array.ConvertAll(batch, number => number.ToDouble()))];
        var batches = others.ConvertAll(rest => new Batch([x.ToDouble(), .. rest]));
        return new(
            [.. at is { } given ? [ExerciseOptions.At.Name, given.ToString()] : Array.Empty<string>(),
                .. (with ?? []).SelectMany(batch => new[] { ExerciseOptions.With.Name, string.Join(',', batch) })],
            _ => Text(x.ToString(), batches), _ => Json(batches), (size, cancellation) => Draw(batches, size, cancellation))
        {
            Size = new(new(5, 0), new(3, 0), false),
        };
    }

    private static IEnumerable<string> Text(string x, List<Batch> batches)
    {
        var last = batches[^1];
        var (mean, variance) = BatchNormalization.Running(batches.Select(batch => batch.Values));
        var layer = new BatchNormalization(1, 3).Outputs;
        return
        [
            "Batch normalisation makes (x - mean)/sqrt(variance + 1e-5) of x, with mean and variance over the batch: it is no",
            $"function of x alone. The output for {x}, and its derivative in {x}, in batches with others:",
            .. Table(["batch", "mean", "variance", "output", "derivative"], batches.Select(batch => (string[])
                [batch.ToString(), .. new[] { batch.Normal.Mean, batch.Normal.Variance, batch.Normal.Outputs[0], batch.Normal.Derivative(0, 0) }.Select(Rounded)])),
            "",
            "A batch of one is its own mean: the output is 0 and so is the gradient, whatever x is. Nothing is learned.",
            "In a batch of two it is 1 or -1 but for the 1e-5, whatever the two are: hardly anything is.",
            "",
            $"Every output depends on every input. The Jacobian of the batch {last}, an output a row:",
            .. Table([.. last.Values.Select((_, j) => $"d/dx{j + 1}").Prepend("")], last.Values.Select((_, i) => (string[])[$"y{i + 1}", .. last.Row(i).Select(Rounded)])),
            $"Adding the same to all inputs changes nothing, so rows add up to 0 (here to {Rounded(last.Values.Select((_, i) => Math.Abs(last.Row(i).Sum())).Max())} in doubles).",
            "",
            "In evaluation mean and variance are running averages, here after a step of 0.1 towards those of each batch of more",
            $"than one (with n - 1 below the variance): {Rounded(mean)} and {Rounded(variance)}. Then it is a function of x alone, but another one",
            $"than in training: {x} gives {Rounded(Evaluated(batches[0].Values[0], mean, variance))} in every batch.",
            "",
            "Layer normalisation takes mean and variance over the features of one example. The features 1 and 3 give",
            $"{Rounded(layer[0])} and {Rounded(layer[1])} in every batch, a batch of one too, in training and evaluation alike.",
        ];
    }

    private static JsonObject Json(List<Batch> batches)
    {
        var (mean, variance) = BatchNormalization.Running(batches.Select(batch => batch.Values));
        return new()
        {
            ["epsilon"] = BatchNormalization.Epsilon,
            ["batches"] = new JsonArray([.. batches.Select(batch => new JsonObject
            {
                ["batch"] = Numbers(batch.Values),
                ["mean"] = batch.Normal.Mean,
                ["variance"] = batch.Normal.Variance,
                ["outputs"] = Numbers(batch.Normal.Outputs),
                ["jacobian"] = new JsonArray([.. batch.Values.Select((_, i) => Numbers(batch.Row(i)))]),
            })]),
            ["running"] = new JsonObject { ["mean"] = mean, ["variance"] = variance, ["output"] = Evaluated(batches[0].Values[0], mean, variance) },
        };
    }

    private static Figure Draw(List<Batch> batches, PictureSize size, CancellationToken cancellation)
    {
        var values = batches.SelectMany(batch => batch.Values).ToList();
        var pad = Math.Max(1, (values.Max() - values.Min()) / 4);
        var grid = Over(Math.Floor(values.Min() - pad), Math.Ceiling(values.Max() + pad));
        return new Figure
        {
            Panels = [new([.. batches.Select((batch, i) => new Line(
                CurveTracing.Trace(BatchNormalization.OfFirst(batch.Values[1..]), 0, grid, size.Width, size.Height, cancellation: cancellation), new(i, 0))
            {
                Marks = [new(new(batch.Values[0], batch.Normal.Outputs[0]), Rounded(batch.Normal.Outputs[0]).Replace('-', '−'))],
            })])],
            Range = grid.Range,
            Title = "batch normalisation",
            Formula = "(x − mean)/√(variance + ε)",
            Keys = [.. batches.Select((batch, i) => new Key(new(i, 0), i == 0 ? "x alone" : $"x with {batch.Others}".Replace('-', '−')))],
            Size = size,
            Command = "",
            Description = $"The output of batch normalisation for x as a function of x, alone and in batches with {English.And(batches.Skip(1).Select(batch => $"({batch.Others})"))}: another curve in each.",
        };
    }

    private static double Evaluated(double x, double mean, double variance) => (x - mean) / Math.Sqrt(variance + BatchNormalization.Epsilon);

    private sealed record Batch(double[] Values)
    {
        public BatchNormalization Normal { get; } = new(Values);

        public IEnumerable<double> Row(int i) => Values.Select((_, j) => Normal.Derivative(i, j));

        public string Others => string.Join(", ", Values.Skip(1).Select(NumberText.Shortest));

        public override string ToString() => string.Join(", ", Values.Select(NumberText.Shortest));
    }
}
