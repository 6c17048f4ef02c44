using System.CommandLine;
using Activations.Cli.CommandLine;
using Activations.Cli.Commands;
using Activations.Cli.Output;
using Activations.Cli.Requests;
using Activations.Figures;

namespace Activations.Cli.Exercises;

/// <summary><c>exercise [NAME]</c>: the textbook's exercises, each a command with the options that it takes.</summary>
internal static class ExerciseCommand
{
    private static readonly IReadOnlyList<Exercise> All =
    [
        PreluExercise.It, PiecewiseLinearExercise.It, TanhSigmoidExercise.It, MinibatchExercise.It, VanishingGradientExercise.It,
    ];

    private static readonly Option[] Picture = [Options.Theme, Options.Size, Options.Dpi];

    public static Command Create()
    {
        var command = new Command("exercise", "answer one of the textbook's exercises with exact numbers and a picture");
        foreach (var exercise in All)
        {
            new Option[] { Options.Json, ExerciseOptions.Output }.Concat(Picture).ToList().ForEach(exercise.Command.Add);
            command.Add(exercise.Command.Does((words, output, cancellation) => Run(exercise.Solve(words), words, output, cancellation), exercise.Examples));
        }

        return command.Does(
            (_, output, _) => output.WriteLine(string.Join('\n', All.Select(exercise => $"{exercise.Command.Name,-20}{exercise.Command.Description}"))),
            ("what there is", "exercise"),
            ("the answer to one", "exercise prelu"),
            ("its picture", "exercise prelu -o prelu-derivative.png"));
    }

    /// <summary>Checks all the words and draws nothing: the picture that -o asks for, or none.</summary>
    public static IReadOnlyList<PlannedFile> Plan(ParseResult words) =>
        All.FirstOrDefault(exercise => exercise.Command == words.CommandResult.Command) is { } exercise ? Plan(words, exercise.Solve(words)) : [];

    private static IReadOnlyList<PlannedFile> Plan(ParseResult words, Solution solution)
    {
        var (path, format) = PictureFile.Destination(words.GetValue(ExerciseOptions.Output), null);
        if (path is null)
        {
            return Picture.FirstOrDefault(option => words.GetResult(option) is not null) is { } stranger
                ? throw new UsageException($"{stranger.Name} is for a picture: name one with -o")
                : [];
        }

        if (Destination.NamesStdout(path))
        {
            throw new UsageException("-o -: stdout has the answer; expected a file name such as exercise.png");
        }

        var (size, theme) = (words.GetValue(Options.Size) ?? solution.Size, words.GetValue(Options.Theme));
        var dpi = words.GetValue(Options.Dpi) ?? size.DefaultDpi;
        var pixels = size.At(dpi);
        var command = ShellWords.Join(
        [
            "activations", "exercise", words.CommandResult.Command.Name, .. solution.Words,
            .. theme == Theme.Light ? Array.Empty<string>() : [Options.Theme.Name, "dark"],
            .. size == solution.Size ? Array.Empty<string>() : [Options.Size.Name, size.ToString()],
            .. dpi == size.DefaultDpi ? Array.Empty<string>() : [Options.Dpi.Name, dpi.ToString()],
        ]);
        return [new(path, PictureFile.Content(
            cancellation => (solution.Draw(pixels, cancellation) with { Theme = theme, Command = command }, []), size, format))];
    }

    private static void Run(Solution solution, ParseResult words, TextWriter output, CancellationToken cancellation)
    {
        // The path would be in the way of what reads the answer.
        PlannedFile.Write(Plan(words, solution), TextWriter.Null, cancellation);
        var answer = solution.Answer(cancellation);
        if (words.GetValue(Options.Json))
        {
            var tables = answer.Where(part => part.Rows is not null);
            Json.Print(output, Json.Object(tables, part => part.Name, part => part.Table()));
        }
        else
        {
            output.WriteLine(string.Join('\n', answer.SelectMany(part => part.Lines())));
        }
    }
}
