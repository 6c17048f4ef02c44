using System.Runtime.Intrinsics;
using Activations.Evaluation;

namespace Activations.Tests.Evaluation;

/// <summary>
/// Four numbers at a time: their error bounds against <see cref="Ball"/> at 400 bits, for strangers and for neighbours,
/// and what comes of them against what comes of one at a time. <see cref="Bounds.Chosen"/> tells how to try more.
/// </summary>
public class FourWideTests
{
    private static readonly int[] Chosen = Bounds.Chosen;

    public static TheoryData<string> Functions { get; } = [.. ElementaryFunctions<FourWide>.Names];

    public static TheoryData<string> Curves { get; } =
    [
        .. Catalog.All.Select(activation => activation.Name),
        "x*tanh(softplus(x))", "sin(3x)/x", "log(abs(x))", "atan(x)^2", "asin(x/9)", "floor(x)", "x^2.5", "x^-3",
        "where(x^2 > 2, cbrt(x), 1/x)", "max(x^3, x)", "exp(x^2)", "0*log(x)", "sqrt(x^2-1)", "log10(x+8)", "x*1e200",
    ];

    [Theory]
    [MemberData(nameof(Functions))]
    public void The_true_values_of_a_function_lie_within_the_bounds(string function)
    {
        var random = new Random(Chosen[1]);
        for (var i = 0; i < Chosen[0]; i++)
        {
            var four = Draw(random);
            var claimed = ElementaryFunctions<FourWide>.Apply(function, Argument.Four(four));
            Ball[] known = [.. four.Select(argument => ElementaryFunctions<Ball>.Apply(function, argument.Ball))];
            AssertHolds(function, claimed, known, four);
        }
    }

    [Fact]
    public void The_true_values_of_sums_products_quotients_and_powers_lie_within_the_bounds()
    {
        var random = new Random(Chosen[1]);
        for (var i = 0; i < Chosen[0] * 4; i++)
        {
            var exponent = random.Next(-120, 120);
            var (first, second) = (Draw(random), Draw(random));
            var (a, b) = (Argument.Four(first), Argument.Four(second));
            AssertHold("+", a + b, (a, b) => a + b);
            AssertHold("-", a * a - b, (a, b) => a * a - b);
            AssertHold("*", a * b, (a, b) => a * b);
            AssertHold("/", a / b, (a, b) => a / b);
            AssertHold("floor", FourWide.Floor(a), (a, _) => Ball.Floor(a));
            AssertHold("scale", FourWide.Scale(a, exponent), (a, _) => Ball.Scale(a, exponent));
            AssertHold("power", ElementaryFunctions<FourWide>.Power(a, b), ElementaryFunctions<Ball>.Power);

            void AssertHold(string operation, FourWide claimed, Func<Ball, Ball, Ball> true_) => AssertHolds(
                operation, claimed, [.. first.Zip(second, (a, b) => true_(a.Ball, b.Ball))], [.. first, .. second]);
        }
    }

