using System.CommandLine;
using System.CommandLine.Invocation;
using Activations.Cli.Settings;

namespace Activations.Cli.Commands;

/// <summary>What a command does with a request: prints results, and returns an exit code.</summary>
internal delegate int Act(Request request, TextWriter output, CancellationToken cancellation);

/// <summary>A command, and what it does.</summary>
internal sealed class ProgramCommand : Command
{
    private readonly Act _act;

    /// <summary>Lines to try.</summary>
    public IReadOnlyList<Example> Examples { get; private init; } = [];

    /// <summary>A command without settings.</summary>
    public ProgramCommand(string name, string description, Act act) : base(name, description)
    {
        _act = act;
        SetAction(_ => { }); // without any it could not be called but by the commands below it
    }

    /// <summary>A command with its settings, what it does, and examples for its help.</summary>
    public static ProgramCommand Of(CommandSet set, string description, Act act, params IReadOnlyList<Example> examples)
    {
        var command = new ProgramCommand(CommandNames.NameOf(set), description, act) { Examples = examples };
        foreach (var setting in Setting.Of(set))
        {
            if (setting.IsOperand)
            {
                command.Add(setting.Operand);
            }
            else
            {
                command.Add(setting.Option);
            }
        }

        command.Add(HelpWith(examples));
        return command;
    }

    /// <summary>Does what a command line asks for: shows help or the version, or runs its command.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(ParseResult parsed, TextWriter output, CancellationToken cancellation) =>
        parsed.CommandResult.Command is ProgramCommand command && parsed.Action == command.Action
            ? command._act(Request.Read(parsed), output, cancellation)
            : parsed.Invoke(new() { Output = output, EnableDefaultExceptionHandler = false });

    /// <summary>The option -h, which ends with examples.</summary>
    public static Option HelpWith(params IReadOnlyList<Example> examples) =>
        Asking("--help", "-h", new ShowHelp(examples));

    /// <summary>An option that asks for something else than what its command does.</summary>
    public static Option Asking(string name, string alias, CommandLineAction action) =>
        new Option<bool>(name, alias) { Arity = ArgumentArity.Zero, Action = action };

    private sealed class ShowHelp(IReadOnlyList<Example> examples) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            foreach (var line in HelpText.Lines(parseResult.CommandResult.Command, examples))
            {
                parseResult.InvocationConfiguration.Output.WriteLine(line);
            }

            return ExitCode.Done;
        }
    }
}
