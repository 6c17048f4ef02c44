using Activations.Figures;

namespace Activations.Cli.Output;

/// <summary>Compares a file with what should be in it.</summary>
internal static class WrittenFile
{
    // Another version of the libraries may compress a little less well.
    private const int MostTimesLarger = 4;

    /// <summary>Whether it holds these bytes or, as a PNG, the same picture.</summary>
    /// <exception cref="IOException">It could not be read.</exception>
    public static bool Holds(string path, Content content)
    {
        using var file = new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return HasSameBytes(file, content) || IsSamePicture(file, content);
    }

    private static bool HasSameBytes(FileStream file, Content content)
    {
        byte[] there = [];
        foreach (var block in content.Blocks)
        {
            there = there.Length < block.Length ? new byte[block.Length] : there;
            var read = file.ReadAtLeast(there.AsSpan(0, block.Length), block.Length, throwOnEndOfStream: false);
            if (!block.Span.SequenceEqual(there.AsSpan(0, read)))
            {
                return false; // the rest of the content need not be made
            }
        }

        return file.Position == file.Length;
    }

    private static bool IsSamePicture(FileStream file, Content content)
    {
        file.Position = 0;
        if (PictureCommand.Read(file) is null)
        {
            return false;
        }

        var drawn = new MemoryStream();
        foreach (var block in content.Blocks)
        {
            drawn.Write(block.Span);
        }

        if (file.Length > MostTimesLarger * drawn.Length)
        {
            return false;
        }

        var there = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(there);
        return SamePicture.Shows(there, drawn.ToArray());
    }
}
