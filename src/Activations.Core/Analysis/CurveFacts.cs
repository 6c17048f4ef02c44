using Activations.Analysis.Surveys;
using Activations.Analysis.Symmetries;

namespace Activations.Analysis;

/// <summary>
/// What can be said of a curve, read off a survey of it. A value at infinity is approached, and attained only by a
/// curve that is constant up to there: so 1 is not a value of the sigmoid, though from 37 on it is the nearest double.
/// </summary>
public sealed partial class CurveFacts
{
    /// <summary>The slope below which a network hardly learns.</summary>
    public const double SmallSlope = 1e-3;

    private readonly Survey _survey;
    private readonly double _fixedPointsUpTo;

    private CurveFacts(Survey survey)
    {
        _survey = survey;
        TurnsBeyondDoubles = survey.Coverage.IsResolved && survey.Cells.Any(survey.TurnsBeyondDoubles);
        Pieces = MonotonePiece.Of(survey);
        var extrema = TurnsOf(survey, Pieces).Concat(LoneExtremaOf(survey)).Distinct();
        Extrema = [.. extrema.OrderBy(extremum => extremum.Where.Low)];
        Zeros = Roots.Of(survey);
        var difference = survey.MinusIdentity();
        FixedPoints = Roots.Of(difference);
        _fixedPointsUpTo = difference.RootsListedUpTo;
        FixedPointsUnknownFrom = Math.Min(StepsApart.UpTo(survey, SteppingFrom), Roots.UnknownFrom(difference));
        (Infimum, Supremum) = Bounds.Of(Values());
        ValueGaps = IsResolved ? [.. ValueGap.Of(survey, Pieces, new(Infimum.Value, Supremum.Value)).Distinct()] : [];
        Inflections = [.. InflectionsOf(survey)];
        var followed = survey.Nodes.Where(node => node.X <= survey.Coverage.FollowedUpTo).ToList();
        Poles = [.. followed.Where(node => node.IsPole()).Select(SingularityAt)];
        Gaps = [.. survey.Nodes.Where(IsGap).Select(SingularityAt)];
        Undefined = [.. UndefinedOf(survey)];
        Breakpoints = [.. BreakpointsOf(survey)];
        (LeastSlope, GreatestSlope) = Bounds.Of(SlopesOf(survey));
        Lipschitz = survey.Nodes.Any(node => Jumps(node) && !IsOffByPlace(node))
            ? double.PositiveInfinity
            : Math.Max(Math.Abs(Slopes.Low), Math.Abs(Slopes.High));
        var listed = survey.Cells.Where(cell => cell.IsDefined && cell.Low.X < survey.ListedUpTo(2));
        Flat = Interval.Merge(listed.SelectMany(FlatPart));
        Symmetry = Mirroring.Of(survey);
        Asymptotes = survey.Curve.Formula is { } formula && Over == Interval.Line
            ? [.. Asymptote.Of(formula).Where(line => !IsConstantTowards(line.Side))]
            : [];
    }

    /// <summary>Where this holds.</summary>
    public Interval Over => _survey.Over;

    /// <summary>Whether a finite value was found anywhere; if not, the other facts mean nothing.</summary>
    public bool HasValues => double.IsFinite(Infimum.Value) || double.IsFinite(Supremum.Value)
        || _survey.Nodes.Any(node => double.IsFinite(node.Left[0]) && double.IsFinite(node.X));

    /// <summary>
    /// Whether it was followed everywhere; if not, it waves faster than it was looked at, or far out it was not found
    /// or turns, and its bounds and those of its slope are only what was seen.
    /// </summary>
    public bool IsResolved => _survey.Coverage.IsResolved && !IsLostFarOut && !TurnsBeyondDoubles;

    /// <summary>Whether it turns where no double is, as log(x) - x^0.001 does at 1e3000.</summary>
    public bool TurnsBeyondDoubles { get; }

    /// <summary>Up to where f is known to go as its slopes say; ∞ where that is everywhere.</summary>
    public double ToldUpTo => _survey.Told.High;

    /// <summary>Whether it goes on towards infinity where no limit was found, as log(exp(x) + exp(-x)) does.</summary>
    public bool IsLostFarOut => IsLost(0);

    /// <summary>
    /// Whether the bounds of its slope are known: not where that goes where nobody knows, as that of log(erfc(x)) at ∞;
    /// also of what waves too fast, if the steps of f′ allow no more than was seen, as those of sin(1e5x) do.
    /// </summary>
    public bool AreSlopesKnown => AreSlopesFollowed || AreSlopesThoseOfSteps;

    private bool AreSlopesFollowed => IsResolved && !_survey.Coverage.TurnsBetweenDoubles && !IsLost(1);

    /// <summary>At how many places the curve was looked at: so much tells that there is no more to list.</summary>
    public int Places => _survey.Places;

    /// <summary>
    /// Up to where zeros, extrema with pieces, and inflections (order 0, 1, 2) are listed; ∞ where all of them are.
    /// </summary>
    public double ListedUpTo(int order) => order == 1
        ? Math.Min(_survey.ListedUpTo(1), SteppingFrom)
        : _survey.ListedUpTo(order);

    /// <summary>From where on there are more steps than are listed; ∞ where all of them are.</summary>
    public double SteppingFrom => _survey.Coverage.StepsListedUpTo;

    /// <summary>Whether it goes up and down among the steps that are not listed, so that it may turn there.</summary>
    public bool TurnsAmongSteps => _survey.Cells.Where(cell => cell.IsIn(_survey.Coverage.Dense) && cell.IsDefined)
        .Select(cell => cell.AtHigh[0].CompareTo(cell.AtLow[0])).Where(direction => direction != 0)
        .Distinct().Count() > 1;

