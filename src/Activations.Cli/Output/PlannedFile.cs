namespace Activations.Cli.Output;

/// <summary>The content of a file, made and not yet written.</summary>
/// <param name="Write">Hands it over, as often as it is called.</param>
/// <param name="Notes">What a reader should know, a line each.</param>
internal sealed record Drawn(Action<ByteSink> Write, params IReadOnlyList<string> Notes);

/// <summary>A file that a command line asks for: its words are checked, nothing is drawn yet.</summary>
/// <param name="Path">As the user gave it or by default; <c>-</c> is stdout.</param>
/// <param name="Content">Makes the content.</param>
/// <param name="IsNamed">Whether the user named it: if not, it is only replaced when this program made it.</param>
internal sealed record PlannedFile(string Path, Func<CancellationToken, Drawn> Content, bool IsNamed = true)
{
    public bool IsStdout => Destination.NamesStdout(Path);

    /// <inheritdoc cref="Content"/>
    /// <exception cref="IOException">The file is another program's.</exception>
    public Drawn Draw(CancellationToken cancellation) => IsNamed || !File.Exists(Path) || OutputFile.IsOurs(Path)
        ? Content(cancellation)
        : throw new IOException($"{Path} is kept, since another program made it; to replace it name it with -o {Path}");

    /// <summary>Draws all before it writes the first, so that what cannot be drawn writes nothing; prints the paths.</summary>
    public static void Write(IReadOnlyList<PlannedFile> files, TextWriter output, CancellationToken cancellation)
    {
        foreach (var (file, drawn) in files.Zip(files.Select(file => file.Draw(cancellation)).ToList()))
        {
            StandardError.Write(drawn.Notes.Select(note => $"activations: note: {note}"));
            if (file.IsStdout)
            {
                StandardOutput.Write(drawn.Write);
                continue;
            }

            OutputFile.Write(file.Path, drawn.Write, cancellation);
            output.WriteLine(file.Path);
        }
    }
}
