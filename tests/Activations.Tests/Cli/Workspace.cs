using System.Diagnostics;

namespace Activations.Tests.Cli;

/// <summary>An empty folder to run the program in: the one beside the tests, or that of ACTIVATIONS_EXE.</summary>
internal sealed class Workspace : IDisposable
{
    /// <summary>The program built with the tests.</summary>
    public static readonly string BuiltExecutable =
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "activations.exe" : "activations");

    /// <summary>The program under test.</summary>
    public static readonly string Executable = Environment.GetEnvironmentVariable("ACTIVATIONS_EXE") ?? BuiltExecutable;

    public string Folder { get; } = Directory.CreateTempSubdirectory("activations-tests-").FullName;

    /// <summary>Every file in the folder, hidden ones too, relative and sorted.</summary>
    public string[] Files => [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    public string this[string file] => Path.Combine(Folder, file);

    public Outcome Run(params string[] arguments) => Start(Executable, arguments, []).Finish();

    /// <summary>A line of a shell in which activations, for what it starts too, and $exe are the program.</summary>
    public Outcome Shell(string line) =>
        Start("bash", ["-c", "PATH=${exe%/*}:$PATH\n" + line], [("exe", Executable)]).Finish();

    public Running Start(
        string program, IEnumerable<string> arguments, IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new Running(Process.Start(start)!);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>A started program.</summary>
    internal sealed class Running(Process process)
    {
        private readonly Task<string> _output = process.StandardOutput.ReadToEndAsync();
        private readonly Task<string> _error = process.StandardError.ReadToEndAsync();

        public int Id => process.Id;

        public TimeSpan Worked
        {
            get
            {
                process.Refresh();
                return process.HasExited ? TimeSpan.MaxValue : process.TotalProcessorTime;
            }
        }

        public Outcome Finish()
        {
            process.StandardInput.Close();
            process.WaitForExit();
            var outcome = new Outcome(process.ExitCode, _output.Result, _error.Result);
            process.Dispose();
            return outcome;
        }
    }
}

/// <summary>What a finished program left: its exit code and both streams whole.</summary>
internal sealed record Outcome(int Code, string Output, string Error);
