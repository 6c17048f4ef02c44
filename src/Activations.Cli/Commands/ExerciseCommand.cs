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
        var look = new FigureLook(request, solution.Size);

        // What was asked, with all that the exercise filled in.
        var (pixels, command) = (look.Pixels, solution.Asked.Canonical.Without(look.SaidInVain).Line);
        return OutputFile.BesideAnswer("the answer", "exercise.png", [.. request.Get(Setting.Output).Select(File)]);

        OutputFile File(string path) => PictureFile.Of(FileNames.Checked(path), null, look.Size, Draw);

        DrawnFigure Draw(CancellationToken cancellation) =>
            new(look.WithHuesOn(solution.Draw(pixels, cancellation)) with { Command = command }, []);
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
