using System.Collections.Concurrent;

namespace Activations.Cli.Output;

/// <summary>What must be undone when the process is ended in the middle of something.</summary>
internal static class LastResort
{
    private static readonly ConcurrentDictionary<long, Action> Undone = new();
    private static long _count;

    /// <summary>Has something undone, until what is returned is disposed of.</summary>
    public static IDisposable Add(Action undo)
    {
        var number = Interlocked.Increment(ref _count);
        Undone[number] = undo;
        return new Entry(number);
    }

    /// <summary>Undoes all of it, the last first; what cannot be undone is left.</summary>
    public static void UndoAll()
    {
        foreach (var (_, undo) in Undone.OrderByDescending(entry => entry.Key))
        {
            try
            {
                undo();
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // The next one still can.
            }
        }
    }

    private sealed class Entry(long number) : IDisposable
    {
        public void Dispose() => Undone.TryRemove(number, out _);
    }
}
