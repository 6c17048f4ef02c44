using System.CommandLine;
using Activations.Cli.Settings;

namespace Activations.Cli.Commands;

/// <summary><c>completions SHELL</c>: the script by which a shell completes command lines of this program.</summary>
internal static class CompletionsCommand
{
    public static Command Create() => ProgramCommand.Of(
        CommandSet.Completions,
        "print the script by which a shell completes command lines",
        Run,
        new("what ~/.bashrc runs by: eval \"$(activations completions bash)\"", "completions bash"),
        new("what ~/.zshrc runs by eval in the same way, behind compinit", "completions zsh"),
        new("what ~/.config/fish/config.fish runs by: … | source", "completions fish"));

    private static int Run(Request request, TextWriter output, CancellationToken cancellation)
    {
        if (request.Get(Setting.Shell) is not [var shell])
        {
            throw new UsageException("completions: expected one SHELL: bash, zsh, fish or pwsh");
        }

        output.Write(CompletionScripts.Of(shell));
        return ExitCode.Done;
    }
}
