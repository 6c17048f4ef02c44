using System.Globalization;
using System.Numerics;
using Activations.Evaluation;
using Activations.Tests.Reference;

namespace Activations.Tests.Evaluation;

public class BallTests
{
    public static TheoryData<string> Functions { get; } = [.. ElementaryFunctions<Ball>.Names, "power"];

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_ball_encloses_the_value_that_is_known_to_90_digits(string function)
    {
        var rows = ReferenceTable.Rows("elementary").Where(row => row[0] == function).ToArray();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var expected = Number(row[3]);
            foreach (var bits in (int[])[96, 200, 400, 1000])
            {
                var value = Value(row, bits);
                Assert.True(Bounds.MayBeEqual(value, expected), $"{bits} bits: {string.Join(',', row)}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_ball_of_200_bits_rounds_to_the_double_nearest_to_that_value(string function)
    {
        foreach (var row in ReferenceTable.Rows("elementary").Where(row => row[0] == function))
        {
            Assert.True(Ball.TryRound(Value(row, 200), NumberFormat.Float64, out var rounded), string.Join(',', row));
            Assert.Equal(double.Parse(row[3], CultureInfo.InvariantCulture), rounded);
        }
    }

    [Theory]
    [InlineData(96)]
    [InlineData(4096)]
    public void A_ball_knows_a_result_to_nearly_as_many_bits_as_it_works_with(int bits)
    {
        var half = Ball.Of(0.5, bits);
        foreach (var name in ElementaryFunctions<Ball>.Names.Where(name => name != "acosh"))
        {
            // The difference of a ball and itself is 0 ± twice its radius.
            var value = ElementaryFunctions<Ball>.Apply(name, half);
            var error = Ball.Magnitude(value - value).High;
            Assert.True(error < 12 - bits, $"{name}: 2^{error}");
        }
    }

    [Theory]
    [InlineData("gelu''(x*x - soft_shrink(x*x))*x - 1e308", 1e308, -3.838856781624759e307)]
    [InlineData("ln(softplus'(x)^100)", -1e12, -1e14)]
    [InlineData("ln(softplus'(x)^100)", -1e306, -1e308)]
    [InlineData("ln(softplus'(x)^100)", 1e308, 0)]
    [InlineData("ln(softplus''(x)^100)", -1e306, double.NaN)]
    public void What_is_beyond_doubles_on_the_way_comes_to_an_end(string formula, double x, double value) =>
        Assert.Equal(value, Activation.Typed(formula).Bind()[0](x));

    [Fact]
    public void A_midpoint_far_below_the_radius_is_lost_in_it_at_no_cost()
    {
        var three = Ball.Of(3, 400);
        var nearZero = Ball.Exp(Ball.Log(three)) - three;
        var tiny = Ball.Exp(Ball.Of(-1e9, 400));

        Assert.False(Ball.TryRound(nearZero + tiny, NumberFormat.Float64, out _));
        Assert.Null(Ball.Sign(nearZero + tiny));
    }

    [Fact]
    public void What_is_within_the_tolerance_of_zero_or_of_a_tie_counts_as_that()
    {
        const int bits = 400;
        var threeHalves = Ball.Exp(Ball.Log(Ball.Of(1.5, bits)));
        var zero = threeHalves - Ball.Of(1.5, bits);
        var tie = threeHalves * Ball.Of(Math.ScaleB(1, 52) + 1, bits);
        Assert.False(Ball.TryRound(zero, NumberFormat.Float64, out _));
        Assert.False(Ball.TryRound(tie, NumberFormat.Float64, out _));
        Assert.False(Ball.TryRound(zero, NumberFormat.Float64, -500, out _));

        Assert.True(Ball.TryRound(zero, NumberFormat.Float64, -300, out var rounded));
        Assert.Equal(0, rounded);
        Assert.True(Ball.TryRound(tie, NumberFormat.Float64, -300, out rounded));
        Assert.Equal(1.5 * Math.ScaleB(1, 52) + 2, rounded);
    }

    [Fact]
    public void An_exponent_without_digits_of_its_own_keeps_its_sign_and_side()
    {
        var tower = Ball.Exp(Ball.Exp(Ball.Exp(Ball.Of(1000, 96))));
        var tiny = Ball.Of(-1, 96) / tower;
        Assert.Equal(double.PositiveInfinity, Rounded(tower));
        Assert.Equal(double.NegativeInfinity, 1 / Rounded(tiny));
        Assert.Equal(1, Rounded(Ball.Of(1, 96) + tiny));
        Assert.Equal(1, Rounded(Ball.Exp(tiny)));
        Assert.Equal(double.NegativeInfinity, 1 / Rounded(Ball.Sin(tiny)));
        Assert.Equal(2, Rounded(Ball.Erfc(-tower)));
        Assert.Null(Ball.Sign(tower - tower));
    }

    [Fact]
    public void Threads_that_ask_for_different_precisions_do_not_disturb_each_other()
    {
        var precisions = Enumerable.Range(0, 400).Select(i => 96 + i * 37 % 900).ToArray();
        var alone = precisions.Select(Sine).ToArray();
        var together = new double[precisions.Length];
        Parallel.For(0, precisions.Length, i => together[i] = Sine(precisions[i]));
        Assert.Equal(alone, together);

        static double Sine(int bits) => Rounded(Ball.Sin(Ball.Of(1e15, bits)) * Ball.Log(Ball.Of(10, bits)));
    }

    private static double Rounded(Ball value)
    {
        Assert.True(Ball.TryRound(value, NumberFormat.Float64, out var rounded));
        return rounded;
    }

    private static Ball Value(string[] row, int bits)
    {
        var x = Ball.Of(ReferenceTable.Number(row[1]), bits);
        return row[0] == "power"
            ? ElementaryFunctions<Ball>.Power(x, Ball.Of(ReferenceTable.Number(row[2]), bits))
            : ElementaryFunctions<Ball>.Apply(row[0], x);
    }

    /// <summary>A decimal number within one unit of its 90th digit.</summary>
    private static Ball Number(string text)
    {
        const int bits = 400;
        var parts = text.Split('e');
        var digits = parts[0].Replace(".", "");
        var exponent = parts.Length == 1 ? 0 : int.Parse(parts[1], CultureInfo.InvariantCulture);
        exponent -= parts[0].Length - parts[0].IndexOf('.') - 1;
        var power = BigInteger.Pow(10, Math.Abs(exponent));
        return Ball.Widen(Scaled(BigInteger.Parse(digits, CultureInfo.InvariantCulture)), Scaled(BigInteger.One));

        Ball Scaled(BigInteger whole) => exponent < 0
            ? Ball.Of(whole, power, bits)
            : Ball.Of(whole * power, BigInteger.One, bits);
    }
}
