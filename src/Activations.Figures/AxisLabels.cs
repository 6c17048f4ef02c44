using System.Globalization;
using System.Numerics;
using Activations.Sampling;
using ScottPlot;

namespace Activations.Figures;

/// <summary>Numbers to write along an axis, each a whole multiple of a round step, counted exactly.</summary>
/// <param name="Ticks">What they say, and where: 0 at the lower end of the data, 1 at the upper.</param>
/// <param name="Factor">What all of them are to be multiplied by, such as ×10⁻⁹; often empty.</param>
internal sealed record AxisLabels(IReadOnlyList<Tick> Ticks, string Factor)
{
    // Numbers from 0.001 to 99999 read well as they are.
    private const int SmallestPlainPower = -3, LargestPlainPower = 4;

    /// <summary>
    /// The ways to label an axis, the one with the most labels first, but at least two and at most so many; the last
    /// one, for numbers too long for any other, has just two.
    /// </summary>
    /// <param name="data">What lies between 0 and 1; not a single point, and if logarithmic two decades or more.</param>
    /// <param name="marginPercent">How much of that the axis shows beyond either end.</param>
    /// <param name="most">How many labels a reader likes, at least 4.</param>
    /// <param name="isLogarithmic">Whether the numbers are exponents of ten, labelled as the powers.</param>
    public static IEnumerable<AxisLabels> Choices(Interval data, int marginPercent, int most, bool isLogarithmic = false)
    {
        // Everything in whole numbers of the same small decimal unit: no double can hold 1.07 times the largest
        // double, and in double 3 · 0.1 is not 0.3.
        var (low, high) = (Decimal(data.Low), Decimal(data.High));
        var span = high - low;
        var magnitude = span.Exponent + Digits(span.Digits);
        var unit = Math.Min(Math.Min(low.Exponent, high.Exponent), magnitude) - 4;
        var scale = new Scale(In(unit, low), In(unit, high), unit);
        var margin = (scale.High - scale.Low) * marginPercent / 100;

        AxisLabels? last = null;
        foreach (var step in Steps(magnitude - 2, magnitude).Where(step => step.Exponent >= 0 || !isLogarithmic))
        {
            var size = In(unit, step);
            var first = -Floor(margin - scale.Low, size);
            var count = Floor(scale.High + margin, size) - first + 1;
            if (count < 2)
            {
                break;
            }

            if (count <= most)
            {
                var values = Enumerable.Range(0, (int)count).Select(i => (first + i) * size).ToArray();
                yield return scale.Label(values, step.Exponent, isLogarithmic);
                last = scale.Label([values[0], values[^1]], step.Exponent, isLogarithmic);
            }
        }

        yield return last!;
    }

    /// <summary>1, 2, 2.5 and 5 times the powers of ten, ascending.</summary>
    private static IEnumerable<DecimalNumber> Steps(int smallest, int largest) =>
        from power in Enumerable.Range(smallest, largest - smallest + 1)
        from tenths in (int[])[10, 20, 25, 50]
        select new DecimalNumber(tenths, power - 1);

    /// <summary>The shortest decimal that means this double: the one that was typed, if one was.</summary>
    private static DecimalNumber Decimal(double value) =>
        DecimalNumber.TryParse(value.ToString("R", CultureInfo.InvariantCulture), out var number) ? number
            : throw new ArgumentOutOfRangeException(nameof(value), value, "expected a finite number");

    private static BigInteger In(int unit, DecimalNumber number) =>
        number.Digits * BigInteger.Pow(10, number.Exponent - unit);

    private static BigInteger Floor(BigInteger dividend, BigInteger divisor) =>
        (dividend - (dividend % divisor + divisor) % divisor) / divisor;

    private static int Digits(BigInteger number) =>
        BigInteger.Abs(number).ToString(CultureInfo.InvariantCulture).Length;

    /// <summary>Where numbers lie between two others; all of them in units of a power of ten.</summary>
    private sealed record Scale(BigInteger Low, BigInteger High, int Unit)
    {
        /// <summary>Labels for these values, whose last digit is that of 10 to this power.</summary>
        public AxisLabels Label(BigInteger[] values, int lastDigit, bool arePowers)
        {
            if (arePowers)
            {
                return new([.. values.Select(value => Tick.Major(Position(value), "10" + Superscript((int)(value / BigInteger.Pow(10, -Unit)))))], "");
            }

            var power = values.Max(Digits) + Unit - 1;
            var plain = Array.ConvertAll(values, value => Write(value, lastDigit, 0));
            var scaled = Array.ConvertAll(values, value => Write(value, lastDigit, power));
            var isPlain = power is >= SmallestPlainPower and <= LargestPlainPower
                || scaled.Max(text => text.Length) >= plain.Max(text => text.Length);
            var ticks = values.Zip(isPlain ? plain : scaled, (value, text) => Tick.Major(Position(value), text));
            return new([.. ticks], isPlain ? "" : "×10" + Superscript(power));
        }

        // Shifted far enough that the quotient holds every digit that a double can.
        private double Position(BigInteger value) =>
            Math.ScaleB((double)(((value - Low) << 64) / (High - Low)), -64);

        /// <summary>The value over 10^power in plain digits, down to the last that any label needs.</summary>
        private string Write(BigInteger value, int lastDigit, int power)
        {
            var places = Math.Max(0, power - lastDigit);
            var written = power - places;
            var digits = written >= Unit
                ? BigInteger.Abs(value) / BigInteger.Pow(10, written - Unit)
                : BigInteger.Abs(value) * BigInteger.Pow(10, Unit - written);
            var text = digits.ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
            var number = places == 0 ? text : $"{text[..^places]}.{text[^places..]}";
            return value.Sign < 0 ? "−" + number : number;
        }

        private static string Superscript(int power) => string.Concat(
            power.ToString(CultureInfo.InvariantCulture).Select(c => c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0']));
    }
}
