using System.Numerics;
using System.Numerics.Tensors;

namespace Activations.Evaluation;

/// <summary>
/// Elementary functions of many doubles at a time, within some units in the last place wherever the result is neither
/// subnormal nor beyond the doubles; there it may be NaN, as it is where a case is decided by what rounds to a tie.
/// </summary>
internal static partial class LaneFunctions
{
    private delegate void Function(ReadOnlySpan<double> a, Span<double> to);

    public static Lanes Abs(Lanes a) => Map(TensorPrimitives.Abs, a);

    public static Lanes Sqrt(Lanes a) => Map(TensorPrimitives.Sqrt, a);

    public static Lanes Cbrt(Lanes a) => Map(TensorPrimitives.Cbrt, a);

    public static Lanes Exp(Lanes a) => Map(TensorPrimitives.Exp, a);

    public static Lanes Expm1(Lanes a) => Map<VectorFunctions.Expm1>(a);

    public static Lanes Log(Lanes a) => Map(TensorPrimitives.Log, a);

    public static Lanes Log1p(Lanes a) => Map<VectorFunctions.Log1p>(a);

    public static Lanes Log2(Lanes a) => Map(TensorPrimitives.Log2, a);

    public static Lanes Log10(Lanes a) => Map(TensorPrimitives.Log10, a);

    public static Lanes Sin(Lanes a) => Map(TensorPrimitives.Sin, a);

    public static Lanes Cos(Lanes a) => Map(TensorPrimitives.Cos, a);

    public static Lanes Tan(Lanes a) => Map(TensorPrimitives.Tan, a);

    public static Lanes Asin(Lanes a) => Map(TensorPrimitives.Asin, a);

    public static Lanes Acos(Lanes a) => Map(TensorPrimitives.Acos, a);

    public static Lanes Atan(Lanes a) => Map(TensorPrimitives.Atan, a);

    public static Lanes Sinh(Lanes a) => Map<VectorFunctions.Sinh>(a);

    public static Lanes Cosh(Lanes a) => Map(TensorPrimitives.Cosh, a);

    public static Lanes Asinh(Lanes a) => Map(TensorPrimitives.Asinh, a);

    public static Lanes Acosh(Lanes a) => Map(TensorPrimitives.Acosh, a);

    public static Lanes Atanh(Lanes a) => Map(TensorPrimitives.Atanh, a);

    public static Lanes Erf(Lanes a) => Map<VectorFunctions.Erf>(a);

    public static Lanes Erfc(Lanes a) => Map<VectorFunctions.Erfc>(a);

    /// <summary>−1 or 1; NaN at 0.</summary>
    public static Lanes Sign(Lanes a) => Map<VectorFunctions.Sign>(a);

    /// <summary>1 above 0, 0 below; NaN at 0.</summary>
    public static Lanes IsPositive(Lanes a) => Map<VectorFunctions.IsPositive>(a);

    /// <summary>1 at 0 and above, 0 below.</summary>
    public static Lanes IsNotNegative(Lanes a) => Map<VectorFunctions.IsNotNegative>(a);

    /// <summary>0 but at 0, where it is NaN.</summary>
    public static Lanes IsZero(Lanes a) => Map<VectorFunctions.IsZero>(a);

    /// <summary>The largest whole number below; NaN at whole numbers.</summary>
    public static Lanes Floor(Lanes a) => Map<VectorFunctions.Floor>(a);

    /// <summary>slope·x + intercept, rounded once.</summary>
    public static Lanes Line(double slope, Lanes x, double intercept)
    {
        if (intercept == 0)
        {
            return slope * x;
        }

        var result = x.New(out var to);
        to.Fill(intercept);
        TensorPrimitives.FusedMultiplyAdd(x.Values, slope, to, to);
        return result;
    }

