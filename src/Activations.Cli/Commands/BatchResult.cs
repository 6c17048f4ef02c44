using Activations.Cli.Output;
using Activations.Figures;

namespace Activations.Cli.Commands;

/// <summary>What became of a file that a batch asks for.</summary>
/// <param name="Planned">The file.</param>
/// <param name="State">What it was before; null when that could not be found out, or it could not be written.</param>
/// <param name="Notes">What a reader of the new file should know.</param>
/// <param name="Failure">Why it could not be drawn or written.</param>
internal sealed record BatchResult(
    BatchFile Planned, OutputState? State, IReadOnlyList<string> Notes, string? Failure = null)
{
    /// <summary>Draws it, compares, and if it may, writes it where it changed.</summary>
    public static BatchResult Of(BatchFile planned, bool write, CancellationToken cancellation)
    {
        var file = planned.File;
        try
        {
            var content = write ? file.Fill(cancellation) : file.Make(cancellation);
            var state = file.Compare(content);
            if (!write || state == OutputState.Current)
            {
                return new(planned, state, []);
            }

            file.Write(content, cancellation);
            return new(planned, state, content.Notes);
        }
        catch (Exception error) when (error is UsageException or NothingToDrawException or IOException)
        {
            var names = error.Message.Contains(file.Path, StringComparison.Ordinal);
            return new(planned, null, [], names ? error.Message : $"{file.Path}: {error.Message}");
        }
    }
}
