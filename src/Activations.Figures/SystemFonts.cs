using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SkiaSharp;

namespace Activations.Figures;

/// <summary>Keeps Skia from reading the machine's fonts, none of which is ever drawn with.</summary>
internal static partial class SystemFonts
{
    private const int OpenFiles = 7; // RLIMIT_NOFILE on Linux

    // The first alone does not tell: a project that is to be compiled ahead of time says so even when it is not. Every
    // other runtime is told by its host which assemblies there are.
    private static bool IsCompiledAheadOfTime =>
        !RuntimeFeature.IsDynamicCodeSupported && AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") is null;

    /// <summary>To be called before anything else of SkiaSharp's.</summary>
    // The first use of SkiaSharp opens every file below /usr/share/fonts, whether any font is asked for or not: 70 of
    // 85 ms with Debian's usual 135 font files. There is no setting against it. While this process may open no file,
    // Skia finds none, which it is built to bear. Compiled ahead of time only: otherwise the runtime, too, opens
    // files at this moment (and never tries again), and takes far longer to start than Skia.
    public static void Skip()
    {
        if (!OperatingSystem.IsLinux() || !IsCompiledAheadOfTime || GetLimit(OpenFiles, out var limit) != 0)
        {
            return;
        }

        _ = SkiaSharpVersion.Native; // loads the library
        _ = SetLimit(OpenFiles, limit with { Soft = 0 });
        try
        {
            _ = SKFontManager.Default;
        }
        finally
        {
            _ = SetLimit(OpenFiles, limit);
        }
    }

    [LibraryImport("libc", EntryPoint = "getrlimit")]
    private static partial int GetLimit(int resource, out Limit limit);

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int SetLimit(int resource, in Limit limit);

    private readonly record struct Limit(nuint Soft, nuint Hard);
}
