using System.Collections.Concurrent;

namespace Activations.Cli.Output;

/// <summary>What must be undone when the process is ended in the middle of something.</summary>
internal static class LastResort
{
    private static readonly ConcurrentDictionary<object, Action> Undone = new();

    /// <summary>Has something undone, until what is returned is disposed of.</summary>
    public static IDisposable Add(Action undo)
    {
        var entry = new Entry();
        Undone[entry] = undo;
        return entry;
    }

    /// <summary>Undoes all of it; what cannot be undone is left.</summary>
    public static void UndoAll()
    {
        foreach (var undo in Undone.Values)
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

    private sealed class Entry : IDisposable
    {
        public void Dispose() => Undone.TryRemove(this, out _);
    }
}
