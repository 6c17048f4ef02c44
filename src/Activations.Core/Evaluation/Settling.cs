namespace Activations.Evaluation;

/// <summary>The orders of a jet that are wanted, and those of them that have been rounded so far.</summary>
/// <param name="format">What they are rounded to.</param>
/// <param name="wanted">Bit 0, 1 and 2 for f, f′ and f″.</param>
/// <param name="decidesTies">
/// Whether it matters to which side a number is rounded that seems to lie halfway between two others; in a picture it
/// does not, and it takes many digits to tell.
/// </param>
internal struct Settling(NumberFormat format, int wanted, bool decidesTies = true)
{
    // A binary logarithm: so much less than a number is not known of it when it may be taken for a tie.
    private const double Little = -64;

    // A binary logarithm.
    private const double FarBelow = -1e5;

    /// <summary>
    /// A binary logarithm: what may be more than this is not taken for 0, however small it is beside what cancels.
    /// </summary>
    public const double Negligible = -200;

    // A binary logarithm beyond that of all digits that there can be.
    private const double BeyondDigits = 1 << 13;

    private double _value, _slope, _curvature;
    private int _open = wanted;

    /// <summary>Whether a 0 stands for a small number of which the sign is not known.</summary>
    public bool HasUnsignedZero { get; private set; }

    /// <summary>Bit 0, 1 and 2 for f, f′ and f″: those that are not rounded yet.</summary>
    public readonly int Open => _open;

    /// <summary>Whether nothing is left to be rounded.</summary>
    public readonly bool IsDone => _open == 0;

    /// <summary>The highest order that is not rounded yet.</summary>
    public readonly int Order => _open >= 4 ? 2 : _open >= 2 ? 1 : 0;

    /// <summary>What has been rounded; 0 where it was not wanted.</summary>
    public readonly Jet Jet => new(_value, _slope, _curvature);

    /// <summary>Rounds what the bounds prove; all is NaN where f is proven to have no value.</summary>
    public void Take<T>(in RealJet<T> jet) where T : struct, IReal<T> => Take(jet, double.NegativeInfinity);

    /// <summary>The same, and takes for a tie or 0 what is within 2^tolerance of it.</summary>
    public void Take<T>(in RealJet<T> jet, double tolerance) where T : struct, IReal<T>
    {
        if (T.IsUndefined(jet.Value))
        {
            (_value, _slope, _curvature) = (double.NaN, double.NaN, double.NaN);
            _open = 0;
            return;
        }

        Take(0, jet.Value, tolerance, ref _value);
        Take(1, jet.Slope, tolerance, ref _slope);
        Take(2, jet.Curvature, tolerance, ref _curvature);
    }

    /// <summary>Whether the sign of something is known that is not rounded yet.</summary>
    public readonly bool HasOpenSign(in RealJet<Ball> jet) => (IsOpen(0) && IsSigned(jet.Value))
        || (IsOpen(1) && IsSigned(jet.Slope))
        || (IsOpen(2) && IsSigned(jet.Curvature));

    /// <summary>
    /// Whether a value is so huge, or so tiny, that no more than its size is known, with any number of digits, such as
    /// x^x^x^x at 1000: then its derivatives are not to be had either.
    /// </summary>
    /// <param name="before">With fewer digits.</param>
    /// <param name="now">With more.</param>
    public static bool IsBeyondDigits(Ball before, Ball now)
    {
        var (size, sizeBefore) = (Ball.Magnitude(now), Ball.Magnitude(before));
        var isFar = size.Low > BeyondDigits || size.High < -BeyondDigits;
        return isFar && !before.IsNumber && !now.IsNumber && size == sizeBefore;
    }

    /// <summary>Gives up on what is left: it has no value.</summary>
    public void GiveUp()
    {
        _value = IsOpen(0) ? double.NaN : _value;
        _slope = IsOpen(1) ? double.NaN : _slope;
        _curvature = IsOpen(2) ? double.NaN : _curvature;
        _open = 0;
    }

    private readonly bool IsOpen(int order) => (_open & (1 << order)) != 0;

    private static bool IsSigned(Ball number) => number.IsNumber && Ball.Sign(number) is not null;

    private void Take<T>(int order, T number, double tolerance, ref double result) where T : struct, IReal<T>
    {
        if (!IsOpen(order))
        {
            return;
        }

        tolerance = decidesTies ? tolerance : Math.Max(tolerance, T.Magnitude(number).High + Little);
        var isProven = T.TryRound(number, format, tolerance, out var rounded);
        if (isProven && rounded == 0 && T.Sign(number) is null && T.Magnitude(number).High > Negligible)
        {
            // As 1 = cosh²(x) − sinh²(x) at 500, of which few digits only tell that it is below 10^200.
            isProven = false;
        }
        else if (!isProven && T.Magnitude(number).High < FarBelow)
        {
            // More digits might tell the sign of this 0, but the tail tells it for less.
            (isProven, rounded) = (true, 0);
        }

        if (isProven)
        {
            result = rounded;
            HasUnsignedZero |= rounded == 0 && T.Sign(number) is null;
            _open &= ~(1 << order);
        }
    }
}
