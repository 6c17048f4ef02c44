using Activations.Evaluation;

namespace Activations.Analysis;

/// <summary>A place where a curve was looked at, with what it tends to there from either side.</summary>
/// <param name="X">The double nearest to the place; ±∞ for the ends of the line.</param>
/// <param name="Left">The limits from below.</param>
/// <param name="Right">The limits from above; the same unless it is a breakpoint, a pole or an edge.</param>
/// <param name="IsBreak">Whether it is a breakpoint, a pole, a gap or an edge.</param>
/// <param name="IsBetween">Whether the place is known to lie between two doubles, so that f(X) tells nothing.</param>
/// <param name="Here">What is at a place between two doubles itself; null where that is not known.</param>
internal sealed record Node(
    double X, SignedJet Left, SignedJet Right, bool IsBreak, bool IsBetween = false, SignedJet? Here = null)
{
    /// <summary>Where the curve is smooth.</summary>
    public Node(double x, SignedJet jet) : this(x, jet, jet, false)
    {
    }

    /// <summary>Whether it is not known what f is there, so that it may be what it tends to.</summary>
    public bool IsOpen => IsBetween && Here is null;

    /// <summary>Whether f goes through without a jump, a gap or a pole; it may be too large for a double.</summary>
    public bool IsContinuous => !IsBreak || (Left[0] == Right[0] && double.IsFinite(Left[0]));

    /// <summary>
    /// Whether f goes through, but f′ or f″ jumps, as f′ of (x²)^0.5 does at 0. Of an open one no limits are known, so
    /// that it may only be steep.
    /// </summary>
    public bool IsKink => IsBreak && !IsOpen && IsContinuous
        && (Ulp.AreApart(Left[1], Right[1]) || (Left[1] == Right[1] && Ulp.AreApart(Left[2], Right[2])));

    /// <summary>
    /// The same as the nearest double to a root of f, f′ or f″, to the right of it where it is a break.
    /// </summary>
    public Node AtRoot(int order) =>
        this with { Left = IsBreak ? Left : Left.AtRoot(order), Right = Right.AtRoot(order) };

    /// <summary>The same where f, f′ or f″ is 0, on both sides and at the place itself.</summary>
    public Node Hit(int order) =>
        this with { Left = Left.AtRoot(order), Right = Right.AtRoot(order), Here = Here?.AtRoot(order) };

    /// <summary>The same where f or f′ is 0 between this double and the next.</summary>
    public Node At0(int order) => this with { Left = Left.At0(order), Right = Right.At0(order) };

    /// <summary>The same place of f(x) − x.</summary>
    /// <param name="difference">That curve.</param>
    /// <param name="exactly">The place, where what is there is known of it rather than of the double.</param>
    public Node MinusIdentity(SignedCurve difference, Place? exactly)
    {
        var atExactly = exactly is { } place ? difference.AtRoot(place) : null;
        var (below, above) = IsBreak ? (-1, 1) : (0, 0);
        return double.IsInfinity(X)
            ? this with { Left = SignedJet.None, Right = SignedJet.None }
            : this with
            {
                Left = difference.MinusIdentity(X, Left, below),
                Right = difference.MinusIdentity(X, Right, above),
                Here = Here is { } here ? atExactly ?? difference.MinusIdentity(X, here, below) : null,
            };
    }

    /// <summary>What two nodes at one double tell together.</summary>
    public static Node Merged(Node a, Node b)
    {
        // Where it turns between two doubles, what is there tells more than what is at the nearest.
        var (node, other) = b.IsBreak || (b.IsBetween && !a.IsBreak) ? (b, a) : (a, b);
        foreach (var order in new[] { 0, 1, 2 })
        {
            node = node with
            {
                Left = other.Left.Sign(order) == 0 && !node.IsBreak ? node.Left.AtRoot(order) : node.Left,
                Right = other.Right.Sign(order) == 0 && !node.IsBreak ? node.Right.AtRoot(order) : node.Right,
            };
        }

        return node;
    }
}

