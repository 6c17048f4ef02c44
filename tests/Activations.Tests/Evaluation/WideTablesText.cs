using System.Globalization;
using System.Numerics;
using System.Text;
using Activations.Evaluation;

namespace Activations.Tests.Evaluation;

/// <summary>The source text of the tables of <see cref="Wide"/>, computed by <see cref="Ball"/>.</summary>
internal static class WideTablesText
{
    private const int Bits = 640;

    private static Ball Pi => Ball.Pi(Bits);

    private static Ball InverseRootPi => Whole(1) / Ball.Sqrt(Pi);

    public static string Print()
    {
        var text = new StringBuilder("""
            namespace Activations.Evaluation;

            // Longer than other files: it is tables. Printed by the tests, which compare it: WideTablesTests says how.

            /// <summary>Tables and coefficients of the elementary functions of <see cref="Wide"/>.</summary>
            internal static class WideTables
            {

            """);
        AddPairs("CoarsePowers", "2^(i/64) in two parts, i from 0 to 63.", Range(64, i => Power2(i, 64)));
        AddPairs("FinePowers", "2^(i/4096) in two parts, i from 0 to 63.", Range(64, i => Power2(i, 4096)));
        AddPairs("Sines", "sin(i/64) in two parts, i from 0 to 51.", Range(52, i => Ball.Sin(Ratio(i, 64))));
        AddPairs("Cosines", "cos(i/64) in two parts, i from 0 to 51.", Range(52, i => Ball.Cos(Ratio(i, 64))));
        AddSeries("InverseFactorials", "1/(n + 1)!, which make (eˣ − 1)/x.", 6, Range(13, n => Over(Factorial(n + 1))));
        AddSeries("OddReciprocals", "1/(2n + 1), which make artanh(s)/s in s².", 4, Range(9, n => Ratio(1, 2 * n + 1)));
        AddSeries("SineSeries", "±1/(2n + 1)!, which make sin(x)/x in x².", 4, Range(8, n => Odd(n)));
        AddSeries("CosineSeries", "±1/(2n + 2)!, which make (cos(x) − 1)/x² in x².", 4, Range(8, n => Even(n)));
        AddSeries("ErfSeries", "Of erf(x)/x in x².", 12, Range(21, ErfCoefficient));
        AddSeries("TailSeries", "Of x·e^(x²)·erfc(x) in 1/x².", 11, Range(37, TailCoefficient));
        AddSeries(
            "ScaledErfc",
            "Of e^(x²)·erfc(x) around 0.75, 1.25 … 3.75 and 4.5, 5.5 … 9.5.",
            15,
            [.. Centres().SelectMany(centre => ScaledErfc(centre, 30))],
            30);
        AddParts("QuarterTurn", "π/2 in four parts.", Ball.Scale(Pi, -1), 4);
        AddWords("TwoOverPi", "The first binary digits of 2/π behind the point.", 21);
        return text.Append("}\n").ToString();

        void AddPairs(string name, string about, Ball[] values) =>
            Add(name, about, values.SelectMany(value => Parts(value, 2)));

        // The first terms of each series have a second part.
        void AddSeries(string name, string about, int low, Ball[] values, int degree = int.MaxValue)
        {
            Add(name, about, values.Select(value => Parts(value, 1)[0]));
            var seconds = values.Where((_, n) => n % degree < low).Select(value => Parts(value, 2)[1]);
            Add(name + "Low", $"What the first {low} of <see cref=\"{name}\"/> lack.", seconds);
        }

        void AddParts(string name, string about, Ball value, int count) => Add(name, about, Parts(value, count));

        void AddWords(string name, string about, int count)
        {
            var digits = Digits.TwoOverPi.To(64 * count + 64) >> 64;
            var words = Enumerable.Range(1, count).Select(i => (ulong)(digits >> 64 * (count - i) & ulong.MaxValue));
            AddRows("ulong", name, about, words.Select(word => $"0x{word:X16}"));
        }

        void Add(string name, string about, IEnumerable<double> numbers) =>
            AddRows("double", name, about, numbers.Select(Literal));

        void AddRows(string type, string name, string about, IEnumerable<string> literals)
        {
            text.Append(text[^2] == '{' ? "" : "\n").Append($"    /// <summary>{about}</summary>\n");
            text.Append($"    public static ReadOnlySpan<{type}> {name} =>\n    [\n");
            foreach (var row in literals.Chunk(4))
            {
                text.Append("        ").AppendJoin(", ", row).Append(",\n");
            }

            text.Append("    ];\n");
        }
    }

    private static Ball[] Range(int count, Func<int, Ball> value) => [.. Enumerable.Range(0, count).Select(value)];

    private static IEnumerable<Ball> Centres() =>
        Range(7, i => Ratio(3 + 2 * i, 4)).Concat(Range(6, i => Ratio(9 + 2 * i, 2)));

    private static Ball Whole(BigInteger n) => Ball.Of(n, BigInteger.One, Bits);

    private static Ball Ratio(int numerator, int denominator) => Ball.Of(numerator, denominator, Bits);

    private static Ball Over(BigInteger n) => Whole(1) / Whole(n);

    private static BigInteger Factorial(int n) =>
        Enumerable.Range(1, n).Aggregate(BigInteger.One, (product, factor) => product * factor);

    private static Ball Power2(int numerator, int denominator) =>
        Ball.Exp(Ratio(numerator, denominator) * Ball.Log(Whole(2)));

    private static Ball Odd(int n) => Over(Sign(n) * Factorial(2 * n + 1));

    private static Ball Even(int n) => Over(Sign(n + 1) * Factorial(2 * n + 2));

    private static Ball ErfCoefficient(int n) =>
        Ball.Scale(InverseRootPi, 1) / Whole(Sign(n) * Factorial(n) * (2 * n + 1));

    /// <summary>±(2n − 1)!!/(2ⁿ√π).</summary>
    private static Ball TailCoefficient(int n)
    {
        var odds = Enumerable.Range(0, n).Aggregate(BigInteger.One, (product, k) => product * (2 * k + 1));
        return InverseRootPi * Ball.Scale(Whole(Sign(n) * odds), -n);
    }

    /// <summary>Taylor coefficients of y = e^(x²)·erfc(x), for which y′ = 2xy − 2/√π.</summary>
    private static IEnumerable<Ball> ScaledErfc(Ball x, int count)
    {
        var (before, current) = (Whole(0), Ball.Exp(x * x) * Ball.Erfc(x));
        for (var n = 0; n < count; n++)
        {
            yield return current;
            var slope = Ball.Scale(x * current + before, 1);
            slope = n == 0 ? slope - Ball.Scale(InverseRootPi, 1) : slope;
            (before, current) = (current, slope / Whole(n + 1));
        }
    }

    private static int Sign(int n) => n % 2 == 0 ? 1 : -1;

    /// <summary>The value rounded to a double, what that lacks rounded to a double, and so on.</summary>
    private static double[] Parts(Ball value, int count)
    {
        var parts = new double[count];
        for (var i = 0; i < count; i++)
        {
            // What is exact in fewer parts leaves 0 ± 2^-640.
            if (!Ball.TryRound(value, NumberFormat.Float64, -600, out parts[i]))
            {
                throw new InvalidOperationException($"{Bits} bits are not enough");
            }

            value -= Ball.Of(parts[i], Bits);
        }

        return parts;
    }

    private static string Literal(double value) =>
        value == Math.Floor(value) && Math.Abs(value) < 1e15
            ? value.ToString("0", CultureInfo.InvariantCulture)
            : value.ToString("R", CultureInfo.InvariantCulture).Replace("E-", "e-");
}
