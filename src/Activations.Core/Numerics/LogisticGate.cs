namespace Activations.Numerics;

/// <summary>The input times a logistic gate: swish, and the gelu of the tanh formula.</summary>
internal static class LogisticGate
{
    /// <summary>scale·x·σ(v(x)) with its derivatives.</summary>
    /// <param name="x">x</param>
    /// <param name="v">v</param>
    /// <param name="slope">v′</param>
    /// <param name="turn">x·v′</param>
    /// <param name="bend">x·v″/v′</param>
    /// <param name="scale">A positive constant.</param>
    public static Jet Of(
        double x, DoubleDouble v, DoubleDouble slope, DoubleDouble turn, DoubleDouble bend, double scale = 1)
    {
        // e^−|v| = root² enters in two factors: a subnormal result loses no digits before the last product.
        var root = DoubleDouble.Exp(DoubleDouble.Abs(v) * -0.5);
        if (root.High == 0)
        {
            var flat = double.CopySign(0, -slope.High);
            return v.High > 0 ? new(scale * x, scale, flat) : new(double.CopySign(0, x), -0.0, flat);
        }

        var (open, e) = (v.High >= 0, root * root);
        var near = 1 / (1 + e); // σ(|v|)
        var tilt = (open ? e - 1 : 1 - e) * near; // 1 − 2σ(v)
        var gate = scale * near;
        var value = x * gate;
        var derivative = (1 + turn * near * (open ? e : 1)) * gate;
        var second = (2 + bend + turn * tilt) * near * gate * root * slope * root;
        return open
            ? new(value.High, derivative.High, second.High)
            : new((value * root * root).High, (derivative * root * root).High, second.High);
    }
}
