using System.CommandLine;
using Activations.Cli.Exercises;
using Activations.Cli.Output;
using Activations.Cli.Requests;
using Activations.Cli.Settings;

namespace Activations.Cli.Commands;

/// <summary><c>exercise [NAME]</c>: the textbook's exercises, each a command with the settings that it takes.</summary>
internal static class ExerciseCommand
{
    private static readonly IReadOnlyList<Exercise> All =
    [
        PreluExercise.It, PiecewiseLinearExercise.It, TanhSigmoidExercise.It, MinibatchExercise.It,
        VanishingGradientExercise.It,
    ];

    public static Command Create()
    {
        var command = new ProgramCommand(
            "exercise", "answer one of the textbook's exercises with exact numbers and a picture", ListQuestions);
        foreach (var exercise in All)
        {
            command.Add(ProgramCommand.Of(exercise.Command, exercise.Question, Run, [.. exercise.Examples]));
        }

        command.Add(ProgramCommand.HelpWith(
            new("what there is", "exercise"),
            new("the answer to one", "exercise prelu"),
            new("its picture", "exercise prelu -o prelu-derivative.png")));
        return command;
    }

    /// <summary>Checks all that was asked for and draws nothing: the pictures that -o asks for, or none.</summary>
    public static IReadOnlyList<OutputFile> Plan(Request request) => Plan(request, SolutionOf(request));

    private static int ListQuestions(Request request, TextWriter output, CancellationToken cancellation)
    {
        foreach (var exercise in All)
        {
            output.WriteLine($"{CommandNames.NameOf(exercise.Command),-20}{exercise.Question}");
        }

        return ExitCode.Done;
    }

    private static Solution SolutionOf(Request request) =>
        All.First(exercise => exercise.Command == request.Command).Solve(request);

    private static IReadOnlyList<OutputFile> Plan(Request request, Solution solution)
    {
        var size = request.Get(Setting.Size) ?? solution.Size;
        var pixels = size.At(request.Get(Setting.Dpi));
        var (theme, command) = (request.Get(Setting.Themes)[0], CanonicalOf(request, solution).Line);
        return OutputFile.BesideAnswer("the answer", "exercise.png", [.. request.Get(Setting.Output).Select(File)]);

        OutputFile File(string path) => PictureFile.Of(FileNames.Checked(path), null, size, Draw);

        DrawnFigure Draw(CancellationToken cancellation) =>
            new(solution.Draw(pixels, cancellation) with { Theme = theme, Command = command }, []);
    }

    /// <summary>
    /// What the picture carries: what was asked, with all that the exercise filled in, and how it is drawn.
    /// </summary>
    private static Request CanonicalOf(Request request, Solution solution)
    {
        var (size, dpi) = (request.Get(Setting.Size), request.Get(Setting.Dpi));
        return solution.Asked
            .With(Setting.Themes, request.Get(Setting.Themes))
            .With(Setting.Size, size == solution.Size ? null : size)
            .With(Setting.Dpi, dpi == (size ?? solution.Size).UsualDpi ? null : dpi)
            .Canonical;
    }

    private static int Run(Request request, TextWriter output, CancellationToken cancellation)
    {
        var solution = SolutionOf(request);
        // The path would be in the way of what reads the answer.
        OutputFile.WriteAll(Plan(request, solution), TextWriter.Null, cancellation);
        var answer = solution.Answer(cancellation);
        if (request.Get(Setting.Json))
        {
            var tables = answer.Where(part => part.Rows is not null);
            Json.Print(output, Json.Object(tables, part => part.Name, part => part.Table()));
        }
        else
        {
            output.WriteLine(string.Join('\n', answer.SelectMany(part => part.Lines())));
        }

        return ExitCode.Done;
    }
}
