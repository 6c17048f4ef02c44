using Activations.Analysis.Surveys;
using Activations.Evaluation;

namespace Activations.Analysis;

/// <content>Finds where two curves are farthest apart.</content>
public sealed partial record Comparison
{
    /// <summary>The differences of f or f′ at the nodes of a survey of a − b.</summary>
    private sealed partial class Apartness(
        Curve a, Curve b, int order, Survey survey, IReadOnlyList<BetweenDoubles> between)
    {
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

            foreach (var x in _kinks.Where(survey.Over.Contains))
            {
                LookAt(x);
            }

            foreach (var place in between)
            {
                LookAt(place);
            }

            _sides.AddRange(TinyDifferences(order == 0 ? survey.TinyJumps : survey.TinyJumpsOfSlope));
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

        /// <summary>Where they begin or end to differ by less than any double tells: at most by the least.</summary>
        private static IEnumerable<Spot> TinyDifferences(IReadOnlyDictionary<double, TinyJump> jumps) =>
            jumps.Select(jump => new Spot(jump.Key, double.Epsilon, jump.Value.Above == 0 ? -1 : 1));

        /// <summary>Whether one of them is not that at the place itself, as −1 of floor just below 0.</summary>
        private bool IsLimit(Spot spot, double atA, double atB) =>
            spot.Side != 0 && (a.At(spot.X)[order] != atA || b.At(spot.X)[order] != atB);

        private Verdict VerdictOf(bool areOneExpression)
        {
            var isZero = _sides.TrueForAll(side => side.Apart == 0);
            List<Spot> apart = isZero ? [] : [.. _sides.Where(side => !IsClose(side)).Take(MostPlaces + 1)];
            var differ = apart.Count > MostPlaces || !apart.TrueForAll(IsThereAlone);
            return differ ? Verdict.Differ
                : _oneAlone.IsSomewhere ? Verdict.DifferWhereOneHasNoValue
                : apart.Count > 0 || _points.Exists(point => !IsClose(point)) ? Verdict.DifferAtKinksAlone
                : !isZero || _points.Exists(point => point.Apart != 0) ? Verdict.EqualToRounding
                : areOneExpression ? Verdict.Identical
                : Verdict.Equal;
        }

        /// <summary>
        /// Whether they are the same right beside a place that is no breakpoint for want of time, such as 0 among all
        /// the jumps of floor(exp(x)) and ceil(exp(x)) − 1.
        /// </summary>
        private bool IsThereAlone(Spot spot) => spot.Side == 0
            && survey.Curve.Formula is not null
            && survey.Curve.Beside(spot.X, -1)[order] == 0
            && survey.Curve.Beside(spot.X, 1)[order] == 0;

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
            if (spot.Known is { } known)
            {
                return known;
            }

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

        private void Look(SurveyNode node)
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
            if (!double.IsNaN(atA[order]) && !double.IsNaN(atB[order]))
            {
                _points.Add(new(x, Distance(atA[order], atB[order], () => survey.Curve.At(x)[order]), 0));
            }
        }

        /// <summary>The same between two doubles.</summary>
        private void LookAt(BetweenDoubles place)
        {
            var values = new Values(place.A[order], place.B[order]);
            NoteIfOneIsAlone(place);
            if (!double.IsNaN(values.A) && !double.IsNaN(values.B))
            {
                var apart = Distance(values.A, values.B, () => place.Difference[order]);
                _points.Add(new(place.X, apart, 0) { Known = values });
            }
        }

        /// <summary>
        /// How far apart two values are: as their difference says, but for what a convention makes of it, since each
        /// of them is rounded.
        /// </summary>
        private static double Distance(double ofA, double ofB, Func<double> difference)
        {
            var apart = ofA.Equals(ofB) ? 0 : Math.Abs(ofA - ofB);
            var rounding = MostUlps * Ulp.Of(Math.Max(Math.Abs(ofA), Math.Abs(ofB)));
            var exact = apart > 0 ? Math.Abs(difference()) : double.NaN;
            return Math.Abs(exact - apart) <= rounding ? exact : apart;
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

        /// <summary>
        /// The same between two doubles: if none is at a double, and not at poles, where they are infinitely far apart.
        /// </summary>
        private void NoteIfOneIsAlone(BetweenDoubles place)
        {
            var isPole = _sides.Exists(side => side.X == place.X && double.IsInfinity(side.Apart));
            if (!_oneAlone.IsSomewhere && !isPole)
            {
                var alone = _oneAlone.With(place.X, place.A.Value, place.B.Value);
                _oneAlone = alone with { IsBetweenDoubles = alone.IsSomewhere };
            }
        }

        /// <summary>Whether it is known what a curve is there, even if that is nothing.</summary>
        private bool IsFound(Curve curve, double x) => !_budget.IsSpent
            && curve.Formula?.Evaluate(x, _budget).Doubt.HasFlag(Doubt.NotFound) != true;

        private void Look(SurveyNode node, SignedJet side, int direction)
        {
            var apart = Math.Abs(side[order]);
            if (!double.IsNaN(apart))
            {
                var isInside = !node.IsBreak && node.X > survey.Over.Low && node.X < survey.Over.High;
                var isSlope = isInside && side.Sign(order + 1) is not (null or 0);
                _sides.Add(new(node.X, apart, node.IsBreak ? direction : 0) { IsSlope = isSlope });
            }
            else if (!side.IsDefined && !node.IsBreak)
            {
                NoteIfOneIsAlone(node.X, At(a, node.X).Value, At(b, node.X).Value);
            }
        }
    }
}
