using System.CommandLine;
using System.Diagnostics;
using Activations.Cli.Output;
using Activations.Cli.Requests;
using Activations.Cli.Settings;

namespace Activations.Cli.Commands;

/// <summary><c>batch FILE</c>: what the lines of a script write, in one process, in parallel, and only what changed.</summary>
internal static class BatchCommand
{
    /// <summary>The commands that a batch may hold, and how their words become the files they ask for.</summary>
    private static readonly Dictionary<string, Func<Request, IReadOnlyList<PlannedFile>>> Plans = new()
    {
        ["plot"] = PlotCommand.Plan,
        ["sample"] = SampleCommand.Plan,
        ["exercise"] = ExerciseCommand.Plan,
        ["compare"] = CompareCommand.Plan,
    };

    public static Command Create() => ProgramCommand.Of(
        CommandSet.Batch,
        "write the files that the lines of a shell script ask for, where they changed",
        Run,
        new("lines such as activations plot relu -o docs/relu.png", "batch figures.sh"),
        new("the same one figure after the other", "batch figures.sh --jobs 1"),
        new("fail if a file is not what its line writes", "batch figures.sh --check"));

    private static int Run(Request request, TextWriter output, CancellationToken cancellation)
    {
        if (request.Get(Setting.Script) is not [var script])
        {
            throw new UsageException("batch: expected one FILE with a command in each line, such as activations batch figures.sh");
        }

        var (clock, check, quiet) = (Stopwatch.StartNew(), request.Get(Setting.Check), request.Get(Setting.Quiet));
        var errors = new List<(int Line, string Message)>();
        var files = Plan(Text(script, cancellation), Root.Create(), errors);
        if (errors.Count > 0)
        {
            Report(errors.OrderBy(error => error.Line));
            return ExitCode.NotUnderstood;
        }

        InParallel.ForEach(files, request.Get(Setting.Jobs) ?? Environment.ProcessorCount, file => file.Update(write: !check, cancellation), showProgress: !quiet, cancellation);
        var failed = files.Where(file => file.Failure is not null).ToList();
        Report(files.Where(_ => !quiet).SelectMany(file => file.Notes.Select(note => (file.Line, $"note: {file.Planned.Path}: {note}"))));
        Report(failed.Select(file => (file.Line, file.Failure!)));
        var states = files.Except(failed).ToLookup(file => file.State);
        var (current, stale, missing) = (states[FileState.Current].Count(), states[FileState.Stale].Count(), states[FileState.Missing].Count());
        if (check)
        {
            foreach (var file in files.Except(failed).Where(file => file.State != FileState.Current))
            {
                output.WriteLine($"{(file.State == FileState.Stale ? "stale" : "missing")} {file.Planned.Path}");
            }
        }

        if (!quiet)
        {
            var counts = check ? $"{current} current, {stale} stale, {missing} missing" : $"{stale + missing} drawn, {current} unchanged";
            StandardError.Write([$"{counts}, {failed.Count} failed in {NumberText.Shortest(Math.Round(clock.Elapsed.TotalSeconds, 2))} s"]);
        }

        return failed.Count > 0 || (check && stale + missing > 0) ? ExitCode.CouldNot : ExitCode.Done;

        void Report(IEnumerable<(int Line, string Message)> problems) =>
            StandardError.Write(problems.Select(problem => $"{script}:{problem.Line}: {problem.Message}"));
    }

    private static string Text(string script, CancellationToken cancellation)
    {
        try
        {
            using var reader = new StreamReader(script == "-" ? Console.OpenStandardInput() : File.OpenRead(script));
            // Waiting with the token, since nothing else interrupts a read.
            return reader.ReadToEndAsync(CancellationToken.None).WaitAsync(cancellation).GetAwaiter().GetResult();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"cannot read {script}: {(Directory.Exists(script) ? "it is a folder" : OutputFile.Reason(error))}", error);
        }
    }

    /// <summary>Checks every line; what is wrong is added to the errors.</summary>
    private static List<BatchFile> Plan(string script, Command root, List<(int Line, string Message)> errors)
    {
        var files = new List<BatchFile>();
        // Not every disk tells relu.png from ReLU.png.
        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (line, words, error) in ShellScript.Read(script))
        {
            try
            {
                foreach (var file in error is null ? Plan(words, root) : throw new UsageException(error))
                {
                    files.Add(new(line, file));
                    if (!lines.TryAdd(Path.GetFullPath(file.Path), line))
                    {
                        throw new UsageException($"{file.Path}: line {lines[Path.GetFullPath(file.Path)]} writes it too");
                    }
                }
            }
            catch (UsageException problem)
            {
                errors.Add((line, problem.Message));
            }
        }

        return files;
    }

    private static IReadOnlyList<PlannedFile> Plan(string[] words, Command root)
    {
        if (words is not ["activations", .. { Length: > 0 } arguments])
        {
            throw new UsageException($"{words[0]}: expected a line that begins with activations and a command");
        }

        var parsed = CommandLineReader.Parse(root, arguments);
        if (parsed.Action?.ClearsParseErrors == true || !Plans.TryGetValue(arguments[0], out var plan))
        {
            throw new UsageException($"{string.Join(' ', words.Take(2))}: expected a command that writes files: {English.Or(Plans.Keys)}");
        }

        var request = Request.Read(parsed);
        if (request.Get(Setting.At) is { List: null })
        {
            throw new UsageException("--at -: expected a list of numbers, since stdin is not read in a batch");
        }

        var files = plan(request);
        return files.Count == 0 ? throw new UsageException($"{parsed.CommandResult.Command.Name}: expected a file to write; name it with -o")
            : files.FirstOrDefault(file => file.IsStdout || OutputFile.IsDevice(file.Path)) is { } stream
            ? throw new UsageException($"-o {stream.Path}: expected a file, since a batch prints nothing; name it with -o")
            : files;
    }
}
