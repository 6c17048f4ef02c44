using System.Numerics;
using Activations.Evaluation;
using Activations.Exercises;

namespace Activations.Analysis;

/// <summary>A curve as a survey sees it: its values with their signs, and what it tends to where it has none.</summary>
internal sealed class SignedCurve
{
    private const long Microseconds = 1_000_000;

    // Binary logarithm of a distance from a place, relative to it.
    private const int Near = -160;

    // And of distances from 0, of which the first counts that tells something: that of (1 − cos(x))/x² from 2^-2400
    // takes more digits than are worked out.
    private static readonly int[] NearZero = [-1200, -400, -120, -60];

    // And of places beyond all doubles, each the square of the one before.
    private static readonly int[] FarBeyond = [1200, 2400, 4800];

    // By how much two ratios may differ: those of sin(1/x) at three places may be the same to two digits by chance.
    private const double Same = 0.02, NoChance = 1e-6;

    private readonly Curve _curve;

    // The formula of f(x) − x where that is what is meant, f being the curve.
    private readonly Evaluator? _difference;
    private readonly bool _isMinusIdentity;

    public SignedCurve(Curve curve) => (_curve, Formula) = (curve, curve.Formula);

    private SignedCurve(Curve curve, Evaluator? difference)
        : this(curve) => (_difference, _isMinusIdentity) = (difference, true);

    /// <summary>The formula; null of a curve that is made of functions, whose signs are those of its values.</summary>
    public Evaluator? Formula { get; }

    /// <summary>The formula of what the signs are of: of f(x) − x where that is meant.</summary>
    public Evaluator? Surveyed => _isMinusIdentity ? _difference : Formula;

    /// <summary>At how many places it was looked at.</summary>
    public int Looks { get; private set; }

    /// <summary>What may be spent on them.</summary>
    public Budget Budget { get; } = new(Microseconds);

    /// <summary>The breakpoints in a closed interval.</summary>
    public IEnumerable<Breakpoint> BreakpointsWithin(Interval range) => _curve.BreakpointsWithin(range.Low, range.High);

    /// <summary>f(x) − x, with signs that are those of the comparison of f(x) with x.</summary>
    public SignedCurve MinusIdentity() => new(_curve, Formula?.Minus(Combination.Identity));

    /// <summary>What f(x) − x is where f is this; or what it tends to from below (−1) or above (1).</summary>
    public SignedJet MinusIdentity(double x, SignedJet f, int side = 0)
    {
        var jet = f.Jet with { Value = f[0] - x, Derivative = f[1] - 1 };
        return new(jet, Sign(jet.Value, 0), Sign(jet.Derivative, 1), f.OfCurvature) { IsTie = true };

        int? Sign(double value, int order) => double.IsNaN(value) ? null
            : value != 0 || _difference is null ? Math.Sign(value)
            : Signs.Quick(side == 0 ? _difference.Pieces.At(x) : _difference.Pieces.Beside(x, side), x, order);
    }

    /// <summary>What is at a double, or at ±∞ the limit; at a breakpoint the case that the formula says.</summary>
    public SignedJet At(double x)
    {
        var jet = Evaluated(x);
        return _isMinusIdentity ? MinusIdentity(x, jet) : jet;
    }

    /// <summary>The same for a search: signs are proven, but values may be off by a unit in the last place.</summary>
    public SignedJet Quick(double x)
    {
        if (Formula is null || _isMinusIdentity || !Formula.Pieces.At(x).TryRun(Wide.Of(x, 0), 2, out var jet))
        {
            return At(x);
        }

        Looks++;
        _curve.Watch?.Invoke();
        var near = new SignedJet(
            new(jet.Value.Approximate, jet.Slope.Approximate, jet.Curvature.Approximate),
            Wide.Sign(jet.Value),
            Wide.Sign(jet.Slope),
            Wide.Sign(jet.Curvature));
        return near.OfValue is null || near.OfSlope is null || near.OfCurvature is null ? At(x) : near;
    }

    /// <summary>
    /// Where a breakpoint is: at its double, or right beside it, as that of floor(3x) at 1/3.
    /// </summary>
    public Place PlaceOf(Breakpoint point)
    {
        if (Formula is null)
        {
            return point.X;
        }

        var pieces = Formula.Pieces;
        var index = pieces.IndexOf(point.X);
        return index < 0 ? new InnerTrace(pieces.At(point.X), []).FloorStepAt(point.X) ?? point.X
            : pieces.IsExact(index) ? new Place(point.X)
            : new Place(point.X, pieces.Places[index]);
    }

    /// <summary>
    /// What is at a place that no double is, where an inner function is 0: nothing for x/sin(x) at π. Null where that
    /// is not known.
    /// </summary>
    public SignedJet? AtRoot(Place root)
    {
        var here = Formula is null ? null : (SignedJet?)RootValue.Of(Formula.Pieces.At(root), root);
        return here is { IsNotFound: false } ? here : null;
    }

