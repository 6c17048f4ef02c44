using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Activations.Figures;

/// <summary>Asks the system for memory otherwise than page by page, as each is first touched. Linux only.</summary>
internal static unsafe partial class SystemMemory
{
    private const int LargePages = 14, HandOutAll = 23; // MADV_HUGEPAGE, MADV_POPULATE_WRITE on Linux
    private const int ReadAndWrite = 3; // PROT_READ | PROT_WRITE

    // What a figure of one curve takes, but for what it took before it is drawn.
    private const nuint HeapOfAFigure = 900 << 10;

    // The garbage collector divides its memory into regions of so many bytes.
    private const nuint HeapRegion = 1 << 22;

    /// <summary>Asks for all of a part now.</summary>
    // An advice: where it is not taken, nothing is lost.
    public static void HandOut(void* address, nuint size)
    {
        if (OperatingSystem.IsLinux())
        {
            _ = Advise(address, size, HandOutAll);
        }
    }

    /// <summary>Asks for large pages, each when it is first touched.</summary>
    public static void UseLargePages(void* address, nuint size)
    {
        if (OperatingSystem.IsLinux())
        {
            _ = Advise(address, size, LargePages);
        }
    }

    /// <summary>Asks at once for what a figure will take of the memory for objects.</summary>
    // A figure's objects are made one behind the other in a region that is reserved for them. The garbage collector
    // asks for that 16 pages at a time, and touches them one by one: 230 of 930 page faults, and 2 in 100 of the time.
    // It has no setting for this. What is asked for here it asks for again, at no cost.
    public static void HandOutHeap()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var newest = new object();
        var page = (nuint)Environment.SystemPageSize;
        var next = (*(nuint*)Unsafe.AsPointer(ref newest) / page + 1) * page;
        var size = Math.Min(HeapOfAFigure, HeapRegion - next % HeapRegion);
        if (Protect((void*)next, size, ReadAndWrite) == 0)
        {
            HandOut((void*)next, size);
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(void* address, nuint length, int advice);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(void* address, nuint length, int access);
}
