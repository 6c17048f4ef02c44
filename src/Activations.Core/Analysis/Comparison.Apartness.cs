using Activations.Evaluation;

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

        // For places that are looked at by themselves.
        private readonly Budget _budget = new(Microseconds);
        private OneAlone _oneAlone;

        // What is at these a convention may say instead of the formula.
        private readonly HashSet<double> _kinks =
            [0, .. BreakpointsOf(a, survey).Concat(BreakpointsOf(b, survey)).Select(point => point.X)];

        public Comparison Compared(bool areOneExpression)
        {
            foreach (var node in survey.Nodes)
            {
                Look(node);
            }

            foreach (var x in _kinks.Where(x => x >= survey.Over.Low && x <= survey.Over.High))
            {
                LookAt(x);
            }

            var largest = _sides.Concat(_points).Select(spot => spot.Apart).DefaultIfEmpty(double.NaN).Max();
            var farthest = largest > 0 ? Farthest([.. _sides, .. _points]) : [];
            var (atA, atB) = farthest.Count > 0 ? ValuesAt(farthest[0]) : Values.None;
            return new(
                VerdictOf(areOneExpression),
                largest,
                [.. farthest.Select(spot => spot.X)],
                atA,
                atB,
                survey.Places + Evenly)
            {
                Side = farthest.Count > 0 && IsLimit(farthest[0], atA, atB) ? farthest[0].Side : 0,
                OneAlone = _oneAlone,
            };
        }

        /// <summary>Whether one of them is not that at the place itself, as −1 of floor just below 0.</summary>
        private bool IsLimit(Spot spot, double atA, double atB) =>
            spot.Side != 0 && (a.At(spot.X)[order] != atA || b.At(spot.X)[order] != atB);

        private Verdict VerdictOf(bool areOneExpression)
        {
            var isZero = _sides.TrueForAll(side => side.Apart == 0);
            var isClose = isZero || _sides.TrueForAll(IsClose);
            return !isClose ? Verdict.Differ
                : _oneAlone.IsSomewhere ? Verdict.DifferWhereOneHasNoValue
                : _points.Exists(point => !IsClose(point)) ? Verdict.DifferAtKinksAlone
                : !isZero || _points.Exists(point => point.Apart != 0) ? Verdict.EqualToRounding
                : areOneExpression ? Verdict.Identical
                : Verdict.Equal;
        }

        private static IEnumerable<Breakpoint> BreakpointsOf(Curve curve, Survey survey) =>
            curve.BreakpointsWithin(survey.Over.Low, survey.Over.High);

        private bool IsClose(Spot spot)
        {
            var (atA, atB) = spot.Apart == 0 ? default : ValuesAt(spot);
            var isLittle = spot.Apart <= MostUlps * Ulp.Of(Math.Max(Math.Abs(atA), Math.Abs(atB)));
            return spot.Apart == 0 || (double.IsFinite(spot.Apart) && isLittle);
        }

        /// <summary>What the two are there, or tend to from one side.</summary>
        private Values ValuesAt(Spot spot)
        {
            if (spot.Side == 0)
            {
                return new(At(a, spot.X)[order], At(b, spot.X)[order]);
            }

            // What jumps between two doubles, as atan(tan(x)) at π/2, does so on one side of the nearest.
            var limits = new Values(Beside(a, spot), Beside(b, spot));
            var next = spot.Side < 0 ? Math.BitDecrement(spot.X) : Math.BitIncrement(spot.X);
            var isNextKnown = a.Formula is not null && b.Formula is not null;
            if (!isNextKnown || limits.IsApartBy(spot.Apart))
            {
                return limits;
            }

            var beyond = new Values(At(a, next)[order], At(b, next)[order]);
            return double.IsInfinity(spot.Apart) ? beyond.ToInfinity()
                : beyond.IsApartBy(spot.Apart) ? beyond
                : limits;
        }

        /// <summary>What one of them tends to from one side.</summary>
        private double Beside(Curve curve, Spot spot)
        {
            if (curve.Formula is not null)
            {
                return new SignedCurve(curve).Beside(spot.X, spot.Side)[order];
            }

            var declared = curve.BreakpointsWithin(spot.X, spot.X)
                .Select(point => spot.Side < 0 ? point.Left : point.Right);
            return declared.Append(curve.At(spot.X)).First()[order];
        }

        private Jet At(Curve curve, double x) => _kinks.Contains(x) ? curve.At(x) : curve.At(x, _budget);

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
            var (atA, atB) = (At(a, x), At(b, x));
            NoteIfOneIsAlone(x, atA.Value, atB.Value);
            var (ofA, ofB) = (atA[order], atB[order]);
            if (!double.IsNaN(ofA) && !double.IsNaN(ofB))
            {
                _points.Add(new(x, DistanceAt(x, ofA, ofB), 0));
            }
        }

        /// <summary>How far apart two values are: as the difference says where they are too large to tell.</summary>
        private double DistanceAt(double x, double ofA, double ofB)
        {
            var apart = ofA.Equals(ofB) ? 0 : Math.Abs(ofA - ofB);
            var isRounding = apart <= MostUlps * Ulp.Of(Math.Max(Math.Abs(ofA), Math.Abs(ofB)));
            var exact = isRounding && apart > 0 ? Math.Abs(survey.Curve.At(x)[order]) : double.NaN;
            return double.IsFinite(exact) ? exact : apart;
        }

        /// <summary>Notices where one has a value and the other has none, as far as that was found.</summary>
        private void NoteIfOneIsAlone(double x, double atA, double atB)
        {
            // At 0 log(x) is −∞ and log(x^2) nothing, which is the same in other words.
            var isOneInfinite = double.IsInfinity(atA) || double.IsInfinity(atB);
            var isOneAlone = double.IsNaN(atA) != double.IsNaN(atB) && !isOneInfinite;
            if (isOneAlone && IsFound(double.IsNaN(atA) ? a : b, x))
            {
                _oneAlone = _oneAlone.With(x, atA, atB);
            }
        }

        /// <summary>Whether it is known what a curve is there, even if that is nothing.</summary>
        private bool IsFound(Curve curve, double x) => !_budget.IsSpent
            && curve.Formula?.Evaluate(x, _budget).Doubt.HasFlag(Doubt.NotFound) != true;

        private void Look(Node node, SignedJet side, int direction)
        {
            var apart = Math.Abs(side[order]);
            if (!double.IsNaN(apart))
            {
                _sides.Add(new(node.X, apart, node.IsBreak ? direction : 0));
            }
            else if (!side.IsDefined && !node.IsBreak)
            {
                NoteIfOneIsAlone(node.X, At(a, node.X).Value, At(b, node.X).Value);
            }
        }

        /// <summary>
        /// Whether both are so large that their digits do not show the difference, as those of 1/x and 1/x + 1 near 0.
        /// </summary>
        private bool AreTooLarge(Spot spot)
        {
            var (atA, atB) = spot.Apart > 0 ? ValuesAt(spot) : Values.None;
            return atA == atB || (double.IsFinite(spot.Apart) && !new Values(atA, atB).Show(spot.Apart));
        }

        /// <summary>
        /// Those with the largest difference, each place once, the nearest to 0 first; it alone where there are many.
        /// </summary>
        private List<Spot> Farthest(List<Spot> spots)
        {
            var largest = spots.Select(spot => spot.Apart).DefaultIfEmpty().Max();
            var places = new List<Spot>();
            var nearestFirst = spots.Where(spot => spot.Apart >= largest * (1 - Same))
                .OrderBy(AreTooLarge).ThenBy(spot => Math.Abs(spot.X)).ThenBy(spot => -spot.X);
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

    /// <summary>What the two are somewhere, or tend to.</summary>
    private readonly record struct Values(double A, double B)
    {
        public static readonly Values None = new(double.NaN, double.NaN);

        /// <summary>Whether they are so far apart, but for rounding.</summary>
        public bool IsApartBy(double distance)
        {
            const double rounding = 1e-9;
            var size = Math.Max(distance, Math.Max(Math.Abs(A), Math.Abs(B)));
            return double.IsFinite(distance) ? Math.Abs(Math.Abs(A - B) - distance) <= rounding * size
                : !double.IsFinite(A - B);
        }

        /// <summary>Whether they show to a few digits that they are so far apart.</summary>
        public bool Show(double distance) => Math.Abs(Math.Abs(A - B) - distance) <= 1e-3 * distance;

        /// <summary>The same beside a pole, of which the next double gives large numbers with their signs.</summary>
        public Values ToInfinity() => !double.IsFinite(A - B) ? this
            : Math.Abs(A) > Math.Abs(B) ? this with { A = Math.CopySign(double.PositiveInfinity, A) }
            : this with { B = Math.CopySign(double.PositiveInfinity, B) };
    }
}
