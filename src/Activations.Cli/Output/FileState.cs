using Activations.Figures;

namespace Activations.Cli.Output;

/// <summary>What a file is to what should be in it.</summary>
internal enum FileState
{
    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>It holds something else.</summary>
    Stale,

    /// <summary>It holds the same bytes or, as a PNG, the same picture.</summary>
    Current,
}

/// <summary>Compares files with what should be in them.</summary>
internal static class FileComparison
{
    public static FileState Of(string path, Action<ByteSink> content)
    {
        if (!File.Exists(path))
        {
            return FileState.Missing;
        }

        try
        {
            return HasSameBytes(path, content) || IsSamePicture(path, content) ? FileState.Current : FileState.Stale;
        }
        catch (UnauthorizedAccessException)
        {
            return FileState.Stale; // writing it will tell
        }
    }

    private static bool HasSameBytes(string path, Action<ByteSink> content)
    {
        using var file = Open(path);
        byte[] there = [];
        try
        {
            content(bytes =>
            {
                there = there.Length < bytes.Length ? new byte[bytes.Length] : there;
                var read = file.ReadAtLeast(there.AsSpan(0, bytes.Length), bytes.Length, throwOnEndOfStream: false);
                if (!bytes.SequenceEqual(there.AsSpan(0, read)))
                {
                    throw new EndOfStreamException(); // the rest of the content need not be made
                }
            });
            return file.Position == file.Length;
        }
        catch (EndOfStreamException)
        {
            return false;
        }
    }

    private static bool IsSamePicture(string path, Action<ByteSink> content)
    {
        using (var file = Open(path))
        {
            if (PictureCommand.Read(file) is null)
            {
                return false;
            }
        }

        var drawn = new MemoryStream();
        content(drawn.Write);
        return SamePicture.Shows(File.ReadAllBytes(path), drawn.ToArray());
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
}
