
namespace Activations.Cli.Output;

/// <summary>Reads files that the user names.</summary>
internal static class InputFile
{
    /// <summary>All of a file, or of stdin, as far as it is not too long.</summary>
    /// <param name="path">As the user gave it; <c>-</c> is stdin where the command says so.</param>
    /// <param name="most">How many bytes; one or more beyond it are returned where there are more.</param>
    /// <exception cref="IOException">It cannot be read; the message says why.</exception>
    public static byte[] ReadAll(string path, int most) =>
        FileError.Told($"cannot read {UsageException.Excerpt(path)}", () => Read(path, most));

    private static byte[] Read(string path, int most)
    {
        if (Directory.Exists(path))
        {
            throw new IOException("it is a folder");
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        var all = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int count; all.Length <= most && (count = file.Read(buffer)) > 0;)
        {
            all.Write(buffer, 0, count);
        }

        return all.ToArray();
    }
}
