using System.Numerics.Tensors;
using Activations.Expressions;

namespace Activations.Analysis;

/// <summary>How much two curves are the same.</summary>
public enum Verdict
{
    /// <summary>The same expression, once names are put in and both are simplified.</summary>
    Identical,

    /// <summary>Their difference is 0 to 300 bits wherever they were looked at.</summary>
    Equal,

    /// <summary>Nowhere more than 4 units in the last place apart.</summary>
    EqualToRounding,

    /// <summary>
    /// The same from either side of every place; what they are at kinks or jumps themselves is another matter.
    /// </summary>
    DifferAtKinksAlone,

    /// <summary>The same wherever both have a value.</summary>
    DifferWhereOneHasNoValue,

    /// <summary>Two functions.</summary>
    Differ,
}

/// <summary>Where two curves, or their derivatives, are farthest apart.</summary>
/// <param name="Verdict">How much they are the same.</param>
/// <param name="Largest">The largest |a − b| that was seen; ∞ where only one of them is defined or finite.</param>
/// <param name="Places">Where, nearest to 0 first; only that when there are many.</param>
/// <param name="A">The first at the first place, at a breakpoint perhaps its limit from one side.</param>
/// <param name="B">The second there.</param>
/// <param name="Looks">At how many places both were looked at.</param>
public sealed record Comparison(
    Verdict Verdict, double Largest, IReadOnlyList<double> Places, double A, double B, int Looks)
{
    private const int MostPlaces = 4, MostUlps = 4, Evenly = 160_000;

    /// <summary>The difference in units in the last place of the larger of the two.</summary>
    public double Ulps => Largest == 0 ? 0 : Largest / Ulp.Of(Math.Max(Math.Abs(A), Math.Abs(B)));

    /// <summary>
    /// Compares f and f′, in this order, over a closed range, by a survey of the difference: where that is level, at
    /// every breakpoint, at the ends, and at many places besides.
    /// </summary>
    /// <param name="a">The first.</param>
    /// <param name="b">The second.</param>
    /// <param name="range">Where to compare; its ends are finite.</param>
    public static IReadOnlyList<Comparison> Of(Curve a, Curve b, Interval range)
    {
        var difference = a.Minus(b);
        var survey = Survey.Of(new SignedCurve(difference), range);
        if (Spike(a, b, difference, survey) is { } spike)
        {
            survey = Survey.Of(new SignedCurve(difference), range, spike);
        }

        var areOneExpression = AreOneExpression(a, b);
        return [Of(0), Of(1)];

        Comparison Of(int order) => new Apartness(a, b, order, survey).Compared(areOneExpression);
    }

    /// <summary>
    /// Where a difference is larger than a survey saw, at one of very many places that are spread evenly; null where it
    /// is nowhere.
    /// </summary>
    private static Feature? Spike(Curve a, Curve b, Curve difference, Survey survey)
    {
        var (low, high) = (survey.Over.Low, survey.Over.High);
        var largest = survey.Nodes.Select(node => Math.Abs(node.Left[0])).Where(double.IsFinite).DefaultIfEmpty().Max();
        double[] x = [.. Enumerable.Range(0, Evenly).Select(i => low + (high / Evenly - low / Evenly) * i)];
        var (values, others) = (new double[Evenly], new double[Evenly]);
        a.Evaluate(x, values);
        b.Evaluate(x, others);

        // Not the difference itself: where it is 0 nothing but exact arithmetic tells so.
        TensorPrimitives.Subtract(values, others, values);
        var highest = 0;
        for (var i = 1; i < Evenly; i++)
        {
            highest = Math.Abs(values[i]) > Math.Abs(values[highest]) ? i : highest;
        }

        // What is evaluated quickly is no proof.
        var isHigher = Math.Abs(values[highest]) > largest
            && Math.Abs(difference[0](x[highest])) > largest * (1 + 1e-9);
        return isHigher ? new Feature(x[highest], high / Evenly - low / Evenly, false) : null;
    }

    /// <summary>Whether two formulas are 0 apart wherever they were looked at, from either side.</summary>
    internal static bool AreEqual(Curve a, Curve b, Interval range)
    {
        var survey = Survey.Of(new SignedCurve(a.Minus(b)), range);
        return new Apartness(a, b, 0, survey).Compared(false).Verdict is Verdict.Equal or Verdict.DifferAtKinksAlone;
    }

    private static bool AreOneExpression(Curve a, Curve b)
    {
        if (a.Formula is not { } first || b.Formula is not { } second)
        {
            return false;
        }

        var algebra = new Algebra();
        var difference = Evaluation.Combination.Minus(first, second);
        var written = Derivatives.WrittenOut(Evaluation.Combination.WithNumbers(difference));
        return ReferenceEquals(algebra.Simplify(written), algebra.Zero);
    }

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
