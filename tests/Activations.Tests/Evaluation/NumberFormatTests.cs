using System.Globalization;
using System.Numerics;
using Activations.Evaluation;
using Activations.Tests.Reference;

namespace Activations.Tests.Evaluation;

public class NumberFormatTests
{
    public static TheoryData<string> Types { get; } = [.. NumberFormat.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Numbers_round_to_every_type_as_exact_fractions_say(string type)
    {
        var format = Named(type);
        var rows = ReferenceTable.Rows("rounding").Where(row => row[0] == type).ToArray();
        Assert.True(rows.Length > 100);
        var decided = 0;
        foreach (var row in rows)
        {
            var numerator = BigInteger.Parse(row[1], CultureInfo.InvariantCulture);
            var exponent = int.Parse(row[2], CultureInfo.InvariantCulture);
            var denominator = BigInteger.Parse(row[3], CultureInfo.InvariantCulture);
            var expected = ReferenceTable.Number(row[4]);

            var ball = Ball.Scale(Ball.Of(numerator, denominator, 400), exponent);
            Assert.True(Ball.TryRound(ball, format, out var rounded), string.Join(',', row));
            AssertSame(expected, rounded, row);

            // A little of 2^-130 is more than a double-double knows, unless it fits.
            if (Wide.TryRound(Wide.Scale(Wide.Of(numerator, denominator), exponent), format, out rounded))
            {
                decided++;
                AssertSame(expected, rounded, row);
            }
        }

        Assert.InRange(decided, rows.Length * 2 / 3, rows.Length);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void The_values_of_a_type_round_to_themselves(string type)
    {
        var format = Named(type);
        var least = Math.ScaleB(1, (int)format.Spacing(-2000));
        foreach (var value in (double[])[0, -0.0, least, -3 * least, 1, -1.5, format.Largest, double.NaN])
        {
            AssertSame(value, format.Round(value));
        }
    }

    [Theory]
    [InlineData("float64", 1e308, 1e308)]
    [InlineData("float32", 3.4028235677973366e38, double.PositiveInfinity)] // half a step above the largest
    [InlineData("float32", 3.4028235677973362e38, 3.4028234663852886e38)]
    [InlineData("float16", 65519.999, 65504)]
    [InlineData("float16", -65520, double.NegativeInfinity)]
    [InlineData("float16", 2.9802322387695312e-8, 0)] // half the least subnormal, to the even
    [InlineData("float16", -2.98023223876954e-8, -5.960464477539063e-8)]
    [InlineData("bfloat16", 1.00390625, 1)]
    [InlineData("bfloat16", 1.01171875, 1.015625)]
    [InlineData("float8_e4m3", 464, 448)] // a tie, to the even one
    [InlineData("float8_e4m3", 464.01, double.NaN)]
    [InlineData("float8_e4m3", double.NegativeInfinity, double.NaN)]
    [InlineData("float8_e5m2", 61439, 57344)]
    [InlineData("float8_e5m2", 61440, double.PositiveInfinity)]
    public void A_double_rounds_half_to_even_and_overflows_as_the_type_does(string type, double x, double expected)
    {
        AssertSame(expected, Named(type).Round(x));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void The_values_of_a_type_are_counted_from_0(string type)
    {
        var format = Named(type);
        var (step, least) = (Math.Max(1, format.Count / 1000), Math.ScaleB(1, (int)format.Spacing(-2000)));
        for (var rank = 0L; rank < format.Count; rank += step)
        {
            var value = format.OfRank(rank);
            Assert.Equal(rank, format.Rank(value));
            Assert.Equal(-rank, format.Rank(-value));
            Assert.Equal(value, format.Round(value));
            Assert.Equal(value + format.Ulp(value), format.OfRank(rank + 1));
        }

        Assert.Equal((0, 1, -1), (format.Rank(0), format.Rank(least), format.Rank(-least)));
        Assert.Equal(format.Largest, format.OfRank(format.Count));
    }

    [Fact]
    public void A_type_has_as_many_values_as_its_bits_tell()
    {
        long[] counts = [.. NumberFormat.All.Select(format => format.Count)];

        Assert.Equal([0x7FEFFFFFFFFFFFFF, 0x7F7FFFFF, 0x7BFF, 0x7F7F, 0x7E, 0x7B], counts);
    }

    [Theory]
    [InlineData("float16", 0.0999755859375, 0.1)]
    [InlineData("float16", 65504, 65500)]
    [InlineData("float16", 5.960464477539063e-8, 6e-8)]
    [InlineData("bfloat16", -0.00405883789, -0.00406)]
    [InlineData("float8_e4m3", 448, 450)]
    [InlineData("float8_e5m2", -0.0000152587890625, -0.00002)]
    [InlineData("float16", 0.015625, 0.01563)] // the nearest of four digits, 0.01562, is another value
    [InlineData("float64", 0.1, 0.1)]
    public void A_value_is_written_with_the_fewest_digits_that_round_to_it(string type, double near, double shortest)
    {
        var format = Named(type);

        Assert.Equal(shortest, format.Shortest(format.Round(near)));
    }

    [Fact]
    public void The_shortest_digits_of_float32_and_float16_are_those_of_dotnet()
    {
        var random = new Random(20261126);
        for (var i = 0; i < 20_000; i++)
        {
            var single = BitConverter.Int32BitsToSingle(random.Next());
            var half = BitConverter.Int16BitsToHalf((short)random.Next());
            Assert.Equal(Read($"{single}"), NumberFormat.Float32.Shortest(single));
            Assert.Equal(Read($"{half}"), NumberFormat.Float16.Shortest((double)half));
        }

        static double Read(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void What_underflows_keeps_its_sign()
    {
        foreach (var format in NumberFormat.All)
        {
            Assert.True(double.IsNegative(format.Round(-1, 0, -2000)), format.Name);
            Assert.False(double.IsNegative(format.Round(1, 0, long.MinValue / 2)), format.Name);
        }
    }

    private static NumberFormat Named(string type) => NumberFormat.All.Single(format => format.Name == type);

    private static void AssertSame(double expected, double actual, params string[] row)
    {
        var isSame = expected.Equals(actual)
            && (double.IsNaN(expected) || double.IsNegative(expected) == double.IsNegative(actual));
        Assert.True(isSame, $"{expected:R}, but {actual:R}: {string.Join(',', row)}");
    }
}
