using System.Globalization;
using System.Numerics;

namespace Activations.Sampling;

/// <summary>Where numbers lie between two others and how they are written; all in units of a power of ten.</summary>
/// <param name="Low">Where position 0 is.</param>
/// <param name="High">Where position 1 is, above <paramref name="Low"/>.</param>
/// <param name="Unit">The power; at most 0 where the numbers are themselves powers.</param>
internal sealed record AxisScale(BigInteger Low, BigInteger High, int Unit)
{
    // Numbers from 0.001 to 99999 read well as they are.
    private const int SmallestPlainPower = -3, LargestPlainPower = 4;

    /// <summary>Labels for these values, which ascend, and whose last digit is that of 10 to this power.</summary>
    public AxisLabels Label(BigInteger[] values, int lastDigit)
    {
        var power = Math.Max(AxisLabels.DigitsOf(values[0]), AxisLabels.DigitsOf(values[^1])) + Unit - 1;
        var readsWell = power is >= SmallestPlainPower and <= LargestPlainPower;
        return readsWell || Longest(Write(power)) >= Longest(Write(0))
            ? Labels(values, "", () => Write(0))
            : Labels(values, "×10" + Superscript(power), () => Write(power));

        string[] Write(int factor) => Array.ConvertAll(values, value => this.Write(value, lastDigit, factor));
    }

    /// <summary>Labels for these values, which are whole exponents of ten.</summary>
    public AxisLabels LabelAsPowers(BigInteger[] values)
    {
        var one = BigInteger.Pow(10, -Unit);
        return Labels(values, "", () => Array.ConvertAll(values, value => "10" + Superscript((int)(value / one))));
    }

    private AxisLabels Labels(BigInteger[] values, string factor, Func<string[]> write)
    {
        return new(values.Length, factor, Ticks);

        IReadOnlyList<AxisTick> Ticks() =>
            [.. values.Zip(write(), (value, text) => new AxisTick(Position(value), text))];
    }

    // Shifted far enough that the quotient holds every digit that a double can.
    private double Position(BigInteger value) => Math.ScaleB((double)(((value - Low) << 64) / (High - Low)), -64);

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

    private static int Longest(string[] texts) => texts.Max(text => text.Length);

    private static string Superscript(int power) =>
        string.Concat(power.ToString(CultureInfo.InvariantCulture).Select(Superscript));

    private static char Superscript(char digit) => digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0'];
}
