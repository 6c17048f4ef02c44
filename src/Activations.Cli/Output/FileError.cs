using System.Runtime.InteropServices;

namespace Activations.Cli.Output;

/// <summary>What can go wrong with files, in words for a person.</summary>
internal static class FileError
{
    /// <summary>ENOMEM.</summary>
    public const int NoMemory = 12;

    // ENXIO, EMFILE, EFBIG (which the base library takes for a wrong argument), ENOSPC, EROFS
    private const int NoSuchDevice = 6, TooManyOpen = 24, TooLarge = 27, NoSpace = 28, ReadOnly = 30;

    /// <summary>Does something with a file, and says which file it was where that fails.</summary>
    /// <param name="doing">Such as <c>cannot read x.sh</c>.</param>
    /// <param name="work">What is done.</param>
    /// <exception cref="IOException">It fails, though not by a fault of ours.</exception>
    public static T Told<T>(string doing, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (
            error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new IOException($"{doing}: {Reason(error)}", error);
        }
    }

    /// <summary>What went wrong, to stand behind a colon.</summary>
    public static string Reason(Exception error) => error switch
    {
        UnauthorizedAccessException => "permission denied",
        FileNotFoundException => "no such file",
        DirectoryNotFoundException => "no such folder",
        PathTooLongException => "the name is too long",
        IOException { HResult: ReadOnly } => "the file system is read-only",
        IOException { HResult: NoSpace } => "no space left on the disk",
        IOException { HResult: TooManyOpen } => "too many files are open",
        IOException { HResult: NoSuchDevice } => "nothing there takes what is written",
        IOException { HResult: FileDescriptor.NotOpen } => "it is closed",
        ArgumentOutOfRangeException { ParamName: "value" } => InLowerCase(Marshal.GetPInvokeErrorMessage(TooLarge)),
        IOException { HResult: > 0 and var number } => InLowerCase(Marshal.GetPInvokeErrorMessage(number)),
        _ => error.Message.ReplaceLineEndings(" ").TrimEnd('.'),
    };

    private static string InLowerCase(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
