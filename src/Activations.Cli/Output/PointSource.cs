namespace Activations.Cli.Output;

/// <summary>The x of a table's rows, perhaps without end.</summary>
/// <param name="Points">In order; they are read once.</param>
/// <param name="Known">How many there are, if that is known before they are read.</param>
/// <param name="IsWaiting">Whether the next has yet to come, so that the rows before it are wanted now.</param>
internal sealed record PointSource(IEnumerable<double> Points, long? Known = null, Func<bool>? IsWaiting = null)
{
    /// <summary>The same with a number of points that is known, for which they may all have to be read.</summary>
    public PointSource Counted()
    {
        if (Known is not null)
        {
            return this;
        }

        List<double> all = [.. Points];
        return new(all, all.Count);
    }
}
