using Activations.Evaluation;

namespace Activations.Analysis.Surveys;

/// <content>Adds places where a curve may break: breakpoints, poles, holes, edges, and the ends of its cases.</content>
internal sealed partial class NodeList
{
    private void AddSpecial(IEnumerable<Feature> features, Interval over)
    {
        // One may lie beyond all doubles, as where soft_exponential ends with a tiny alpha.
        var singular = features.Where(feature => feature.IsSingular && double.IsFinite(feature.Place.Nearest));
        foreach (var place in singular.Select(feature => feature.Place).Where(place => place.IsWithin(over)))
        {
            _special.TryAdd(place.Nearest, Beside(place));
        }

        var breakpoints = _curve.BreakpointsWithin(over);
        AddBreakpoints(breakpoints, over);
        AddHidden(breakpoints.Hidden, over);
    }

    /// <summary>
    /// Adds places between two doubles where a value stands alone, as 0 of ceil(1/x) - floor(1/x) at 1/3 does.
    /// </summary>
    private void AddHidden(IEnumerable<double> hidden, Interval over)
    {
        foreach (var x in hidden)
        {
            if (_curve.Budget.IsShort)
            {
                Coverage = Coverage.WithDense(new(x, over.High));
                return;
            }

            var place = _curve.PlaceOf(x);
            var isInside = !place.IsDouble && place.IsWithin(over) && !_special.ContainsKey(place.Nearest);
            if (isInside && Beside(place) is { Here: { } here } node && here[0] != node.Left[0])
            {
                _special.Add(place.Nearest, node);
            }
        }
    }

    private void AddBreakpoints(SomeBreakpoints breakpoints, Interval over)
    {
        Coverage = Coverage with { Dense = breakpoints.Dense };
        foreach (var point in breakpoints.Points)
        {
            double[] beside = [Math.BitDecrement(point.X), Math.BitIncrement(point.X)];
            if (beside.Any(x => _special.ContainsKey(x) && !HidesBreak(_special[x], point)))
            {
                continue;
            }

            Array.ForEach(beside, x => _special.Remove(x));
            var place = _curve.PlaceOf(point.X);
            if (Coverage.Dense is { } dense && dense.Low == point.X)
            {
                Coverage = Coverage with { Dense = dense with { Low = place.Nearest } };
            }

            if (place.IsDouble && place.Nearest == point.X)
            {
                var (left, right) = (SignedJet.Plain(point.Left), SignedJet.Plain(point.Right));
                _special.TryAdd(point.X, new(point.X, left, right, true));
            }
            else if (place.IsWithin(over))
            {
                _special.TryAdd(place.Nearest, Beside(place));
            }

            if (_curve.Budget.IsShort)
            {
                // What is beside the others takes more digits than there is time for.
                Coverage = Coverage.WithDense(new(place.Nearest, over.High));
                return;
            }
        }
    }

    /// <summary>
    /// Whether nothing happens at a place next to a jump or a kink, as where the argument of abs(ceil(x)) has become 0,
    /// right behind -1.
    /// </summary>
    private static bool HidesBreak(SurveyNode node, Breakpoint point)
    {
        var isBreak = point.Left.Value != point.Right.Value || point.Left.Derivative != point.Right.Derivative;
        return isBreak && IsSame(node, 0) && IsSame(node, 1) && node.Here is null;
    }

    /// <summary>Adds where f begins or ends to be 0 among steps that are not listed.</summary>
    public void AddEndsOfZeros()
    {
        if (Coverage.Dense is null)
        {
            return;
        }

        var steps = Cells.Where(cell => cell.IsIn(Coverage.Dense) && cell.IsDefined);
        var ends = steps.Where(cell => cell.AtLow[0] == 0 != (cell.AtHigh[0] == 0));
        Add([.. ends.Select(EndOfZeros).OfType<SurveyNode>()]);
    }

    /// <summary>The end in a cell; null where it only tends to 0.</summary>
    private SurveyNode? EndOfZeros(Cell cell)
    {
        var isLow = cell.AtLow[0] == 0;
        var (low, high) = Bisection.Between(cell.Low.X, cell.High.X, x => _curve.At(x)[0] == 0 == isLow);
        if (isLow ? low == cell.Low.X : high == cell.High.X)
        {
            return null;
        }

        var (left, right) = (_curve.At(low), _curve.At(high));
        var place = _curve.PlaceOf(high);
        if (!place.IsDouble)
        {
            return Beside(place);
        }

        // What falls to 0 may do so right after a double.
        return !isLow && Beside(low) is { Right.Jet.Value: 0 } before ? before : new(high, left, right, true);
    }

