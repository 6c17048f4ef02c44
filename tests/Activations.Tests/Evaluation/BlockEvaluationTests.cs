using CsCheck;

namespace Activations.Tests.Evaluation;

/// <summary>Many values at a time, against the exact ones.</summary>
public sealed class BlockEvaluationTests
{
    private const int Places = 701;

    // How much of the largest magnitude a value may be off; what cancels near 0 or far out has fewer digits there.
    private static readonly (double Start, double End, double Promise)[] Ranges =
    [
        (-8, 8, 1e-14),
        (-1000, 1000, 1e-14),
        (-1e300, 1e300, 1e-14),
        (-1e-300, 1e-300, 1e-14),
        (0.5, 3, 1e-14),
        (-0.001, 0.001, 1e-8),
        (-40, -36, 1e-11),
        (20, 60, 1e-11),
    ];

    public static TheoryData<string> Names => [.. Catalog.All.Select(activation => activation.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_value_of_the_catalogue_is_within_what_is_promised_of_the_largest(string name)
    {
        var curve = Catalog.Find(name)!.Bind();
        foreach (var (start, end, promise) in Ranges)
        {
            var x = Between(start, end);
            var (bulk, exact) = (Bulk(curve, x), Exact(curve, x));
            for (var order = 0; order <= 2; order++)
            {
                var largest = exact[order].Where(double.IsFinite).Max(Math.Abs);
                foreach (var (value, truth) in bulk[order].Zip(exact[order]))
                {
                    var isRight = value.Equals(truth) || Math.Abs(value - truth) <= promise * largest;
                    Assert.True(isRight, $"order {order} on {start}:{end}: {value:R} for {truth:R}");
                }
            }
        }
    }

    public static TheoryData<string> OfOneNumber =>
    [
        .. ("abs sign sqrt cbrt exp expm1 log1p log2 sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh "
            + "erf erfc sigmoid softplus sinc floor gelu mish step").Split(' ')
            .Select(name => $"{name}(2 + x - max(x, x)) + x"),
        "where(x > max(x, x), 1, 2)*x",
        "max(sinc''(1e-300), x, x)",
        "(2 + x - max(x, x))^(x - max(x, x) + 0.5) + x",
        "2^(x - max(x, x)) + x",
        "(x - max(x, x))^2.5 + x",
        "soft_exponential(x, alpha=pi)",
        "where(sin(1) > 0.5, x, x^2)",
        "max(0.2, min(x, pi), exp(1), 0.1) + where(e < 3, x, 1)",
        "1/(0*x) + x",
    ];

    [Theory]
    [MemberData(nameof(OfOneNumber))]
    public void What_is_one_number_for_all_x_is_that_in_blocks(string formula)
    {
        var curve = Activation.Typed(formula).Bind();
        var x = Between(-3, 3);
        var (bulk, exact) = (Bulk(curve, x), Exact(curve, x));
        for (var order = 0; order <= 2; order++)
        {
            Assert.All(bulk[order].Zip(exact[order]), AssertClose);
        }

        static void AssertClose((double Bulk, double Exact) pair) =>
            Assert.Equal(pair.Exact, pair.Bulk, double.IsFinite(pair.Exact) ? 1e-13 * (1 + Math.Abs(pair.Exact)) : 0);
    }

    // Each over arguments where a naive form loses all digits, or the doubles end.
    [Theory]
    [InlineData("exp(x)", -745, 712)]
    [InlineData("expm1(x)", -1e-5, 1e-5)]
    [InlineData("expm1(x)", -60, 712)]
    [InlineData("log(x)", 0, 3)]
    [InlineData("log1p(x)", -1e-9, 1e-9)]
    [InlineData("log1p(x)", -1, 1e3)]
    [InlineData("log2(x)", 1e-9, 64)]
    [InlineData("log10(x)", 1e-9, 1e300)]
    [InlineData("sqrt(x)", -1, 4)]
    [InlineData("cbrt(x)", -9, 9)]
    [InlineData("tan(x)", -1.5, 1.5)]
    [InlineData("asin(x)", -1.1, 1.1)]
    [InlineData("acos(x)", -1.1, 1.1)]
    [InlineData("atan(x)", -1e6, 1e6)]
    [InlineData("sinh(x)", -1e-6, 1e-6)]
    [InlineData("sinh(x)", -711, 711)]
    [InlineData("cosh(x)", -20, 20)]
    [InlineData("tanh(x)", -1e-7, 1e-7)]
    [InlineData("asinh(x)", -1e-7, 1e-7)]
    [InlineData("acosh(x)", 0.5, 40)]
    [InlineData("atanh(x)", -1.1, 1.1)]
    [InlineData("erf(x)", -1e-8, 1e-8)]
    [InlineData("erf(x)", -7, 7)]
    [InlineData("erfc(x)", -3, 27)]
    [InlineData("sigmoid(x)", -745, 40)]
    [InlineData("softplus(x)", -745, 40)]
    [InlineData("log(cosh(x))", -1e-4, 1e-4)]
    [InlineData("log(cosh(x))", -800, 800)]
    [InlineData("sinc(x)", -12, 12)]
    [InlineData("x^-3", -4, 5)]
    [InlineData("x^7", -4, 5)]
    [InlineData("x^2.5", -1, 5)]
    [InlineData("2^x", -1080, 1030)]
    [InlineData("x^x", 0.1, 5)]
    public void An_elementary_function_keeps_its_digits(string formula, double start, double end)
    {
        var curve = Activation.Typed(formula).Bind();
        var x = Between(start, end);
        var (bulk, exact) = (Bulk(curve, x)[0], Exact(curve, x)[0]);
        for (var i = 0; i < x.Length; i++)
        {
            var isRight = bulk[i].Equals(exact[i]) || bulk[i] == exact[i]
                || Math.Abs(bulk[i] - exact[i]) <= 5e-13 * Math.Abs(exact[i]) + 1e-300;
            Assert.True(isRight, $"at {x[i]:R}: {bulk[i]:R} for {exact[i]:R}");
        }
    }

    [Theory]
    [InlineData("x/sqrt(1+x^2)", 1e200)]
    [InlineData("x/sqrt(1+x^2)", double.PositiveInfinity)]
    [InlineData("exp(x)/sqrt(1+exp(2x))", 400)]
    [InlineData("exp(-x^2)", 30)]
    [InlineData("floor(3x)", 1.0 / 3)]
    [InlineData("sign(x^3-x)", 1)]
    [InlineData("where(x^2/3-1/3 > 0, 5, x)", 1)]
    [InlineData("max(x^3, x)", 0)]
    [InlineData("1/x", 0)]
    [InlineData("log(x)", 0)]
    [InlineData("0*log(x)", -1)]
    [InlineData("relu(x)", double.NaN)]
    [InlineData("relu(x)", -0.0)]
    [InlineData("hard_sigmoid(x)", 3)]
    [InlineData("x*1e300*1e300", 1e-300)]
    public void What_doubles_do_not_tell_is_exact(string formula, double x)
    {
        var curve = Activation.Typed(formula).Bind();

        // Among others, so that it shares a block with what doubles do tell.
        double[] all = [0.7, x, -0.6, x, 2.3];
        var (bulk, exact) = (Bulk(curve, all), curve.At(x));

        Assert.All(Enumerable.Range(0, 3), order => Assert.Equal(exact[order], bulk[order][1]));
        Assert.All(Enumerable.Range(0, 3), order => Assert.Equal(exact[order], bulk[order][3]));
    }

    [Theory]
    [InlineData("relu")]
    [InlineData("hard_tanh")]
    [InlineData("elu")]
    [InlineData("mish")]
    public void The_order_of_the_places_is_no_matter_nor_are_threads(string name)
    {
        var curve = Catalog.Find(name)!.Bind();
        var x = Between(-5, 5, 100_001);
        var shuffled = x.ToArray();
        new Random(7).Shuffle(shuffled);
        var (ascending, random) = (Bulk(curve, x), Bulk(curve, shuffled));
        Array.Sort(shuffled, random[1]);

        Assert.Equal(ascending[1], random[1], (a, b) => Math.Abs(a - b) <= 1e-15);
        Assert.Equal(ascending[0][40_000], Bulk(curve, x[40_000..40_010])[0][0], 1e-15);
    }

    [Fact]
    public void Many_pieces_are_told_apart()
    {
        var formula = string.Join("+", Enumerable.Range(-40, 81).Select(i => $"max(0, x - {i}/8)"));
        var curve = Activation.Typed(formula).Bind();
        Gen.Double[-6, 6].Array[600].Sample(
            x => Bulk(curve, x)[1].SequenceEqual(x.Select(curve[1])), iter: 3);
    }

    [Fact]
    public void Only_what_is_wanted_is_written()
    {
        var curve = Catalog.Find("gelu")!.Bind();
        double[] x = [1, 2], slope = new double[2];

        curve.Evaluate(x, [], slope, []);

        Assert.Equal(curve[1](2), slope[1], 1e-15);
    }

    [Fact]
    public void A_curve_of_functions_is_evaluated_by_them_and_another_slope_at_a_kink_counts()
    {
        var square = new Curve(x => x * x, x => 2 * x, _ => 2);
        Assert.Equal([9, 0.25], Bulk(square, [3, -0.5])[0]);

        var steep = Catalog.Find("relu")!.Bind().WithSlopeAtKinks(SlopeAtKink.Mid);
        Assert.Equal([0, 0.5, 1], Bulk(steep, [-1, 0, 1])[1]);
    }

    [Fact]
    public void A_result_of_another_length_or_in_the_memory_of_x_is_refused()
    {
        var curve = Catalog.Find("tanh")!.Bind();
        double[] x = [1, 2];

        Assert.Throws<ArgumentException>("f", () => curve.Evaluate(x, new double[3]));
        Assert.Throws<ArgumentException>("derivative", () => curve.Evaluate(x, [], new double[1]));
        Assert.Throws<ArgumentException>("f", () => curve.Evaluate(x, x));
    }

    [Fact]
    public void Nothing_is_evaluated_once_nobody_waits()
    {
        using var source = new CancellationTokenSource();
        var curve = Catalog.Find("tanh")!.Bind().Until(source.Token);
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => curve.Evaluate([1], new double[1]));
    }

    private static double[] Between(double start, double end, int count = Places) =>
        [.. Enumerable.Range(0, count).Select(i => double.Lerp(start, end, (double)i / (count - 1)))];

    private static double[][] Bulk(Curve curve, double[] x)
    {
        double[][] results = [new double[x.Length], new double[x.Length], new double[x.Length]];
        curve.Evaluate(x, results[0], results[1], results[2]);
        return results;
    }

    private static double[][] Exact(Curve curve, double[] x)
    {
        Jet[] jets = [.. x.Select(curve.At)];
        return [.. Enumerable.Range(0, 3).Select(order => jets.Select(jet => jet[order]).ToArray())];
    }
}
