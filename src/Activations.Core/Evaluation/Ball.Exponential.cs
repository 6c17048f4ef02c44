using System.Numerics;

namespace Activations.Evaluation;

internal readonly partial struct Ball
{
    /// <summary>Above this exponent of the argument, the exponential is an extent.</summary>
    private const int LargestExponential = 48;

    public static Ball Exp(Ball a)
    {
        if (!a.HasValue)
        {
            return a;
        }

        if (a.IsZero)
        {
            return Of(1, a._bits);
        }

        if (a.Largest.Log2 < -a._bits - 8 && a.IsNumber)
        {
            return Of(1, a._bits).WithRadius(2 * a.Largest);
        }

        if (!a.IsNumber)
        {
            return a._extent.High < -1
                ? Of(1, a._bits).WithRadius(Above(a._extent.High + 1))
                : new(Extent.Exp(a._extent), a._bits);
        }

        var isRough = a._radius.Exponent > -4 && !a._radius.IsZero;
        return isRough || a.Top > LargestExponential ? ExpOfRough(a) : ExpOfMidpoint(a);
    }

    public static Ball Expm1(Ball a)
    {
        if (a._kind == Kind.Extent && a._extent.High < -1)
        {
            return new(a._extent.Loosened(), a._bits);
        }

        if (!a.IsNumber || a.IsZero || a._mantissa.IsZero || a.Top > -1 || a.IsRough)
        {
            return a.IsZero ? a : Exp(a) - Of(1, a._bits);
        }

        // (eᵗ − 1)/t = 1 + t/2 + t²/6 + …
        var working = a._bits + 24;
        var t = Shifted(a._mantissa, a._exponent + working);
        var sum = BigInteger.One << working;
        var term = sum;
        for (var n = 2; !IsNoise(term); n++)
        {
            term = (term * t >> working) / n;
            sum += term;
        }

        // The slope is e^a, below 2 here.
        var radius = Radius.PowerOf2(a.Top - a._bits - 8) + (a._radius.IsZero ? default : 2 * a._radius);
        return Rounded(a._mantissa * sum, a._exponent - working, radius, a._bits);
    }

    public static Ball Log(Ball a)
    {
        if (!a.HasValue || a.IsZero || Sign(a) is not 1)
        {
            return IsUndefined(a) || a.IsZero || Sign(a) is -1 ? Undefined : Unknown;
        }

        if (!a.IsNumber || a.IsRough)
        {
            return LogOfExtent(a.ToExtent(), a._bits);
        }

        var d = a - Of(1, a._bits);
        if (d.IsZero || (d.IsNumber && d.Top < -4 && !d.IsRough))
        {
            return LogSeries(d);
        }

        var working = a._bits + 16;
        var k = a.Top;
        var ln2 = Rounded(Digits.Ln2.To(working + 64), -working - 64, Radius.PowerOf2(-working - 62), working + 64);
        if (a._radius.IsZero && a._mantissa.IsPowerOfTwo)
        {
            return (Rounded(k - 1, 0, default, working) * ln2).WithBits(a._bits);
        }

        // a = 2^k·f with 1/2 ≤ f < 1; log f ≈ z as a double, and f·e^(−z) is 1 but for the double's rounding.
        var f = new Ball(a._mantissa, a._exponent, a._radius, working).ScaledBy(-k);
        var (size, exponent) = f.MidpointBelow;
        var z = Of(Math.Log(Math.ScaleB(size, (int)exponent)), working);
        var rest = f * Exp(-z) - Of(1, working);
        return (z + LogSeries(rest) + Rounded(k, 0, default, working) * ln2).WithBits(a._bits);
    }

    public static Ball Log1p(Ball a)
    {
        if (a._kind == Kind.Extent && a._extent.High < -1)
        {
            return new(a._extent.Loosened(), a._bits);
        }

        return a.IsNumber && (a.IsZero || (a.Top < -4 && !a.IsRough)) ? LogSeries(a) : Log(Of(1, a._bits) + a);
    }

    /// <summary>
    /// The exponential where the radius is no longer small, or the number is huge: bounds of its logarithm.
    /// </summary>
    private static Ball ExpOfRough(Ball a)
    {
        if (a.Largest.Exponent > 1020)
        {
            return new(Extent.Exp(a.ToExtent()), a._bits);
        }

        var middle = Math.ScaleB((double)(a._mantissa >> (int)Math.Max(0, Length(a._mantissa) - 60)),
            (int)(a._exponent + Math.Max(0, Length(a._mantissa) - 60)));
        var radius = Math.ScaleB(a._radius.Significand, (int)a._radius.Exponent);
        var slack = Math.Abs(middle) * 1e-15 + radius * 1e-15;
        return new(Extent.ExpBetween(middle - radius - slack, middle + radius + slack), a._bits);
    }

    /// <summary>
    /// e^(k ln 2 + t) = 2^k·(e^(t/2^h))^(2^h) by the series, the radius as a factor of at most 1.07 of itself.
    /// </summary>
    private static Ball ExpOfMidpoint(Ball a)
    {
        var halvings = (int)Math.Sqrt(a._bits / 2) + 1;
        var working = a._bits + 2 * halvings + 24;
        var whole = (int)Math.Max(0, a.Top);
        var t = Shifted(a._mantissa, a._exponent + working + whole);
        var k = BigInteger.Zero;
        if (a.Top >= 0)
        {
            var ln2 = Digits.Ln2.To(working + whole);
            k = BigInteger.Divide(t, ln2);
            t -= k * ln2;
        }

        t >>= whole + halvings;
        var term = t;
        var sum = (BigInteger.One << working) + t;
        for (var n = 2; !IsNoise(term); n++)
        {
            term = (term * t >> working) / n;
            sum += term;
        }

        for (var n = 0; n < halvings; n++)
        {
            sum = sum * sum >> working;
        }

        // The sum is below 2.
        var exponent = (long)k;
        var radius = Radius.PowerOf2(exponent - a._bits - 4);
        if (!a._radius.IsZero)
        {
            radius += 1.07 * Radius.PowerOf2(exponent + 1) * a._radius;
        }

        return Rounded(sum, exponent - working, radius, a._bits);
    }

    /// <summary>log(1 + d) = 2·artanh(d/(2 + d)) for |d| below 1/16.</summary>
    private static Ball LogSeries(Ball d)
    {
        if (d.IsZero || d._mantissa.IsZero)
        {
            return d.IsZero ? d : d.WithRadius(d._radius);
        }

        var s = d / (Of(2, d._bits) + d);
        return ArcTangentSeries(Scale(s, 1), s, alternating: false);
    }

    /// <summary>The logarithm of what is known by its extent alone; the sign is 1.</summary>
    private static Ball LogOfExtent(Extent a, int bits)
    {
        const double ln2 = 0.6931471805599453;
        if (double.IsFinite(a.Low) && double.IsFinite(a.High))
        {
            // Halves: the sum of two doubles may be beyond doubles.
            var (low, high) = (a.Low / 2, a.High / 2);
            var radius = (high - low) * ln2 + (Math.Abs(high) + Math.Abs(low)) * 2e-15 + 1e-300;
            return Of((low + high) * ln2, bits).WithRadius(Radius.Of(radius));
        }

        var least = a.Low > 2 ? Math.Log2(a.Low * ln2) - 1e-9 : double.NegativeInfinity;
        return new(new(a.Low > 2 ? 1 : 0, least, double.PositiveInfinity), bits);
    }

    /// <summary>factor·(1 ± s²/3 + s⁴/5 ± …): arctan or artanh of s times factor/s, for |s| below 1/8.</summary>
    /// <param name="factor">A multiple of s.</param>
    /// <param name="s">The argument, with its radius.</param>
    /// <param name="alternating">Whether it is the arc tangent.</param>
    private static Ball ArcTangentSeries(Ball factor, Ball s, bool alternating)
    {
        var working = s._bits + 24;
        var t = Shifted(s._mantissa, s._exponent + working);
        var square = t * t >> working;
        var power = BigInteger.One << working;
        var sum = power;
        for (var n = 1; !IsNoise(power); n++)
        {
            power = power * square >> working;
            var term = power / (2 * n + 1);
            sum += alternating && n % 2 == 1 ? -term : term;
        }

        // The sum's slope is below 2|s|·1/3·1.1.
        var radius = Radius.PowerOf2(-s._bits - 8) + s.Largest * s._radius;
        return factor * new Ball(sum, -working, radius, s._bits + 24);
    }

    /// <summary>Whether a term of a series in fixed point has come down to its own rounding error.</summary>
    private static bool IsNoise(BigInteger term) => term.IsZero || term.IsOne || term == BigInteger.MinusOne;

    private Ball ScaledBy(long exponent) =>
        new(_mantissa, _exponent + exponent,
            _radius.IsZero ? default : _radius with { Exponent = _radius.Exponent + exponent }, _bits);
}
