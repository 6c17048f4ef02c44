using System.CommandLine;
using System.CommandLine.Invocation;
using Activations.Cli.Settings;

namespace Activations.Cli.Commands;

/// <summary>Prints one line: name, version and the commit it was built from.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"activations {ProgramVersion.Text}");
        return ExitCode.Done;
    }
}
