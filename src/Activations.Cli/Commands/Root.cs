using System.CommandLine;

namespace Activations.Cli.Commands;

/// <summary>The whole command line.</summary>
internal static class Root
{
    /// <summary>All commands, below the program's own name.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand("Plot and explore neural-network activation functions and their derivatives.")
        {
            PlotCommand.Create(),
            SampleCommand.Create(),
            ListCommand.Create(),
            InfoCommand.Create(),
            ExerciseCommand.Create(),
            CompareCommand.Create(),
            BatchCommand.Create(),
            ExploreCommand.Create(),
        };
        root.Directives.Clear(); // [suggest] crashes on --option=value
        root.Options.Clear();
        root.Add(ProgramCommand.HelpWith(
            new("relu and its derivative: relu-grad.png", "plot relu --grad"),
            new("its values as a table", "sample relu --grad --format csv"),
            new("what there is to plot", "list"),
            new("all about one function", "info leaky_relu"),
            new("everything about a command", "plot -h")));
        root.Add(new VersionOption("--version", "-V") { Action = new VersionAction() });
        return root;
    }
}
