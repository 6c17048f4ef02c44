using System.Runtime.CompilerServices;

namespace Activations.Evaluation;

/// <summary>f, f′ and f″ at one x over a number system, and how they follow from those of what f is made of.</summary>
/// <remarks>
/// What is beyond the order that the effort asks for is left 0. A function of what is constant around x is constant
/// there, whatever its own slope: sqrt(max(0, x)) at −1 has the derivative 0.
/// </remarks>
/// <param name="value">f</param>
/// <param name="slope">f′</param>
/// <param name="curvature">f″</param>
/// <param name="isConstant">Whether f is constant around x.</param>
[SkipLocalsInit]
internal readonly partial struct RealJet<T>(T value, T slope, T curvature, bool isConstant)
    where T : struct, IReal<T>
{
    public readonly T Value = value, Slope = slope, Curvature = curvature;
    public readonly bool IsConstant = isConstant;

    /// <summary>f, f′ or f″ for order 0, 1 or 2.</summary>
    public T this[int order] => order switch
    {
        0 => Value,
        1 => Slope,
        _ => Curvature,
    };

    public static RealJet<T> Constant(T value) => new(value, default, default, true);

    public static RealJet<T> Negate(in RealJet<T> a) => new(-a.Value, -a.Slope, -a.Curvature, a.IsConstant);

    public static RealJet<T> Add(in RealJet<T> a, in RealJet<T> b, Effort effort) => new(
        a.Value + b.Value,
        effort.Order < 1 ? default : a.Slope + b.Slope,
        effort.Order < 2 ? default : a.Curvature + b.Curvature,
        a.IsConstant && b.IsConstant);

    public static RealJet<T> Subtract(in RealJet<T> a, in RealJet<T> b, Effort effort) => new(
        a.Value - b.Value,
        effort.Order < 1 ? default : a.Slope - b.Slope,
        effort.Order < 2 ? default : a.Curvature - b.Curvature,
        a.IsConstant && b.IsConstant);

    /// <summary>A constant times a jet.</summary>
    public static RealJet<T> Multiply(T a, in RealJet<T> b, Effort effort) => new(
        a * b.Value,
        effort.Order < 1 ? default : a * b.Slope,
        effort.Order < 2 ? default : a * b.Curvature,
        b.IsConstant);

    public static RealJet<T> Multiply(in RealJet<T> a, in RealJet<T> b, Effort effort) => new(
        a.Value * b.Value,
        effort.Order < 1 ? default : a.Value * b.Slope + a.Slope * b.Value,
        effort.Order < 2 ? default
            : a.Value * b.Curvature + T.Scale(a.Slope * b.Slope, 1) + a.Curvature * b.Value,
        a.IsConstant && b.IsConstant);

    public static RealJet<T> Divide(in RealJet<T> a, in RealJet<T> b, Effort effort)
    {
        var value = a.Value / b.Value;
        if (effort.Order < 1 || (a.IsConstant && b.IsConstant))
        {
            return Constant(value);
        }

        var inverse = One(effort) / b.Value;
        var slope = (a.Slope - value * b.Slope) * inverse;
        var curvature = effort.Order < 2 ? default
            : (a.Curvature - T.Scale(slope * b.Slope, 1) - value * b.Curvature) * inverse;
        return new(value, slope, curvature, false);
    }

    /// <summary>a to a whole power other than 0 and 1, multiplied out.</summary>
    public static RealJet<T> WholePower(in RealJet<T> a, int exponent, Effort effort)
    {
        if (exponent == 2)
        {
            return new(
                a.Value * a.Value,
                effort.Order < 1 ? default : T.Scale(a.Value * a.Slope, 1),
                effort.Order < 2 ? default : T.Scale(a.Slope * a.Slope + a.Value * a.Curvature, 1),
                a.IsConstant);
        }

        if (exponent < 0)
        {
            var inverse = One(effort) / a.Value;
            var power = T.Power(inverse, -exponent);
            var decline = Whole(exponent, effort) * power * inverse;
            return Chain(a, power, decline, Whole(exponent - 1, effort) * decline * inverse, effort);
        }

        var slope = Whole(exponent, effort) * T.Power(a.Value, exponent - 1);
        var curvature = Whole(exponent, effort) * Whole(exponent - 1, effort) * T.Power(a.Value, exponent - 2);
        return Chain(a, T.Power(a.Value, exponent), slope, curvature, effort);
    }

    /// <summary>a to any power, where a ≥ 0.</summary>
    public static RealJet<T> RealPower(in RealJet<T> a, in RealJet<T> b, Effort effort)
    {
        var sign = T.Sign(a.Value);
        if (sign < 0)
        {
            return Constant(T.Undefined);
        }

        var value = sign is null && !T.IsUndefined(a.Value) ? T.Unknown : T.Power(a.Value, b.Value);
        if (effort.Order < 1)
        {
            return Constant(value);
        }

        if (b.IsConstant)
        {
            var lower = b.Value - One(effort);
            var slope = sign > 0 ? b.Value * value / a.Value : Fallen(b.Value, a.Value, lower);
            var curvature = sign > 0 ? lower * slope / a.Value
                : Fallen(b.Value * lower, a.Value, lower - One(effort));
            return Chain(a, value, slope, curvature, effort);
        }

        var exponent = Multiply(b, Log(a, effort), effort);
        return Chain(exponent, value, value, value, effort);
    }

    /// <summary>A multiple of a power of what may be 0: x^0 leaves nothing of it, nor does the slope of x^1.</summary>
    private static T Fallen(T multiple, T a, T exponent) =>
        IsZero(multiple) ? default : multiple * T.Power(a, exponent);

    /// <summary>g(a), given the value of g at a and its first two derivatives there.</summary>
    private static RealJet<T> Chain(in RealJet<T> a, T value, T slope, T curvature, Effort effort)
    {
        if (effort.Order < 1 || a.IsConstant)
        {
            return Constant(value);
        }

        var first = slope * a.Slope;
        if (effort.Order < 2)
        {
            return new(value, first, default, false);
        }

        var second = curvature * (a.Slope * a.Slope);
        return new(value, first, IsZero(a.Curvature) ? second : second + slope * a.Curvature, false);
    }

    private static T One(Effort effort) => T.Of(1, effort.Bits);

    private static T Whole(int number, Effort effort) => T.Of(number, effort.Bits);

    private static bool IsZero(T a) => T.Hint(a) == 0 && T.IsExact(a);
}
