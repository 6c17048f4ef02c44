using System.Collections.Concurrent;
using Activations.Figures;

namespace Activations.Cli.Output;

/// <summary>Writes files whole or not at all.</summary>
internal static class OutputFile
{
    private const string Prefix = ".activations-", Suffix = ".tmp";
    private const int MostAttempts = 3;

    private static readonly ConcurrentDictionary<string, bool> Cleared = new();

    /// <summary>
    /// Puts what the content hands over in a temporary file in the same folder, made if missing, and renames it: until
    /// then the old file stays. Also removes what killed runs left in that folder.
    /// </summary>
    /// <exception cref="IOException">It could not be written; the message says why.</exception>
    /// <exception cref="OperationCanceledException">Interrupted; nothing is left behind.</exception>
    public static void Write(string path, Action<ByteSink> content, CancellationToken cancellation)
    {
        try
        {
            // Devices and /dev/fd are written to, not replaced; so is what a link points to.
            if (IsDevice(path))
            {
                using var device = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
                content(device.Write);
                return;
            }

            // A full path, or the base library takes the target of a link in the current folder to be in the root.
            var target = Path.GetFullPath(path);
            target = File.Exists(target) ? File.ResolveLinkTarget(target, returnFinalTarget: true)?.FullName ?? target : target;
            if (Directory.Exists(target))
            {
                throw new IOException("it is a folder");
            }

            var folder = MakeFolder(Path.GetDirectoryName(target)!);
            if (Cleared.TryAdd(folder, true))
            {
                RemoveLeftovers(folder);
            }

            WriteAndRename(folder, target, content, cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new IOException($"cannot write {path}: {Reason(error)}", error);
        }
    }

    /// <summary>Whether the path names no file that could be read again; /dev/shm is a common folder.</summary>
    public static bool IsDevice(string path) =>
        path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal);

    /// <summary>Whether the file is a picture made by this program: those carry their command.</summary>
    public static bool IsOurs(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return PictureCommand.Read(file) is not null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string MakeFolder(string folder)
    {
        try
        {
            return Directory.CreateDirectory(folder).FullName;
        }
        catch (IOException error)
        {
            throw new IOException($"no folder can be made at {folder}", error);
        }
    }

    private static void WriteAndRename(string folder, string target, Action<ByteSink> content, CancellationToken cancellation)
    {
        // Open, and so locked, until it has its final name: other runs can tell it from a leftover.
        using var file = CreateTemporary(folder);
        try
        {
            content(file.Write);
            cancellation.ThrowIfCancellationRequested();
            File.Move(file.Name, target, overwrite: true);
        }
        catch
        {
            File.Delete(file.Name);
            throw;
        }
    }

    private static FileStream CreateTemporary(string folder)
    {
        for (var attempt = 1; ; attempt++)
        {
            // Between its making and its locking another run may take it for a leftover, and hold it or have removed it.
            // Not RandomNumberGenerator, which loads OpenSSL: a fifth of the time a whole figure takes.
            var path = Path.Combine(folder, $"{Prefix}{Random.Shared.NextInt64():x16}{Suffix}");
            try
            {
                var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete, bufferSize: 0);
                if (File.Exists(path))
                {
                    return file;
                }

                file.Dispose();
            }
            catch (IOException) when (attempt < MostAttempts)
            {
            }
        }
    }

    private static void RemoveLeftovers(string folder)
    {
        foreach (var leftover in Directory.EnumerateFiles(folder, $"{Prefix}*{Suffix}"))
        {
            try
            {
                using var owned = new FileStream(leftover, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
                File.Delete(leftover);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Another run is writing it, or it is somebody else's: theirs to remove.
            }
        }
    }

    /// <summary>What went wrong, in words for a person.</summary>
    internal static string Reason(Exception error) => error switch
    {
        UnauthorizedAccessException => "permission denied",
        FileNotFoundException => "no such file",
        DirectoryNotFoundException => "no such folder",
        PathTooLongException => "the name is too long",
        IOException { HResult: 30 } => "the file system is read-only", // EROFS
        IOException { HResult: 28 } => "no space left on the disk", // ENOSPC
        _ => error.Message.ReplaceLineEndings(" ").TrimEnd('.'),
    };
}
