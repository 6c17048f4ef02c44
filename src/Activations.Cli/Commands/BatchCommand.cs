using System.CommandLine;
using System.Diagnostics;
using Activations.Cli.Output;
using Activations.Cli.Settings;

namespace Activations.Cli.Commands;

/// <summary><c>batch FILE</c>: what the lines of a script write, in one process and only what changed.</summary>
internal static class BatchCommand
{
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
            throw new UsageException(
                "batch: expected one FILE with a command in each line, such as activations batch figures.sh");
        }

        var clock = Stopwatch.StartNew();
        var (check, quiet) = (request.Get(Setting.Check), request.Get(Setting.Quiet));
        var plan = BatchPlan.Of(script, Root.Create(), cancellation);
        if (plan.Errors.Count > 0)
        {
            ReportErrors(script, plan);
            return ExitCode.NotUnderstood;
        }

        foreach (var planned in plan.Files)
        {
            planned.File.Prepare();
        }

        var jobs = request.Get(Setting.Jobs) ?? Environment.ProcessorCount;
        var results = InParallel.Select(plan.Files, jobs, ResultOf, showProgress: !quiet, cancellation);
        if (!quiet)
        {
            StandardError.Write(results.SelectMany(result => result.Notes.Select(note =>
                $"activations: note: {script}:{result.Planned.Line}: {result.Planned.File.Path}: {note}")));
        }

        var failures = results.Where(result => result.Failure is not null);
        StandardError.Write(failures.Select(result => Error(script, result.Planned.Line, result.Failure!)));
        var isFine = Summarize(results, check, quiet, clock, output);
        return isFine ? ExitCode.Done : ExitCode.CouldNot;

        BatchResult ResultOf(BatchFile file) => BatchResult.Of(file, write: !check, cancellation);
    }

    private static void ReportErrors(string script, BatchPlan plan)
    {
        StandardError.Write(plan.Errors.Select(error => Error(script, error.Line, error.Message)));
        if (plan.Checked < plan.Commands)
        {
            StandardError.Write([$"activations: error: {UsageException.Excerpt(script)}: {plan.Errors.Count} errors "
                + $"in the first {plan.Checked} of {plan.Commands} commands; the others were not checked"]);
        }
    }

    private static string Error(string script, int line, string message) =>
        $"activations: error: {UsageException.Excerpt(script)}:{line}: {message}";

    /// <summary>Prints what a check found, and the counts; whether all is as it should be.</summary>
    private static bool Summarize(
        IReadOnlyList<BatchResult> results, bool check, bool quiet, Stopwatch clock, TextWriter output)
    {
        var differing = results.Where(result => result.State is OutputState.Stale or OutputState.Missing).ToList();
        if (check)
        {
            differing.ForEach(result => output.WriteLine(
                $"{(result.State == OutputState.Stale ? "stale" : "missing")} {result.Planned.File.Path}"));
        }

        var current = results.Count(result => result.State == OutputState.Current);
        var stale = results.Count(result => result.State == OutputState.Stale);
        var failed = results.Count(result => result.State is null);
        if (!quiet)
        {
            var counts = check
                ? $"{current} current, {stale} stale, {differing.Count - stale} missing"
                : $"{differing.Count} drawn, {current} unchanged";
            var seconds = NumberText.Shortest(Math.Round(clock.Elapsed.TotalSeconds, 2));
            StandardError.Write([$"{counts}, {failed} failed in {seconds} s"]);
        }

        return failed == 0 && !(check && differing.Count > 0);
    }
}
