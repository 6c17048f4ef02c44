namespace Activations.Evaluation;

/// <summary>
/// Where f, f′ and f″ go at ±∞, as places tell that lie far beyond all doubles. What they tend to at a place on the
/// line is another question: <see cref="Breakpoints"/> answers it where cases of a formula meet, and a survey where it
/// has no value, as sin(x)/x at 0.
/// </summary>
/// <param name="pieces">The programs.</param>
internal sealed partial class Limits(Pieces pieces)
{
    // Binary logarithms of the nearest of three places, each twice as far as the one before. Where digits cancel there,
    // nearer ones have to do, as far away as the formula's own numbers are from 1, with as many bits as they cancel.
    private const int Farther = 1 << 28, FewBits = 448, Nearer = 240, BitsByExponent = 20;

    // The same of exponentials whose own exponents are too large to be compared farther out, as of exp(x^0.01) - x.
    private const int BeyondDoubles = 1 << 14;

    // Of what has no digits left there, such as log(exp(x)) and log(exp(x^2)), the nearest places that are tried.
    private static readonly int[] Nearest = [8, 5];

    // Ever more where digits cancel; 9,600 bits take a tenth of a second a place.
    private static readonly int[] ManyBits = [1600, 4800, 9600];

    // What is beyond, or within, 2^±Far at the farthest place is taken for infinite, or for 0; every type makes 0 of
    // what is below 2^BelowAll, whatever its sign.
    private const int Far = 200, BelowAll = -1200;

    // Found once: what looks at a curve asks for each order.
    private Found? _atMinusInfinity, _atInfinity;

    /// <summary>The limits; NaN for what has none. A limit 0 has the sign that the function has on its way.</summary>
    /// <param name="sign">−1 for −∞, 1 for ∞.</param>
    /// <param name="format">What they are rounded to.</param>
    public Jet At(int sign, NumberFormat format)
    {
        if (!ReferenceEquals(format, NumberFormat.Float64))
        {
            return Find(sign, format);
        }

        return (sign < 0 ? _atMinusInfinity ??= new(Find(sign, format)) : _atInfinity ??= new(Find(sign, format))).Jet;
    }

    private Jet Find(int sign, NumberFormat format)
    {
        var program = pieces.FarOut(sign);
        if (program.Line is { } line)
        {
            var infinity = format.Round(double.PositiveInfinity);
            var value = line.IsLevel ? line.Intercept.ToDouble() : infinity * line.Slope.Numerator.Sign * sign;
            return new(format.Round(value), format.Round(line.Slope.ToDouble()), 0);
        }

        var seen = Seen.From(program, sign, Farther, FewBits);
        if (seen.IsByChance)
        {
            return Vanishing(program, sign);
        }

        seen = seen.IsRounded(format) ? seen : seen.Or(Seen.From(program, sign, BeyondDoubles, FewBits), format);
        var nearest = Nearer + program.Exponent;
        foreach (var bits in ManyBits.Where(bits => bits <= nearest * BitsByExponent))
        {
            seen = seen.IsRounded(format) ? seen : seen.Or(Seen.From(program, sign, nearest, bits), format);
        }

        if (Ball.IsUndefined(seen.Far.Value))
        {
            return Jet.None;
        }

        var limits = seen.Limits(format);
        foreach (var closest in Nearest.Where(_ => !program.Waves))
        {
            limits = limits.HasNaN
                ? OrElse(limits, Seen.From(program, sign, closest + program.Exponent, ManyBits[0]), seen, format)
                : limits;
        }

        limits = Implied(limits, sign, format);
        return program.Waves ? limits : program.TailOf(sign).Sign(limits);
    }

    /// <summary>
    /// 0 for what is tiny at all places of some, and not nothing at each, as max(sin(x)/x, 0); NaN for all else.
    /// </summary>
    private static Jet Vanishing(EvaluationProgram program, int sign)
    {
        const int places = 8, apart = 16;
        var nearest = Nearer + program.Exponent;
        var jets = Enumerable.Range(0, places)
            .Select(i => Seen.At(program, sign, nearest + i * apart, ManyBits[0]).Jet)
            .ToList();
        return new(
            Limit(jets.Select(jet => jet.Value)),
            Limit(jets.Select(jet => jet.Slope)),
            Limit(jets.Select(jet => jet.Curvature)));

        static double Limit(IEnumerable<Ball> values)
        {
            var sizes = values.Select(Ball.Magnitude).ToList();
            return sizes.TrueForAll(size => size.High < -Far) && sizes.Exists(size => double.IsFinite(size.Low))
                ? 0
                : double.NaN;
        }
    }

    /// <summary>
    /// Where f, f′ and f″ go beside 0, as places tell that are nearer to it than any double; NaN for what goes nowhere.
    /// </summary>
    /// <param name="program">That beside it, which does not wave.</param>
    /// <param name="side">−1 below it, 1 above.</param>
    public static Jet Beside0(EvaluationProgram program, int side) =>
        Seen.From(program, side, -Farther, FewBits).Limits(NumberFormat.Float64);

