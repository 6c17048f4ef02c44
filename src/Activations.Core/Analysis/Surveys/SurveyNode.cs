using Activations.Evaluation;

namespace Activations.Analysis.Surveys;

/// <summary>A place where a curve was looked at, with what it tends to there from either side.</summary>
/// <param name="X">The double nearest to the place; ±∞ for the ends of the line.</param>
/// <param name="Left">The limits from below.</param>
/// <param name="Right">The limits from above; the same unless it is a breakpoint, a pole or an edge.</param>
/// <param name="IsBreak">Whether it is a breakpoint, a pole, a gap or an edge.</param>
/// <param name="IsBetween">Whether the place is known to lie between two doubles, so that f(X) tells nothing.</param>
/// <param name="Here">What is at a place between two doubles itself; null where that is not known.</param>
internal sealed record SurveyNode(
    double X, SignedJet Left, SignedJet Right, bool IsBreak, bool IsBetween = false, SignedJet? Here = null)
{
    /// <summary>Where the curve is smooth.</summary>
    public SurveyNode(double x, SignedJet jet) : this(x, jet, jet, false)
    {
    }

    /// <summary>Whether it is not known what f is there, so that it may be what it tends to.</summary>
    public bool IsOpen => IsBetween && Here is null;

    /// <summary>Whether f goes through without a jump, a gap or a pole; it may be too large for a double.</summary>
    public bool IsContinuous => !IsBreak || (Left[0] == Right[0] && double.IsFinite(Left[0]));

    /// <summary>Whether f, f′ or f″ goes to infinity there, on one side at least.</summary>
    public bool IsPole(int order = 0) =>
        IsBreak && (double.IsInfinity(Left[order]) || double.IsInfinity(Right[order]));

    /// <summary>
    /// Whether f goes through, but f′ or f″ jumps, as f′ of (x²)^0.5 does at 0. Of an open one no limits are known, so
    /// that it may only be steep.
    /// </summary>
    public bool IsKink => IsBreak && !IsOpen && IsContinuous
        && (Ulp.AreApart(Left[1], Right[1]) || (Left[1] == Right[1] && Ulp.AreApart(Left[2], Right[2])));

    /// <summary>
    /// The same as the nearest double to a root of f, f′ or f″, to the right of it where it is a break.
    /// </summary>
    public SurveyNode AtRoot(int order) =>
        this with { Left = IsBreak ? Left : Left.AtRoot(order), Right = Right.AtRoot(order) };

    /// <summary>The same where f, f′ or f″ is 0, on both sides and at the place itself.</summary>
    public SurveyNode Hit(int order) =>
        this with { Left = Left.AtRoot(order), Right = Right.AtRoot(order), Here = Here?.AtRoot(order) };

    /// <summary>The same where f or f′ is 0 between this double and the next.</summary>
    public SurveyNode At0(int order) => this with { Left = Left.At0(order), Right = Right.At0(order) };

    /// <summary>The same place of f(x) − x.</summary>
    /// <param name="difference">That curve.</param>
    /// <param name="exactly">The place, where what is there is known of it rather than of the double.</param>
    public SurveyNode MinusIdentity(SignedCurve difference, Place? exactly)
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
    public static SurveyNode Merged(SurveyNode a, SurveyNode b)
    {
        // Where it turns between two doubles, what is there tells more than what is at the nearest.
        var (node, other) = b.IsBreak || (b.IsBetween && !a.IsBreak) ? (b, a) : (a, b);
        return node.IsBreak ? node : node with
        {
            Left = node.Left.WithRootsOf(other.Left),
            Right = node.Right.WithRootsOf(other.Right),
        };
    }
}
