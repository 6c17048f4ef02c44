using Activations.Numerics;
using CsCheck;

namespace Activations.Tests.Core;

/// <summary>Arithmetic with two doubles a number.</summary>
public class DoubleDoubleTests
{
    private static readonly double[] Special =
        [0, -0.0, 1, -1, 5e-324, -1e-310, double.MaxValue, double.NegativeInfinity, double.PositiveInfinity, double.NaN];

    private static readonly Gen<DoubleDouble> Any =
        Gen.Select(Gen.Double[1, 1e3], Gen.Double[-1, 1], (high, low) => (DoubleDouble)high + low * 1e-17 * high);

    [Fact]
    public void Rounded_the_result_for_two_doubles_is_that_of_doubles()
    {
        var operand = Gen.OneOf(Gen.Double, Gen.Int[0, Special.Length - 1].Select(index => Special[index]));
        Gen.Select(operand, operand).Sample(
            (a, b) =>
            {
                AssertSame(a + b, (DoubleDouble)a + b);
                AssertSame(a - b, (DoubleDouble)a - b);
                AssertSame(a * b, (DoubleDouble)a * b);
                AssertSame(a / b, (DoubleDouble)a / b);
            },
            iter: 100_000);

        // Among the smallest what a product lost is itself rounded, and may tip the balance between two neighbours.
        static void AssertSame(double expected, DoubleDouble actual) =>
            Assert.InRange(Ulp.Error(actual.High, expected), 0, Math.Abs(expected) is > 0 and < 1e-290 ? 1 : 0);
    }

    [Fact]
    public void What_is_done_and_undone_comes_back_to_thirty_digits()
    {
        Gen.Select(Any, Any).Sample((a, b) =>
        {
            AssertNear(a, a / b * b, 1e-30);
            AssertNear(a, a + b - b, 1e-30 * (1 + Math.Abs(b.High / a.High)));
            AssertNear(a * a, DoubleDouble.Sqrt(a * a) * DoubleDouble.Abs(a), 1e-30);
        });
    }

    [Fact]
    public void Exponential_and_logarithm_undo_each_other_to_twenty_three_digits()
    {
        Gen.Double[-16, 2].Sample(magnitude =>
        {
            DoubleDouble x = Math.Pow(10, magnitude);
            AssertNear(x, DoubleDouble.Log1p(DoubleDouble.Expm1(x)), 1e-23);
            AssertNear(1, DoubleDouble.Exp(x) * DoubleDouble.Exp(-x), 1e-23);
        });
    }

    private static void AssertNear(DoubleDouble expected, DoubleDouble actual, double tolerance) =>
        Assert.InRange(Math.Abs((actual - expected).High), 0, tolerance * Math.Abs(expected.High));
}
