namespace Activations.Analysis;

/// <summary>
/// A curve cut into cells. Between two neighbouring nodes f″ keeps its sign, so that f′ only rises or only falls;
/// there f′ keeps its sign too, since where it changes is a node, and so does f. What is left to chance is f″ turning
/// twice between two of the places where it is looked at.
/// </summary>
internal sealed class Profile
{
    // Where positions begin to be coarse, and how many places beyond are worth another look.
    private const double Near = 20;
    private const int MostFar = 8;

    // Among very many breakpoints there is less to see beside each.
    private const int MostBesideBreaks = 40_000;

    // Where a wave goes on for ever the places that are looked at see it at random; no shape turns so often.
    private const int MostTurns = 100;

    private readonly Dictionary<double, Node> _byX;

    private Profile(
        Curve curve,
        Func<double, Node> look,
        IEnumerable<Node> nodes,
        IReadOnlyList<Crossing>? bends,
        int mostCrossings = int.MaxValue)
    {
        (Curve, Look, Nodes) = (curve, look, [.. nodes]);
        Places = Nodes.Count;
        Bends = bends ?? Crossings(2);
        Turns = Crossings(1);
        Zeros = Crossings(0);
        _byX = Nodes.ToDictionary(node => node.X);

        IReadOnlyList<Crossing> Crossings(int order)
        {
            Crossing[] crossings = [.. Crossing.Among(Nodes, curve, order).Take(mostCrossings)];
            Nodes = [.. Nodes.Concat(crossings.Select(crossing => look(crossing.X))).DistinctBy(node => node.X).OrderBy(node => node.X)];
            return crossings;
        }
    }

    /// <summary>The curve.</summary>
    public Curve Curve { get; }

    /// <summary>What is at a place that need not be a node.</summary>
    public Func<double, Node> Look { get; }

    /// <summary>At how many places it was looked at.</summary>
    public int Places { get; private init; }

    /// <summary>Ascending and distinct, the ends included.</summary>
    public IReadOnlyList<Node> Nodes { get; private set; }

    /// <summary>Where f″ changes sign.</summary>
    public IReadOnlyList<Crossing> Bends { get; }

    /// <summary>Where f′ changes sign.</summary>
    public IReadOnlyList<Crossing> Turns { get; }

    /// <summary>Whether it bends and turns more often than a shape does.</summary>
    public bool IsWave => Bends.Count + Turns.Count > MostTurns;

    /// <summary>Where f changes sign.</summary>
    public IReadOnlyList<Crossing> Zeros { get; }

    /// <summary>Each two neighbours, with the limits towards the inside.</summary>
    public IEnumerable<Cell> Cells => Nodes.Zip(Nodes.Skip(1), (a, b) => new Cell(a.X, b.X, a.Right, b.Left));

    /// <summary>The node there.</summary>
    public Node At(double x) => _byX[x];

    /// <summary>The curve's own.</summary>
    public static Profile Of(Curve curve, Interval over, RoundingBound bound)
    {
        var breaks = curve.BreakpointsWithin(over.Low, over.High).ToDictionary(point => point.X, point => Smoothed(curve, point));
        var profile = At(breaks.Keys);

        // Far from 0 what was found may have more beside it.
        double[] far = [.. profile.Bends.Concat(profile.Turns).Concat(profile.Zeros).Select(crossing => crossing.X).Where(x => Math.Abs(x) > Near).Take(MostFar)];
        return far.Length == 0 || profile.IsWave ? profile : At([.. breaks.Keys, .. far]);

        Node Look(double x) => Node.At(curve, x).Beyond(bound);

        Node NodeAt(double x) => breaks.TryGetValue(x, out var node) ? node
            : double.IsInfinity(x) ? Node.AtInfinity(curve, x)
            : Look(x);

        Profile At(IReadOnlyCollection<double> places)
        {
            List<Node> nodes = [.. Positions(over, places).Select(NodeAt)];

            // What waves all along the line has no facts there: one turn too many is enough to know that.
            var most = over.IsUnbounded ? MostTurns + 1 : int.MaxValue;
            return new(curve, Look, WithPoles(curve, WithEdges(curve, nodes)), null, most) { Places = nodes.Count };
        }
    }

