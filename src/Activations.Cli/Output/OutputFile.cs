using Activations.Figures;

namespace Activations.Cli.Output;

/// <summary>One thing that a command line writes: its words are checked, and nothing is drawn yet.</summary>
/// <param name="Path">As the user gave it, or by default; <c>-</c> is stdout.</param>
/// <param name="Make">Draws or computes the content.</param>
/// <param name="IsNamed">Whether the user named it: if not, it is only replaced when this program made it.</param>
internal sealed record OutputFile(string Path, Func<CancellationToken, Content> Make, bool IsNamed = true)
{
    /// <summary>What is to be done once, before several threads make contents.</summary>
    public Action Prepare { get; init; } = () => { };

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
            : UnlessShown(Together(files), $"plot relu -o {example}");

    /// <summary>The same, unless a person would see the bytes of one.</summary>
    /// <param name="files">What has bytes that are no text.</param>
    /// <param name="example">A line that does it right, behind activations.</param>
    /// <param name="because">The setting that makes it so; null for the path.</param>
    /// <exception cref="UsageException">A person would.</exception>
    public static IReadOnlyList<OutputFile> UnlessShown(
        IReadOnlyList<OutputFile> files, string example, string? because = null) =>
        files.FirstOrDefault(file => file.Target.IsTerminal) is { } shown
            ? throw new UsageException($"{because ?? "-o " + shown.Path}: not written to a terminal; "
                + $"redirect it, as in activations {example}")
            : files;

    /// <summary>
    /// Makes all, and writes all beside where they belong, before the first gets its name: where one cannot be made or
    /// written, none is. Prints the paths of those that have one.
    /// </summary>
    /// <exception cref="IOException">One cannot be written.</exception>
    public static void WriteAll(
        IReadOnlyList<OutputFile> files, TextWriter printed, CancellationToken cancellation) =>
        WriteAll(files, printed, Warn, cancellation);

    /// <summary>The same for somebody who hears of notes in another way than on stderr.</summary>
    /// <exception cref="IOException">One cannot be written.</exception>
    public static void WriteAll(
        IReadOnlyList<OutputFile> files,
        TextWriter printed,
        Action<IEnumerable<string>> tell,
        CancellationToken cancellation)
    {
        var contents = files.Select(file => file.Fill(cancellation)).ToList();
        tell(contents.SelectMany(content => content.Notes).Distinct());
        var begun = new List<WrittenOutput>();
        try
        {
            // What is no file, such as a device, takes what is written at once: last, when all files are ready.
            foreach (var (file, content) in files.Zip(contents).OrderBy(pair => !pair.First.IsFile))
            {
                begun.Add(file.Begin(content, cancellation));
            }

            begun.ForEach(output => output.Finish());
            tell(contents.SelectMany(content => content.Afterwards()).Distinct());
        }
        finally
        {
            begun.Reverse(); // the first made the folders
            begun.ForEach(output => output.Dispose());
        }

        foreach (var file in files.Where(file => file.Target.Descriptor is null))
        {
            printed.WriteLine(file.Path);
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
        using var output = Begin(content, cancellation);
        output.Finish();
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

    private bool IsFile => Target.Kind != FileKind.Special;

    private WrittenOutput Begin(Content content, CancellationToken cancellation)
    {
        if (Target.IsStdout)
        {
            StandardOutput.Write(content.Blocks);
            return new(this, null);
        }

        return FileError.Told(CannotWrite(Path), () => new WrittenOutput(this, BeginThere(content, cancellation)));
    }

    /// <summary>The file that is begun; null where all is written, since nothing there is replaced.</summary>
    private WholeFile? BeginThere(Content content, CancellationToken cancellation)
    {
        var target = Target.Of(Path); // what is there now decides
        if (target.Descriptor is { } descriptor)
        {
            OpenFile.Write(descriptor, content.Blocks);
            return null;
        }

        if (target.Kind == FileKind.Special)
        {
            OpenFile.Write(target.Path, content.Blocks);
            return null;
        }

        return WholeFile.Begin(target, content.Blocks, cancellation);
    }

    private static void Warn(IEnumerable<string> notes) =>
        StandardError.Write(notes.ToList().ConvertAll(note => $"activations: note: {note}"));

    private static string CannotWrite(string path) => $"cannot write {UsageException.Excerpt(path)}";

    /// <summary>What is written, but for its name where it is a file.</summary>
    private sealed record WrittenOutput(OutputFile Output, WholeFile? File) : IDisposable
    {
        public void Finish() => FileError.Told(CannotWrite(Output.Path), () =>
        {
            File?.Finish();
            return Output;
        });

        public void Dispose() => File?.Dispose();
    }
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
