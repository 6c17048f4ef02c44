using System.Numerics;

namespace Activations.Evaluation;

internal readonly partial struct Ball
{
    public static Ball Gaussian(Ball a) => Exp(-(a * a));

    public static Ball Erf(Ball a)
    {
        if (!a.HasValue || a.IsZero)
        {
            return a;
        }

        if (a._kind == Kind.Extent && a._extent.High < -1)
        {
            return Scale(a, 1) / Sqrt(Pi(a._bits));
        }

        if (Sign(a) is null && (!a.IsNumber || a._radius.Exponent > -2))
        {
            return Of(0, a._bits).WithRadius(Radius.PowerOf2(0));
        }

        // What may be 0 is near it here, whatever the unit that its midpoint is in.
        if (!a.IsNumber || (Sign(a) is not null && (a.Top > 12 || IsInTail(a))))
        {
            return Hint(a) < 0 ? Erfc(-a) - Of(1, a._bits) : Of(1, a._bits) - Erfc(a);
        }

        return ErfSeries(a.Midpoint).WithRadius(SlopeBound(a) * a._radius);
    }

    public static Ball Erfc(Ball a)
    {
        if (!a.HasValue)
        {
            return a;
        }

        var one = Of(1, a._bits);
        if (Sign(a) is not 1 || (a.IsNumber && a.Top < 0))
        {
            return Sign(a) is null && (!a.IsNumber || a._radius.Exponent > -2)
                ? one.WithRadius(Radius.PowerOf2(0))
                : ErfcBelowZero(a);
        }

        if (!a.IsNumber || a.Top > 12 || a.IsRough)
        {
            return ErfcOfRough(a);
        }

        return IsInTail(a) ? ErfcInTail(a) : ErfcByDifference(a);
    }

    private static Ball ErfcBelowZero(Ball a)
    {
        var one = Of(1, a._bits);
        // −erf(a) − (−1) would run in a circle: the tail of a negative number is the tail of its size.
        var inTail = a._kind == Kind.Extent ? a._extent.Sign < 0 && a._extent.Low > 0 : Sign(a) is -1 && !IsSmall(a);
        return inTail ? Scale(one, 1) - Erfc(-a) : one - Erf(a);
    }

    private static bool IsSmall(Ball a) => a.Top <= 12 && !IsInTail(a);

    /// <summary>Whether a² is large enough for the asymptotic series to reach the working precision.</summary>
    private static bool IsInTail(Ball a)
    {
        if (a.Top is <= 0 or > 12)
        {
            return a.Top > 12;
        }

        var (size, exponent) = a.MidpointBelow;
        var x = Math.ScaleB(size, (int)exponent);
        return x * x > 0.7 * a._bits + 16;
    }

    /// <summary>erf(x) = 2/√π·x·e^(−x²)·(1 + 2x²/3 + (2x²)²/(3·5) + …), all of one sign.</summary>
    private static Ball ErfSeries(Ball x)
    {
        if (x._mantissa.IsZero)
        {
            return x;
        }

        var working = x._bits + 32;
        var t = Shifted(x._mantissa, x._exponent + working);
        var square = 2 * t * t >> working;
        var term = BigInteger.One << working;
        var sum = term;
        for (var n = 1; !IsNoise(term); n++)
        {
            term = (term * square >> working) / (2 * n + 1);
            sum += term;
        }

        var series = new Ball(sum, -working, Size(sum, -working, up: true) * Radius.PowerOf2(-x._bits - 6), working);
        return (Scale(x, 1) / Sqrt(Pi(x._bits)) * Gaussian(x) * series).WithBits(x._bits);
    }

    /// <summary>The largest slope of erf inside a.</summary>
    private static Radius SlopeBound(Ball a)
    {
        if (a._radius.IsZero || a.MayBeZero)
        {
            return Radius.Of(1.13);
        }

        const int few = 64;
        var size = new Ball(BigInteger.Abs(a._mantissa), a._exponent, default, few).WithBits(few);
        var least = size - new Ball(BigInteger.Zero, 0, a._radius, few);
        var nearest = least.LowerEnd();
        return 1.13 * Gaussian(nearest).Largest;
    }

    private Ball LowerEnd()
    {
        var ends = Ends.Of(_mantissa, _exponent, _radius);
        return new(BigInteger.Max(ends.Low, BigInteger.Zero), ends.Exponent, default, _bits);
    }

    /// <summary>1 − erf(a), with as many more bits as cancel.</summary>
    private static Ball ErfcByDifference(Ball a)
    {
        var (size, exponent) = a.MidpointAbove;
        var x = Math.ScaleB(size, (int)exponent);
        var working = a._bits + (int)(1.5 * x * x + x) + 16;
        var difference = Of(1, working) - ErfSeries(a.Midpoint.WithBits(working));
        return difference.WithRadius(SlopeBound(a) * a._radius).WithBits(a._bits);
    }

    /// <summary>e^(−a²)/(a√π)·(1 − 1/(2a²) + 1·3/(2a²)² − …), whose error is below the first term left out.</summary>
    private static Ball ErfcInTail(Ball a)
    {
        var x = a.Midpoint;
        var working = a._bits + 24;
        var inverse = Of(0.5, working) / (x * x).WithBits(working);
        var q = Shifted(inverse._mantissa, inverse._exponent + working);
        var term = BigInteger.One << working;
        var sum = term;
        for (var n = 1; !IsNoise(term); n++)
        {
            term = -(term * q * (2 * n - 1) >> working);
            sum += term;
        }

        var series = new Ball(sum, -working, Radius.PowerOf2(-a._bits - 8), working);
        var tail = (Gaussian(x) / (x * Sqrt(Pi(a._bits))) * series).WithBits(a._bits);
        return tail.WithRadius(SlopeBound(a) * a._radius);
    }

    /// <summary>Of what is known by bounds alone: e^(−a²)/(a√π)·(1 − θ/(2a²)), θ from 0 to 1, from 2 on.</summary>
    private static Ball ErfcOfRough(Ball a)
    {
        var one = Of(1, a._bits);
        if (Magnitude(a).Low < 1)
        {
            return Widen(Scale(one, -1), Scale(one, -1));
        }

        var theta = Of(0.9375, a._bits).WithRadius(Radius.Of(0.0625));
        return Gaussian(a) / (a * Sqrt(Pi(a._bits))) * theta;
    }
}
