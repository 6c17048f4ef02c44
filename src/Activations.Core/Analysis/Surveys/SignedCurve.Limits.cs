using System.Numerics;
using Activations.Evaluation;

namespace Activations.Analysis.Surveys;

/// <content>
/// What a curve tends to where it has no value, as 1/x at 0, told by how it goes on at tiny distances; and far out.
/// </content>
internal sealed partial class SignedCurve
{
    // Binary logarithm of a distance from a place, relative to it.
    private const int Near = -160;

    // And of distances from 0, of which the first counts that tells something: that of (1 − cos(x))/x² from 2^-2400
    // takes more digits than are worked out.
    private static readonly int[] NearZero = [-1200, -400, -120, -60];

    // And of places beyond all doubles, each the square of the one before.
    private static readonly int[] FarBeyond = [1200, 2400, 4800];

    // By how much two ratios may differ: those of sin(1/x) at three places may be the same to two digits by chance.
    private const double Same = 0.02, NoChance = 1e-6;

    // Beyond a distance, in bits, and more than those by a part; what is the same there is no chance.
    private static readonly int[] Others = [1, 3, 6, 10, 15, 21], Parts = [2, 3, 5, 7];
    private const double Alike = 1e-6;

    /// <summary>
    /// What f, f′ and f″ tend to from one side of a place where one of them has no value, such as 1, 0 and −1/3 of
    /// sin(x)/x at 0, or ∞ of 1/x; NaN for what has no limit.
    /// </summary>
    /// <param name="place">Where.</param>
    /// <param name="side">−1 from below, 1 from above.</param>
    public SignedJet Beside(Place place, int side)
    {
        if (Formula is null)
        {
            return At(side < 0 ? Math.BitDecrement(place.Nearest) : Math.BitIncrement(place.Nearest));
        }

        var magnitude = place.Nearest == 0 ? 0 : Math.ILogB(place.Nearest);
        return ApproachTo(place, side, place.Nearest == 0 ? NearZero : [Near + magnitude]).Limits;
    }

    /// <summary>From the first distance at which all is known; otherwise from that where the most is.</summary>
    private Approach ApproachTo(Place place, int side, int[] exponents)
    {
        Approach? best = null;
        foreach (var exponent in exponents)
        {
            var approach = new Approach(this, place, side, exponent);
            best = best is null || approach.Doubt < best.Doubt ? approach : best;
            if (best.Doubt == Doubt.None)
            {
                break;
            }
        }

        return best!;
    }

    /// <summary>
    /// The limits at ±∞: those that <see cref="Limits"/> tells; where it tells none, those of a slow function that
    /// shows by its growth from square to square where it goes, as sqrt(log(x)) does to ∞.
    /// </summary>
    private SignedJet AtInfinity(Evaluator formula, int side)
    {
        var program = formula.Pieces.FarOut(side);
        var limits = formula.At(side * double.PositiveInfinity);
        Jet[]? beyond = null;
        var jet = new Jet(LimitOf(0), LimitOf(1), LimitOf(2));
        return new(jet, Unless0(jet.Value), Unless0(jet.Derivative), Unless0(jet.SecondDerivative));

        double LimitOf(int order)
        {
            if (!double.IsNaN(limits[order]))
            {
                return limits[order];
            }

            beyond ??= [.. FarBeyond.Select(Beyond)];
            return SlowLimit(
                beyond[0][order], beyond[1][order], beyond[2][order], program.Waves ? NoChance : Same);
        }

        Jet Beyond(int exponent)
        {
            var place = new Place(side * double.MaxValue, new Fraction(side * (BigInteger.One << exponent), 1));
            return CorrectRounding.Of(program, place, Budget).Jet;
        }

        static int? Unless0(double limit) => double.IsNaN(limit) || limit == 0 ? null : Math.Sign(limit);
    }

    /// <summary>Where a function goes, given it at a tiny distance and at the square of that.</summary>
    private static double Limit(double near, double nearer)
    {
        const double growth = 256, rounding = 1e-12;
        var infinity = Math.CopySign(double.PositiveInfinity, nearer);
        return near.Equals(nearer) ? nearer + 0.0
            : Math.Abs(nearer) > growth * Math.Abs(near) ? infinity
            : Math.Abs(nearer) < Math.Abs(near) / growth ? 0
            : nearer / near is > 1.9 and < 2.1 ? infinity // a logarithm
            : Math.Abs(nearer - near) < rounding * Math.Abs(nearer) ? nearer
            : double.NaN;
    }

    /// <summary>
    /// Where a small power such as |x|^0.001 goes, whose logarithm is twice as large at the square of a distance; and a
    /// power of a logarithm such as 1/log(x), which changes by the same factor each time, or log(−log(x)) by the same
    /// amount; and a logarithm beside a number, as log(x) + 1, by twice as much.
    /// </summary>
    private static double SlowLimit(double near, double nearer, double nearest, double same)
    {
        const double least = 0.2, equal = 1e-9, seen = 1e-3;
        var (first, second) = (Math.Log(nearer / near), Math.Log(nearest / nearer));
        var isPower = Math.Abs(second / first - 2) < same;
        var isLogarithmic = Math.Abs(second / first - 1) < same && Math.Abs(second) > least;
        var (step, nextStep) = (nearer - near, nearest - nearer);
        var isSum = Math.Abs(nextStep - step) < equal * Math.Abs(step) && Math.Abs(step) > seen * Math.Abs(near);
        var isLogarithm = Math.Abs(nextStep - 2 * step) < equal * Math.Abs(step)
            && Math.Abs(step) > seen * Math.Abs(near);
        return isSum || isLogarithm ? Math.CopySign(double.PositiveInfinity, step)
            : !isPower && !isLogarithmic ? double.NaN
            : second > 0 ? Math.CopySign(double.PositiveInfinity, nearest)
            : 0;
    }

