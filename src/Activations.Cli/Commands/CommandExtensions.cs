using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Activations.Cli.Commands;

/// <summary>What makes a declared command run and explain itself.</summary>
internal static class CommandExtensions
{
    /// <summary>What the command does, and examples for its help.</summary>
    public static Command Does(
        this Command command,
        Action<ParseResult, TextWriter, CancellationToken> run,
        params IReadOnlyList<(string Comment, string Line)> examples) => command.Does(
            (words, output, cancellation) =>
            {
                run(words, output, cancellation);
                return ExitCode.Done;
            },
            examples);

    /// <inheritdoc cref="Does(Command, Action{ParseResult, TextWriter, CancellationToken}, IReadOnlyList{ValueTuple{string, string}})"/>
    public static Command Does(
        this Command command,
        Func<ParseResult, TextWriter, CancellationToken, int> run,
        params IReadOnlyList<(string Comment, string Line)> examples)
    {
        command.SetAction((words, cancellation) => Task.FromResult(run(words, words.InvocationConfiguration.Output, cancellation)));
        command.Options.Add(HelpWith(examples));
        return command;
    }

    /// <summary>The option -h, which ends with examples.</summary>
    public static HelpOption HelpWith(params IReadOnlyList<(string Comment, string Line)> examples) =>
        new("--help", "-h") { Description = "show this help", Action = new HelpWithExamples(examples) };

    private sealed class HelpWithExamples(IReadOnlyList<(string Comment, string Line)> examples) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            // The library pads every wrapped line with a space.
            var output = parseResult.InvocationConfiguration.Output;
            var text = parseResult.InvocationConfiguration.Output = new StringWriter();
            new HelpAction { MaxWidth = 80 }.Invoke(parseResult);
            foreach (var line in text.ToString()!.TrimEnd().Split(Environment.NewLine))
            {
                // None at all is refused by the command, with more to say, so that the library takes it for optional.
                output.WriteLine(line.Replace("[<", "<", StringComparison.Ordinal).Replace(">...]", ">...", StringComparison.Ordinal).TrimEnd());
            }

            output.WriteLine("\nExamples:");
            foreach (var (comment, line) in examples)
            {
                output.WriteLine($"  # {comment}\n  activations {line}");
            }

            return ExitCode.Done;
        }
    }
}
