using System.Numerics;

namespace Activations.Evaluation;

internal readonly partial struct Ball
{
    public static Ball operator -(Ball a) => a._kind switch
    {
        Kind.Number => new(-a._mantissa, a._exponent, a._radius, a._bits),
        Kind.Extent => new(-a._extent, a._bits),
        _ => a,
    };

    public static Ball operator -(Ball a, Ball b) => a + -b;

    public static Ball operator +(Ball a, Ball b)
    {
        var bits = Math.Max(a._bits, b._bits);
        if (a.IsNumber && b.IsNumber)
        {
            return Sum(a, b, bits);
        }

        if (!a.HasValue || !b.HasValue)
        {
            return Missing(a, b);
        }

        if (a.IsZero || b.IsZero)
        {
            return a.IsZero ? b : a;
        }

        // A tiny extent only widens a number.
        if (a.IsNumber && b._extent.High < 0)
        {
            return a.WithRadius(Above(b._extent.High));
        }

        if (b.IsNumber && a._extent.High < 0)
        {
            return b.WithRadius(Above(a._extent.High));
        }

        return new(a.ToExtent() + b.ToExtent(), bits);
    }

    public static Ball operator *(Ball a, Ball b)
    {
        var bits = Math.Max(a._bits, b._bits);
        if (!a.HasValue || !b.HasValue)
        {
            return Missing(a, b);
        }

        if (a.IsZero || b.IsZero)
        {
            return Of(0, bits);
        }

        if (!a.IsNumber || !b.IsNumber)
        {
            return new(a.ToExtent() * b.ToExtent(), bits);
        }

        var radius = a._radius.IsZero && b._radius.IsZero
            ? default
            : a.MidpointAbove * b._radius + b.MidpointAbove * a._radius + a._radius * b._radius;
        return Rounded(a._mantissa * b._mantissa, a._exponent + b._exponent, radius, bits);
    }

    public static Ball operator /(Ball a, Ball b)
    {
        var bits = Math.Max(a._bits, b._bits);
        if (!a.HasValue || !b.HasValue || b.IsZero || Sign(b) is null)
        {
            return b.IsZero ? Undefined : Missing(a, b);
        }

        if (a.IsZero)
        {
            return Of(0, bits);
        }

        if (!a.IsNumber || !b.IsNumber || b.IsRough)
        {
            return new(a.ToExtent() / b.ToExtent(), bits);
        }

        var shift = (int)Math.Max(0, bits + 4 + Length(b._mantissa) - Length(a._mantissa));
        var quotient = BigInteger.DivRem(a._mantissa << shift, b._mantissa, out var rest);
        var exponent = a._exponent - b._exponent - shift;
        var radius = rest.IsZero ? default : Radius.PowerOf2(exponent);
        if (!a._radius.IsZero || !b._radius.IsZero)
        {
            // |b| is at least 7/8 of its midpoint, or it would be rough.
            var above = Size(quotient, exponent, up: true) + radius;
            radius += 1.15 * ((above * b._radius + a._radius) / b.MidpointBelow);
        }

        return Rounded(quotient, exponent, radius, bits);
    }

    public static Ball Scale(Ball a, int exponent) => a._kind switch
    {
        Kind.Number when a.IsZero => a,
        Kind.Number => Rounded(
            a._mantissa,
            a._exponent + exponent,
            a._radius.IsZero ? default : a._radius with { Exponent = a._radius.Exponent + exponent },
            a._bits),
        Kind.Extent => a * Scale(Of(1, a._bits), exponent),
        _ => a,
    };

    public static Ball Widen(Ball a, Ball by)
    {
        if (!a.HasValue || !by.HasValue)
        {
            return Missing(a, by);
        }

        if (by.IsNumber)
        {
            return a + new Ball(BigInteger.Zero, 0, by.Largest, a._bits);
        }

        return a + new Ball(new Extent(0, double.NegativeInfinity, by._extent.High), a._bits);
    }

    public static Ball Sqrt(Ball a)
    {
        if (!a.HasValue || a.IsZero)
        {
            return a;
        }

        if (Sign(a) is not 1)
        {
            return Sign(a) is -1 ? Undefined : Unknown;
        }

        if (!a.IsNumber || a.IsRough)
        {
            return new(Extent.Sqrt(a.ToExtent()), a._bits);
        }

        var shift = Math.Max(0, 2 * a._bits + 8 - Length(a._mantissa));
        shift += (a._exponent - shift) & 1;
        var square = a._mantissa << (int)shift;
        var root = WholeRoot(square);
        var exponent = (a._exponent - shift) / 2;
        var radius = root * root == square ? default : Radius.PowerOf2(exponent);
        if (!a._radius.IsZero)
        {
            // The slope at the lower end, at least 7/8 of the midpoint, is below 0.6 of 1/root.
            radius += a._radius / Size(root, exponent, up: false);
        }

        return Rounded(root, exponent, radius, a._bits);
    }

    public static Ball Floor(Ball a)
    {
        if (a._kind == Kind.Extent && a._extent is { Sign: not 0, High: < 0 })
        {
            return Of(a._extent.Sign < 0 ? -1 : 0, a._bits);
        }

        if (!a.IsNumber || a.Top > 4 * a._bits + 2200)
        {
            return a.HasValue ? Widen(a, Of(1, a._bits)) : a;
        }

        if (a._radius.IsZero)
        {
            return Rounded(Shifted(a._mantissa, a._exponent), 0, default, a._bits);
        }

        var ends = Ends.Of(a._mantissa, a._exponent, a._radius);
        var low = Shifted(ends.Low, ends.Exponent);
        if (low == Shifted(ends.High, ends.Exponent))
        {
            return Rounded(low, 0, default, a._bits);
        }

        var half = Of(0.5, a._bits);
        return Widen(a - half, half);
    }

    private static Ball Sum(Ball a, Ball b, int bits)
    {
        if (a._mantissa.IsZero || b._mantissa.IsZero)
        {
            var number = a._mantissa.IsZero ? b : a;
            return Rounded(number._mantissa, number._exponent, a._radius + b._radius, bits);
        }

        var (high, low) = a._exponent < b._exponent ? (b, a) : (a, b);
        // Far below the last digit that is kept, a number only widens the other.
        var (large, small) = a.Top < b.Top ? (b, a) : (a, b);
        if (large.Top - small.Top > 3L * bits + 64 && large.Top - large._exponent <= 2L * bits)
        {
            return Rounded(large._mantissa, large._exponent, large._radius + small.Largest, bits);
        }

        var sum = (high._mantissa << (int)(high._exponent - low._exponent)) + low._mantissa;
        return Rounded(sum, low._exponent, a._radius + b._radius, bits);
    }

    /// <summary>The whole part of the square root, from a double's by Newton's method.</summary>
    private static BigInteger WholeRoot(BigInteger square)
    {
        var dropped = (int)Math.Max(0, Length(square) - 100) & ~1;
        var root = ((BigInteger)Math.Sqrt((double)(square >> dropped)) + 1) << (dropped / 2);
        // From above the steps fall until they reach the whole part.
        root = (root + square / root) >> 1;
        while (true)
        {
            var next = (root + square / root) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }

    /// <summary>mantissa·2^by, rounded down to a whole number.</summary>
    private static BigInteger Shifted(BigInteger mantissa, long by) =>
        by >= 0 ? mantissa << (int)by : mantissa >> (int)Math.Min(-by, int.MaxValue);

    /// <summary>The radius 2^log2, not below what an exponent can hold.</summary>
    private static Radius Above(double log2) =>
        Radius.PowerOf2((long)Math.Ceiling(Math.Max(log2, -2.0 * Far)));
}