    /// <summary>
    /// Adds where cases end although that is no breakpoint: between two doubles, where f may be another number than
    /// beside it, where one case has no value, as 0^x has none below 0, and where f or f′ jumps by so little that no
    /// double tells.
    /// </summary>
    private void AddEndsOfCases(Interval over)
    {
        foreach (var end in _curve.EndsOfCases(over))
        {
            var known = _special.GetValueOrDefault(end.Nearest);
            AddEndOfCase(end, known ?? Beside(end), known is not null);
        }
    }

    /// <summary>Tells tiny jumps where f′ changes with a condition that is not linear, if these are few.</summary>
    private void AddTinyJumpsOfKinks(Interval over)
    {
        const int most = 16;
        var changes = _curve.Formula is null ? null : _curve.BreakpointsWithin(over).Changes;
        foreach (var change in changes is { Count: <= most } ? changes.Order() : Enumerable.Empty<double>())
        {
            // A change between two doubles may be known by the other one.
            double[] near = [change, Math.BitIncrement(change), Math.BitDecrement(change)];
            var x = near.Where(_special.ContainsKey).Append(change).First();

            // What is too small for a double on both sides, as exp(-1000), is no breakpoint that doubles tell of.
            var program = _curve.Formula!.Pieces.At(x);
            var known = _special.GetValueOrDefault(x);
            var mayJump = program.HasCases && !program.FlooredSteps.Any() && (known is null || IsSame(known, 0));
            if (!mayJump || TinyJump.Across(program, x, _curve.Budget) is not { IsJump: true } jump)
            {
                continue;
            }

            var node = known ?? Beside(x);
            if (IsSame(node, 0))
            {
                _tinyJumps.TryAdd(x, jump);
                _special[x] = jump.Signed(node, 0);
            }
        }
    }

    private void AddEndOfCase(Place end, SurveyNode node, bool isKnown)
    {
        // At a level place f may begin to rise by less than doubles tell, as tanh(x) - tanh(1000) does at 1000.
        var hasSides = end.IsDouble && node.Left.IsDefined && node.Right.IsDefined;
        if (!isKnown && !(hasSides && (node.Left[1] != 0 || GoesOneWayAt(end.Nearest))))
        {
            _special.Add(end.Nearest, node);
        }

        var jump = TinyJumpAt(end, node, 0);
        var ofSlope = TinyJumpAt(end, node, 1);
        if (jump.IsJump)
        {
            _tinyJumps.Add(end.Nearest, jump);
        }

        if (ofSlope.IsJump)
        {
            _tinyJumpsOfSlope.Add(end.Nearest, ofSlope);
        }

        if (jump.IsJump || (isKnown && ofSlope.IsJump))
        {
            _special[end.Nearest] = ofSlope.Signed(jump.Signed(node, 0), 1);
        }
    }

    /// <summary>
    /// Whether f rises, or falls, at a double and at both beside it, be it by less than doubles tell, as
    /// sqrt_softplus(x) does far out.
    /// </summary>
    private bool GoesOneWayAt(double x)
    {
        return _curve.At(x).OfSlope is { } sign and not 0
            && IsSame(Math.BitDecrement(x))
            && IsSame(Math.BitIncrement(x));

        bool IsSame(double beside) => _curve.At(beside).OfSlope == sign;
    }

    /// <summary>That of f or f′, if no double tells of it.</summary>
    private TinyJump TinyJumpAt(Place place, SurveyNode node, int order)
    {
        return IsSame(node, order) ? TinyJump.At(_curve.Formula!.Pieces, place, order, _curve.Budget) : default;
    }

    private static bool IsSame(SurveyNode node, int order) =>
        double.IsFinite(node.Left[order]) && node.Left[order] == node.Right[order];

    /// <summary>
    /// A place where f may break, with what it tends to from both sides, and what it is there between two doubles.
    /// </summary>
    private SurveyNode Beside(Place place)
    {
        var left = _curve.Beside(place, -1);
        var right = _curve.Beside(place, 1).JoinedTo(left);
        var here = !place.IsDouble || _curve.At(place.Nearest).IsNotFound ? _curve.AtRoot(place) : null;
        _exactly[place.Nearest] = place;
        return new(place.Nearest, left, right, true, !place.IsDouble, here);
    }

    /// <summary>Adds the last places where the curve is defined, beside those where it is not.</summary>
    private void AddEdges() => Add([.. Cells.Where(cell => cell.HasEdge).Select(Edge)]);

    private SurveyNode Edge(Cell cell)
    {
        var isLow = cell.AtLow.IsDefined;
        var (low, high) = Bisection.Between(
            cell.Low.X, cell.High.X, x => _curve.At(x).IsDefined == isLow);
        var inside = isLow ? low : high;
        var jet = inside == cell.Low.X ? cell.AtLow : inside == cell.High.X ? cell.AtHigh : _curve.At(inside);
        return isLow ? new(inside, jet, SignedJet.None, true) : new(inside, SignedJet.None, jet, true);
    }
}
