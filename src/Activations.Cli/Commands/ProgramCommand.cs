using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Activations.Cli.Settings;

namespace Activations.Cli.Commands;

/// <summary>What a command does with a request: prints results, and returns an exit code.</summary>
internal delegate int Act(Request request, TextWriter output, CancellationToken cancellation);

/// <summary>Puts commands together.</summary>
internal static class ProgramCommand
{
    /// <summary>A command with its settings, what it does, and examples for its help.</summary>
    public static Command Of(CommandSet set, string description, Act act, params IReadOnlyList<Example> examples)
    {
        var command = new Command(CommandNames.NameOf(set), description);
        foreach (var setting in Setting.Of(set))
        {
            if (setting.Operand is { } operand)
            {
                command.Add(operand);
            }
            else
            {
                command.Add(setting.Option!);
            }
        }

        command.SetAction((parsed, cancellation) => Task.FromResult(
            act(Request.Read(parsed), parsed.InvocationConfiguration.Output, cancellation)));
        command.Add(HelpWith(examples));
        return command;
    }

    /// <summary>The option -h, which ends with examples.</summary>
    public static HelpOption HelpWith(params IReadOnlyList<Example> examples) =>
        new("--help", "-h") { Action = new ShowHelp(examples) };

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
