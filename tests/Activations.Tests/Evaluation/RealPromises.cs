using Activations.Evaluation;

namespace Activations.Tests.Evaluation;

/// <summary>What every number system promises, as checks.</summary>
internal static class RealPromises<T>
    where T : struct, IReal<T>
{
    private const int Bits = 160;

    public static void What_has_no_value_is_proven_to_have_none()
    {
        T zero = Of(0), one = Of(1), two = Of(2);
        foreach (var value in (T[])[
            one / zero, zero / zero, T.Sqrt(-one), T.Log(zero), T.Log(-one), T.Log1p(-one), T.Log2(-two), T.Asin(two),
            T.Acos(-two), T.Acosh(Of(0.5)), T.Atanh(one), T.Atanh(-two), T.Power(zero, -one), T.Power(-two, Of(0.3)),
            Of(double.NaN), Of(double.PositiveInfinity), T.Undefined])
        {
            foreach (var next in (T[])[value, -value, value + one, zero * value, T.Exp(value), T.Sin(value),
                T.Atan(value), T.Erf(value), T.Floor(value), T.Tanh(value), T.Cbrt(value), T.Unknown * value])
            {
                Assert.True(T.IsUndefined(next));
                Assert.Null(T.Sign(next));
                Assert.True(T.TryRound(next, NumberFormat.Float64, out var rounded));
                Assert.Equal(double.NaN, rounded);
            }
        }
    }

    public static void What_may_have_no_value_is_not_said_to_have_one_or_none()
    {
        var aroundZero = T.Widen(Of(0), Of(1e-9));
        foreach (var value in (T[])[Of(1) / aroundZero, T.Log(aroundZero), T.Sqrt(aroundZero), T.Unknown,
            T.Asin(Of(1) + aroundZero), T.Unknown + Of(1), T.Unknown * Of(0), T.Exp(T.Unknown)])
        {
            Assert.False(T.IsUndefined(value));
            Assert.False(T.IsExact(value));
            Assert.False(T.TryRound(value, NumberFormat.Float64, out _));
        }
    }

    public static void Zeros_of_functions_are_exact()
    {
        T zero = Of(0), one = Of(1);
        foreach (var value in (T[])[
            T.Sqrt(zero), T.Cbrt(zero), T.Expm1(zero), T.Log(one), T.Log1p(zero), T.Log2(one), T.Log10(one),
            T.Sin(zero), T.Tan(zero), T.Asin(zero), T.Acos(one), T.Atan(zero), T.Sinh(zero),
            T.Tanh(zero), T.Asinh(zero),
            T.Acosh(one), T.Atanh(zero), T.Erf(zero), zero * T.Pi(Bits), zero / T.Pi(Bits), T.Power(zero, one),
            T.Exp(zero) - one, T.Cos(zero) - one, T.Erfc(zero) - one, T.Cosh(zero) - one, T.Gaussian(zero) - one,
            T.Sinc(zero, 0) - one, T.Sinc(zero, 1), T.Sinc(zero, 3)])
        {
            Assert.Equal(0, T.Sign(value));
        }
    }

    public static void What_can_be_held_is_exact()
    {
        Assert.Equal(0, T.Sign(T.Sqrt(Of(2.25)) - Of(1.5)));
        Assert.Equal(0, T.Sign(T.Cbrt(Of(-27)) + Of(3)));
        Assert.Equal(0, T.Sign(T.Log2(Of(Math.ScaleB(1, -300))) + Of(300)));
        Assert.Equal(0, T.Sign(T.Log10(Of(1e22)) - Of(22)));
        Assert.Equal(0, T.Sign(T.Power(Of(4), Of(1.5)) - Of(8)));
        Assert.Equal(0, T.Sign(T.Power(Of(-3), 3) + Of(27)));
        Assert.Equal(0, T.Sign(T.Of(6, 3, Bits) - Of(2)));
        Assert.Equal(0, T.Sign(Of(1e16) + Of(1) - Of(1e16) - Of(1)));
        Assert.Equal(0, T.Sign(T.Floor(Of(-2.5)) + Of(3)));
        Assert.Equal(0, T.Sign(T.Floor(T.Pi(Bits)) - Of(3)));
        Assert.True(T.IsExact(T.Scale(Of(3), -5000)));
        Assert.False(T.IsExact(T.Of(1, 3, Bits)));
    }

    public static void Sums_products_quotients_and_roots_of_doubles_round_as_the_processor_does_ties_included()
    {
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            // Of few bits, so that ties are frequent.
            var a = random.Next(1 << 28) * Math.ScaleB(1, random.Next(-40, 0));
            var b = (random.Next(1 << 27) + 1) * Math.ScaleB(1, random.Next(-40, 0));
            AssertRounds(a + b, Of(a) + Of(b));
            AssertRounds(a - b, Of(a) - Of(b));
            AssertRounds(a * b, Of(a) * Of(b));
            AssertRounds(a / b, Of(a) / Of(b));
            AssertRounds(Math.Sqrt(a), T.Sqrt(Of(a)));
            AssertRounds(Math.Floor(a - b), T.Floor(Of(a) - Of(b)));
        }

        static void AssertRounds(double expected, T value)
        {
            Assert.True(T.TryRound(value, NumberFormat.Float64, out var rounded));
            Assert.Equal(expected, rounded);
        }
    }

    public static void Beyond_all_doubles_signs_and_sides_are_kept(string type, double overflow)
    {
        var format = NumberFormat.All.Single(format => format.Name == type);
        var huge = T.Exp(T.Exp(Of(100)));
        var tiny = Of(1) / huge;
        AssertRounds(overflow, huge);
        AssertRounds(-overflow, -T.Sqrt(huge * huge));
        AssertRounds(0, tiny);
        AssertRounds(-0.0, Of(-3) * tiny * tiny);
        AssertRounds(-0.0, T.Sin(-tiny));
        AssertRounds(-0.0, T.Expm1(-tiny));
        AssertRounds(1, T.Exp(tiny));
        AssertRounds(0, T.Erfc(Of(1e10)));
        AssertRounds(1, T.Tanh(huge));
        AssertRounds(overflow, T.Sinh(Of(1e12)));
        AssertRounds(-1, T.Erf(-huge));
        Assert.Equal(1, T.Sign(huge - Of(1e300)));
        Assert.Equal(-1, T.Sign(tiny - Of(1e-300)));
        Assert.Null(T.Sign(tiny - tiny * tiny - tiny));

        void AssertRounds(double expected, T value)
        {
            Assert.True(T.TryRound(value, format, out var rounded), $"{value}");
            Assert.Equal(expected, rounded);
            Assert.True(double.IsNaN(expected) || double.IsNegative(expected) == double.IsNegative(rounded));
        }
    }

    public static void Log2_bounds_hold_the_logarithm(double x)
    {
        var magnitude = T.Magnitude(Of(x));
        Assert.InRange(Math.Log2(Math.Abs(x)), magnitude.Low, magnitude.High);
        Assert.InRange(magnitude.High - magnitude.Low, 0, 4);
        Assert.Equal(double.NegativeInfinity, T.Magnitude(Of(0)).High);
        Assert.Equal(double.PositiveInfinity, T.Magnitude(T.Unknown).High);
    }

    public static void Sine_and_cosine_together_are_what_they_are_apart(double x)
    {
        T.SineAndCosine(Of(x), out var sine, out var cosine);
        Assert.Equal(T.Sin(Of(x)), sine);
        Assert.Equal(T.Cos(Of(x)), cosine);
    }

    private static T Of(double value) => T.Of(value, Bits);
}
