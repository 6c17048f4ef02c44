namespace Activations.Analysis;

/// <content>Finds where two curves are farthest apart.</content>
public sealed partial record Comparison
{
    /// <summary>The differences of f or f′ at the nodes of a survey of a − b.</summary>
    private sealed class Apartness(Curve a, Curve b, int order, Survey survey)
    {
        // A rounding error must not tell places apart.
        private const double Same = 1e-12, Near = 1e-9;

        private readonly List<Spot> _sides = [], _points = [];
        private bool _lacksOne;

        public Comparison Compared(bool areOneExpression)
        {
            foreach (var node in survey.Nodes)
            {
                Look(node);
            }

            foreach (var point in BreakpointsOf(a).Concat(BreakpointsOf(b)))
            {
                LookAt(point.X);
            }

            var farthest = Farthest([.. _sides, .. _points]);
            var (atA, atB) = farthest.Count > 0 ? ValuesAt(farthest[0]) : (double.NaN, double.NaN);
            return new(
                VerdictOf(areOneExpression),
                _lacksOne ? double.PositiveInfinity : farthest.Count > 0 ? farthest[0].Apart : 0,
                [.. farthest.Select(spot => spot.X)],
                atA,
                atB,
                survey.Places + Evenly);
        }

        private Verdict VerdictOf(bool areOneExpression)
        {
            var isZero = _sides.TrueForAll(side => side.Apart == 0);
            var isClose = isZero || _sides.TrueForAll(IsClose);
            return !isClose ? Verdict.Differ
                : _lacksOne ? Verdict.DifferWhereOneHasNoValue
                : _points.Exists(point => !IsClose(point)) ? Verdict.DifferAtKinksAlone
                : !isZero || _points.Exists(point => point.Apart != 0) ? Verdict.EqualToRounding
                : areOneExpression ? Verdict.Identical
                : Verdict.Equal;
        }

        private IEnumerable<Breakpoint> BreakpointsOf(Curve curve) =>
            curve.BreakpointsWithin(survey.Over.Low, survey.Over.High);

        private bool IsClose(Spot spot)
        {
            var (atA, atB) = spot.Apart == 0 ? default : ValuesAt(spot);
            return spot.Apart == 0 || spot.Apart <= MostUlps * Ulp.Of(Math.Max(Math.Abs(atA), Math.Abs(atB)));
        }

        /// <summary>What the two are there, or tend to from one side.</summary>
        private (double A, double B) ValuesAt(Spot spot)
        {
            return (At(a), At(b));

            double At(Curve curve) => spot.Side == 0 ? curve[order](spot.X)
                : curve.Formula is null ? DeclaredLimit(curve)
                : new SignedCurve(curve).Beside(spot.X, spot.Side)[order];

            double DeclaredLimit(Curve curve) => curve.BreakpointsWithin(spot.X, spot.X)
                .Select(point => spot.Side < 0 ? point.Left : point.Right)
                .Append(curve.At(spot.X)).First()[order];
        }

        private void Look(Node node)
        {
            if (node.X > survey.Over.Low)
            {
                Look(node, node.Left, -1);
            }

            if (node.X < survey.Over.High && node.IsBreak)
            {
                Look(node, node.Right, 1);
            }

            if (node.IsBreak || node.X == survey.Over.Low)
            {
                LookAt(node.X);
            }
        }

        /// <summary>What counts at a place itself, where conventions differ.</summary>
        private void LookAt(double x)
        {
            var (atA, atB) = (a[order](x), b[order](x));
            _lacksOne |= double.IsNaN(a[0](x)) != double.IsNaN(b[0](x));
            if (!double.IsNaN(atA) && !double.IsNaN(atB))
            {
                _points.Add(new(x, atA.Equals(atB) ? 0 : Math.Abs(atA - atB), 0));
            }
        }

        private void Look(Node node, SignedJet side, int direction)
        {
            var apart = Math.Abs(side[order]);
            if (!double.IsNaN(apart))
            {
                _sides.Add(new(node.X, apart, node.IsBreak ? direction : 0));
                _lacksOne |= double.IsInfinity(apart);
            }
            else if (!side.IsDefined && !node.IsBreak)
            {
                _lacksOne |= double.IsNaN(a[0](node.X)) != double.IsNaN(b[0](node.X));
            }
        }

        /// <summary>
        /// Those with the largest difference, each place once, the nearest to 0 first; it alone where there are many.
        /// </summary>
        private static List<Spot> Farthest(List<Spot> spots)
        {
            var largest = spots.Select(spot => spot.Apart).DefaultIfEmpty().Max();
            var places = new List<Spot>();
            var nearestFirst = spots.Where(spot => spot.Apart >= largest * (1 - Same))
                .OrderBy(spot => Math.Abs(spot.X)).ThenBy(spot => -spot.X);
            foreach (var spot in nearestFirst)
            {
                var near = Near * Math.Max(1, Math.Abs(spot.X));
                var same = places.FindIndex(place => Math.Abs(place.X - spot.X) <= near);
                if (same >= 0)
                {
                    places[same] = spot.Apart > places[same].Apart ? spot : places[same];
                }
                else if (places.Count <= MostPlaces)
                {
                    places.Add(spot);
                }
            }

            return places.Count > MostPlaces ? places[..1] : places;
        }
    }

    /// <summary>A place and how far the two are apart there; or on one side of it, −1 or 1.</summary>
    private readonly record struct Spot(double X, double Apart, int Side);
}
