using System.Collections.Concurrent;

namespace Activations.Cli.Output;

/// <summary>
/// Writes files whole or not at all: a temporary file in the same folder, then a rename. Until then the old file stays;
/// other names of it (hard links) keep what they held.
/// </summary>
internal static class WholeFile
{
    private const string Prefix = ".activations-", Suffix = ".tmp";
    private const int MostAttempts = 3;

    private static readonly ConcurrentDictionary<string, bool> Cleared = new();

    /// <summary>Writes into the folder, made if missing, and clears that of what killed runs left there.</summary>
    /// <exception cref="IOException">It could not be written; the message says why.</exception>
    /// <exception cref="OperationCanceledException">Interrupted; nothing is left behind.</exception>
    public static void Write(Target target, IEnumerable<ReadOnlyMemory<byte>> blocks, CancellationToken cancellation)
    {
        if (target.Kind == FileKind.Folder)
        {
            throw new IOException("it is a folder");
        }

        var folders = new NewFolders(target);
        using var undo = LastResort.Add(folders.Remove);
        try
        {
            folders.Make();
            if (Cleared.TryAdd(folders.Innermost, true))
            {
                RemoveLeftovers(folders.Innermost);
            }

            WriteAndRename(folders, target.Path, blocks, cancellation);
        }
        catch
        {
            folders.Remove();
            throw;
        }
    }

    /// <summary>Whether a file may be written, which is found out without changing it.</summary>
    /// <exception cref="UnauthorizedAccessException">It may not.</exception>
    /// <exception cref="IOException">It cannot.</exception>
    public static bool IsWritable(string path)
    {
        const FileShare withOthers = FileShare.ReadWrite | FileShare.Delete;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, withOthers, bufferSize: 0);
        return file.CanWrite;
    }

    private static void WriteAndRename(
        NewFolders folders, string target, IEnumerable<ReadOnlyMemory<byte>> blocks, CancellationToken cancellation)
    {
        // Open, and so locked, until it has its final name: other runs can tell it from a leftover.
        using var file = CreateTemporary(folders, cancellation);
        using var undo = LastResort.Add(() => File.Delete(file.Name));
        try
        {
            foreach (var block in blocks)
            {
                file.Write(block.Span);
                cancellation.ThrowIfCancellationRequested();
            }

            cancellation.ThrowIfCancellationRequested();
            TakeAfter(target, file);
            if (Target.KindAt(target) is not (FileKind.File or FileKind.Nothing))
            {
                throw new IOException("it is no file any more");
            }

            File.Move(file.Name, target, overwrite: true);
        }
        catch
        {
            File.Delete(file.Name);
            throw;
        }
    }

    /// <summary>Gives the new file the mode of the old one, and its owner where that is allowed.</summary>
    private static void TakeAfter(string target, FileStream file)
    {
        if (OperatingSystem.IsWindows() || FileIdentity.At(target) is not { Kind: FileKind.File } old)
        {
            return;
        }

        _ = IsWritable(target);
        var mode = File.GetUnixFileMode(target);
        const UnixFileMode asOwner = UnixFileMode.SetUser | UnixFileMode.SetGroup; // would lend another's rights
        var isSameOwner = old.GiveOwner(file.SafeFileHandle.DangerousGetHandle());
        File.SetUnixFileMode(file.SafeFileHandle, isSameOwner ? mode : mode & ~asOwner);
    }

    private static FileStream CreateTemporary(NewFolders folders, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            cancellation.ThrowIfCancellationRequested();
            // Before it is locked another run may take it for a leftover, and hold it or have removed it.
            // Not RandomNumberGenerator, which loads OpenSSL: a fifth of the time a whole figure takes.
            var path = Path.Combine(folders.Innermost, $"{Prefix}{Random.Shared.NextInt64():x16}{Suffix}");
            try
            {
                const FileShare withOthers = FileShare.Read | FileShare.Delete;
                var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, withOthers, bufferSize: 0);
                if (File.Exists(path))
                {
                    return file;
                }

                file.Dispose();
            }
            catch (DirectoryNotFoundException) when (attempt < MostAttempts)
            {
                folders.Make(); // another one that failed in it removed it
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
}
