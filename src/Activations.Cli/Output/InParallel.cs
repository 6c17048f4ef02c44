using System.Runtime.ExceptionServices;

namespace Activations.Cli.Output;

/// <summary>Works through a list with several threads.</summary>
internal static class InParallel
{
    // A line of its own making: Spectre.Console adds 1.5 MB to a program of 11 and 7 MB of memory while it shows a bar.
    private const int BarWidth = 40;
    private const int MillisecondsBetweenBars = 100;

    /// <summary>Does the same with each of the items, and tells a person at a terminal how far it is.</summary>
    /// <returns>What came of each, in the order of the items.</returns>
    /// <exception cref="OperationCanceledException">Interrupted; what was begun is finished or undone.</exception>
    /// <exception cref="OutOfMemoryException">There is not even memory for one thread.</exception>
    public static IReadOnlyList<TResult> Select<T, TResult>(
        IReadOnlyList<T> items, int jobs, Func<T, TResult> work, bool showProgress, CancellationToken cancellation)
    {
        var results = new TResult[items.Count];
        var (begun, done) = (0, 0);
        ExceptionDispatchInfo? failure = null;
        var threads = Started(Work, Math.Min(jobs, items.Count));
        if (showProgress && StandardError.IsTerminal)
        {
            foreach (var thread in threads)
            {
                while (!thread.Join(MillisecondsBetweenBars))
                {
                    ShowBar(done, items.Count);
                }
            }

            StandardError.WriteText($"\r{new string(' ', 2 * BarWidth - 1)}\r");
        }

        threads.ForEach(thread => thread.Join());
        failure?.Throw();
        return results;

        void Work()
        {
            try
            {
                for (int i; failure is null && (i = Interlocked.Increment(ref begun) - 1) < items.Count;)
                {
                    cancellation.ThrowIfCancellationRequested();
                    results[i] = work(items[i]);
                    Interlocked.Increment(ref done);
                }
            }
            catch (Exception error)
            {
                failure = ExceptionDispatchInfo.Capture(error);
            }
        }
    }

    /// <summary>
    /// As many threads as there is memory for. Not the pool's: where that lacks memory it ends the process.
    /// </summary>
    private static List<Thread> Started(Action work, int count)
    {
        var threads = new List<Thread>();
        try
        {
            while (threads.Count < count)
            {
                var thread = new Thread(() => work());
                thread.Start();
                threads.Add(thread);
            }
        }
        catch (OutOfMemoryException) when (threads.Count > 0)
        {
            // The others do its work.
        }

        return threads;
    }

    private static void ShowBar(int done, int count)
    {
        var filled = (int)((long)BarWidth * done / count);
        var bar = new string('#', filled) + new string(' ', BarWidth - filled);
        StandardError.WriteText($"\r[{bar}] {done}/{count}");
    }
}