    /// <summary>A curve on one side of a place: at a tiny distance, and at the square of that.</summary>
    private sealed class Approach
    {
        private readonly SignedCurve _curve;
        private readonly EvaluationProgram _program;
        private readonly Place _place;
        private readonly int _side, _exponent;
        private readonly Jet _near, _nearer;
        private Jet? _before, _beside0;

        /// <summary>Works out both.</summary>
        /// <param name="curve">Whose; of a formula.</param>
        /// <param name="place">Which place.</param>
        /// <param name="side">−1 below it, 1 above.</param>
        /// <param name="exponent">The binary logarithm of the distance.</param>
        public Approach(SignedCurve curve, Place place, int side, int exponent)
        {
            (_curve, _place, _side, _exponent) = (curve, place, side, exponent);
            _program = curve.Formula!.Pieces.Beside(place, side);
            _near = JetAt(exponent);
            _nearer = JetAt(2 * exponent - Magnitude);
        }

        /// <summary>What is doubtful of the two.</summary>
        public Doubt Doubt { get; private set; }

        /// <summary>What f, f′ and f″ tend to; NaN for what has no limit.</summary>
        public SignedJet Limits => SignedJet.Plain(new(LimitOf(0), LimitOf(1), LimitOf(2)));

        /// <summary>The binary logarithm that a distance has as large as the place.</summary>
        private int Magnitude => _place.Nearest == 0 ? 0 : Math.ILogB(_place.Nearest);

        /// <summary>At the root of the distance.</summary>
        private Jet Before => _before ??= JetAt((_exponent + Magnitude) / 2);

        private Jet Beside0 => _beside0 ??= Evaluation.Limits.Beside0(_program, _side);

        private double LimitOf(int order)
        {
            var (near, nearer) = (_near[order], _nearer[order]);
            var limit = Limit(near, nearer);
            var isTold = near.Equals(nearer) || (limit != 0 && !double.IsInfinity(limit));
            if (_program.Waves && !isTold && !double.IsNaN(limit))
            {
                // Of sin(1/x), what happens to be small at one place tells nothing.
                var isOne = limit == 0 || !IsByChance(order, limit);
                return isOne && Limit(Before[order], near).Equals(limit) ? limit : double.NaN;
            }

            if (limit == 0 && !isTold && order == 0 && ValueThere(0) is { } here)
            {
                // A root is far above a tiny number that is taken from it, as sqrt(x) - 1e-200 is near 0.
                return here;
            }

            if (!double.IsNaN(limit) || double.IsNaN(nearer))
            {
                return isTold && IsByChance(order, limit) ? double.NaN : limit;
            }

            var slow = SlowLimit(Before[order], near, nearer, _program.Waves ? NoChance : Same);
            return !double.IsNaN(slow) || _program.Waves ? slow : ValueThere(order) ?? OfPower(order);
        }

        /// <summary>
        /// Whether what waves or steps without end beside the place, as floor(sin(1/x)) at 0, is the same at the
        /// distances that were looked at by chance, or has the same sign, as cos(1/x)/x.
        /// </summary>
        private bool IsByChance(int order, double limit)
        {
            var mayRepeat = _program.Waves || _program.FlooredSteps.Any();
            return mayRepeat && !double.IsNaN(limit) && _place.IsDouble && HasNoValueThere()
                && Array.Exists(Parts, part => Array.Exists(Others, more => IsAnother(more, part)));

            bool IsAnother(int more, int part)
            {
                var place = _place.Beside(_side, _exponent + more).Beside(_side, _exponent + more - part);
                var there = JetAt(place)[order];
                return double.IsInfinity(limit) ? there * limit < 0
                    : Math.Abs(there - limit) > Alike * Math.Abs(limit);
            }
        }

        private bool HasNoValueThere() => CorrectRounding.OfValue(_program, _place, _curve.Budget).HasNoValue;

        /// <summary>What f is at the place itself, with the cases of this side; null where it has no value.</summary>
        private double? ValueThere(int order)
        {
            if (order > 0 || (!_place.IsDouble && _program.HasCases))
            {
                return null;
            }

            var beside = _place.Beside(_side, _exponent);
            var here = _place.IsDouble
                ? CorrectRounding.AsBeside(_program, _place, beside, _curve.Budget).Value
                : RootValue.Of(_program, _place, _curve.Budget)[0];
            return double.IsFinite(here) ? here : null;
        }

        private double OfPower(int order)
        {
            var first = JetAt((_exponent + 3 * Magnitude) / 4);
            var limit = PowerLimit.Of(first[order], Before[order], _near[order], _nearer[order]);
            var isAt0 = _place is { Nearest: 0, IsDouble: true };
            return double.IsNaN(limit) && isAt0 ? Beside0[order] : limit;
        }

        private Jet JetAt(int exponent) => JetAt(_place.Beside(_side, exponent));

        private Jet JetAt(Place place)
        {
            _curve._curve.Watch?.Invoke();
            var found = CorrectRounding.Of(_program, place, _curve.Budget);
            Doubt |= found.Doubt;
            return found.Jet;
        }
    }
}
