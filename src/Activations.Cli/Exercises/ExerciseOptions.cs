using System.CommandLine;
using Activations.Cli.CommandLine;
using Activations.Sampling;

namespace Activations.Cli.Exercises;

/// <summary>The options that only exercises have.</summary>
internal static class ExerciseOptions
{
    private const int MostDepth = 200;
    private const double MostMagnitude = 1e100; // its square is still a double

    public static readonly Option<DecimalNumber?> Alpha = Values.Option<DecimalNumber?>("--alpha", [], "VALUE", text => Number(text),
        "the slope for negative x; default 0.25");

    public static readonly Option<DecimalNumber?> At = Values.Option<DecimalNumber?>("--at", [], "X", text => Number(text),
        "the x to look at; default 1");

    public static readonly Option<DecimalNumber[][]?> With = Values.Repeatable("--with", "X[,X...]", text => text.Split(',').Select(Number).ToArray(),
        "the others in a batch with x; once for each batch");

    public static readonly Option<int?> Depth = Values.Option<int?>("--depth", [], "N", text =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var depth) && depth is >= 1 and <= MostDepth
            ? depth
            : throw new UsageException($"expected a whole number from 1 to {MostDepth}"), "how many layers; default 30");

    public static readonly Option<string?> Network = Values.Option("--network", [], "hat|sawtooth:L|FILE", Parse.Path,
        "a network of that name, or of a JSON file, or of this JSON itself: {\"layers\": [{\"weights\": [[1], [\"1/3\"]], "
        + "\"biases\": [0, 0.5], \"activation\": \"relu\"}, ...]}; default hat");

    public static readonly Option<string[]?> Output = Values.Repeatable("--output", "PATH", Parse.Path,
        "also draw it, as .png, .svg or .pdf", "-o");

    private static DecimalNumber Number(string text) =>
        DecimalNumber.TryParse(text, out var number) && Math.Abs(number.ToDouble()) <= MostMagnitude
            ? number
            : throw new UsageException($"'{text}' is not a number such as 0.1, up to 1e100");
}
