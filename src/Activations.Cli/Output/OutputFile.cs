using Activations.Figures;

namespace Activations.Cli.Output;

/// <summary>One thing that a command line writes: its words are checked, and nothing is drawn yet.</summary>
/// <param name="Path">As the user gave it, or by default; <c>-</c> is stdout.</param>
/// <param name="Make">Draws or computes the content.</param>
/// <param name="IsNamed">Whether the user named it: if not, it is only replaced when this program made it.</param>
internal sealed record OutputFile(string Path, Func<CancellationToken, Content> Make, bool IsNamed = true)
{
    /// <summary>Where the path leads.</summary>
    public Target Target { get; } = FileError.Told(CannotWrite(Path), () => Target.Of(Path));

    /// <summary>The same, unless two would be written to one place, or one to stdout beside others.</summary>
    /// <exception cref="UsageException">They would.</exception>
    public static IReadOnlyList<OutputFile> Together(params IReadOnlyList<OutputFile> files)
    {
        if (files.Count > 1 && files.FirstOrDefault(file => file.Target.IsStdout) is { } stdout)
        {
            throw new UsageException($"-o {stdout.Path}: stdout has the paths of the others; give it alone");
        }

        // Not every disk tells relu.png from ReLU.png.
        var twice = files.GroupBy(file => file.Target.Path, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1);
        return twice is null ? files : throw new UsageException($"-o {twice.Last().Path}: it is written already");
    }

    /// <summary>The same, unless one would be written to stdout, where the answer of the command stands.</summary>
    /// <exception cref="UsageException">It would.</exception>
    public static IReadOnlyList<OutputFile> BesideAnswer(
        string answer, string example, params IReadOnlyList<OutputFile> files) =>
        files.FirstOrDefault(file => file.Target.IsStdout) is { } stdout
            ? throw new UsageException($"-o {stdout.Path}: stdout has {answer}; expected a file name such as {example}")
            : Together(files);

    /// <summary>
    /// Makes all before it writes the first, so that what cannot be made writes nothing; prints the paths of those that
    /// have one.
    /// </summary>
    /// <exception cref="IOException">One cannot be written.</exception>
    public static void WriteAll(
        IReadOnlyList<OutputFile> files, TextWriter printed, CancellationToken cancellation)
    {
        var contents = files.Select(file => file.Fill(cancellation)).ToList();
        var notes = contents.SelectMany(content => content.Notes).Distinct();
        StandardError.Write(notes.Select(note => $"activations: note: {note}"));
        foreach (var (file, content) in files.Zip(contents))
        {
            file.Write(content, cancellation);
            if (file.Target.Descriptor is null)
            {
                printed.WriteLine(file.Path);
            }
        }
    }

    /// <summary>Makes the content, if it may be written.</summary>
    /// <exception cref="IOException">The file is another program's, or may not be written.</exception>
    public Content Fill(CancellationToken cancellation)
    {
        if (!IsNamed && IsOfAnother(Target))
        {
            throw new IOException(
                $"{Path} is kept, since another program made it; to replace it name it with -o {Path}");
        }

        if (Target.Kind == FileKind.File)
        {
            FileError.Told(CannotWrite(Path), () => WholeFile.IsWritable(Target.Path));
        }

        return Make(cancellation);
    }

    /// <summary>What there is, to what should be there.</summary>
    /// <exception cref="IOException">It could not be read.</exception>
    public OutputState Compare(Content content)
    {
        if (FileIdentity.At(Target.Path) is null)
        {
            return OutputState.Missing;
        }

        try
        {
            return WrittenFile.Holds(Target.Path, content) ? OutputState.Current : OutputState.Stale;
        }
        catch (UnauthorizedAccessException)
        {
            return OutputState.Stale; // writing it will tell
        }
    }

    /// <summary>Puts the content where the path leads.</summary>
    /// <exception cref="IOException">It could not be written; the message says why.</exception>
    /// <exception cref="OperationCanceledException">Interrupted; of a file nothing is left behind.</exception>
    public void Write(Content content, CancellationToken cancellation)
    {
        if (Target.IsStdout)
        {
            StandardOutput.Write(content.Blocks);
            return;
        }

        FileError.Told(CannotWrite(Path), () => WriteThere(content, cancellation));
    }

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

    private static bool IsOfAnother(Target target) =>
        target.Kind == FileKind.Special || (target.Kind == FileKind.File && !IsOurs(target.Path));

    private Target WriteThere(Content content, CancellationToken cancellation)
    {
        var target = Target.Of(Path); // what is there now decides
        if (target.Descriptor is { } descriptor)
        {
            OpenFile.Write(descriptor, content.Blocks);
        }
        else if (target.Kind == FileKind.Special)
        {
            OpenFile.Write(target.Path, content.Blocks);
        }
        else
        {
            WholeFile.Write(target, content.Blocks, cancellation);
        }

        return target;
    }

    private static string CannotWrite(string path) => $"cannot write {UsageException.Excerpt(path)}";
}

/// <summary>What a file is to what should be in it.</summary>
internal enum OutputState
{
    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>It holds something else.</summary>
    Stale,

    /// <summary>It holds the same bytes or, as a PNG, the same picture.</summary>
    Current,
}
