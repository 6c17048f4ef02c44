namespace Activations.Sampling;

/// <summary>The range of a grid in narrow columns of equal width, counted from 0.</summary>
/// <param name="grid">Whose points they hold.</param>
/// <param name="count">How many, at least 1.</param>
internal sealed class PixelColumns(Grid grid, int count)
{
    /// <summary>The column of a point where there are none, since every point counts.</summary>
    public const int NoColumn = -1;

    /// <summary>How many there are.</summary>
    public int Count => count;

    /// <summary>The column of an x.</summary>
    public int Of(double x) => (int)(grid.Range.Fraction(x) * count);

    /// <summary>
    /// The index in the grid of the first point in this column or a later one; the number of points if none is.
    /// </summary>
    public long FirstIn(int column)
    {
        var (low, high) = (0L, grid.Count);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            (low, high) = Of(grid[middle]) < column ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
