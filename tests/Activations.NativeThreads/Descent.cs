using System.Runtime.CompilerServices;

namespace Activations.NativeThreads;

/// <summary>A method whose last act is a call to itself, called from one that watches its own stack.</summary>
internal static class Descent
{
    private const int Depth = 100, Times = 1000;

    /// <summary>Whether the caller's words on the stack are what they were, after each of a thousand descents.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool LeavesTheStackAlone()
    {
        var state = new State { Reached = 0 };
        Words words = default;
        Span<long> watched = words;
        for (var i = 0; i < Times; i++)
        {
            Go(new(0, 0), new(Depth, 2), ref state);
            if (watched.ContainsAnyExcept(0))
            {
                return false;
            }
        }

        return true;
    }

    // With two structs and a reference as arguments, the compiler makes the last call a jump to the method's beginning
    // rather than a loop. The call that is never made gives it a frame.
    private static void Go(Place low, Place high, ref State state)
    {
        if (high.X - low.X > 1)
        {
            if (low.X < 0)
            {
                Go(low, high, ref state);
            }

            Go(new(low.X + 1, low.Y), high, ref state);
        }
        else
        {
            state.Reached++;
        }
    }

    private readonly record struct Place(double X, double Y);

    private struct State
    {
        public long Reached;
    }

    [InlineArray(40)]
    private struct Words
    {
        private long _first;
    }
}
