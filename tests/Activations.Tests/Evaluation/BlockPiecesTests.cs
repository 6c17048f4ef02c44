namespace Activations.Tests.Evaluation;

/// <summary>Many values at a time of functions in pieces, and of what takes one exponential far out.</summary>
public sealed class BlockPiecesTests
{
    private static readonly double[] NotFinite = [double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    // Whatever the piece is at the others' places, such as log(x) at -3: an infinity, NaN or many digits.
    [Theory]
    [InlineData("relu", 0)]
    [InlineData("leaky_relu", 0)]
    [InlineData("elu", 0)]
    [InlineData("selu", 0)]
    [InlineData("hard_tanh", 1)]
    [InlineData("hard_swish", 3)]
    [InlineData("softshrink", 0.5)]
    [InlineData("relu6", 6)]
    [InlineData("prelu", 0)]
    [InlineData("where(x > 0, log(x), 2x)", 0)]
    [InlineData("where(x > 0, 1, exp(-x^2)*x)", 0)]
    [InlineData("where(x > 1, x^-400, 2)", 1)]
    [InlineData("where(abs(x) < 1e-200, 1e300x, 3)", 1e-200)]
    [InlineData("where(x > 1/3, sqrt(x), x)", 1.0 / 3)]
    [InlineData("where(x < 1e16, x, gelu(1e16 - x))", 1e16)]
    [InlineData("where(x < -1e300, sigmoid(1/x), where(x > 2, 7, x))", 2)]
    [InlineData("max(0, x - 3) + max(0, x - 2) + max(0, x - 1) + max(0, x)", 2)]
    [InlineData("where(x > 0, exp(x), exp(2x))", 0)]
    public void Every_x_has_the_value_of_its_own_piece(string formula, double place)
    {
        var curve = (Catalog.Find(formula) ?? Activation.Typed(formula)).Bind();
        double[] around = [place, -place, 0, -0.0, Math.BitIncrement(place), Math.BitDecrement(place)];
        double[] far = [place + 1, place - 1, 0.25, -0.25, 4, -4, 3 * place, 1e17, 1e-300, -2e300];
        double[] x = [.. around, .. far, .. NotFinite];
        for (var count = 1; count <= 2 * x.Length; count++)
        {
            double[] some = [.. Enumerable.Range(0, count).Select(i => x[(7 * i + count) % x.Length])];
            AssertAsExact(curve, some);
        }
    }

    [Fact]
    public void So_it_is_where_x_fills_several_blocks()
    {
        var random = new Random(3);
        double[] x = [.. Enumerable.Range(0, 2_001).Select(i => i % 100 == 0 ? 0 : 10 * random.NextDouble() - 5)];

        AssertAsExact(Catalog.Find("elu")!.Bind(), x);
        AssertAsExact(Activation.Typed("max(0, x)").Bind(), x);
    }

    [Theory]
    [InlineData("hard_tanh")]
    [InlineData("where(x > 1, log(x), x)")]
    public void On_a_line_through_0_a_0_has_the_sign_of_x(string formula)
    {
        var f = new double[8];
        (Catalog.Find(formula) ?? Activation.Typed(formula)).Bind().Evaluate([-0.0, 0, -0.0, 0, -0.0, 0, 2, -0.0], f);

        Assert.Equal([true, false, true, false, true, false, false, true], f.Select(double.IsNegative));
    }

    // Where a naive form loses all digits, or where the exponential is subnormal.
    [Theory]
    [InlineData("sigmoid", -745, 745)]
    [InlineData("sigmoid", -1e-7, 1e-7)]
    [InlineData("sigmoid'(x)", -700, 700)]
    [InlineData("softplus", -745, 745)]
    [InlineData("tanh", -370, 370)]
    [InlineData("tanh", -1e-7, 1e-7)]
    [InlineData("log(cosh(x))", -370, 370)]
    [InlineData("log(cosh(x))", -1e-4, 1e-4)]
    [InlineData("log(cosh(x))", -1.1, 1.1)]
    public void Derivatives_of_what_takes_one_exponential_keep_their_digits(string formula, double start, double end)
    {
        var curve = (Catalog.Find(formula) ?? Activation.Typed(formula)).Bind();
        double[] x = [.. Enumerable.Range(0, 601).Select(i => double.Lerp(start, end, i / 600.0))];
        double[][] bulk = [new double[x.Length], new double[x.Length], new double[x.Length]];
        curve.Evaluate(x, bulk[0], bulk[1], bulk[2]);
        for (var i = 0; i < x.Length; i++)
        {
            var exact = curve.At(x[i]);
            Assert.All([0, 1, 2], order => AssertClose(exact[order], bulk[order][i], x[i]));
        }

        static void AssertClose(double exact, double value, double x) => Assert.True(
            Math.Abs(value - exact) <= 2e-13 * Math.Abs(exact) + 1e-300, $"at {x:R}: {value:R} for {exact:R}");
    }

    [Fact]
    public void A_number_that_underflowed_alone_is_not_lost_in_a_product()
    {
        var curve = Activation.Typed("exp(x)*sigmoid(-x)").Bind();
        double[] x = [600, 708, 708.5, 709, 709.7, 1], f = new double[x.Length];

        curve.Evaluate(x, f);

        // It is sigmoid(x); what is subnormal on the way has as few digits as subnormal numbers have.
        Assert.All(f[..5], value => Assert.Equal(1, value, 1e-12));
    }

    private static void AssertAsExact(Curve curve, double[] x)
    {
        double[][] bulk = [new double[x.Length], new double[x.Length], new double[x.Length]];
        curve.Evaluate(x, bulk[0], bulk[1], bulk[2]);
        for (var i = 0; i < x.Length; i++)
        {
            var exact = curve.At(x[i]);
            Assert.All([0, 1, 2], order => AssertClose(exact[order], bulk[order][i], $"order {order} at {x[i]:R}"));
        }

        static void AssertClose(double exact, double value, string where)
        {
            var isClose = exact.Equals(value) || exact == value
                || Math.Abs(value - exact) <= 1e-13 * Math.Abs(exact) + 1e-280;
            Assert.True(isClose, $"{where}: {value:R} for {exact:R}");
        }
    }
}