    [Fact]
    public void The_bounds_grow_with_what_is_computed_from_them()
    {
        var random = new Random(Chosen[1]);
        string[] names = [.. ElementaryFunctions<FourWide>.Names];
        for (var i = 0; i < Chosen[0]; i++)
        {
            var four = Draw(random);
            var claimed = Argument.Four(four);
            Ball[] known = [.. four.Select(argument => argument.Ball)];
            for (var step = 0; step < 4; step++)
            {
                var name = names[random.Next(names.Length)];
                var factors = Draw(random);
                claimed = ElementaryFunctions<FourWide>.Apply(name, claimed) * Argument.Four(factors);
                known = [.. known.Zip(factors, (a, b) => ElementaryFunctions<Ball>.Apply(name, a) * b.Ball)];
                AssertHolds($"step {step} {name}", claimed, known, four);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void The_bounds_decide_the_doubles_of_nearly_all_ordinary_neighbours(string function)
    {
        var undecided = 0;
        for (var i = -1600; i < 1600; i += FourWide.Count)
        {
            double[] x = [.. Enumerable.Range(i, FourWide.Count).Select(place => place / 100.0 + 0.001)];
            var one = x.Select(place => ElementaryFunctions<Wide>.Apply(function, Wide.Of(place))).ToArray();
            var four = ElementaryFunctions<FourWide>.Apply(function, FourWide.Of(Vector256.Create<double>(x)));
            undecided += Enumerable.Range(0, FourWide.Count)
                .Count(place => !Wide.IsUndefined(one[place]) && double.IsNaN(four.Rounded[place]));
        }

        // A piece of erf ends, or a wave is so near to its zero that the next is beyond.
        Assert.InRange(undecided, 0, 40);
    }

    [Theory]
    [MemberData(nameof(Curves))]
    public void What_is_evaluated_at_many_x_is_what_it_is_at_each(string name)
    {
        var curve = (Catalog.Find(name) ?? Activation.Typed(name)).Bind();
        var random = new Random(Chosen[1]);
        foreach (var scale in (double[])[0.01, 1, 8, 40, 700, 1e30])
        {
            double[] x = [.. Enumerable.Range(0, Chosen[0] / 4).Select(_ => (random.NextDouble() * 2 - 1) * scale)];
            AssertSame(curve, x);
            Array.Sort(x);
            AssertSame(curve, x);
        }

        AssertSame(curve, [0, -0.0, 1, 1, -1, 3, -3, 6, 0.5, double.NaN, 1e300, double.PositiveInfinity, -1e-310, 2]);
        AssertSame(curve, [1e-91, 2e-93, 1e-100, 1e-140, 1e-150, -6.008798436533823e-93]);
        AssertSame(curve, [double.NegativeInfinity]);
        AssertSame(curve, []);
    }

    [Theory]
    [InlineData(SlopeAtKink.Left)]
    [InlineData(SlopeAtKink.Zero)]
    public void Slopes_at_kinks_are_those_that_were_chosen(SlopeAtKink atKink) =>
        AssertSame(Catalog.Find("elu")!.Bind().WithSlopeAtKinks(atKink), [-1, -0.0, 0, 0.25, 1, double.NaN]);

    private static void AssertSame(Curve curve, double[] x)
    {
        Jet[] found = [.. x.Select(_ => new Jet(1, 1, 1))];
        double[] f = new double[x.Length], slopes = new double[x.Length], curvatures = new double[x.Length];
        curve.EvaluateExactly(x, f, slopes, curvatures);
        for (var i = 0; i < x.Length; i++)
        {
            found[i] = new(f[i], slopes[i], curvatures[i]);
            Jet expected = new(curve[0](x[i]), curve[1](x[i]), curve[2](x[i]));
            Assert.True(Enumerable.Range(0, 3).All(order => AreSame(expected[order], found[i][order])),
                $"{x[i]:R}: {found[i]} rather than {expected}");
        }

        curve.EvaluateExactly(x, [], slopes);
        Assert.Equal(found.Select(jet => jet.Derivative), slopes);
    }

    private static bool AreSame(double a, double b) => a.Equals(b) && double.IsNegative(a) == double.IsNegative(b);

    /// <summary>Four strangers, or four neighbours.</summary>
    private static Argument[] Draw(Random random)
    {
        var first = Argument.Draw(random);
        var areNeighbours = random.Next(2) == 0;
        return
        [
            first,
            .. Enumerable.Range(1, FourWide.Count - 1)
                .Select(_ => areNeighbours ? first.Beside(random) : Argument.Draw(random)),
        ];
    }

    private static void AssertHolds(string what, FourWide claimed, Ball[] known, Argument[] arguments)
    {
        for (var i = 0; i < FourWide.Count; i++)
        {
            var told = $"{i}: {what} of {string.Join("; ", arguments)}: {claimed[i]}";
            Assert.True(Bounds.Hold(claimed[i], known[i]), told);
            var rounded = claimed.Rounded[i];
            var isComparable = Ball.TryRound(known[i], NumberFormat.Float64, out var expected) & !double.IsNaN(rounded);
            Assert.True(!isComparable || AreSame(rounded, expected), $"{told}: {rounded:R}");
        }
    }
}
