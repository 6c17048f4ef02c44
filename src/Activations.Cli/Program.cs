using System.CommandLine;
using System.Runtime.InteropServices;
using System.Text;
using Activations.Cli.Commands;
using Activations.Cli.Output;
using Activations.Cli.Settings;
using Activations.Figures;

namespace Activations.Cli;

/// <summary>Runs one command line: results on stdout, one line on stderr when it fails, an exit code.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        using var cancellation = new CancellationTokenSource();
        var signalled = 0;
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, 130));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, 143));

        // In UTF-8 whatever the locale; what was printed before a failure still comes out.
        var output = new StringWriter { NewLine = "\n" };
        var code = await Guard(() => Run(arguments, output, cancellation.Token));
        var printed = await Guard(() =>
        {
            StandardOutput.Write(Encoding.UTF8.GetBytes(output.ToString()));
            return Task.FromResult(ExitCode.Done);
        });
        return code == ExitCode.Done ? printed : code;

        // A second signal is left to the system, which ends the process at once.
        void Stop(PosixSignalContext signal, int code)
        {
            signal.Cancel = signalled == 0;
            signalled = code;
            cancellation.Cancel();
        }

        async Task<int> Guard(Func<Task<int>> step)
        {
            try
            {
                return await step();
            }
            catch (OperationCanceledException) when (signalled != 0)
            {
                return signalled;
            }
            catch (UsageException error)
            {
                return Fail(ExitCode.NotUnderstood, error.Message, error.Hint);
            }
            catch (Exception error) when (error is IOException or NothingToDrawException)
            {
                return Fail(ExitCode.CouldNot, error.Message);
            }
            catch (Exception error)
            {
                return Fail(ExitCode.Bug, $"a bug in activations: {error.GetType().Name}: {error.Message.ReplaceLineEndings(" ")}",
                    Environment.GetEnvironmentVariable("ACTIVATIONS_DEBUG") == "1" ? error.ToString() : "ACTIVATIONS_DEBUG=1 shows where; please report it");
            }
        }
    }

    private static Task<int> Run(string[] arguments, TextWriter output, CancellationToken cancellation) =>
        CommandLineReader.Parse(Root.Create(), arguments.Length == 0 ? ["--help"] : arguments).InvokeAsync(
            new InvocationConfiguration { Output = output, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
            cancellation);

    private static int Fail(int code, string message, string? hint = null)
    {
        StandardError.Write(hint is null ? [$"activations: error: {message}"] : [$"activations: error: {message}", hint]);
        return code;
    }
}
