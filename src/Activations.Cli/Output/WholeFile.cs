using System.Collections.Concurrent;

namespace Activations.Cli.Output;

/// <summary>
/// A file that is written whole or not at all: a temporary file in the same folder, then a rename. Until then the old
/// file stays; other names of it (hard links) keep what they held. What is not finished when it is disposed of leaves
/// nothing behind.
/// </summary>
internal sealed class WholeFile : IDisposable
{
    private const string Prefix = ".activations-", Suffix = ".tmp";
    private const int MostAttempts = 3;

    private static readonly ConcurrentDictionary<string, bool> Cleared = new();

    private readonly Target _target;
    private readonly NewFolders _folders;
    private readonly IDisposable _undo;

    // Open, and so locked, until it has its final name: other runs can tell it from a leftover.
    private FileStream? _file;
    private bool _isFinished;

    private WholeFile(Target target)
    {
        (_target, _folders) = (target, new(target));
        _undo = LastResort.Add(Remove);
    }

    /// <summary>
    /// Writes all beside the file, into its folder, which is made if missing and cleared of what killed runs left.
    /// </summary>
    /// <exception cref="IOException">It could not be written; the message says why.</exception>
    /// <exception cref="OperationCanceledException">Interrupted; nothing is left behind.</exception>
    public static WholeFile Begin(
        Target target, IEnumerable<ReadOnlyMemory<byte>> blocks, CancellationToken cancellation)
    {
        if (target.Kind == FileKind.Folder)
        {
            throw new IOException("it is a folder");
        }

        if (FileIdentity.IsTooLong(target.Path))
        {
            throw new PathTooLongException();
        }

        var file = new WholeFile(target);
        try
        {
            file.Write(blocks, cancellation);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Gives it its name.</summary>
    /// <exception cref="IOException">It cannot be there any more.</exception>
    public void Finish()
    {
        if (Target.KindAt(_target.Path) is not (FileKind.File or FileKind.Nothing))
        {
            throw new IOException("it is no file any more");
        }

        File.Move(_file!.Name, _target.Path, overwrite: true);
        _isFinished = true;
    }

    public void Dispose()
    {
        _undo.Dispose();
        if (!_isFinished)
        {
            Remove();
        }

        _file?.Dispose();
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

    private void Write(IEnumerable<ReadOnlyMemory<byte>> blocks, CancellationToken cancellation)
    {
        _folders.Make();
        if (Cleared.TryAdd(_folders.Innermost, true))
        {
            RemoveLeftovers(_folders.Innermost);
        }

        _file = CreateTemporary(_folders, cancellation);
        foreach (var block in blocks)
        {
            _file.Write(block.Span);
            cancellation.ThrowIfCancellationRequested();
        }

        cancellation.ThrowIfCancellationRequested();
        TakeAfter(_target.Path, _file);
    }

    private void Remove()
    {
        if (_file is not null)
        {
            File.Delete(_file.Name);
        }

        _folders.Remove();
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
