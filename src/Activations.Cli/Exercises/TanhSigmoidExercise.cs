using System.CommandLine;
using System.Text.Json.Nodes;

namespace Activations.Cli.Exercises;

/// <summary><c>exercise tanh-sigmoid</c>: the identity as computed, and a network rewritten by it.</summary>
internal static class TanhSigmoidExercise
{
    public static readonly Exercise It = new(
        new Command("tanh-sigmoid", "why is tanh(x) + 1 = 2*sigmoid(2x)?"), Solve,
        ("the argument", "exercise tanh-sigmoid"),
        ("both sides above their difference", "exercise tanh-sigmoid -o tanh-sigmoid.png"));

    private static Solution Solve(ParseResult words) => new([], _ => [], _ => new JsonObject(), (_, _) => throw new NotImplementedException());
}
