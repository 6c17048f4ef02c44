namespace Activations.Evaluation;

/// <content>
/// Functions of one argument with their derivatives in stable forms, as much as possible from one exponential.
/// </content>
// Longer than other files: a paragraph a function, none of which needs the others.
internal readonly partial struct RealJet<T>
{
    public static RealJet<T> Sqrt(in RealJet<T> a, Effort effort)
    {
        var root = T.Sqrt(a.Value);
        var slope = effort.Order < 1 ? default : One(effort) / T.Scale(root, 1);
        return Chain(a, root, slope, effort.Order < 2 ? default : -(slope / T.Scale(a.Value, 1)), effort);
    }

    public static RealJet<T> Cbrt(in RealJet<T> a, Effort effort)
    {
        var root = T.Cbrt(a.Value);
        var slope = effort.Order < 1 ? default : One(effort) / (Whole(3, effort) * (root * root));
        var curvature = effort.Order < 2 ? default : -(T.Scale(slope, 1) / (Whole(3, effort) * a.Value));
        return Chain(a, root, slope, curvature, effort);
    }

    public static RealJet<T> Exp(in RealJet<T> a, Effort effort)
    {
        var power = T.Exp(a.Value);
        return Chain(a, power, power, power, effort);
    }

    public static RealJet<T> Expm1(in RealJet<T> a, Effort effort)
    {
        var power = effort.Order < 1 ? default : T.Exp(a.Value);
        return Chain(a, T.Expm1(a.Value), power, power, effort);
    }

    public static RealJet<T> Log(in RealJet<T> a, Effort effort) => Logarithm(a, T.Log(a.Value), a.Value, effort);

    public static RealJet<T> Log1p(in RealJet<T> a, Effort effort) =>
        Logarithm(a, T.Log1p(a.Value), effort.Order < 1 ? default : One(effort) + a.Value, effort);

    public static RealJet<T> Log2(in RealJet<T> a, Effort effort) =>
        LogarithmTo(2, a, T.Log2(a.Value), effort);

    public static RealJet<T> Log10(in RealJet<T> a, Effort effort) =>
        LogarithmTo(10, a, T.Log10(a.Value), effort);

    public static RealJet<T> Sin(in RealJet<T> a, Effort effort)
    {
        if (effort.Order < 1 || a.IsConstant)
        {
            return Constant(T.Sin(a.Value));
        }

        T.SineAndCosine(a.Value, out var sine, out var cosine);
        return Chain(a, sine, cosine, -sine, effort);
    }

    public static RealJet<T> Cos(in RealJet<T> a, Effort effort)
    {
        if (effort.Order < 1 || a.IsConstant)
        {
            return Constant(T.Cos(a.Value));
        }

        T.SineAndCosine(a.Value, out var sine, out var cosine);
        return Chain(a, cosine, -sine, -cosine, effort);
    }

    public static RealJet<T> Tan(in RealJet<T> a, Effort effort)
    {
        var tan = T.Tan(a.Value);
        var slope = One(effort) + tan * tan;
        return Chain(a, tan, slope, T.Scale(tan * slope, 1), effort);
    }

    public static RealJet<T> Asin(in RealJet<T> a, Effort effort)
    {
        var slope = effort.Order < 1 ? default : InverseRoot(One(effort) - a.Value, One(effort) + a.Value, effort);
        return Chain(a, T.Asin(a.Value), slope, a.Value * (slope * slope * slope), effort);
    }

    public static RealJet<T> Acos(in RealJet<T> a, Effort effort)
    {
        var slope = effort.Order < 1 ? default : -InverseRoot(One(effort) - a.Value, One(effort) + a.Value, effort);
        return Chain(a, T.Acos(a.Value), slope, a.Value * (slope * slope * slope), effort);
    }

    public static RealJet<T> Atan(in RealJet<T> a, Effort effort)
    {
        var slope = effort.Order < 1 ? default : One(effort) / (One(effort) + a.Value * a.Value);
        return Chain(a, T.Atan(a.Value), slope, -T.Scale(a.Value * (slope * slope), 1), effort);
    }

    public static RealJet<T> Sinh(in RealJet<T> a, Effort effort)
    {
        var sinh = T.Sinh(a.Value);
        return Chain(a, sinh, effort.Order < 1 ? default : T.Cosh(a.Value), sinh, effort);
    }

    public static RealJet<T> Cosh(in RealJet<T> a, Effort effort)
    {
        var cosh = T.Cosh(a.Value);
        return Chain(a, cosh, effort.Order < 1 ? default : T.Sinh(a.Value), cosh, effort);
    }

    public static RealJet<T> Asinh(in RealJet<T> a, Effort effort)
    {
        var slope = effort.Order < 1 ? default : One(effort) / T.Sqrt(One(effort) + a.Value * a.Value);
        return Chain(a, T.Asinh(a.Value), slope, -(a.Value * (slope * slope * slope)), effort);
    }

    public static RealJet<T> Acosh(in RealJet<T> a, Effort effort)
    {
        var slope = effort.Order < 1 ? default : InverseRoot(a.Value - One(effort), a.Value + One(effort), effort);
        return Chain(a, T.Acosh(a.Value), slope, -(a.Value * (slope * slope * slope)), effort);
    }

    public static RealJet<T> Atanh(in RealJet<T> a, Effort effort)
    {
        var slope = effort.Order < 1 ? default : One(effort) / ((One(effort) - a.Value) * (One(effort) + a.Value));
        return Chain(a, T.Atanh(a.Value), slope, T.Scale(a.Value * (slope * slope), 1), effort);
    }

    public static RealJet<T> Erf(in RealJet<T> a, Effort effort)
    {
        var slope = effort.Order < 1 ? default : ErfSlope(a.Value, effort);
        return Chain(a, T.Erf(a.Value), slope, -T.Scale(a.Value * slope, 1), effort);
    }

    public static RealJet<T> Erfc(in RealJet<T> a, Effort effort)
    {
        var slope = effort.Order < 1 ? default : ErfSlope(a.Value, effort);
        return Chain(a, T.Erfc(a.Value), -slope, T.Scale(a.Value * slope, 1), effort);
    }

    public static RealJet<T> Gaussian(in RealJet<T> a, Effort effort)
    {
        var bell = T.Gaussian(a.Value);
        var slope = -T.Scale(a.Value * bell, 1);
        return Chain(a, bell, slope, (T.Scale(a.Value * a.Value, 2) - Whole(2, effort)) * bell, effort);
    }

    public static RealJet<T> Sinc(in RealJet<T> a, int derivative, Effort effort) => Chain(
        a,
        T.Sinc(a.Value, derivative),
        effort.Order < 1 ? default : T.Sinc(a.Value, derivative + 1),
        effort.Order < 2 ? default : T.Sinc(a.Value, derivative + 2),
        effort);

    public static RealJet<T> Sigmoid(in RealJet<T> a, Effort effort)
    {
        var halves = new SigmoidHalves(a.Value, effort);
        var value = halves.IsUp ? halves.Larger : halves.Smaller;
        if (effort.Order < 1)
        {
            return Constant(value);
        }

        var slope = halves.Larger * halves.Smaller;
        var bend = slope * halves.Difference;
        return Chain(a, value, slope, halves.IsUp ? -bend : bend, effort);
    }

    public static RealJet<T> SigmoidSlope(in RealJet<T> a, Effort effort)
    {
        var halves = new SigmoidHalves(a.Value, effort);
        var bell = halves.Larger * halves.Smaller;
        var slope = bell * halves.Difference;
        var curvature = bell * (halves.Difference * halves.Difference - T.Scale(bell, 1));
        return Chain(a, bell, halves.IsUp ? -slope : slope, curvature, effort);
    }

    public static RealJet<T> Softplus(in RealJet<T> a, Effort effort)
    {
        var isUp = T.Hint(a.Value) > 0;
        var power = T.Exp(isUp ? -a.Value : a.Value);
        var rest = T.Log1p(power);
        var value = isUp ? a.Value + rest : rest;
        if (effort.Order < 1)
        {
            return Constant(value);
        }

        var larger = One(effort) / (One(effort) + power);
        var smaller = power * larger;
        return Chain(a, value, isUp ? larger : smaller, larger * smaller, effort);
    }

    public static RealJet<T> Tanh(in RealJet<T> a, Effort effort)
    {
        if (effort.Order < 1)
        {
            return Constant(T.Tanh(a.Value));
        }

        var halves = new SigmoidHalves(T.Scale(a.Value, 1), effort);
        var tanh = halves.IsUp ? halves.Difference : -halves.Difference;
        var slope = T.Scale(halves.Larger * halves.Smaller, 2);
        return Chain(a, tanh, slope, -T.Scale(tanh * slope, 1), effort);
    }

    public static RealJet<T> LogCosh(in RealJet<T> a, Effort effort)
    {
        var fall = T.Hint(a.Value) > 0 ? -a.Value : a.Value;
        T value;
        if (T.Hint(fall + One(effort)) > 0)
        {
            // cosh(a) − 1 = m²/(2(1 + m)) with m = exp(−|a|) − 1
            var m = T.Expm1(fall);
            value = T.Log1p(m * m / T.Scale(One(effort) + m, 1));
        }
        else
        {
            value = T.Log1p(T.Exp(T.Scale(fall, 1))) - fall - T.Log(Whole(2, effort));
        }

        if (effort.Order < 1)
        {
            return Constant(value);
        }

        var halves = new SigmoidHalves(T.Scale(a.Value, 1), effort);
        var tanh = halves.IsUp ? halves.Difference : -halves.Difference;
        return Chain(a, value, tanh, T.Scale(halves.Larger * halves.Smaller, 2), effort);
    }

    private static RealJet<T> Logarithm(in RealJet<T> a, T value, T argument, Effort effort)
    {
        var slope = effort.Order < 1 ? default : One(effort) / argument;
        return Chain(a, value, slope, -(slope * slope), effort);
    }

    private static RealJet<T> LogarithmTo(int @base, in RealJet<T> a, T value, Effort effort)
    {
        var slope = effort.Order < 1 ? default : One(effort) / (a.Value * T.Log(Whole(@base, effort)));
        return Chain(a, value, slope, effort.Order < 2 ? default : -(slope / a.Value), effort);
    }

    /// <summary>1/√(ab)</summary>
    private static T InverseRoot(T a, T b, Effort effort) => One(effort) / T.Sqrt(a * b);

    private static T ErfSlope(T a, Effort effort) =>
        T.Scale(T.Gaussian(a), 1) / T.Sqrt(T.Pi(effort.Bits));

    /// <summary>sigmoid(|a|) and sigmoid(−|a|), and what they differ by, tanh(|a|/2), from one exponential.</summary>
    private readonly struct SigmoidHalves
    {
        public readonly T Larger, Smaller, Difference;
        public readonly bool IsUp;

        public SigmoidHalves(T a, Effort effort)
        {
            IsUp = T.Hint(a) > 0;
            var fall = IsUp ? -a : a;

            // The exponential and what it lacks of 1, whichever loses nothing by being computed from the other.
            T power, fallen;
            if (T.Hint(fall + One(effort)) > 0)
            {
                fallen = T.Expm1(fall);
                power = One(effort) + fallen;
            }
            else
            {
                power = T.Exp(fall);
                fallen = power - One(effort);
            }

            Larger = One(effort) / (One(effort) + power);
            Smaller = power * Larger;
            Difference = -(fallen * Larger);
        }
    }
}
