namespace Activations.Sampling;

/// <summary>The jumps that ascending points have not passed yet.</summary>
/// <param name="jumps">All of them, ascending.</param>
internal sealed class JumpsAhead(Jump[] jumps)
{
    private int _next;

    /// <summary>Where the next one is; ∞ behind the last.</summary>
    public double X { get; private set; } = jumps.Length > 0 ? jumps[0].X : double.PositiveInfinity;

    /// <summary>
    /// Whether the line is broken before this point, which is right of all asked about before. One that stands at a
    /// jump itself belongs to the side whose value it has; to none, and the
    /// line is broken on both sides, if to neither.
    /// </summary>
    public bool IsBefore(Point point)
    {
        var passes = false;
        while (point.X > X)
        {
            passes = true;
            Pass();
        }

        if (point.X == X && point.Y != jumps[_next].Left)
        {
            passes = true;
            if (point.Y == jumps[_next].Right)
            {
                Pass();
            }
        }

        return passes;
    }

    private void Pass()
    {
        _next++;
        X = _next < jumps.Length ? jumps[_next].X : double.PositiveInfinity;
    }
}
