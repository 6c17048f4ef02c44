using System.Globalization;
using System.Numerics;

namespace Activations.Sampling;

/// <summary>A number written along an axis.</summary>
/// <param name="Position">Where: 0 at the lower end of the data, 1 at the upper, outside of these in a margin.</param>
/// <param name="Label">What it says, such as −2.5.</param>
public readonly record struct AxisTick(double Position, string Label);

/// <summary>Numbers to write along an axis, each a whole multiple of a round step, counted exactly.</summary>
public sealed class AxisLabels
{
    // Of many ways to label an axis one is chosen: the others need not be written.
    private readonly Lazy<IReadOnlyList<AxisTick>> _ticks;

    internal AxisLabels(int count, string factor, Func<IReadOnlyList<AxisTick>> ticks)
    {
        (Count, Factor) = (count, factor);
        _ticks = new(ticks);
    }

    /// <summary>No labels, where there is no room for any.</summary>
    public static AxisLabels None { get; } = new(0, "", () => []);

    /// <summary>How many there are; at least two where they come from <see cref="Choices"/>.</summary>
    public int Count { get; }

    /// <summary>What all of them are to be multiplied by, such as ×10⁻⁹; often empty.</summary>
    public string Factor { get; }

    /// <summary>The labels and where they stand, ascending.</summary>
    public IReadOnlyList<AxisTick> Ticks => _ticks.Value;

    /// <summary>
    /// The ways to label an axis, the one with the most labels first, but at least two and at most so many; the last
    /// one, for numbers too long for any other, has just two.
    /// </summary>
    /// <param name="data">
    /// What lies between 0 and 1; not a single point, and if logarithmic two decades or more.
    /// </param>
    /// <param name="marginPercent">How much of that the axis shows beyond either end.</param>
    /// <param name="most">How many labels a reader likes, at least 4.</param>
    /// <param name="isLogarithmic">Whether the numbers are exponents of ten, labelled as the powers.</param>
    public static IEnumerable<AxisLabels> Choices(
        Interval data, int marginPercent, int most, bool isLogarithmic = false)
    {
        // Everything in whole numbers of the same small decimal unit: no double can hold 1.07 times the largest
        // double, and in double 3 · 0.1 is not 0.3.
        var (low, high) = (DecimalNumber.Shortest(data.Low), DecimalNumber.Shortest(data.High));
        var span = high - low;
        var magnitude = span.Exponent + DigitsOf(span.Digits);
        var unit = Math.Min(Math.Min(low.Exponent, high.Exponent), magnitude) - 4;
        var scale = new AxisScale(low.DigitsAt(unit), high.DigitsAt(unit), unit);
        var margin = (scale.High - scale.Low) * marginPercent / 100;

        AxisLabels? last = null;
        foreach (var step in Steps(magnitude - 2, magnitude).Where(step => step.Exponent >= 0 || !isLogarithmic))
        {
            var size = step.DigitsAt(unit);
            var first = -FloorOfQuotient(margin - scale.Low, size);
            var count = FloorOfQuotient(scale.High + margin, size) - first + 1;
            if (count < 2)
            {
                break;
            }

            if (count <= most)
            {
                BigInteger[] values = [.. Enumerable.Range(0, (int)count).Select(i => (first + i) * size)];
                yield return Label(values);
                last = Label([values[0], values[^1]]);

                AxisLabels Label(BigInteger[] those) =>
                    isLogarithmic ? scale.LabelAsPowers(those) : scale.Label(those, step.Exponent);
            }
        }

        yield return last!;
    }

    /// <summary>How many decimal digits a whole number has, 0 one.</summary>
    internal static int DigitsOf(BigInteger number) =>
        BigInteger.Abs(number).ToString(CultureInfo.InvariantCulture).Length;

    /// <summary>1, 2, 2.5 and 5 times the powers of ten, ascending.</summary>
    private static IEnumerable<DecimalNumber> Steps(int smallest, int largest) =>
        from power in Enumerable.Range(smallest, largest - smallest + 1)
        from tenths in (int[])[10, 20, 25, 50]
        select new DecimalNumber(tenths, power - 1);

    /// <summary>The quotient, rounded down; the divisor is positive.</summary>
    private static BigInteger FloorOfQuotient(BigInteger dividend, BigInteger divisor) =>
        (dividend - (dividend % divisor + divisor) % divisor) / divisor;
}