    /// <summary>That of f(x) − x, which bends where f does.</summary>
    public Profile MinusIdentity() => new(
        new Curve(x => Curve[0](x) - x, x => Curve[1](x) - 1, Curve[2]),
        x => Look(x).MinusIdentity(),
        Nodes.Select(node => node.MinusIdentity()),
        Bends);

    /// <summary>
    /// Where to look: ever more densely towards 0 and each breakpoint, whatever the scale of a function's features.
    /// </summary>
    private static double[] Positions(Interval over, IReadOnlyCollection<double> breaks)
    {
        const double fine = 1.0 / 16, coarsening = 1.0 / 20, far = 1L << 20;
        var distances = new List<double>();
        for (var x = fine; x < 1e308; x += x < far ? Math.Max(fine, coarsening * x) : x < far * far ? x : 65_535 * x)
        {
            distances.Add(x);
        }

        for (var x = fine / 2; x > 0; x /= x > 1e-20 ? 2 : 1L << 32)
        {
            distances.Add(x);
        }

        var positions = new List<double>(breaks) { 0, over.Low, over.High };
        var stride = 1 + 2 * breaks.Count * distances.Count / MostBesideBreaks;
        foreach (var x in breaks)
        {
            positions.AddRange([Math.BitDecrement(x), Math.BitIncrement(x)]);
            var near = distances.Where((d, i) => i % stride == 0 && d <= Math.Max(fine, Math.Abs(x) / 10));
            positions.AddRange(near.SelectMany(d => new[] { x - d, x + d }));
        }

        positions.AddRange(distances.SelectMany(d => new[] { -d, d }));
        if (!over.IsUnbounded)
        {
            const int count = 2000;
            positions.AddRange(Enumerable.Range(1, count - 1).Select(i => double.Lerp(over.Low, over.High, (double)i / count)));
        }

        return [.. positions.Where(x => x >= over.Low && x <= over.High).Distinct().Order()];
    }

    /// <summary>Adds the last places where the curve is defined, beside those where it is not.</summary>
    private static List<Node> WithEdges(Curve curve, IReadOnlyList<Node> nodes)
    {
        var all = new List<Node>(nodes);
        foreach (var (a, b) in nodes.Zip(nodes.Skip(1)).Where(pair => double.IsNaN(pair.First.Right.Value) != double.IsNaN(pair.Second.Left.Value)))
        {
            var (inside, outside) = double.IsNaN(a.Right.Value) ? (b.X, a.X) : (a.X, b.X);
            while (double.IsFinite(outside) && inside + (outside - inside) / 2 is var x && x != inside && x != outside)
            {
                (inside, outside) = double.IsNaN(curve[0](x)) ? (inside, x) : (x, outside);
            }

            all.Add(Node.At(curve, inside));
        }

        return [.. all.DistinctBy(node => node.X).OrderBy(node => node.X)];
    }

    /// <summary>
    /// A breakpoint without a jump that only rounding makes, where x is the double nearest to the kink.
    /// </summary>
    private static Node Smoothed(Curve curve, Breakpoint point)
    {
        var (left, right, value) = (point.Left, point.Right, curve[0](point.X));
        var steepest = Math.Max(Math.Abs(left.Derivative), Math.Abs(right.Derivative));
        var rounding = 8 * Ulp.Of(point.X) * steepest;
        value = Math.Abs(value) <= rounding ? 0 : value;
        return Math.Abs(left.Value - right.Value) <= rounding
            ? new(point.X, left with { Value = value }, right with { Value = value })
            : new(point.X, left, right);
    }

