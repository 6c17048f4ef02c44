namespace Activations;

/// <summary>Curves that are defined by cases, as a table of pieces from left to right.</summary>
internal static class Piecewise
{
    /// <summary>What holds where no piece before it does, as long as x ≤ <paramref name="Last"/>.</summary>
    /// <param name="End">Where the next piece takes over; ∞ for the last.</param>
    /// <param name="Last">The last double of the piece: its end, or the one before.</param>
    /// <param name="Jet">What it is, continued to both ends.</param>
    public readonly record struct Piece(double End, double Last, Func<double, Jet> Jet);

    /// <summary>A piece that holds its end.</summary>
    public static Piece UpTo(double end, Func<double, Jet> jet) => new(end, end, jet);

    /// <summary>A level piece that holds its end.</summary>
    public static Piece UpTo(double end, Jet constant) => UpTo(end, _ => constant);

    /// <summary>A piece that leaves its end to the next.</summary>
    public static Piece Below(double end, Func<double, Jet> jet) => new(end, Math.BitDecrement(end), jet);

    /// <summary>A level piece that leaves its end to the next.</summary>
    public static Piece Below(double end, Jet constant) => Below(end, _ => constant);

    /// <summary>The last piece.</summary>
    public static Piece Else(Func<double, Jet> jet) => UpTo(double.PositiveInfinity, jet);

    /// <summary>A level last piece.</summary>
    public static Piece Else(Jet constant) => UpTo(double.PositiveInfinity, constant);

    /// <summary>
    /// The curve of these pieces, and its breakpoints. A piece that ends before it begins is left out, and so is a
    /// breakpoint where nothing jumps.
    /// </summary>
    public static Curve Curve(params ReadOnlySpan<Piece> pieces)
    {
        var held = new List<Piece>();
        foreach (var piece in pieces)
        {
            if (held.Count == 0 || piece.Last > held[^1].Last)
            {
                held.Add(piece);
            }
        }

        // Of two pieces with one end, the second holds that point only and is not beside it.
        Piece[] table = [.. held], sides = [.. held.DistinctBy(piece => piece.End)];
        return new(x => At(table, x), [.. sides
            .Zip(sides.Skip(1), (left, right) => new Breakpoint(left.End, left.Jet(left.End), right.Jet(left.End)))
            .Where(point => double.IsFinite(point.X) && (point.Left != point.Right || point.Left != At(table, point.X)))]);
    }

    private static Jet At(Piece[] pieces, double x)
    {
        foreach (var piece in pieces)
        {
            if (x <= piece.Last)
            {
                return piece.Jet(x);
            }
        }

        return new(double.NaN, double.NaN, double.NaN);
    }
}