    /// <summary>
    /// What was not found out of what nearer places tell, unless farther ones tell otherwise: exp(x^0.1)/x^100 falls up
    /// to 2^100, and where f rises again beyond, so does f′.
    /// </summary>
    private static Jet OrElse(Jet found, Seen nearer, Seen farther, NumberFormat format)
    {
        var told = nearer.Limits(format);
        var isMisled = !double.IsNaN(found.Value) && !double.IsNaN(told.Value) && found.Value != told.Value;
        return isMisled ? found : new(
            OrElse(found.Value, told.Value, 0),
            OrElse(found.Derivative, told.Derivative, 1),
            OrElse(found.SecondDerivative, told.SecondDerivative, 2));

        double OrElse(double known, double other, int order) => !double.IsNaN(known) ? known
            : farther.Denies(other, order, nearer.Far[order], format) ? double.NaN
            : other;
    }

    /// <summary>What has a slope that goes to another number than 0 goes to infinity.</summary>
    private static Jet Implied(Jet limits, int sign, NumberFormat format)
    {
        var slope = Implied(limits.Derivative, limits.SecondDerivative);
        return limits with { Value = Implied(limits.Value, slope), Derivative = slope };

        double Implied(double limit, double itsSlope) => double.IsNaN(limit) && Math.Abs(itsSlope) > 0
            ? format.Round(double.PositiveInfinity) * Math.Sign(itsSlope) * sign
            : limit;
    }

    /// <summary>The limit that three values tell, each far beyond the one before; NaN where they tell none.</summary>
    private static double Limit(Ball near, Ball middle, Ball far, NumberFormat format) =>
        Ball.IsUndefined(far) ? double.NaN
            : Reached(near, middle, far, format)
            ?? OfPower(near, middle, far, format)
            ?? OfLogarithm(near, middle, far, format);

    /// <summary>The limit of what is there already: rounded to the same at each place, tiny, or huge.</summary>
    private static double? Reached(Ball near, Ball middle, Ball far, NumberFormat format)
    {
        var (rounded, before) = (Rounded(far, format), Rounded(middle, format));
        if (!double.IsNaN(rounded) && rounded.Equals(before) && rounded.Equals(Rounded(near, format)))
        {
            return rounded + 0.0;
        }

        var (size, sizeBefore) = (Ball.Magnitude(far), Ball.Magnitude(middle));
        if (size.High < -Far && (size.High < sizeBefore.High || sizeBefore.High < -Far))
        {
            return 0;
        }

        var haveOneSign = Ball.Hint(near) == Ball.Hint(middle) && Ball.Hint(middle) == Ball.Hint(far);
        return haveOneSign && size.Low > Far && size.Low > sizeBefore.High ? Infinity(far, format) : null;
    }

    /// <summary>
    /// The limit of a power, whatever its exponent: its logarithm grows as fast as those of the places do.
    /// </summary>
    private static double? OfPower(Ball near, Ball middle, Ball far, NumberFormat format)
    {
        var (step, next) = (Math.Log(Ratio(middle, near)), Math.Log(Ratio(far, middle)));
        return next / step is not (> 1.99 and < 2.01) ? null
            : next > 0 ? Infinity(far, format)
            : 0;
    }

    /// <summary>
    /// The limit of what goes as a logarithm does, or comes near to it as slowly: the logarithm of a place twice as far
    /// is twice as large, its own logarithm larger by so much each time.
    /// </summary>
    private static double OfLogarithm(Ball near, Ball middle, Ball far, NumberFormat format)
    {
        var (first, second) = (Rounded(middle - near, format), Rounded(far - middle, format));
        return (second / first) switch
        {
            > 1.99 and < 2.01 or > 0.99 and < 1.01 => Math.CopySign(Infinity(far, format), second),
            > 0.3 and < 0.8 => format.Round(SlowLimit.Of(near, middle, far)),
            _ => format.Round(SlowLimit.OfPower(near, middle, far)),
        };
    }

    /// <summary>What is infinite in the number type, with the sign of a value.</summary>
    private static double Infinity(Ball value, NumberFormat format) =>
        Math.CopySign(format.Round(double.PositiveInfinity), Ball.Hint(value));

    /// <summary>About; of a logarithm of what has no digits far out, such as erfc(x), no more is known.</summary>
    private static double Ratio(Ball a, Ball b) =>
        Ball.Sign(a) * Ball.Sign(b) is 1 ? (a / b).ToWide().Approximate : double.NaN;

    private static double Rounded(Ball a, NumberFormat format) =>
        Ball.TryRound(a, format, -Far, out var rounded) ? rounded : double.NaN;

    private sealed record Found(Jet Jet);
}