    /// <summary>The pieces from left to right; between two of them the curve may be undefined or infinite.</summary>
    public IReadOnlyList<MonotonePiece> Pieces { get; }

    /// <summary>Minima and maxima inside, ascending in x.</summary>
    public IReadOnlyList<Extremum> Extrema { get; }

    /// <summary>Where f is 0, ascending.</summary>
    public IReadOnlyList<Interval> Zeros { get; }

    /// <summary>Where f(x) is x, ascending.</summary>
    public IReadOnlyList<Interval> FixedPoints { get; }

    /// <summary>
    /// From where on nobody knows of fixed points: among steps that are not listed, or that digits do not tell from x.
    /// </summary>
    public double FixedPointsUnknownFrom { get; }

    /// <summary>Up to where fixed points are listed; ∞ where all of them are.</summary>
    public double FixedPointsListedUpTo
    {
        get
        {
            // Steps that end the list of zeros need not end that of fixed points; a wave that does ends both.
            var known = Math.Min(Math.Min(_fixedPointsUpTo, _survey.Coverage.KnownUpTo), FixedPointsUnknownFrom);
            var isOfSteps = ListedUpTo(0) >= SteppingFrom;
            return isOfSteps ? known : Math.Min(ListedUpTo(0), known);
        }
    }

    /// <summary>Where it goes to infinity at a finite place, ascending.</summary>
    public IReadOnlyList<Singularity> Poles { get; }

    /// <summary>
    /// Where it has no value, but is defined on both sides and no pole, as sin(x)/x at 0; ascending.
    /// </summary>
    public IReadOnlyList<Singularity> Gaps { get; }

    /// <summary>Stretches where it has no value, as sqrt(x) below 0; ascending.</summary>
    public IReadOnlyList<Interval> Undefined { get; }

    /// <summary>Where it is not smooth, ascending.</summary>
    public IReadOnlyList<Breakpoint> Breakpoints { get; }

    /// <summary>
    /// The lines that it comes near to, at −∞ first; only over the whole line, and none that it is, as min(x^2, 1) is
    /// 1 from 1 on.
    /// </summary>
    public IReadOnlyList<Asymptote> Asymptotes { get; }

    /// <summary>The greatest lower bound.</summary>
    public Bound Infimum { get; }

    /// <summary>The least upper bound.</summary>
    public Bound Supremum { get; }

    /// <summary>
    /// What is between the bounds, but no value, such as −0.5 &lt; y ≤ 0 of 1/(x² − 2); ascending.
    /// </summary>
    public IReadOnlyList<ValueGap> ValueGaps { get; }

    /// <summary>What f tends to at the lower and at the upper end; NaN where it has no limit.</summary>
    public Ends Limits => EndsOf(0);

    /// <summary>What f′ tends to there.</summary>
    public Ends LimitingSlopes => EndsOf(1);

    /// <summary>Where f″ changes sign and f′ does not jump, ascending.</summary>
    public IReadOnlyList<double> Inflections { get; }

    /// <summary>
    /// From the infimum to the supremum of the slope, at a kink of that on either side; NaN where there is none.
    /// </summary>
    public Interval Slopes => new(LeastSlope.Value, GreatestSlope.Value);

    /// <summary>The infimum of the slope, and whether f has it anywhere, be it on one side of a kink.</summary>
    public Bound LeastSlope { get; }

    /// <summary>The same for the supremum, such as 1 of softplus, which has it nowhere.</summary>
    public Bound GreatestSlope { get; }

    /// <summary>The largest |f(a) − f(b)| / |a − b|; ∞ where f jumps.</summary>
    public double Lipschitz { get; }

    /// <summary>Where |f′| is below <see cref="SmallSlope"/>, ascending.</summary>
    public IReadOnlyList<Interval> Flat { get; }

    /// <summary>Odd or even wherever it was looked at.</summary>
    public Symmetry Symmetry { get; }

    /// <summary>
    /// f at a place that these facts name, such as a zero, an edge or a breakpoint, which may lie between two doubles.
    /// </summary>
    /// <param name="x">The double that is named for it.</param>
    /// <returns>NaN where it has no value.</returns>
    public double ValueAt(double x)
    {
        var named = _survey.Nodes.FirstOrDefault(node => node.X == x);
        return named is null ? _survey.Curve.At(x)[0] : _survey.ValueAt(named);
    }

    /// <summary>
    /// Whether f at an end of a stretch is as inside of it, as far as digits tell that no double holds: that of
    /// where(x &gt; 30, 0, exp(−x²)) at 30 is not.
    /// </summary>
    /// <param name="where">The stretch.</param>
    /// <param name="end">Which of its ends.</param>
    public bool BelongsTo(Interval where, double end)
    {
        var jump = _survey.TinyJumpAt(end);
        return (end == where.Low ? jump.ToAbove : jump.FromBelow) is null or 0;
    }

    /// <summary>
    /// The facts over a stretch, or null where the curve turns again and again for ever, as a sine does on the whole
    /// line.
    /// </summary>
    /// <param name="curve">Of what.</param>
    /// <param name="over">Where; its ends may be infinite.</param>
    public static CurveFacts? Of(Curve curve, Interval over)
    {
        var isEndless = curve.Formula is { } formula && WaveAngles.IsEndless(formula, over);
        var survey = isEndless ? null : Survey.Of(curve, over);
        var isWave = survey is null || (curve.Formula is null && over.IsUnbounded && survey.ListedUpTo(1) < over.High);
        return isWave ? null : new(survey!);
    }
}