/// <summary>What is between two nodes.</summary>
/// <param name="Low">The lower node.</param>
/// <param name="High">The upper node.</param>
internal readonly record struct Cell(Node Low, Node High)
{
    /// <summary>What the curve tends to at the lower end.</summary>
    public SignedJet AtLow => Low.Right;

    /// <summary>What the curve tends to at the upper end.</summary>
    public SignedJet AtHigh => High.Left;

    public Interval Where => new(Low.X, High.X);

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
        var width = High.X - Low.X;
        var (a, b) = (AtLow.Jet, AtHigh.Jet);
        var rise = b.Value - a.Value;
        var turn = b.Derivative - a.Derivative;
        var bend = b.SecondDerivative - a.SecondDerivative;
        if (!double.IsFinite(width * (Math.Abs(rise) + Math.Abs(turn) + Math.Abs(bend))))
        {
            return true;
        }

        var (slopes, curvatures) = (Sizes(a.Derivative, b.Derivative), Sizes(a.SecondDerivative, b.SecondDerivative));
        var expectedTurn = width * (a.SecondDerivative / 2 + b.SecondDerivative / 2);
        var expectedRise = width * (a.Derivative / 2 + b.Derivative / 2) - width * width * bend / 12;
        return Math.Abs(turn - expectedTurn) <= width * curvatures / 2 + scale.Derivative
            && Math.Abs(rise - expectedRise) <= width * slopes / 2 + scale.Value;

        static double Sizes(double a, double b) => Math.Abs(a) / 2 + Math.Abs(b) / 2;
    }

    /// <summary>Whether f rises otherwise than its slopes at the ends say, as sin does from 1e300 to 2e300.</summary>
    /// <param name="scale">What is little beside f.</param>
    public bool GoesItsOwnWay(Jet scale)
    {
        const double rounding = 1e-9;
        var width = High.X - Low.X;
        var (a, b) = (AtLow.Jet, AtHigh.Jet);
        var (rise, expected) = (b.Value - a.Value, width * (a.Derivative / 2 + b.Derivative / 2));
        var isKnown = double.IsFinite(width) && double.IsFinite(rise) && double.IsFinite(expected);
        var little = scale.Value + rounding * (Math.Abs(rise) + Math.Abs(expected));
        return isKnown && Math.Abs(a.Value) + Math.Abs(b.Value) > scale.Value && Math.Abs(rise - expected) > little;
    }

    /// <summary>Whether it goes from end to end as a line does, as x + 1e-200*sin(x) does far out.</summary>
    public bool IsStraight
    {
        get
        {
            const double rounding = 1e-9;
            var (a, b) = (AtLow.Jet, AtHigh.Jet);
            var (rise, turn) = (b.Value - a.Value, b.Derivative - a.Derivative);
            var expected = (High.X - Low.X) * (a.Derivative / 2 + b.Derivative / 2);
            return Math.Abs(turn) <= rounding * (Math.Abs(a.Derivative) + Math.Abs(b.Derivative))
                && Math.Abs(rise - expected) <= rounding * (Math.Abs(rise) + Math.Abs(expected));
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
            var width = High.X - Low.X;
            var (a, b) = (AtLow.Jet, AtHigh.Jet);
            var (rise, turn) = (b.Value - a.Value, b.Derivative - a.Derivative);
            var isLost = AtLow.CountsAs0 || AtHigh.CountsAs0;
            if (isLost || !double.IsFinite(width * (Math.Abs(rise) + Math.Abs(turn))) || Changes(2))
            {
                return false;
            }

            var direction = AtLow.Sign(2) is { } sign and not 0 ? sign : AtHigh.Sign(2);
            var slopeRounding = rounding * (Math.Abs(a.Derivative) + Math.Abs(b.Derivative)) + underflow;
            var valueRounding = rounding * (Math.Abs(a.Value) + Math.Abs(b.Value)) + slopeRounding * width + underflow;
            var off = (Low.IsBetween ? Ulp.Of(Low.X) : 0) + (High.IsBetween ? Ulp.Of(High.X) : 0);
            valueRounding += off * Math.Max(Math.Abs(a.Derivative), Math.Abs(b.Derivative));
            var least = width * Math.Min(a.Derivative, b.Derivative) - valueRounding;
            var most = width * Math.Max(a.Derivative, b.Derivative) + valueRounding;
            return turn * direction < -slopeRounding || rise < least || rise > most;
        }
    }
}
