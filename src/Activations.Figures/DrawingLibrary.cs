using SkiaSharp;

namespace Activations.Figures;

/// <summary>The native half of SkiaSharp, which takes about as long to load as a curve to follow.</summary>
internal static class DrawingLibrary
{
    private static bool _isBegun;

    /// <summary>
    /// Has another thread load it while this one works out what is to be drawn. Whoever draws waits for that, and meets
    /// what fails.
    /// </summary>
    public static void LoadMeanwhile()
    {
        // On one processor the two would take turns, and a thread costs more than nothing.
        if (Environment.ProcessorCount == 1 || Interlocked.Exchange(ref _isBegun, true))
        {
            return;
        }

        try
        {
            new Thread(LoadIfPossible) { IsBackground = true }.Start();
        }
        catch (OutOfMemoryException)
        {
            // There may still be enough for a picture.
        }
    }

    /// <summary>Loads it, and does all else that is done while no other thread draws or opens a file.</summary>
    public static void Load()
    {
        _isBegun = true;
        EmbeddedFont.Load();
    }

    private static void LoadIfPossible()
    {
        try
        {
            _ = SkiaSharpVersion.Native;
        }
        catch (Exception error) when (error is DllNotFoundException or TypeInitializationException)
        {
            // An exception here would end the process.
        }
    }
}
