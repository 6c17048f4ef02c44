using System.CommandLine;
using System.Text.Json.Nodes;
using Activations.Cli.CommandLine;

namespace Activations.Cli.Exercises;

/// <summary><c>exercise vanishing-gradient</c>: what depth does to a gradient, in one unit a layer and in wide layers.</summary>
internal static class VanishingGradientExercise
{
    public static readonly Exercise It = new(
        new Command("vanishing-gradient", "where does the gradient go in a deep network?") { Options.Curves, ExerciseOptions.At, ExerciseOptions.Depth }, Solve,
        ("the usual functions", "exercise vanishing-gradient"));

    private static Solution Solve(ParseResult words) => new([], _ => [], _ => new JsonObject(), (_, _) => throw new NotImplementedException());
}
