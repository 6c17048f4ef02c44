using Activations.Evaluation;

namespace Activations.Analysis.Surveys;

/// <summary>
/// A curve over an interval, cut at its breakpoints, poles and edges and at all roots of f, f′ and f″ that were found:
/// between two neighbouring nodes none of them changes its sign. Signs are proven; that there are no other roots is
/// what so many places show.
/// </summary>
internal sealed partial class Survey
{
    /// <summary>So many roots of each order are listed, the first of the interval.</summary>
    public const int MostListed = 100;

    private readonly Dictionary<Cell, int?>[] _signs = [[], [], []];
    private readonly double[] _listedUpTo = [double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity];

    private readonly HashSet<double> _borders = [];
    private readonly Dictionary<double, SignedJet> _atBreaks = [];
    private readonly IReadOnlyDictionary<double, Place> _exactly;

    // Where cases change that no line tells; null where nobody knows.
    private readonly double[]? _changes;
    private Interval? _told;

    private Survey(SignedCurve curve, Interval over, NodeList nodes)
    {
        (Curve, Over, _exactly) = (curve, over, nodes.Exactly);
        (TinyJumps, TinyJumpsOfSlope) = (nodes.TinyJumps(0), nodes.TinyJumps(1));
        if (curve.Formula is { Pieces: var pieces })
        {
            _borders.UnionWith(pieces.Places.Select(place => place.ToDouble()));
            _changes = curve.BreakpointsWithin(over).Changes is { } changes ? [.. changes.Order()] : null;
        }

        GoesOneWay = double.IsFinite(nodes.Coverage.KnownUpTo) && StepBounds.GoesOneWay(curve, over);
        ListRoots(nodes);
        nodes.AddEndsOfZeros();
        nodes.AddTouches();
        (Coverage, Nodes, Cells, Places) = (nodes.Coverage, nodes.All, [.. nodes.Cells], curve.Looks);
    }

    /// <summary>
    /// Makes nodes of the roots of f″, f′ and f, in this order, and notes up to where all of them are listed.
    /// </summary>
    private void ListRoots(NodeList nodes)
    {
        foreach (var order in new[] { 2, 1, 0 })
        {
            RootsListedUpTo = nodes.AddRoots(order, MostListed);
            var knownUpTo = GoesOneWay && order < 2 ? double.PositiveInfinity : nodes.Coverage.KnownUpTo;
            _listedUpTo[order] = Math.Min(knownUpTo, RootsListedUpTo);
        }

        // Where f is 0 far out may be the first place that shows that it turns before, as log(x) - x^0.01 does.
        for (var order = 2; order > 0; order--)
        {
            var isListed = double.IsPositiveInfinity(_listedUpTo[order]);
            _listedUpTo[order] = isListed ? nodes.AddRoots(order, MostListed) : _listedUpTo[order];
        }

        // Where f is 0 and does not change its sign, f′ does.
        RootsListedUpTo = Math.Min(RootsListedUpTo, nodes.TouchesListedUpTo);
        _listedUpTo[0] = Math.Min(_listedUpTo[0], RootsListedUpTo);
        var isZeroBeyond = nodes.Cells.Last() is { High.X: double.PositiveInfinity } last && last.Changes(0);
        _listedUpTo[0] = Math.Min(_listedUpTo[0], isZeroBeyond ? double.MaxValue : double.PositiveInfinity);
    }

    /// <summary>What was surveyed.</summary>
    public SignedCurve Curve { get; }

    /// <summary>Where; its ends may be infinite.</summary>
    public Interval Over { get; }

    /// <summary>Places of breaks, as exactly as they are known.</summary>
    public IEnumerable<Place> Exactly => _exactly.Values;

    /// <summary>How far the nodes tell what the curve does.</summary>
    public Coverage Coverage { get; }

    /// <summary>Whether what waves too fast is known to rise, or to fall, everywhere.</summary>
    public bool GoesOneWay { get; }

    /// <summary>
    /// From where to where f is known to rise and fall as the signs of f′ say: not where no digits tell these, and f
    /// goes the other way to its limit.
    /// </summary>
    public Interval Told => _told ??= FindTold();

    /// <summary>Where f jumps by less than any double tells.</summary>
    public IReadOnlyDictionary<double, TinyJump> TinyJumps { get; }

    /// <summary>Where f′ does.</summary>
    public IReadOnlyDictionary<double, TinyJump> TinyJumpsOfSlope { get; }

    /// <summary>Up to where no root of f is left out for being one of too many; it may wave too fast before.</summary>
    public double RootsListedUpTo { get; private set; }

    /// <summary>At how many places the curve was looked at.</summary>
    public int Places { get; }

