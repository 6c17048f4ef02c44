
namespace Activations.Cli.Output;

/// <summary>Where a result goes and in which format.</summary>
/// <param name="Path">As the user gave it; null when left open.</param>
/// <param name="Format">What --format says, else the ending of the path, else the default.</param>
internal sealed record Destination(string? Path, string Format)
{
    /// <summary>Reads -o and --format together.</summary>
    /// <param name="path">The value of -o, if given.</param>
    /// <param name="format">The value of --format, if given.</param>
    /// <param name="formats">Endings of file names, each with its format; the first is the default.</param>
    /// <exception cref="UsageException">The path does not tell, or they contradict each other.</exception>
    public static Destination Of(string? path, string? format, params IReadOnlyList<(string Ending, string Format)> formats)
    {
        var ending = path is null || NamesStdout(path) ? "" : System.IO.Path.GetExtension(path).ToLowerInvariant();
        var told = formats.FirstOrDefault(known => known.Ending == ending).Format;
        return new(path, (format, told) switch
        {
            (null, null) when path is null || NamesStdout(path) => formats[0].Format,
            (null, null) => throw new UsageException(
                $"-o {path}: expected a file name that ends in {English.Or(formats.Select(known => known.Ending))}, or --format"),
            (null, var its) => its,
            (var given, null) => given,
            var (given, its) => given == its ? given : throw new UsageException($"--format {given}: does not fit -o {path}"),
        });
    }

    public static bool NamesStdout(string? path) => path is "-" or "/dev/stdout";
}
