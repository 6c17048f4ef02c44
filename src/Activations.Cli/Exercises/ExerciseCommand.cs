using System.CommandLine;
using Activations.Cli.CommandLine;
using Activations.Cli.Commands;

namespace Activations.Cli.Exercises;

/// <summary><c>exercise [NAME]</c>: the textbook's exercises, each a command with the options that it takes.</summary>
internal static class ExerciseCommand
{
    private static readonly IReadOnlyList<Exercise> All =
    [
        PreluExercise.It, PiecewiseLinearExercise.It, TanhSigmoidExercise.It, MinibatchExercise.It, VanishingGradientExercise.It,
    ];

    public static Command Create()
    {
        var command = new Command("exercise", "answer one of the textbook's exercises with exact numbers and a picture");
        foreach (var exercise in All)
        {
            foreach (var option in new Option[] { Options.Json, Options.Output, Options.Format, Options.Size, Options.Dpi, Options.Title })
            {
                exercise.Command.Add(option);
            }

            command.Add(exercise.Command.Does((words, output, cancellation) => Run(exercise.Solve(words), words, output, cancellation), exercise.Examples));
        }

        return command.Does(
            (_, output, _) => output.WriteLine(string.Join('\n', All.Select(exercise => $"{exercise.Command.Name,-20}{exercise.Command.Description}"))),
            ("what there is", "exercise"),
            ("the answer to one", "exercise prelu"),
            ("its picture", "exercise prelu -o prelu-derivative.png"));
    }

    private static void Run(Solution solution, ParseResult words, TextWriter output, CancellationToken cancellation)
    {
        if (words.GetValue(Options.Json))
        {
            CatalogText.Print(output, json => solution.Json(cancellation).WriteTo(json));
            return;
        }

        foreach (var line in solution.Text(cancellation))
        {
            output.WriteLine(line);
        }
    }
}