    /// <summary>Whether it is 0 at a double, or cannot be told from it.</summary>
    public bool CountsAs0(double x) => Surveyed is not { } formula
        ? At(x)[0] == 0
        : Signs.Of(formula.Pieces.At(x), x, default, Doubt.None, Budget)[0] is null or 0;

    private SignedJet Evaluated(double x)
    {
        Looks++;
        if (Formula is null)
        {
            return SignedJet.Plain(_curve.At(x));
        }

        _curve.Watch?.Invoke();
        if (double.IsInfinity(x))
        {
            return AtInfinity(Formula, Math.Sign(x));
        }

        var (jet, doubt) = Formula.Evaluate(x, Budget);
        var isNotFound = doubt.HasFlag(Doubt.NotFound);
        if (jet.Value != 0 && jet.Derivative != 0 && jet.SecondDerivative != 0)
        {
            return SignedJet.Plain(jet) with { IsNotFound = isNotFound };
        }

        var signs = Signs.Of(Formula.Pieces.At(x), x, jet, doubt, Budget);
        var isTie = doubt.HasFlag(Doubt.CountsAsTie);
        return new(jet, signs[0], signs[1], signs[2]) { IsNotFound = isNotFound, IsTie = isTie };
    }

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

        var exact = place.Exact ?? FormulaReading.Exact(place.Nearest);
        var program = Formula.Pieces.Beside(place, side);
        var magnitude = place.Nearest == 0 ? 0 : Math.ILogB(place.Nearest);
        var distances = place.Nearest == 0 ? NearZero : new[] { Near + magnitude };
        var (distance, near, nearer, doubt) = (distances[0], default(Jet), default(Jet), Doubt.None);
        var least = (Doubt?)null;
        foreach (var candidate in distances)
        {
            doubt = Doubt.None;
            var (first, second) = (JetAt(candidate), JetAt(2 * candidate - magnitude));
            if (least is null || doubt < least)
            {
                (distance, near, nearer, least) = (candidate, first, second, doubt);
            }

            if (doubt == Doubt.None)
            {
                break;
            }
        }

        Jet? before = null;
        return SignedJet.Plain(new(LimitOf(0), LimitOf(1), LimitOf(2)));

        double LimitOf(int order)
        {
            var limit = Limit(near[order], nearer[order]);
            var isTold = near[order].Equals(nearer[order]) || (limit != 0 && !double.IsInfinity(limit));
            if (program.Waves && !isTold && !double.IsNaN(limit))
            {
                // Of sin(1/x), what happens to be small at one place tells nothing.
                return Limit(Before()[order], near[order]).Equals(limit) ? limit : double.NaN;
            }

            return !double.IsNaN(limit) || double.IsNaN(nearer[order]) ? limit
                : SlowLimit(Before()[order], near[order], nearer[order], program.Waves ? NoChance : Same);
        }

        Jet Before() => before ??= JetAt((distance + magnitude) / 2);

        Jet JetAt(int exponent)
        {
            _curve.Watch?.Invoke();
            var step = exponent < 0
                ? new Fraction(side, BigInteger.One << -exponent)
                : new Fraction(side * (BigInteger.One << exponent), 1);
            var beside = new Place(place.Nearest, exact + step);
            var settling = new Settling(NumberFormat.Float64, CorrectRounding.All);
            var found = CorrectRounding.Of(program, beside, settling, Budget);
            doubt |= found.Doubt;
            return found.Jet;
        }
    }

    /// <summary>The limits; what has none far beyond all doubles may still have settled to one among them.</summary>
    private SignedJet AtInfinity(Evaluator formula, int side)
    {
        var program = formula.Pieces.Between[side < 0 ? 0 : ^1].Program;
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
            var settling = new Settling(NumberFormat.Float64, CorrectRounding.All);
            return CorrectRounding.Of(program, place, settling, Budget).Jet;
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
    /// amount.
    /// </summary>
    private static double SlowLimit(double near, double nearer, double nearest, double same)
    {
        const double least = 0.2, equal = 1e-9, seen = 1e-3;
        var (first, second) = (Math.Log(nearer / near), Math.Log(nearest / nearer));
        var isPower = Math.Abs(second / first - 2) < same;
        var isLogarithmic = Math.Abs(second / first - 1) < same && Math.Abs(second) > least;
        var (step, nextStep) = (nearer - near, nearest - nearer);
        var isSum = Math.Abs(nextStep - step) < equal * Math.Abs(step) && Math.Abs(step) > seen * Math.Abs(near);
        return isSum ? Math.CopySign(double.PositiveInfinity, step)
            : !isPower && !isLogarithmic ? double.NaN
            : second > 0 ? Math.CopySign(double.PositiveInfinity, nearest)
            : 0;
    }
}
