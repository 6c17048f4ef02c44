using System.Globalization;
using System.Numerics;

namespace Activations.Sampling;

/// <summary>
/// The points START, START + STEP, … below END: half-open, counted in decimal. So −8:8 by 0.1 is 160 points, each
/// the double nearest to its decimal, among them exactly 0 (in binary, −8 + 80·0.1 misses it by 4e-16).
/// </summary>
public sealed class Grid
{
    private readonly BigInteger _first, _step;
    private readonly int _exponent;
    private readonly long _fastFirst, _fastStep;
    private readonly double _power;
    private readonly bool _fast;

    /// <summary>The grid from start to end in steps.</summary>
    /// <exception cref="ArgumentException">
    /// start is not below end, the step is not positive, or neighbouring points are the same double.
    /// </exception>
    public Grid(DecimalNumber start, DecimalNumber end, DecimalNumber step)
    {
        if (WhyNot(start, end, step) is { } reason)
        {
            throw new ArgumentException(reason);
        }

        (Start, End, Step) = (start, end, step);
        Range = new(start.ToDouble(), end.ToDouble());
        _exponent = Math.Min(start.Exponent, step.Exponent);
        (_first, _step) = (start.DigitsAt(_exponent), step.DigitsAt(_exponent));

        var exponent = Math.Min(_exponent, end.Exponent);
        var span = end.DigitsAt(exponent) - start.DigitsAt(exponent);
        Count = (long)((span + step.DigitsAt(exponent) - 1) / step.DigitsAt(exponent));

        var last = _first + _step * (Count - 1);
        var farthest = BigInteger.Max(BigInteger.Abs(_first), BigInteger.Abs(last));
        _fast = Math.Abs(_exponent) <= DecimalNumber.LargestExactPower
            && BigInteger.Max(_step, farthest) <= DecimalNumber.LargestExactInteger;
        (_fastFirst, _fastStep) = _fast ? ((long)_first, (long)_step) : default;
        _power = _fast ? DecimalNumber.ExactPowers[Math.Abs(_exponent)] : default;
    }

    /// <summary>The first point.</summary>
    public DecimalNumber Start { get; }

    /// <summary>What every point stays below.</summary>
    public DecimalNumber End { get; }

    /// <summary>The distance between neighbours.</summary>
    public DecimalNumber Step { get; }

    /// <summary>The number of points, at least 1.</summary>
    public long Count { get; }

    /// <summary>From the first point to the end, the latter included.</summary>
    public Interval Range { get; }

    /// <summary>The double nearest to START + index · STEP.</summary>
    // One operation on two exact doubles is correctly rounded.
    public double this[long index] => !_fast ? DecimalNumber.Nearest(_first + _step * index, _exponent)
        : _exponent < 0 ? (_fastFirst + _fastStep * index) / _power
        : (_fastFirst + _fastStep * index) * _power;

    /// <summary>All points, ascending.</summary>
    public IEnumerable<double> Points
    {
        get
        {
            for (var i = 0L; i < Count; i++)
            {
                yield return this[i];
            }
        }
    }

    /// <summary>
    /// The 1-2-5 number nearest to 1/160 of the range, such as 0.1 for −8:8, among those that advance. Start must be
    /// below end, also as a double.
    /// </summary>
    public static DecimalNumber DefaultStep(DecimalNumber start, DecimalNumber end)
    {
        var span = end - start;
        var fraction = new DecimalNumber(span.Digits * 625, span.Exponent - 5);
        var distance = Spacing(start, end);
        // Every step that may be chosen is above a half of the fraction: mostly there is no need for the digits.
        var spacing = fraction.ToDouble() > 2 * distance ? default : DecimalNumber.Shortest(distance);
        var target = fraction < spacing ? spacing : fraction;
        var exponent = target.Exponent + target.Digits.ToString(CultureInfo.InvariantCulture).Length - 1;
        int[] roundDigits = [1, 2, 5, 10];
        return roundDigits
            .Select(digits => new DecimalNumber(digits, exponent))
            .Where(step => step >= spacing)
            .MinBy(step => step < target ? target - step : step - target);
    }

    /// <summary>What is wrong with these three, or null when they make a grid.</summary>
    public static string? WhyNot(DecimalNumber start, DecimalNumber end, DecimalNumber step) =>
        start.ToDouble() >= end.ToDouble() ? "expected START:END with START < END, such as -8:8"
        : step.Digits.Sign <= 0 ? "expected a number above 0, such as 0.1"
        : step.ToDouble() < Spacing(start, end) ? "too small to tell neighbouring points apart"
        : null;

    /// <summary>How far apart neighbouring doubles are where they are farthest apart.</summary>
    private static double Spacing(DecimalNumber start, DecimalNumber end)
    {
        var largest = Math.Max(Math.Abs(start.ToDouble()), Math.Abs(end.ToDouble()));
        return largest - Math.BitDecrement(largest);
    }
}