    /// <summary>Ascending, both ends included.</summary>
    public IReadOnlyList<SurveyNode> Nodes { get; }

    /// <summary>What is between them.</summary>
    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>Surveys a curve.</summary>
    /// <param name="curve">Of a formula, or made of functions.</param>
    /// <param name="over">Where; its ends may be infinite.</param>
    /// <param name="known">Where something happens besides what the formula tells.</param>
    public static Survey Of(Curve curve, Interval over, params IReadOnlyList<Feature> known)
    {
        var signed = new SignedCurve(curve);
        return new(signed, over, NodeList.Of(signed, over, known));
    }

    /// <summary>The survey of f(x) − x, at the same places.</summary>
    public Survey MinusIdentity()
    {
        var difference = Curve.MinusIdentity();
        var nodes = Nodes.Select(Minus);
        var upTo = Math.Min(_listedUpTo[2], Coverage.StepsListedUpTo);
        Interval? unlisted = double.IsPositiveInfinity(upTo) ? null : new(upTo, Over.High);
        return new(difference, Over, new NodeList(difference, nodes, unlisted));

        SurveyNode Minus(SurveyNode node)
        {
            var isKnown = node.Here is not null && _exactly.ContainsKey(node.X);
            return node.MinusIdentity(difference, isKnown ? _exactly[node.X] : null);
        }
    }

    /// <summary>
    /// Whether another case of the formula may begin at a node. Elsewhere it is one analytic function on both sides: it
    /// does not begin to be constant there.
    /// </summary>
    public bool MayChangeAt(SurveyNode node) =>
        node.IsBreak || _borders.Contains(node.X) || MayChangeWithin(node.X, node.X);

    /// <summary>Whether all places are known where another case of the formula may begin.</summary>
    public bool AreChangesKnown => _changes is not null;

    /// <summary>Whether another case of the formula may begin in one of two neighbouring cells.</summary>
    public bool MayChangeBetween(Cell below, Cell above)
    {
        // At their other ends it is no matter.
        var (low, high) = (Math.BitIncrement(below.Low.X), Math.BitDecrement(above.High.X));
        return MayChangeAt(below.High) || MayChangeWithin(Math.BitIncrement(low), Math.BitDecrement(high));
    }

    private bool MayChangeWithin(double low, double high)
    {
        if (_changes is null)
        {
            return true;
        }

        var next = Array.BinarySearch(_changes, Math.BitDecrement(low));
        next = next < 0 ? ~next : next;
        return next < _changes.Length && _changes[next] <= Math.BitIncrement(high);
    }

    /// <summary>Up to where all roots of f, f′ or f″ that were seen are nodes; ∞ where that is everywhere.</summary>
    public double ListedUpTo(int order) =>
        Told.High < Over.High ? Math.Min(_listedUpTo[order], Told.High) : _listedUpTo[order];

    /// <summary>
    /// −1, 0 or 1 as f, f′ or f″ is below, at or above 0 throughout a cell; null where it cannot be told from 0, or
    /// has roots there that are not listed.
    /// </summary>
    public int? SignWithin(Cell cell, int order)
    {
        if (cell.Changes(order))
        {
            return null;
        }

        var (atLow, atHigh) = (cell.AtLow.Sign(order), cell.AtHigh.Sign(order));
        if (atLow is not (null or 0) || atHigh is not (null or 0))
        {
            return atLow is not (null or 0) ? atLow : atHigh;
        }

        return order > 0 && OnlySteps(cell) ? 0
            : _signs[order].TryGetValue(cell, out var known) ? known
            : _signs[order][cell] = SignBetween(cell, order, atLow, atHigh);
    }

    /// <summary>
    /// Whether f is 0 inside of a cell whose ends count as 0, or no digits tell it from 0: 160 bits tell |sin(x)| − x
    /// from 0 at 1e-22.
    /// </summary>
    public bool CountsAs0Within(Cell cell)
    {
        var x = cell.At(0.382);
        return x <= cell.Low.X || x >= cell.High.X || Curve.CountsAs0(x);
    }

    /// <summary>Where two neighbouring nodes are 0 it may be 0 throughout, or only there.</summary>
    private int? SignBetween(Cell cell, int order, int? atLow, int? atHigh)
    {
        int? found = 0;
        foreach (var part in new[] { 0.382, 0.7 })
        {
            var x = cell.At(part);
            if (x <= cell.Low.X || x >= cell.High.X)
            {
                return atLow == 0 && atHigh == 0 ? 0 : null;
            }

            var sign = Curve.At(x).Sign(order);
            if (sign is not (null or 0))
            {
                return sign;
            }

            found = sign is null ? null : found;
        }

        return found;
    }
}
