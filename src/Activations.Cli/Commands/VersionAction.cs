using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Activations.Cli.Commands;

/// <summary>Prints one line: name, version and the commit it was built from.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var version = typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!;
        var parts = version.InformationalVersion.Split('+', 2);
        var commit = parts.Length == 2 ? $" ({parts[1][..Math.Min(10, parts[1].Length)]})" : "";
        parseResult.InvocationConfiguration.Output.WriteLine($"activations {parts[0]}{commit}");
        return ExitCode.Done;
    }
}
