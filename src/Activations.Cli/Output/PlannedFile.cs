namespace Activations.Cli.Output;

/// <summary>A file that a command line asks for: its words are checked, nothing is drawn yet.</summary>
/// <param name="Path">As the user gave it or by default; <c>-</c> is stdout.</param>
/// <param name="Content">Makes the content and gives what hands it over, as often as that is called.</param>
/// <param name="IsNamed">Whether the user named it: if not, it is only replaced when this program made it.</param>
internal sealed record PlannedFile(string Path, Func<CancellationToken, Action<ByteSink>> Content, bool IsNamed = true)
{
    public bool IsStdout => Destination.NamesStdout(Path);

    /// <inheritdoc cref="Content"/>
    /// <exception cref="IOException">The file is another program's.</exception>
    public Action<ByteSink> Draw(CancellationToken cancellation) => IsNamed || !File.Exists(Path) || OutputFile.IsOurs(Path)
        ? Content(cancellation)
        : throw new IOException($"{Path} is kept, since another program made it; to replace it name it with -o {Path}");

    /// <summary>Draws all before it writes the first, so that what cannot be drawn writes nothing; prints the paths.</summary>
    public static void Write(IReadOnlyList<PlannedFile> files, TextWriter output, CancellationToken cancellation)
    {
        foreach (var (file, content) in files.Zip(files.Select(file => file.Draw(cancellation)).ToList()))
        {
            if (file.IsStdout)
            {
                StandardOutput.Write(content);
                continue;
            }

            OutputFile.Write(file.Path, content, cancellation);
            output.WriteLine(file.Path);
        }
    }
}
