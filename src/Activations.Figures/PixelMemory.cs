using System.Runtime.InteropServices;
using SkiaSharp;

namespace Activations.Figures;

/// <summary>Memory to draw on, in large pages where the system has such.</summary>
// A picture of 1000x500 pixels is 488 pages of the usual size, which the system hands out, and takes back, one by one.
// Those of a smaller picture are asked for together, in half of the time.
internal static unsafe class PixelMemory
{
    private const nuint LargePage = 1 << 21;

    /// <summary>
    /// A surface on memory of its own, which is freed when the surface is disposed of. What it shows is not defined.
    /// </summary>
    /// <exception cref="InsufficientMemoryException">The machine has no memory for so many pixels.</exception>
    public static SKSurface Surface(SKImageInfo info)
    {
        try
        {
            var memory = Take((nuint)info.BytesSize64);
            return SKSurface.Create(info, (nint)memory, info.RowBytes, Free, null)
                ?? throw new ArgumentOutOfRangeException(nameof(info));
        }
        catch (OutOfMemoryException)
        {
            throw new InsufficientMemoryException($"no memory for a picture of {info.Width}x{info.Height} px");
        }
    }

    private static void* Take(nuint size)
    {
        // Three quarters of a large page may as well be a whole one.
        var inLargePages = (size + LargePage / 4) / LargePage * LargePage;
        var memory = NativeMemory.AlignedAlloc(Math.Max(size, inLargePages), LargePage);
        if (inLargePages > 0)
        {
            SystemMemory.UseLargePages(memory, inLargePages);
        }
        else
        {
            SystemMemory.HandOut(memory, size);
        }

        return memory;
    }

    private static void Free(nint address, object? context) => NativeMemory.AlignedFree((void*)address);
}
