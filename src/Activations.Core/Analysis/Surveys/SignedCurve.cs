using Activations.Evaluation;

namespace Activations.Analysis.Surveys;

/// <summary>A curve as a survey sees it: its values with their signs, and what it tends to where it has none.</summary>
internal sealed partial class SignedCurve
{
    private const long Microseconds = 1_000_000, MicrosecondsAPlace = 1_000;

    private readonly Curve _curve;

    // The formula of f(x) − x where that is what is meant, f being the curve.
    private readonly Evaluator? _difference;
    private readonly bool _isMinusIdentity;

    // What took many digits, at each place: it is asked for again by every order, and of f(x) − x.
    private readonly Dictionary<double, SignedJet> _slow = [];

    public SignedCurve(Curve curve) => (_curve, Formula) = (curve, curve.Formula);

    private SignedCurve(SignedCurve f, Evaluator? difference)
        : this(f._curve) => (_difference, _isMinusIdentity, _slow) = (difference, true, f._slow);

    /// <summary>The formula; null of a curve that is made of functions, whose signs are those of its values.</summary>
    public Evaluator? Formula { get; }

    /// <summary>The formula of what the signs are of: of f(x) − x where that is meant.</summary>
    public Evaluator? Surveyed => _isMinusIdentity ? _difference : Formula;

    /// <summary>At how many places it was looked at.</summary>
    public int Looks { get; private set; }

    /// <summary>What may be spent on them.</summary>
    public Budget Budget { get; } = new(Microseconds);

    /// <summary>The breakpoints in a closed interval; of endless steps the first.</summary>
    public SomeBreakpoints BreakpointsWithin(Interval range) =>
        Formula?.Pieces.Breakpoints.First(range.Low, range.High, Survey.MostListed)
        ?? new([.. _curve.BreakpointsWithin(range.Low, range.High)], null, null);

    /// <summary>
    /// Where a case begins or ends that a line tells, be it between two doubles as that of where(3x == 1, 1, 0).
    /// </summary>
    public IEnumerable<Place> EndsOfCases(Interval range)
    {
        var ends = Formula?.Pieces.Places ?? [];
        return ends.Select(exact => new Place(exact.ToDouble(), exact))
            .Where(place => double.IsFinite(place.Nearest) && place.IsWithin(range));
    }

    /// <summary>f(x) − x, with signs that are those of the comparison of f(x) with x.</summary>
    public SignedCurve MinusIdentity() => new(this, Formula?.Minus(Combination.Identity));

