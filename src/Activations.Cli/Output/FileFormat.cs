using Activations.Figures;

namespace Activations.Cli.Output;

/// <summary>A format in which a result can be written.</summary>
/// <param name="Name">What --format calls it.</param>
/// <param name="Ending">What file names end in, with the dot.</param>
/// <param name="Meaning">What it is or what it is for.</param>
/// <param name="Writer">How it is written.</param>
internal sealed record FileFormat<T>(string Name, string Ending, string Meaning, T Writer)
{
    /// <summary>Whether the number of rows is needed before the first is written.</summary>
    public bool CountsFirst { get; init; }

    /// <summary>Whether its text stays text, which the reader's fonts draw.</summary>
    public bool KeepsText { get; init; }
}

/// <summary>Chooses between formats.</summary>
internal static class FileFormat
{
    /// <summary>What --format says, else the ending of the path, else the first for a descriptor.</summary>
    /// <param name="known">All there are.</param>
    /// <param name="path">The value of -o, if given.</param>
    /// <param name="named">The value of --format, if given.</param>
    /// <exception cref="UsageException">The path does not tell, or they contradict each other.</exception>
    public static FileFormat<T> Choose<T>(IReadOnlyList<FileFormat<T>> known, string? path, string? named)
    {
        var ending = Path.GetExtension(path);
        var byEnding = known.FirstOrDefault(format => format.Ending.Equals(ending, StringComparison.OrdinalIgnoreCase));
        var byName = named is null ? null : known.First(format => format.Name == named);
        if (byName is not null && byEnding is not null && byName != byEnding)
        {
            throw new UsageException($"--format {named}: does not fit -o {path}");
        }

        if ((byName ?? byEnding) is { } format)
        {
            return format;
        }

        if (path is null || LeadsToDescriptor(path))
        {
            return known[0];
        }

        var endings = English.Or(known.Select(format => format.Ending));
        throw new UsageException($"-o {path}: expected a file name that ends in {endings}, or --format");
    }

    private static bool LeadsToDescriptor(string path) =>
        FileError.Told($"cannot write {UsageException.Excerpt(path)}", () => Target.Of(path)).Descriptor is not null;
}
