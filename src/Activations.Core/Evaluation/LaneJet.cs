namespace Activations.Evaluation;

/// <summary>
/// f, f′ and f″ at each x of a block in doubles, and how they follow from those of what f is made of; beyond the order
/// that is wanted they are 0. As <see cref="RealJet{T}"/> has it, in the same stable forms.
/// </summary>
/// <param name="Value">f</param>
/// <param name="Slope">f′</param>
/// <param name="Curvature">f″</param>
internal readonly partial record struct LaneJet(Lanes Value, Lanes Slope, Lanes Curvature)
{
    private bool IsConstant => Slope.Is(0) && Curvature.Is(0);

    public static LaneJet Constant(Lanes value) => new(value, 0, 0);

    public static LaneJet operator -(LaneJet a) => new(-a.Value, -a.Slope, -a.Curvature);

    public static LaneJet operator +(LaneJet a, LaneJet b) =>
        new(a.Value + b.Value, a.Slope + b.Slope, a.Curvature + b.Curvature);

    public static LaneJet operator -(LaneJet a, LaneJet b) =>
        new(a.Value - b.Value, a.Slope - b.Slope, a.Curvature - b.Curvature);

    public static LaneJet Multiply(in LaneJet a, in LaneJet b, int order) => new(
        Product(a.Value, b.Value),
        order < 1 ? 0 : Lanes.MultiplyAdd(a.Value, b.Slope, a.Slope * b.Value),
        order < 2 ? 0 : a.Value * b.Curvature + 2 * (a.Slope * b.Slope) + a.Curvature * b.Value);

    public static LaneJet Divide(in LaneJet a, in LaneJet b, int order)
    {
        var value = Quotient(a.Value, b.Value);
        if (order < 1 || (a.IsConstant && b.IsConstant))
        {
            return Constant(value);
        }

        var slope = (a.Slope - value * b.Slope) / b.Value;
        return new(
            value,
            slope,
            order < 2 ? 0 : (a.Curvature - 2 * (slope * b.Slope) - value * b.Curvature) / b.Value);
    }

    /// <summary>a to a whole power other than 0 and 1, multiplied out.</summary>
    public static LaneJet WholePower(in LaneJet a, int exponent, int order)
    {
        if (exponent < 0)
        {
            var inverse = Quotient(1, a.Value);
            var power = Raise(inverse, -exponent);
            var fall = order < 1 ? 0 : exponent * power * inverse;
            return Chain(a, power, fall, order < 2 ? 0 : (exponent - 1) * fall * inverse, order);
        }

        var below = Raise(a.Value, exponent - 1);
        var curvature = order < 2 ? 0 : exponent * (exponent - 1.0) * Raise(a.Value, exponent - 2);
        return Chain(a, below * a.Value, exponent * below, curvature, order);
    }

    /// <summary>a to any power, where a ≥ 0.</summary>
    public static LaneJet RealPower(in LaneJet a, in LaneJet b, int order)
    {
        var value = LaneFunctions.Power(a.Value, b.Value);
        if (order < 1)
        {
            return Constant(value);
        }

        if (b.IsConstant)
        {
            var slope = b.Value * value / a.Value;
            return Chain(a, value, slope, order < 2 ? 0 : (b.Value - 1) * slope / a.Value, order);
        }

        return Chain(Multiply(b, Log(a, order), order), value, value, value, order);
    }

    /// <summary>g(a), given g at a and its first two derivatives there.</summary>
    private static LaneJet Chain(in LaneJet a, Lanes value, Lanes slope, Lanes curvature, int order) =>
        order < 1 || a.IsConstant ? Constant(value) : new(
            value,
            slope * a.Slope,
            order < 2 ? 0 : curvature * (a.Slope * a.Slope) + slope * a.Curvature);

    /// <summary>The product, which has no value where one of the two has none, even if the other is 0.</summary>
    private static Lanes Product(Lanes a, Lanes b) =>
        a.Is(0) && !b.IsUniform ? b - b : b.Is(0) && !a.IsUniform ? a - a : a * b;

    /// <summary>
    /// The quotient, NaN where b is 0, which has no value even where 1/0 would be a harmless ∞ as in exp(-1/x^2), and
    /// where b has outgrown the doubles: then it is not 0, as what outgrew them with b may be as large.
    /// </summary>
    private static Lanes Quotient(Lanes a, Lanes b) => b.IsUniform ? a / b : a / b + (b / b - 1);

    private static Lanes Raise(Lanes a, int exponent)
    {
        Lanes power = 1;
        for (var left = exponent; left > 0; left >>= 1)
        {
            power = (left & 1) == 0 ? power : power * a;
            a = left > 1 ? a * a : a;
        }

        return power;
    }
}
