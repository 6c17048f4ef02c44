namespace Activations.Evaluation;

/// <content>Functions of one argument with their derivatives, as much as possible from one exponential.</content>
internal readonly partial record struct LaneJet
{
    private static readonly double TwoOverRootPi = 2 / Math.Sqrt(Math.PI);

    public static LaneJet Sqrt(in LaneJet a, int order)
    {
        var root = LaneFunctions.Sqrt(a.Value);
        var slope = order < 1 ? 0 : 0.5 / root;
        return Chain(a, root, slope, order < 2 ? 0 : -0.5 * slope / a.Value, order);
    }

    public static LaneJet Cbrt(in LaneJet a, int order)
    {
        var root = LaneFunctions.Cbrt(a.Value);
        var slope = order < 1 ? 0 : 1 / (3 * (root * root));
        return Chain(a, root, slope, order < 2 ? 0 : slope / (-1.5 * a.Value), order);
    }

    public static LaneJet Exp(in LaneJet a, int order)
    {
        var power = LaneFunctions.Exp(a.Value);
        return Chain(a, power, power, power, order);
    }

    public static LaneJet Expm1(in LaneJet a, int order)
    {
        var power = order < 1 ? 0 : LaneFunctions.Exp(a.Value);
        return Chain(a, LaneFunctions.Expm1(a.Value), power, power, order);
    }

    public static LaneJet Log(in LaneJet a, int order) => Logarithm(a, LaneFunctions.Log(a.Value), a.Value, 1, order);

    public static LaneJet Log1p(in LaneJet a, int order) =>
        Logarithm(a, LaneFunctions.Log1p(a.Value), 1 + a.Value, 1, order);

    public static LaneJet Log2(in LaneJet a, int order) =>
        Logarithm(a, LaneFunctions.Log2(a.Value), a.Value, 1 / Math.Log(2), order);

    public static LaneJet Log10(in LaneJet a, int order) =>
        Logarithm(a, LaneFunctions.Log10(a.Value), a.Value, 1 / Math.Log(10), order);

    public static LaneJet Sin(in LaneJet a, int order)
    {
        var sin = LaneFunctions.Sin(a.Value);
        return Chain(a, sin, order < 1 ? 0 : LaneFunctions.Cos(a.Value), order < 2 ? 0 : -sin, order);
    }

    public static LaneJet Cos(in LaneJet a, int order)
    {
        var cos = LaneFunctions.Cos(a.Value);
        return Chain(a, cos, order < 1 ? 0 : -LaneFunctions.Sin(a.Value), order < 2 ? 0 : -cos, order);
    }

    public static LaneJet Tan(in LaneJet a, int order)
    {
        var tan = LaneFunctions.Tan(a.Value);
        var slope = order < 1 ? 0 : 1 + tan * tan;
        return Chain(a, tan, slope, order < 2 ? 0 : 2 * (tan * slope), order);
    }

    public static LaneJet Asin(in LaneJet a, int order)
    {
        var slope = order < 1 ? 0 : InverseRoot((1 - a.Value) * (1 + a.Value));
        return Chain(a, LaneFunctions.Asin(a.Value), slope, Cubed(a, slope, order), order);
    }

    public static LaneJet Acos(in LaneJet a, int order)
    {
        var slope = order < 1 ? 0 : -InverseRoot((1 - a.Value) * (1 + a.Value));
        return Chain(a, LaneFunctions.Acos(a.Value), slope, Cubed(a, slope, order), order);
    }

    public static LaneJet Atan(in LaneJet a, int order)
    {
        var slope = order < 1 ? 0 : 1 / (1 + a.Value * a.Value);
        return Chain(a, LaneFunctions.Atan(a.Value), slope, order < 2 ? 0 : -2 * a.Value * (slope * slope), order);
    }

    public static LaneJet Sinh(in LaneJet a, int order)
    {
        var sinh = LaneFunctions.Sinh(a.Value);
        return Chain(a, sinh, order < 1 ? 0 : LaneFunctions.Cosh(a.Value), sinh, order);
    }

    public static LaneJet Cosh(in LaneJet a, int order)
    {
        var cosh = LaneFunctions.Cosh(a.Value);
        return Chain(a, cosh, order < 1 ? 0 : LaneFunctions.Sinh(a.Value), cosh, order);
    }

    public static LaneJet Asinh(in LaneJet a, int order)
    {
        var slope = order < 1 ? 0 : InverseRoot(1 + a.Value * a.Value);
        return Chain(a, LaneFunctions.Asinh(a.Value), slope, -Cubed(a, slope, order), order);
    }

    public static LaneJet Acosh(in LaneJet a, int order)
    {
        var slope = order < 1 ? 0 : InverseRoot((a.Value - 1) * (a.Value + 1));
        return Chain(a, LaneFunctions.Acosh(a.Value), slope, -Cubed(a, slope, order), order);
    }

    public static LaneJet Atanh(in LaneJet a, int order)
    {
        var slope = order < 1 ? 0 : 1 / ((1 - a.Value) * (1 + a.Value));
        return Chain(a, LaneFunctions.Atanh(a.Value), slope, order < 2 ? 0 : 2 * a.Value * (slope * slope), order);
    }

    public static LaneJet Erf(in LaneJet a, int order)
    {
        var slope = order < 1 ? 0 : TwoOverRootPi * LaneFunctions.Exp(-(a.Value * a.Value));
        return Chain(a, LaneFunctions.Erf(a.Value), slope, order < 2 ? 0 : -2 * a.Value * slope, order);
    }

    public static LaneJet Erfc(in LaneJet a, int order)
    {
        var slope = order < 1 ? 0 : -TwoOverRootPi * LaneFunctions.Exp(-(a.Value * a.Value));
        return Chain(a, LaneFunctions.Erfc(a.Value), slope, order < 2 ? 0 : -2 * a.Value * slope, order);
    }

    public static LaneJet Gaussian(in LaneJet a, int order)
    {
        var square = a.Value * a.Value;
        var bell = LaneFunctions.Exp(-square);
        return Chain(
            a, bell, order < 1 ? 0 : -2 * a.Value * bell, order < 2 ? 0 : (4 * square - 2) * bell, order);
    }

    public static LaneJet Sinc(in LaneJet a, int derivative, int order) => Chain(
        a,
        LaneFunctions.Sinc(a.Value, derivative),
        order < 1 ? 0 : LaneFunctions.Sinc(a.Value, derivative + 1),
        order < 2 ? 0 : LaneFunctions.Sinc(a.Value, derivative + 2),
        order);

    public static LaneJet Sigmoid(in LaneJet a, int order) => Of<VectorJets.Sigmoid>(a, order);

    public static LaneJet SigmoidSlope(in LaneJet a, int order) => Of<VectorJets.SigmoidSlope>(a, order);

    public static LaneJet Softplus(in LaneJet a, int order) => Of<VectorJets.Softplus>(a, order);

    public static LaneJet Tanh(in LaneJet a, int order) => Of<VectorJets.Tanh>(a, order);

    public static LaneJet LogCosh(in LaneJet a, int order) => Of<VectorJets.LogCosh>(a, order);

    public static LaneJet Abs(in LaneJet a)
    {
        var sign = LaneFunctions.Sign(a.Value);
        return new(LaneFunctions.Abs(a.Value), sign * a.Slope, sign * a.Curvature);
    }

    /// <summary>b where a is 1, c where it is 0, and no value where a has none.</summary>
    public static LaneJet Where(Lanes a, in LaneJet b, in LaneJet c) => new(
        LaneFunctions.Select(a, b.Value, c.Value),
        LaneFunctions.Select(a, b.Slope, c.Slope),
        LaneFunctions.Select(a, b.Curvature, c.Curvature));

    /// <summary>a where b has a value.</summary>
    public static LaneJet WhereDefined(in LaneJet a, Lanes b) => a with { Value = a.Value + Product(0, b) };

    private static LaneJet Logarithm(in LaneJet a, Lanes value, Lanes argument, double scale, int order)
    {
        var slope = order < 1 ? 0 : scale / argument;
        return Chain(a, value, slope, order < 2 ? 0 : -(slope / argument), order);
    }

    private static Lanes InverseRoot(Lanes a) => 1 / LaneFunctions.Sqrt(a);

    private static Lanes Cubed(in LaneJet a, Lanes slope, int order) =>
        order < 2 ? 0 : a.Value * (slope * slope * slope);

    private static LaneJet Of<TJet>(in LaneJet a, int order) where TJet : struct, IVectorJet
    {
        if (a.Value.IsUniform)
        {
            TJet.At(new(a.Value.Uniform), out var value, out var slope, out var curvature);
            return Chain(a, value[0], slope[0], curvature[0], order);
        }

        var jet = LaneFunctions.Map<TJet>(a.Value, a.IsConstant ? 0 : order);
        return Chain(a, jet.Value, jet.Slope, jet.Curvature, order);
    }
}