    /// <summary>What f(x) − x is where f is this; or what it tends to from below (−1) or above (1).</summary>
    public SignedJet MinusIdentity(double x, SignedJet f, int side = 0)
    {
        var jet = f.Jet with { Value = f[0] - x, Derivative = f[1] - 1 };
        return new(jet, Sign(jet.Value, 0), Sign(jet.Derivative, 1), f.OfCurvature) { IsTie = true };

        int? Sign(double value, int order) => double.IsNaN(value) ? null
            : value != 0 || _difference is null ? Math.Sign(value)
            : side == 0 ? SignHere(_difference.Pieces.At(x), order)
            : SignBeside(_difference.Pieces, order);

        // At a tie of cases, as those of clip(3x^2-2x^3, 0, 1) at 1, quick digits tell nothing.
        // What floor is taken where digits do not tell a whole number is only what counts as that.
        int? SignHere(EvaluationProgram program, int order) => Signs.Quick(program, x, order)
            ?? (order == 0 && program.FlooredSteps.Any() ? ExactRun.SignAt(program, x) : null)
            ?? (f.IsTie && program.FlooredSteps.Any() ? null
            : program.HasCases ? Signs.Of(program, x, jet, Doubt.CountsAsTie, Budget)[order] : null);

        // At x itself another case may hold than beside it: sign(x^2 - 1) is 0 at -1.
        int? SignBeside(Pieces pieces, int order) => pieces.Between.Any(piece => piece.Conditions.Count > 0)
            ? null
            : QuickBeside(pieces, pieces.IndexOf(x) is var i and >= 0 ? new(x, pieces.Places[i]) : new(x), order);

        // The double may be on the other side of the place: that nearest to a third of 0.3 is below it.
        int? QuickBeside(Pieces pieces, Place place, int order) =>
            Signs.Quick(pieces.Beside(place, side), place, order);
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
    /// Where the breakpoint is that is named by a double: there, or right beside it, as that of floor(3x) at 1/3.
    /// </summary>
    public Place PlaceOf(double x)
    {
        if (Formula is not { Pieces: var pieces })
        {
            return x;
        }

        var index = pieces.IndexOf(x);
        return index < 0 ? new InnerTrace(pieces.At(x), []).StepAt(x) ?? x
            : pieces.IsExact(index) ? new Place(x)
            : new Place(x, pieces.Places[index]);
    }

    /// <summary>
    /// What is at a place that no double is, where an inner function is 0: nothing for x/sin(x) at π. Null where that
    /// is not known.
    /// </summary>
    public SignedJet? AtRoot(Place root)
    {
        var here = Surveyed is null ? null : (SignedJet?)RootValue.Of(Surveyed.Pieces.At(root), root, Budget);
        return here is { IsNotFound: false } ? here : null;
    }

    /// <summary>Whether it is 0 at a double, or cannot be told from it.</summary>
    public bool CountsAs0(double x) => Surveyed is not { } formula
        ? At(x)[0] == 0
        : Signs.Of(formula.Pieces.At(x), x, default, Doubt.None, Budget)[0] is null or 0;

    /// <summary>Whether it has a value at a double, or one that is not found; its slopes are not asked for.</summary>
    public bool MayHaveValue(double x)
    {
        if (Formula is null || double.IsInfinity(x))
        {
            return At(x).IsDefined;
        }

        return !CorrectRounding.OfValue(Formula.Pieces.At(x), x, new(MicrosecondsAPlace)).HasNoValue;
    }

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

        var program = Formula.Pieces.At(x);
        if (AtOnce(program, x) is { } told)
        {
            return told;
        }

        if (!_slow.TryGetValue(x, out var slow))
        {
            slow = _slow[x] = AfterAll(Formula, program, x);
        }

        return slow;
    }

    /// <summary>What one run over quick numbers tells, which is enough at most places; null where it is not.</summary>
    private SignedJet? AtOnce(EvaluationProgram program, double x)
    {
        if (program.Exactly is not null || Budget.MostBits == 0 || !program.TryRun(Wide.Of(x, 0), 2, out var jet))
        {
            return null;
        }

        var settling = new Settling(NumberFormat.Float64, CorrectRounding.All);
        settling.Take(jet);
        var (value, slope, curvature) = (Wide.Sign(jet.Value), Wide.Sign(jet.Slope), Wide.Sign(jet.Curvature));
        if (!settling.IsDone || value is null || slope is null || curvature is null)
        {
            return null;
        }

        Budget.Spend(program, 0);
        return new(settling.Jet, value, slope, curvature);
    }

    private SignedJet AfterAll(Evaluator formula, EvaluationProgram program, double x)
    {
        var (jet, doubt) = formula.Evaluate(x, Budget);
        // The logarithm of what counts as 0 may have a value.
        var isLost = double.IsNaN(jet.Value) && doubt.HasFlag(Doubt.CountsAsTie);
        var isNotFound = isLost || doubt.HasFlag(Doubt.NotFound);
        if (jet.Value != 0 && jet.Derivative != 0 && jet.SecondDerivative != 0)
        {
            return SignedJet.Plain(jet) with { IsNotFound = isNotFound };
        }

        var signs = Signs.Of(program, x, jet, doubt, Budget);
        return new(jet, signs[0], signs[1], signs[2])
        {
            IsNotFound = isNotFound,
            IsTie = doubt.HasFlag(Doubt.CountsAsTie),
        };
    }
}
