using Activations.Evaluation;

namespace Activations.Analysis.Surveys;

/// <summary>The nodes of a survey while they are found.</summary>
internal sealed partial class NodeList
{
    private readonly SignedCurve _curve;
    private readonly Dictionary<double, SurveyNode> _special = [];

    // Beside the nodes, which are copied often.
    private readonly Dictionary<double, Place> _exactly = [];
    private readonly Dictionary<double, TinyJump> _tinyJumps = [], _tinyJumpsOfSlope = [];
    private List<SurveyNode> _nodes;

    private NodeList(SignedCurve curve, Interval over, IEnumerable<Feature> known)
    {
        _curve = curve;
        Waves = curve.Formula?.Pieces.Any(program => program.Waves) ?? false;
        List<Feature> features = [.. curve.Formula is { } formula ? Feature.Of(formula, over) : [], .. known];
        AddSpecial(features, over);
        AddEndsOfCases(over);
        AddTinyJumpsOfKinks(over);
        List<Feature> centres = [.. features, .. _special.Keys.Select(x => new Feature(x, 1, false))];
        IEnumerable<double> places = Places.Around(centres, over);
        places = places.Concat(_special.Keys).Concat(Places.OfLogarithms(curve.Formula, over));
        places = places.Append(over.Low).Append(over.High);
        _nodes = [.. places.Distinct().Order().Select(NodeAt).Where(node => !IsLost(node, over))];
    }

    /// <summary>Nodes that are known already, as those of a curve that differs by a line.</summary>
    public NodeList(SignedCurve curve, IEnumerable<SurveyNode> nodes, Interval? unresolved) =>
        (_curve, _nodes, Coverage) = (curve, [.. nodes], new() { Unresolved = unresolved });

    /// <summary>Whether its formula has waves in it.</summary>
    public bool Waves { get; }

    /// <summary>How far they tell what the curve does.</summary>
    public Coverage Coverage { get; private set; } = Coverage.Whole;

    public IReadOnlyList<SurveyNode> All => _nodes;

    /// <summary>The places of breaks, by the doubles nearest to them.</summary>
    public IReadOnlyDictionary<double, Place> Exactly => _exactly;

    /// <summary>Where f jumps by less than any double tells, or f′ (order 1) does.</summary>
    public IReadOnlyDictionary<double, TinyJump> TinyJumps(int order) => order == 0 ? _tinyJumps : _tinyJumpsOfSlope;

    public IEnumerable<Cell> Cells => _nodes.Zip(_nodes.Skip(1), (low, high) => new Cell(low, high));

    /// <summary>The nodes of a curve over an interval, with its edges, but without its roots.</summary>
    public static NodeList Of(SignedCurve curve, Interval over, IEnumerable<Feature> known)
    {
        var nodes = new NodeList(curve, over, known);
        nodes.AddEdges();
        nodes.Subdivide();
        return nodes;
    }

    /// <summary>
    /// Adds the roots of f, f′ or f″ of which the signs of neighbouring nodes tell, so many from the left and those
    /// where the extremes of the next lower order may be.
    /// </summary>
    /// <returns>Up to where all of them are added.</returns>
    public double AddRoots(int order, int most)
    {
        _nodes = [.. _nodes.Select((node, i) => IsHit(i, order) ? node.Hit(order) : node)];
        List<Cell> changes = [.. Cells.Where(cell => cell.IsDefined && cell.Changes(order))];
        var listed = changes.Take(most).Select(cell => RootIn(cell, order)).OfType<SurveyNode>();
        var rest = changes.Skip(most).ToList();
        Add([.. listed, .. order > 0 ? FarthestTurns(rest, order - 1) : []]);
        if (order == 1)
        {
            AddTouchingTurns(rest, most);
        }

        return rest.Count > 0 ? rest[0].Low.X : double.PositiveInfinity;
    }

    /// <summary>The node halfway between the ends of a cell; null where no double is, or nothing is found.</summary>
    public SurveyNode? MiddleOf(Cell cell)
    {
        var x = cell.Low.X / 2 + cell.High.X / 2;
        if (x <= cell.Low.X || x >= cell.High.X)
        {
            return null;
        }

        var middle = NodeAt(x);
        return IsLost(middle, cell.Where) ? null : middle;
    }

    /// <summary>Looks closer where what neighbouring nodes show does not go together.</summary>
    private void Subdivide()
    {
        var subdivision = new Subdivision(_curve, this);
        (_nodes, Coverage) = (subdivision.Nodes, subdivision.Coverage);
    }

    /// <summary>
    /// Whether digits cannot tell a value from 0, such as that of 1/(x-1) + 1/(x+2) at −1/2, though they do tell that
    /// it goes through 0 there.
    /// </summary>
    private bool IsHit(int i, int order)
    {
        var isInside = i > 0 && i + 1 < _nodes.Count;
        return isInside
            && (!_nodes[i].IsBreak || (order == 0 && _nodes[i].IsContinuous))
            && _nodes[i].Left[order] == 0
            && _nodes[i].Left.Sign(order) is null
            && _nodes[i - 1].Right.Sign(order) * _nodes[i + 1].Left.Sign(order) < 0;
    }

