using System.CommandLine;

namespace Activations.Cli.Commands;

/// <summary>The whole command line.</summary>
internal static class Root
{
    private static readonly (string Name, Func<Command> Create)[] Commands =
    [
        ("plot", PlotCommand.Create),
        ("sample", SampleCommand.Create),
        ("list", ListCommand.Create),
        ("info", InfoCommand.Create),
        ("exercise", ExerciseCommand.Create),
        ("compare", CompareCommand.Create),
        ("batch", BatchCommand.Create),
        ("explore", ExploreCommand.Create),
        ("completions", CompletionsCommand.Create),
    ];

    /// <summary>All commands, below the program's own name.</summary>
    public static Command Create() => Of(Commands);

    /// <summary>The only command that these words can call, or all where the first names none.</summary>
    public static Command For(IReadOnlyList<string> words)
    {
        var called = Array.FindIndex(Commands, command => words.Count > 0 && command.Name == words[0]);
        return Of(called < 0 ? Commands : [Commands[called]]);
    }

    private static Command Of((string Name, Func<Command> Create)[] commands)
    {
        // Not a RootCommand: that comes with [suggest], which crashes on --option=value, and with options whose
        // descriptions it looks up in its resources at every start.
        const string description = "Plot and explore neural-network activation functions and their derivatives.";
        var root = new Command("activations", description);
        foreach (var (_, create) in commands)
        {
            root.Add(create());
        }

        root.Add(ProgramCommand.HelpWith(
            new("relu and its derivative: relu-grad.png", "plot relu --grad"),
            new("its values as a table", "sample relu --grad --format csv"),
            new("what there is to plot", "list"),
            new("all about one function", "info leaky_relu"),
            new("everything about a command", "plot -h")));
        root.Add(ProgramCommand.Asking("--version", "-V", new VersionAction()));
        return root;
    }
}
