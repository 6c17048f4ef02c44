namespace Activations.Evaluation;

/// <content>Tells cases far out, where a function cannot be told from its limit, and keeps count of ties.</content>
internal ref partial struct Execution<T>
{
    /// <summary>
    /// 1 or −1 where a function that cannot be told from its limit, a whole number, is above or below it: as its slope
    /// says, or as it is nearer, where digits tell, or as it is everywhere: 2*sigmoid(x) is below 2 however large x is.
    /// 0 where that is not so.
    /// </summary>
    private readonly int SideFarOut(int place, double whole)
    {
        const int far = 10;
        if (OpenRange.SideOf(_steps, numbers, place, whole) is var always and not 0)
        {
            return always;
        }

        var side = effort.CountsAsTie ? SideBySlope(_cells[place]) : 0;
        return side == 0 && FarOut is not null && T.Magnitude(x).Low > far ? FarOut(place, whole) : side;
    }

    /// <summary>That of a function whose slope gets smaller farther out, so fast that little is left to go.</summary>
    private readonly int SideBySlope(in RealJet<T> a)
    {
        const int tiny = -200;
        var (slopes, distance) = (T.Magnitude(a.Slope).High, T.Magnitude(x).High);
        if (effort.Order < 2 || distance < 0 || !(slopes + distance < tiny))
        {
            return 0;
        }

        var (slope, curvature, outwards) = (T.Sign(a.Slope) ?? 0, T.Sign(a.Curvature) ?? 0, T.Sign(x) ?? 0);
        return slope * curvature * outwards < 0 ? -slope * outwards : 0;
    }

    /// <summary>Whether a step takes the floor of a number from that, as rounding does.</summary>
    private readonly bool IsAboveFloor(int place) => _steps[place] is { Operator: Operator.Subtract } difference
        && _steps[difference.B] is { Operator: Operator.Floor } floor && floor.A == difference.A;

    /// <summary>What cannot be told from 0 either counts as 0 or leaves everything open.</summary>
    private void Count(T difference)
    {
        IsOpen |= !effort.CountsAsTie;
        HasTies |= effort.CountsAsTie;
        HasWideTies |= effort.CountsAsTie && T.Magnitude(difference).High > Settling.Negligible;
    }
}