    /// <summary>Makes places where f or f′ touches 0 roots: the nearest doubles only come near to 0.</summary>
    public void AddTouches()
    {
        foreach (var order in new[] { 1, 0 })
        {
            _nodes = [.. _nodes.Select(node => TouchingRoot.IsNear(_curve, node, order) ? node.At0(order) : node)];
        }
    }

    /// <summary>
    /// Whether nothing was found inside, as of log(1 + exp(x)) − x at 1e300, or nothing but that it is too small for a
    /// double, as of 1/cosh(x) at 1e20, so that a place tells nothing. Of a wave it tells that.
    /// </summary>
    private bool IsLost(SurveyNode node, Interval over)
    {
        var isTooSmall = node.Left[0] == 0 && double.IsNaN(node.Left[1]);
        var isLost = node.Left.IsNotFound && (isTooSmall || !node.Left.IsDefined);
        return isLost && !Waves && node.X > over.Low && node.X < over.High;
    }

    private SurveyNode NodeAt(double x)
    {
        if (_special.TryGetValue(x, out var special))
        {
            return special;
        }

        var jet = _curve.At(x);
        var isPlain = _curve.Formula is null ? double.IsFinite(jet[0])
            : !jet.Jet.HasNaN || (jet.IsNotFound && (!Waves || jet.IsDefined));
        if (isPlain || double.IsInfinity(x))
        {
            return new(x, jet);
        }

        var (left, right) = (_curve.Beside(x, -1), _curve.Beside(x, 1));
        return _curve.Formula is null && double.IsInfinity(jet[0])
            ? new(x, left.ToInfinity(), right.ToInfinity(), true)
            : new(x, left, right, true);
    }

    /// <summary>
    /// The node at the root, whose sign is 0; where the function jumps or goes through infinity instead, that at the
    /// jump. Null between two breaks that are neighbours, and beyond all doubles.
    /// </summary>
    private SurveyNode? RootIn(Cell cell, int order)
    {
        var crossing = CrossingIn(cell, order);
        var isBeyondDoubles = IsBeyondDoubles(crossing.Low, cell.Low, order)
            || IsBeyondDoubles(crossing.High, cell.High, order);
        return isBeyondDoubles ? null : NodeAt(crossing);
    }

    /// <summary>The neighbouring doubles in a cell between which f, f′ or f″ changes its sign.</summary>
    private Crossing CrossingIn(Cell cell, int order)
    {
        SignedJet below = cell.AtLow, above = cell.AtHigh;
        var (low, high) = Bisection.Root(cell.Low.X, Signed(below), cell.High.X, Signed(above), x =>
        {
            var here = _curve.Quick(x);
            var isAsLow = here.Sign(order) == cell.AtLow.Sign(order);
            (below, above) = isAsLow ? (here, above) : (below, here);
            return Signed(here);
        });
        return new(cell, order, low, high, below, above);

        // What underflows keeps its sign.
        double Signed(SignedJet jet) => jet[order] != 0 ? jet[order] : (jet.Sign(order) ?? 0) * double.Epsilon;
    }

    /// <summary>What is at a crossing: a break, or a root of f, f′ or f″.</summary>
    private SurveyNode? NodeAt(Crossing crossing)
    {
        var (cell, order) = (crossing.Cell, crossing.Order);
        if (crossing.IsBreak)
        {
            var (left, right) = (crossing.Beyond(crossing.Below), crossing.Beyond(crossing.Above));
            return new SurveyNode(crossing.X, left, right, true, true);
        }

        if (AtSharpRoot(crossing) is { } sharp)
        {
            Coverage = order == 1 ? Coverage with { TurnsBetweenDoubles = true } : Coverage;
            return new SurveyNode(crossing.X, sharp, sharp, false, true, sharp).Hit(order);
        }

        var nearest = At(crossing.X);
        if (!nearest.IsBreak)
        {
            return nearest.AtRoot(order);
        }

        var other = At(crossing.X == crossing.Low ? crossing.High : crossing.Low);
        return other.IsBreak ? null : other.AtRoot(order);

        SurveyNode At(double x) => x == cell.Low.X ? cell.Low : x == cell.High.X ? cell.High : new(x, _curve.At(x));
    }

    /// <summary>
    /// Whether a root that no double separates from an end is where none is: far out, or beside 0, where the least
    /// double stands for a zero.
    /// </summary>
    private static bool IsBeyondDoubles(double nearest, SurveyNode end, int order) =>
        nearest == end.X && (double.IsInfinity(end.X) || (order > 0 && end is { X: 0, IsBreak: true }));

    private void Add(IEnumerable<SurveyNode> nodes)
    {
        var added = nodes.ToList();
        if (added.Count == 0)
        {
            return;
        }

        var merged = new List<SurveyNode>(_nodes.Count + added.Count);
        foreach (var node in _nodes.Concat(added).OrderBy(node => node.X))
        {
            if (merged.Count > 0 && merged[^1].X == node.X)
            {
                merged[^1] = SurveyNode.Merged(merged[^1], node);
            }
            else
            {
                merged.Add(node);
            }
        }

        _nodes = merged;
    }
}