    /// <summary>aᵇ; NaN where a is negative.</summary>
    public static Lanes Power(Lanes a, Lanes b)
    {
        if (a.IsUniform && b.IsUniform)
        {
            return Math.Pow(a.Uniform, b.Uniform);
        }

        var (root, power) = (Sqrt(a), Lanes.New(a, b, out var to));
        if (b.IsUniform)
        {
            TensorPrimitives.Pow(a.Values, b.Uniform, to);
        }
        else if (a.IsUniform)
        {
            TensorPrimitives.Pow(a.Uniform, b.Values, to);
        }
        else
        {
            TensorPrimitives.Pow(a.Values, b.Values, to);
        }

        return power + (root - root);
    }

    /// <summary>The derivative of sin(a)/a of some order, continued through 0.</summary>
    public static Lanes Sinc(Lanes a, int order)
    {
        var nearby = order + 2.0;
        return Select(IsNotNegative(nearby - Abs(a)), SincSeries(a, order, nearby), SincRecurrence(a, order));
    }

    /// <summary>a where the condition is 1, b where it is 0, NaN where that is.</summary>
    public static Lanes Select(Lanes condition, Lanes a, Lanes b)
    {
        if (condition.IsUniform)
        {
            return condition.Uniform switch
            {
                1 => a,
                0 => b,
                _ => double.NaN,
            };
        }

        var result = condition.New(out _);
        Span<Vector<double>> which = condition.Vectors, to = result.Vectors;
        Span<Vector<double>> first = a.SpreadLike(condition).Vectors, second = b.SpreadLike(condition).Vectors;
        for (var i = 0; i < to.Length; i++)
        {
            var isNot = Vector.Equals(which[i], Vector<double>.Zero);
            var other = Vector.ConditionalSelect(isNot, second[i], which[i]);
            to[i] = Vector.ConditionalSelect(Vector.Equals(which[i], Vector<double>.One), first[i], other);
        }

        return result;
    }

    /// <summary>Σ ±a^(2k−n)/((2k − n)!·(2k + 1)), from the first k with 2k ≥ n, for |a| up to a bound.</summary>
    private static Lanes SincSeries(Lanes a, int order, double nearby)
    {
        const double enough = 1e-18;
        var (first, coefficients) = ((order + 1) / 2, new Stack<double>());
        var (factorial, size) = (1.0, 1.0);
        for (var k = first; size > enough; k++)
        {
            var power = 2 * k - order;
            factorial *= power < 2 ? 1 : power * (power - 1.0);
            coefficients.Push((k % 2 == 0 ? 1 : -1) / (factorial * (2 * k + 1)));
            size = Math.Pow(nearby, power) / factorial;
        }

        var (square, sum) = (a * a, (Lanes)coefficients.Pop());
        while (coefficients.TryPop(out var coefficient))
        {
            sum = sum * square + coefficient;
        }

        return order % 2 == 0 ? sum : sum * a;
    }

    /// <summary>The n-th derivative of a·sinc(a) = sin(a) is a·sinc⁽ⁿ⁾ + n·sinc⁽ⁿ⁻¹⁾.</summary>
    private static Lanes SincRecurrence(Lanes a, int order)
    {
        var (sine, cosine) = (Sin(a), Cos(a));
        var sinc = sine / a;
        for (var n = 1; n <= order; n++)
        {
            (sine, cosine) = (cosine, -sine);
            sinc = (sine - n * sinc) / a;
        }

        return sinc;
    }

    private static Lanes Map(Function function, Lanes a)
    {
        if (a.IsUniform)
        {
            Span<double> one = [a.Uniform];
            function(one, one);
            return one[0];
        }

        var result = a.New(out var to);
        function(a.Values, to);
        return result;
    }

    private static Lanes Map<TFunction>(Lanes a) where TFunction : struct, IVectorFunction
    {
        if (a.IsUniform)
        {
            return TFunction.At(new(a.Uniform))[0];
        }

        var result = a.New(out _);
        Span<Vector<double>> values = a.Vectors, to = result.Vectors;
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = TFunction.At(values[i]);
        }

        return result;
    }
}