    /// <summary>
    /// Makes one pole of nodes in a row where the curve is infinite, as 1/x is at 0, and adds those that only show by the
    /// curve going against its slope, as those of the tangent.
    /// </summary>
    private static List<Node> WithPoles(Curve curve, List<Node> nodes)
    {
        var finite = nodes.Where(node => double.IsInfinity(node.X) || !double.IsInfinity(node.Left.Value) || !double.IsInfinity(node.Right.Value)).ToList();
        var all = new List<Node>(finite);
        double[] infinite = [.. nodes.Select(node => node.X).Except(finite.Select(node => node.X))];
        var next = 0;
        foreach (var (a, b) in finite.Zip(finite.Skip(1)))
        {
            var first = next;
            while (next < infinite.Length && infinite[next] < b.X)
            {
                next++;
            }

            if (next > first && infinite[first] > a.X && double.IsFinite(a.X) && double.IsFinite(b.X))
            {
                var between = infinite[first..next];
                all.Add(new(between.Contains(0) ? 0 : between[between.Length / 2], Infinite(a.Right), Infinite(b.Left)));
            }
        }

        nodes = [.. all.OrderBy(node => node.X)];
        all = [.. nodes];
        foreach (var cell in nodes.Zip(nodes.Skip(1), (a, b) => new Cell(a.X, b.X, a.Right, b.Left)).Where(cell => cell.GoesAgainstSlope))
        {
            var (low, high) = (Node.At(curve, cell.Low), Node.At(curve, cell.High));
            while (low.X + (high.X - low.X) / 2 is var x && x > low.X && x < high.X)
            {
                var middle = Node.At(curve, x);
                (low, high) = new Cell(low.X, x, low.Right, middle.Left).GoesAgainstSlope ? (low, middle) : (middle, high);
            }

            // Where the values just beside are far beyond those around, they have no limit.
            var around = 1e6 * Math.Max(Math.Abs(cell.AtLow.Value), Math.Abs(cell.AtHigh.Value));
            all.RemoveAll(node => node.X == high.X);
            all.Add(new(high.X, Limit(low.Left), Limit(high.Right)));

            Jet Limit(Jet beside) => Math.Abs(beside.Value) > around ? Infinite(beside) : beside;
        }

        return [.. all.OrderBy(node => node.X)];

        static Jet Infinite(Jet jet) => new(
            double.CopySign(double.PositiveInfinity, jet.Value),
            double.CopySign(double.PositiveInfinity, jet.Derivative),
            double.CopySign(double.PositiveInfinity, jet.SecondDerivative));
    }
}

/// <summary>What is between two nodes.</summary>
/// <param name="Low">The lower node.</param>
/// <param name="High">The upper node.</param>
/// <param name="AtLow">The limits at the lower node, from above.</param>
/// <param name="AtHigh">The limits at the upper node, from below.</param>
internal readonly record struct Cell(double Low, double High, Jet AtLow, Jet AtHigh)
{
    /// <summary>Whether it has a value throughout, as far as its ends tell.</summary>
    public bool IsDefined => !double.IsNaN(AtLow.Value) && !double.IsNaN(AtHigh.Value);

    /// <summary>Whether nothing is seen to change: level, or lost to rounding.</summary>
    public bool LooksLevel => (AtLow.Value == AtHigh.Value || (double.IsInfinity(High - Low) && !IsDefined))
        && AtLow is { Derivative: 0, SecondDerivative: 0 } && AtHigh is { Derivative: 0, SecondDerivative: 0 };

    /// <summary>
    /// Whether it is higher at its end though it falls, or lower though it rises, by more than rounding.
    /// </summary>
    public bool GoesAgainstSlope => SignChange.SignOf(AtHigh.Value - AtLow.Value) * Direction < 0 && SignChange.SignOf(AtLow.Derivative) == SignChange.SignOf(AtHigh.Derivative)
        && (double.IsInfinity(AtHigh.Value - AtLow.Value) || Math.Abs(AtHigh.Value - AtLow.Value) > 1e-9 * (Math.Abs(AtHigh.Value) + Math.Abs(AtLow.Value)));

    /// <summary>1 where it rises, −1 where it falls, 0 where that is not to be seen.</summary>
    public int Direction => SignChange.SignOf(Math.Abs(AtLow.Derivative) > Math.Abs(AtHigh.Derivative) ? AtLow.Derivative : AtHigh.Derivative);
}
