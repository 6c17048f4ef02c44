namespace Activations.Numerics;

/// <summary>Sines and cosines of a product.</summary>
internal static class Sinusoid
{
    /// <summary>sin and cos of frequency·x, as if the product were not rounded; frequency below 1e6.</summary>
    public static (double Sin, double Cos) SinCos(double frequency, double x)
    {
        var angle = frequency * x;
        if (double.IsInfinity(angle) && double.IsFinite(x))
        {
            // Beyond the largest double: by the double angle, which costs one bit each time.
            var (halfSin, halfCos) = SinCos(frequency / 2, x);
            return (2 * halfSin * halfCos, (halfCos - halfSin) * (halfCos + halfSin));
        }

        var (sin, cos) = (Math.Sin(angle), Math.Cos(angle));
        var lost = Math.FusedMultiplyAdd(frequency, x, -angle);
        return lost == 0
            ? (sin, cos)
            : (sin * Math.Cos(lost) + cos * Math.Sin(lost), cos * Math.Cos(lost) - sin * Math.Sin(lost));
    }

    /// <summary>1 + sin without loss near sin = −1, given the cosine as well; or 1 + cos given the sine.</summary>
    public static double OnePlus(double sin, double cos) => sin < 0 ? cos * cos / (1 - sin) : 1 + sin;
}
