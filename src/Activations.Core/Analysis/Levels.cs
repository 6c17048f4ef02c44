namespace Activations.Analysis;

/// <summary>Tells where a curve is constant from where it only seems so.</summary>
internal static class Levels
{
    // What lies below is close to where doubles end: a tail that underflows, not a function that starts.
    private const double Underflow = 1e-290, NearZero = 1e-30;

    /// <summary>
    /// Where the curve is constant, ascending. Its value may be all that rounding leaves (1 of sigmoid(40)) and its
    /// slope may underflow (beyond 745), but a function that begins to move does so with a slope or a curvature that
    /// is no tiny number, or at 0, where powers of x do.
    /// </summary>
    public static List<Interval> Of(Profile profile)
    {
        var levels = new List<Interval>();
        Cell[] cells = [.. profile.Cells];
        for (var i = 0; i < cells.Length; i++)
        {
            var first = i;
            while (i < cells.Length && cells[i].LooksLevel && (i == first || cells[i].AtLow.Value.Equals(cells[i - 1].AtHigh.Value)))
            {
                i++;
            }

            if (i > first
                && Edge(profile, cells[first], first == 0 ? null : cells[first - 1], -1) is { } low
                && Edge(profile, cells[i - 1], i == cells.Length ? null : cells[i], 1) is { } high)
            {
                levels.Add(new(low, high));
            }

            // A cell that begins where the value jumps starts a run of its own.
            i -= i > first ? 1 : 0;
        }

        return levels;
    }

    /// <summary>Where the level ends, or null when what follows shows that it is none.</summary>
    private static double? Edge(Profile profile, Cell level, Cell? next, int side)
    {
        var (inside, jet) = side < 0 ? (level.Low, level.AtLow) : (level.High, level.AtHigh);
        if (next is not { } beyond || (side < 0 ? beyond.AtHigh : beyond.AtLow) is var start && (start != jet || !beyond.IsDefined))
        {
            return inside;
        }

        var (curve, outside) = (profile.Curve, side < 0 ? beyond.Low : beyond.High);
        while (inside + (outside - inside) / 2 is var x && x != inside && x != outside)
        {
            (inside, outside) = Change(x) == 0 ? (x, outside) : (inside, x);
        }

        // A value that moves while its slope does not is rounding, and beside a value other than 0 so may a slope be.
        return Math.Abs(inside) < NearZero ? 0 : jet.Value is 0 or double.NaN && SlopeOrBend(outside) > Underflow ? inside : null;

        double Change(double x) => double.IsInfinity(x) ? 0 : Math.Max(Math.Abs(curve[0](x) - jet.Value), SlopeOrBend(x));

        double SlopeOrBend(double x) => Math.Max(Math.Abs(curve[1](x)), Math.Abs(curve[2](x)));
    }
}
