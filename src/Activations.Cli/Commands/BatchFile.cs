using Activations.Cli.Output;
using Activations.Figures;

namespace Activations.Cli.Commands;

/// <summary>A file that a line of a batch asks for, and what became of it.</summary>
/// <param name="Line">Where it is asked for.</param>
/// <param name="Planned">What it should hold.</param>
internal sealed record BatchFile(int Line, PlannedFile Planned)
{
    /// <summary>What it was before.</summary>
    public FileState State { get; private set; }

    /// <summary>What a reader of the new file should know.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    /// <summary>Why it could not be drawn or written.</summary>
    public string? Failure { get; private set; }

    /// <summary>Draws it, compares, and if it may, writes it where it changed.</summary>
    public void Update(bool write, CancellationToken cancellation)
    {
        try
        {
            var drawn = Planned.Draw(cancellation);
            State = FileComparison.Of(Planned.Path, drawn.Write);
            if (write && State != FileState.Current)
            {
                OutputFile.Write(Planned.Path, drawn.Write, cancellation);
                Notes = drawn.Notes;
            }
        }
        catch (Exception error) when (error is UsageException or NothingToDrawException or IOException)
        {
            Failure = error.Message.Contains(Planned.Path, StringComparison.Ordinal) ? error.Message : $"{Planned.Path}: {error.Message}";
        }
    }
}
