using Activations.Cli.Commands;
using Activations.Cli.Output;
using Activations.Cli.Settings;
using Activations.Figures;

namespace Activations.Cli;

/// <summary>Runs one command line: results on stdout, one line on stderr when it fails, an exit code.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (!OperatingSystem.IsWindows())
        {
            FileDescriptor.OpenMissing();
        }

        try
        {
            using var interruption = new Interruption();
            return Run(arguments, interruption);
        }
        catch (Exception error)
        {
            return Tell(error);
        }
    }

    private static int Run(string[] arguments, Interruption interruption)
    {
        // What was printed before a failure still comes out.
        var output = new StringWriter { NewLine = "\n" };
        var code = Guard(interruption, () => Run(arguments, output, interruption.Token));
        var printed = Guard(interruption, () =>
        {
            StandardOutput.Write(output.ToString());
            return ExitCode.Done;
        });
        return code == ExitCode.Done ? printed : code;
    }

    private static int Run(string[] arguments, TextWriter output, CancellationToken cancellation)
    {
        switch (arguments)
        {
            case [Completion.Word, .. var typed]:
                Completion.Print(typed, output);
                return ExitCode.Done;
            case [ManPage.Word]:
                output.WriteLine(string.Join('\n', ManPage.Lines()));
                return ExitCode.Done;
        }

        var words = arguments.Length == 0 ? ["--help"] : arguments;
        var parsed = CommandLineReader.Parse(Root.For(words), words);
        return ProgramCommand.Run(parsed, output, cancellation);
    }

    /// <summary>The exit code of a step; what went wrong in it is told.</summary>
    private static int Guard(Interruption interruption, Func<int> step)
    {
        try
        {
            return step();
        }
        catch (OperationCanceledException) when (interruption.Code != 0)
        {
            return interruption.Code;
        }
        catch (Exception error)
        {
            return Tell(error);
        }
    }

    private static int Tell(Exception error)
    {
        // What is thrown when a type is first used, or by other threads, comes wrapped.
        while (error is TypeInitializationException or TaskSchedulerException or AggregateException
            && error.InnerException is { } cause)
        {
            error = cause;
        }

        return error switch
        {
            UsageException usage => Fail(ExitCode.NotUnderstood, usage.Message, usage.Hint),
            NothingToDrawException => Fail(ExitCode.CouldNot, error.Message),
            IOException { HResult: FileError.NoMemory } => Fail(ExitCode.CouldNot, "out of memory"),
            IOException => Fail(ExitCode.CouldNot, UsageException.OneLine(error.Message)),
            OutOfMemoryException => Fail(ExitCode.CouldNot, "out of memory"),
            DllNotFoundException missing => Fail(ExitCode.CouldNot, WhyNotLoaded(missing)),
            _ => FailByBug(error),
        };
    }

    /// <summary>The system's own reason, which stands below what the runtime says in general.</summary>
    private static string WhyNotLoaded(DllNotFoundException error)
    {
        var reasons = error.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1);
        return $"cannot load a library: {reasons.FirstOrDefault() ?? error.Message}";
    }

    private static int FailByBug(Exception error)
    {
        var isDebugged = Environment.GetEnvironmentVariable("ACTIVATIONS_DEBUG") == "1";
        return Fail(
            ExitCode.Bug,
            $"a bug in activations: {error.GetType().Name}: {error.Message.ReplaceLineEndings(" ")}",
            isDebugged ? error.ToString() : "ACTIVATIONS_DEBUG=1 shows where; please report it");
    }

    private static int Fail(int code, string message, string? hint = null)
    {
        var line = $"activations: error: {message}";
        StandardError.Write(hint is null ? [line] : [line, hint]);
        return code;
    }
}
