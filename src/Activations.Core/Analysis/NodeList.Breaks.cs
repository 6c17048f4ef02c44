using Activations.Evaluation;

namespace Activations.Analysis;

/// <content>Adds places where a curve may break: breakpoints, poles and holes, and where its cases end.</content>
internal sealed partial class NodeList
{
    private void AddSpecial(IEnumerable<Feature> features, Interval over)
    {
        // One may lie beyond all doubles, as where soft_exponential ends with a tiny alpha.
        var singular = features.Where(feature => feature.IsSingular && double.IsFinite(feature.Place.Nearest));
        foreach (var place in singular.Select(feature => feature.Place).Where(place => !IsBeyondEnd(place, over)))
        {
            _special.TryAdd(place.Nearest, Beside(place));
        }

        AddBreakpoints(_curve.BreakpointsWithin(over), over);
    }

    private void AddBreakpoints(SomeBreakpoints breakpoints, Interval over)
    {
        Dense = breakpoints.Dense;
        foreach (var point in breakpoints.Points)
        {
            if (_special.ContainsKey(Math.BitDecrement(point.X)) || _special.ContainsKey(Math.BitIncrement(point.X)))
            {
                continue;
            }

            var place = _curve.PlaceOf(point);
            if (Dense is { } dense && dense.Low == point.X)
            {
                Dense = dense with { Low = place.Nearest };
            }

            if (place.IsDouble && place.Nearest == point.X)
            {
                var (left, right) = (SignedJet.Plain(point.Left), SignedJet.Plain(point.Right));
                _special.TryAdd(point.X, new(point.X, left, right, true));
            }
            else if (!IsBeyondEnd(place, over))
            {
                _special.TryAdd(place.Nearest, Beside(place));
            }

            if (_curve.Budget.IsShort)
            {
                // What is beside the others takes more digits than there is time for.
                Dense = new Interval(place.Nearest, over.High).Around(Dense);
                return;
            }
        }
    }

    /// <summary>Adds where f begins or ends to be 0 among steps that are not listed.</summary>
    public void AddEndsOfZeros()
    {
        if (Dense is null)
        {
            return;
        }

        var steps = Cells.Where(cell => cell.IsIn(Dense) && cell.IsDefined);
        var ends = steps.Where(cell => cell.AtLow[0] == 0 != (cell.AtHigh[0] == 0));
        Add([.. ends.Select(EndOfZeros)]);
    }

    private Node EndOfZeros(Cell cell)
    {
        var isLow = cell.AtLow[0] == 0;
        var (low, high) = Bisection.Between(cell.Low.X, cell.High.X, x => _curve.At(x)[0] == 0 == isLow);
        var (left, right) = (_curve.At(low), _curve.At(high));
        var place = _curve.PlaceOf(new(high, left.Jet, right.Jet));
        return place.IsDouble ? new(high, left, right, true) : Beside(place);
    }

    /// <summary>
    /// Whether a place is outside, though its nearest double is the end, as the step of floor(x/0.1) to 80 is above 8.
    /// </summary>
    public static bool IsBeyondEnd(Place place, Interval over) => place.SideOfNearest switch
    {
        < 0 => place.Nearest == over.Low,
        > 0 => place.Nearest == over.High,
        _ => false,
    };

    /// <summary>
    /// Adds where cases end although that is no breakpoint: between two doubles, where f may be another number than
    /// beside it, and where one case has no value, as 0^x has none below 0.
    /// </summary>
    private void AddEndsOfCases(Interval over)
    {
        var ends = _curve.Formula?.Pieces.Places ?? [];
        foreach (var end in ends.Select(exact => new Place(exact.ToDouble(), exact)))
        {
            var isInside = end.Nearest >= over.Low && end.Nearest <= over.High && !IsBeyondEnd(end, over);
            if (!isInside || _special.ContainsKey(end.Nearest))
            {
                continue;
            }

            var node = Beside(end);
            if (!end.IsDouble || !node.Left.IsDefined || !node.Right.IsDefined)
            {
                _special.Add(end.Nearest, node);
            }
            else if (TinyJumpAt(end) is var (below, above))
            {
                var (left, right) = (node.Left with { OfValue = below }, node.Right with { OfValue = above });
                _special.Add(end.Nearest, node with { Left = left, Right = right });
            }
        }
    }

    /// <summary>
    /// The signs of f below and above a place where it jumps by so little that no double tells, as that of
    /// where(x &gt; 30, 0, exp(−x²)) does; null where it does not.
    /// </summary>
    private TinyJump? TinyJumpAt(Place place)
    {
        const int bits = 640;
        var pieces = _curve.Formula!.Pieces;
        pieces.Beside(place, -1).Run(place, new(0, bits), out var below);
        pieces.Beside(place, 1).Run(place, new(0, bits), out var above);
        var isJump = Ball.Sign(above.Value - below.Value) is -1 or 1;
        return isJump ? new(Ball.Sign(below.Value), Ball.Sign(above.Value)) : null;
    }

    private readonly record struct TinyJump(int? Below, int? Above);

    /// <summary>
    /// A place where f may break, with what it tends to from both sides, and what it is there between two doubles.
    /// </summary>
    private Node Beside(Place place)
    {
        var left = _curve.Beside(place, -1);
        var right = _curve.Beside(place, 1).JoinedTo(left);
        var here = !place.IsDouble || _curve.At(place.Nearest).IsNotFound ? _curve.AtRoot(place) : null;
        _exactly[place.Nearest] = place;
        return new(place.Nearest, left, right, true, !place.IsDouble, here);
    }
}
