using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Activations.Evaluation;

/// <summary>
/// Four numbers at a time, each the sum of two doubles with an error bound, high + low ± error: what
/// <see cref="Wide"/> is for one, but for the exponent. Of a number that is NaN nothing is known.
/// </summary>
/// <remarks>
/// <para>
/// No step asks how large a number is. What may underflow widens the bound by <see cref="Least"/>, a thousand million
/// times what can be lost; so a number that is not far above that proves no digit. What overflows becomes NaN, and so
/// does what has no value: that is for <see cref="Wide"/> to tell.
/// </para>
/// <para>
/// Where a function goes different ways for different arguments, all four go the way of most of them: either each way
/// is right for all arguments, if with fewer digits, or the others become NaN. A case that holds for some of the four
/// only is not decided. So results are right in any company, and have most digits where the four are neighbours.
/// </para>
/// <para>As those of <see cref="Wide"/>, errors are taken for 2^-20 larger than they are where they are read.</para>
/// </remarks>
[SkipLocalsInit]
internal readonly partial struct FourWide : IReal<FourWide>
{
    /// <summary>How many numbers there are.</summary>
    public const int Count = 4;

    /// <summary>More than the rounding errors of a product, relative to it: 2^-103.</summary>
    private const double Unit = 1.0 / (1L << 52) / (1L << 51);

    /// <summary>2^-1000: far more than what a few operations lose where they underflow, some 2^-1074 each.</summary>
    private const double Least = 9.332636185032189e-302;

    /// <summary>2^±900: from here to there, what a product of doubles lacks is a double.</summary>
    private const double Smallest = 1.1830521861667747e-271, Largest = 1 / Smallest;

    /// <summary>2^±500: numbers to begin with.</summary>
    private const double SmallestGiven = 3.054936363499605e-151, LargestGiven = 1 / SmallestGiven;

    /// <summary>2^±400: numbers to divide by.</summary>
    private const double SmallestDivisor = 3.8725919148493183e-121, LargestDivisor = 1 / SmallestDivisor;

    private const double Slack = 1 + 1.0 / (1 << 20);
    private const uint All = (1 << Count) - 1;

    private readonly Vector256<double> _high, _low, _error;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private FourWide(Vector256<double> high, Vector256<double> low, Vector256<double> error) =>
        (_high, _low, _error) = (high, low, error);

    public static FourWide Undefined => new(Vector256.Create(double.NaN), default, default);

    public static FourWide Unknown => Undefined;

    private static Vector256<double> One => Vector256<double>.One;

    /// <summary>Four doubles, exactly; what is tiny or huge is NaN, and so is 0, where zeros have signs.</summary>
    public static FourWide Of(Vector256<double> values) => new FourWide(values, default, default)
        .Where(IsBetween(Vector256.Abs(values), SmallestGiven, LargestGiven));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourWide Of(double value, int bits = 0) =>
        Math.Abs(value) is 0 or (> SmallestGiven and < LargestGiven)
            ? new(Vector256.Create(value), default, default)
            : Undefined;

    public static FourWide Of(BigInteger numerator, BigInteger denominator, int bits = 0) =>
        Wide.Of(numerator, denominator).Fourfold;

    public static FourWide Pi(int bits = 0) => Wide.Pi().Fourfold;

    /// <summary>One number four times; NaN where it is tiny or huge, or has no value.</summary>
    public static FourWide Of(double high, double low, double error)
    {
        var number = new FourWide(Vector256.Create(high), Vector256.Create(low), Vector256.Create(error));
        var size = Vector256.Abs(number._high);
        var isZero = Vector256.Equals(size + number._error, default);
        return number.Where(isZero | IsBetween(size, SmallestGiven, LargestGiven));
    }

    public static int? Sign(FourWide a)
    {
        var isClear = Vector256.GreaterThan(Vector256.Abs(a._high), a._error * Slack + Vector256.Abs(a._low));
        if (isClear.ExtractMostSignificantBits() == All)
        {
            var signs = a._high.ExtractMostSignificantBits();
            return signs == 0 ? 1 : signs == All ? -1 : null;
        }

        return a.IsZero ? 0 : null;
    }

    public static int Hint(FourWide a)
    {
        if (Vector256.EqualsAll(a._high, default))
        {
            return 0;
        }

        var negative = BitOperations.PopCount(a._high.ExtractMostSignificantBits());
        return 2 * negative > Count ? -1 : 1;
    }

    /// <summary>Whether one of them has no value, or is not known.</summary>
    public static bool IsUndefined(FourWide a) => !Vector256.EqualsAll(a._high, a._high);

    public static bool IsExact(FourWide a) => Vector256.EqualsAll(a._error, default) && !IsUndefined(a);

    public static int Bits(FourWide a) => 104;

    public static Magnitude Magnitude(FourWide a)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        for (var i = 0; i < Count; i++)
        {
            var one = Wide.Magnitude(a[i]);
            (low, high) = (Math.Min(low, one.Low), Math.Max(high, one.High));
        }

        return new(low, high);
    }

    public static bool TryRound(FourWide a, NumberFormat format, out double rounded)
    {
        var isProven = Wide.TryRound(a[0], format, out rounded);
        for (var i = 1; i < Count && isProven; i++)
        {
            isProven = Wide.TryRound(a[i], format, out var other)
                && BitConverter.DoubleToInt64Bits(other) == BitConverter.DoubleToInt64Bits(rounded);
        }

        return isProven;
    }

    public static bool TryRound(FourWide a, NumberFormat format, double tolerance, out double rounded) =>
        TryRound(a, format, out rounded);

    /// <summary>One of the four.</summary>
    public Wide this[int index] =>
        Wide.Known(_high.GetElement(index), _low.GetElement(index), _error.GetElement(index));

    /// <summary>
    /// The doubles nearest to the numbers where the bounds prove them, else NaN. What is exactly 0 is +0.
    /// </summary>
    public Vector256<double> Rounded
    {
        get
        {
            // The bound of an exact number grows too, which leaves ties open.
            var error = _error * Slack + Vector256.Abs(_low) * 1e-15;
            var least = _high + (_low - error);
            var most = _high + (_low + error);
            var isOrdinary = IsBetween(Vector256.Abs(least), Smallest, Largest);
            var isZero = Vector256.Equals(Vector256.Abs(_high) + error, default);
            var isProven = Vector256.Equals(least, most) & (isOrdinary | isZero);
            return Vector256.ConditionalSelect(isProven, least + Vector256<double>.Zero, Vector256.Create(double.NaN));
        }
    }

    /// <summary>The same where another number is known, NaN elsewhere.</summary>
    public FourWide WhereKnown(FourWide other) => Where(Vector256.Equals(other._high, other._high));

    private bool IsZero => Vector256.EqualsAll(Vector256.Abs(_high) + _error, default);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> IsBetween(Vector256<double> size, double low, double high) =>
        Vector256.GreaterThan(size, Vector256.Create(low)) & Vector256.LessThan(size, Vector256.Create(high));

    /// <summary>The same where something holds, NaN elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private FourWide Where(Vector256<double> holds) =>
        new(Vector256.ConditionalSelect(holds, _high, Vector256.Create(double.NaN)), _low, _error);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private FourWide WithError(Vector256<double> error) => new(_high, _low, error);

    /// <summary>The parts, for messages.</summary>
    public override string ToString() => $"({_high} + {_low} ± {_error})";
}
