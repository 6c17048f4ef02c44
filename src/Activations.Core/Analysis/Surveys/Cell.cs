namespace Activations.Analysis.Surveys;

/// <summary>What is between two nodes.</summary>
/// <param name="Low">The lower node.</param>
/// <param name="High">The upper node.</param>
internal readonly record struct Cell(SurveyNode Low, SurveyNode High)
{
    /// <summary>What the curve tends to at the lower end.</summary>
    public SignedJet AtLow => Low.Right;

    /// <summary>What the curve tends to at the upper end.</summary>
    public SignedJet AtHigh => High.Left;

    public Interval Where => new(Low.X, High.X);

    private double Width => High.X - Low.X;

    /// <summary>How much f rises from end to end.</summary>
    private double Rise => AtHigh[0] - AtLow[0];

    /// <summary>How much f′ does.</summary>
    private double Turn => AtHigh[1] - AtLow[1];

    /// <summary>How much f would rise along the mean of its slopes at the ends.</summary>
    private double RiseOfSlopes => Width * (AtLow[1] / 2 + AtHigh[1] / 2);

    /// <summary>A place between its ends, such a part of the way from the lower to the upper one.</summary>
    public double At(double part)
    {
        var (low, high) = Where;
        return double.IsInfinity(low) ? (double.IsInfinity(high) ? part - 0.5 : Math.Min(-1, 2 * high) / part)
            : double.IsInfinity(high) ? Math.Max(1, 2 * low) / part
            : low * (1 - part) + high * part;
    }

    /// <summary>Whether some of it is inside of an interval.</summary>
    public bool IsIn(Interval? interval) => interval is var (low, high) && Low.X < high && High.X > low;

    /// <summary>Whether there is a curve, as far as its ends tell; at ±∞ it need not have a limit.</summary>
    public bool IsDefined => (AtLow.IsDefined || double.IsInfinity(Low.X))
        && (AtHigh.IsDefined || double.IsInfinity(High.X))
        && (AtLow.IsDefined || AtHigh.IsDefined);

    /// <summary>Whether it has a value at one end and none at the other.</summary>
    public bool HasEdge => !IsDefined && (AtLow.IsDefined || AtHigh.IsDefined);

    /// <summary>Whether f, f′ or f″ has opposite signs at its ends.</summary>
    public bool Changes(int order) => AtLow.Sign(order) * AtHigh.Sign(order) < 0;

    /// <summary>
    /// Whether its two ends go together: f′ changes as f″ says, and f as f′ says. Where they do not, something is
    /// between.
    /// </summary>
    /// <param name="scale">What is little beside f and beside f′.</param>
    public bool IsPlain(Jet scale)
    {
        var bend = AtHigh[2] - AtLow[2];
        if (!double.IsFinite(Width * (Math.Abs(Rise) + Math.Abs(Turn) + Math.Abs(bend))))
        {
            return true;
        }

        var expectedTurn = Width * (AtLow[2] / 2 + AtHigh[2] / 2);
        var expectedRise = RiseOfSlopes - Width * Width * bend / 12;
        return Math.Abs(Turn - expectedTurn) <= Width * MeanSize(2) / 2 + scale.Derivative
            && Math.Abs(Rise - expectedRise) <= Width * MeanSize(1) / 2 + scale.Value;
    }

    /// <summary>Whether f rises otherwise than its slopes at the ends say, as sin does from 1e300 to 2e300.</summary>
    /// <param name="scale">What is little beside f.</param>
    public bool GoesItsOwnWay(Jet scale)
    {
        const double rounding = 1e-9;
        var isKnown = double.IsFinite(Width) && double.IsFinite(Rise) && double.IsFinite(RiseOfSlopes);
        var little = scale.Value + rounding * (Math.Abs(Rise) + Math.Abs(RiseOfSlopes));
        return isKnown && Size(0) > scale.Value && Math.Abs(Rise - RiseOfSlopes) > little;
    }

    /// <summary>Whether it goes from end to end as a line does, as x + 1e-200*sin(x) does far out.</summary>
    public bool IsStraight
    {
        get
        {
            const double rounding = 1e-9;
            return Math.Abs(Turn) <= rounding * Size(1)
                && Math.Abs(Rise - RiseOfSlopes) <= rounding * (Math.Abs(Rise) + Math.Abs(RiseOfSlopes));
        }
    }

    /// <summary>
    /// Whether its ends contradict each other: f″ keeps its sign, but f′ goes the other way, or f rises more or less
    /// than f′ allows.
    /// </summary>
    public bool IsContradictory
    {
        get
        {
            const double rounding = 1e-12, underflow = 4 * double.Epsilon;
            var isLost = AtLow.CountsAs0 || AtHigh.CountsAs0;
            if (isLost || !double.IsFinite(Width * (Math.Abs(Rise) + Math.Abs(Turn))) || Changes(2))
            {
                return false;
            }

            var (atLow, atHigh) = (AtLow[1], AtHigh[1]);
            var direction = AtLow.Sign(2) is { } sign and not 0 ? sign : AtHigh.Sign(2);
            var slopeRounding = rounding * Size(1) + underflow;
            var valueRounding = rounding * Size(0) + slopeRounding * Width + underflow;
            var off = (Low.IsBetween ? Ulp.Of(Low.X) : 0) + (High.IsBetween ? Ulp.Of(High.X) : 0);
            valueRounding += off * Math.Max(Math.Abs(atLow), Math.Abs(atHigh));
            var least = Width * Math.Min(atLow, atHigh) - valueRounding;
            var most = Width * Math.Max(atLow, atHigh) + valueRounding;
            return Turn * direction < -slopeRounding || Rise < least || Rise > most;
        }
    }

    /// <summary>How large f, f′ or f″ is at both ends together.</summary>
    private double Size(int order) => Math.Abs(AtLow[order]) + Math.Abs(AtHigh[order]);

    /// <summary>The same on average, also where the sum is too large for a double.</summary>
    private double MeanSize(int order) => Math.Abs(AtLow[order]) / 2 + Math.Abs(AtHigh[order]) / 2;
}
