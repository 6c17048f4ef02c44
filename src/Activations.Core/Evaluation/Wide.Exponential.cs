using System.Runtime.CompilerServices;

namespace Activations.Evaluation;

internal readonly partial struct Wide
{
    /// <summary>Below this the series of expm1 and log1p are used, above it differences.</summary>
    private const double SmallArgument = 1.0 / 64;

    /// <summary>Beyond it, the exponential is tiny or huge.</summary>
    private const double LargestArgument = LargestExponent * 0.69;

    public static Wide Exp(Wide a)
    {
        if (!a.IsOrdinary || !(Math.Abs(a._high) < LargestArgument) || !(a._error < 0.25))
        {
            return ExpOfExtreme(a);
        }

        if (a.IsZero)
        {
            return Of(1);
        }

        // a = n·ln 2/4096 + r, the constant in three parts; where n is not 0 the first difference is exact.
        const double perStep = 4096 / Ln2High, c1 = Ln2High / 4096, c2 = Ln2Low / 4096;
        var n = Math.Round(a._high * perStep);
        var step = n * c1;
        var stepLow = Math.FusedMultiplyAdd(n, c1, -step);
        var high = a._high - step;
        var low = a._low - stepLow - n * c2;
        var r = high + low;
        var rLow = low - (r - high);

        // eʳ − 1 = r + r²/2 + r³/6 + …, all but the tail in two parts.
        var square = 0.5 * r * r;
        var squareLow = Math.FusedMultiplyAdd(0.5 * r, r, -square) + r * rLow;
        const double third = 1.0 / 3, thirdLow = 1.850371707708594e-17;
        var cube = square * r;
        var cubeLow = Math.FusedMultiplyAdd(square, r, -cube) + squareLow * r + square * rLow;
        var sixth = cube * third;
        var sixthLow = Math.FusedMultiplyAdd(cube, third, -sixth) + cube * thirdLow + cubeLow * third;
        var tail = cube * r * (1.0 / 12 + r * (1.0 / 60 + r * (1.0 / 360)));
        var more = square + sixth;
        var moreLow = sixth - (more - square) + (squareLow + sixthLow + tail);
        var grown = r + more;
        var grownLow = more - (grown - r) + (rLow + moreLow);

        var count = (long)n;
        var power = Multiplied(
            Entry(WideTables.CoarsePowers, (int)(count >> 6) & 63),
            Entry(WideTables.FinePowers, (int)count & 63));
        var product = Multiplied(power, new(grown, grownLow, 0));
        var sum = power._high + product._high;
        var sumLow = product._high - (sum - power._high) + (power._low + product._low);

        // Of n·c2 and the third part, of the argument's low part, of the products.
        var relative = a._error * 1.15 + Math.Abs(n) * 2.4e-35 + 8 * Unit;
        var exponent = (int)(count >> 12);
        return Math.Abs(exponent) < OrdinaryExponent - 2
            ? Scale(Normalized(sum, sumLow, sum * relative), exponent)
            : Settled(sum, sumLow, sum * relative, exponent);
    }

    public static Wide Expm1(Wide a)
    {
        if (!(Math.Abs(a._high) + a._error < SmallArgument) && a._exponent >= 0)
        {
            return Exp(a) - Of(1);
        }

        if (!a.IsOrdinary || a.IsZero)
        {
            return a.IsTiny ? Tiny(a._high, a._exponent + 1) : a.Within(Smallest);
        }

        var ratio = Polynomial(WideTables.InverseFactorials, WideTables.InverseFactorialsLow, a);
        return a * ratio.WithError(Math.Abs(ratio._high) * (8 * Unit) + 0.6 * a._error);
    }

    public static Wide Log(Wide a)
    {
        if (Sign(a) is not 1)
        {
            return Sign(a) is -1 or 0 || IsUndefined(a) ? Undefined : Unknown;
        }

        if (a.IsTiny || a.IsHuge || !(a._error < 0.1 * a._high))
        {
            return Unknown;
        }

        // Clearly within what log1p takes for small, or each would hand on to the other.
        if (a.IsOrdinary && Math.Abs(a._high - 1) + a._error < SmallArgument / 2)
        {
            return Log1p(a - Of(1));
        }

        // Scaled to about 1 where the exponent counts, lest the two logarithms cancel.
        var leading = a.IsOrdinary ? 0 : Math.ILogB(a._high * 1.41);
        var power = PowerOf2(-leading);
        var f = new Wide(a._high * power, a._low * power, a._error * power);
        var exponent = a._exponent + leading;

        // log f = y + log(1 + d), where d is what the double y lacks.
        var y = Math.Log(f._high);
        var d = f * Exp(new Wide(-y, 0, 0)) - Of(1);
        var size = d.SizeAsDouble();
        var correction = d + new Wide(size * size * -0.5, 0, 0).WithError(size * (d._error + size * (size + 1e-14)));
        var log = new Wide(y, 0, 0) + (d.IsOrdinary ? correction : new Wide(0, 0, 2 * size));
        return exponent == 0 ? log : log + Of(exponent) * Ln2;
    }

    public static Wide Log1p(Wide a)
    {
        if (!(Math.Abs(a._high) + a._error < SmallArgument) && a._exponent >= 0)
        {
            return Log(Of(1) + a);
        }

        if (!a.IsOrdinary || a.IsZero)
        {
            return a.IsTiny ? Tiny(a._high, a._exponent + 1) : a.Within(Smallest);
        }

        // 2·artanh s
        var s = a / (Of(2) + a);
        var square = s * s;
        var ratio = Polynomial(WideTables.OddReciprocals, WideTables.OddReciprocalsLow, square);
        return Scale(s, 1) * ratio.WithError(ratio._high * (8 * Unit) + 0.5 * square.SizeOfError());
    }

    private static Wide ExpOfExtreme(Wide a)
    {
        if (IsUndefined(a) || a.IsUnknown)
        {
            return a;
        }

        if (a._exponent < 0)
        {
            return new(1, 0, Math.Max(2 * a.SizeAsDouble(), Unit * Unit));
        }

        var isFar = Math.Abs(a._high) - a._error * Slack > LargestExponent * 0.7 || a._exponent > 0;
        if (Sign(a) is not { } sign || !isFar)
        {
            return Unknown;
        }

        return sign > 0 ? Huge(1, LargestExponent) : Tiny(1, -LargestExponent);
    }

    /// <summary>Σ cₙ·xⁿ by Horner's rule, those with a low part in two; errors are left to the caller.</summary>
    private static Wide Polynomial(ReadOnlySpan<double> coefficients, ReadOnlySpan<double> lows, Wide x)
    {
        // Beyond what a double can hold beside 1, x is as good as 0 and within the caller's error.
        var (high, low) = x.IsOrdinary ? (x._high, x._low) : (0, 0);
        var tail = 0.0;
        for (var n = coefficients.Length - 1; n >= lows.Length; n--)
        {
            tail = Math.FusedMultiplyAdd(tail, high, coefficients[n]);
        }

        double sum = tail, sumLow = 0;
        for (var n = lows.Length - 1; n >= 0; n--)
        {
            var product = sum * high;
            var productLow = Math.FusedMultiplyAdd(sum, high, -product) + (sum * low + sumLow * high);
            var c = coefficients[n];
            sum = c + product;
            var part = sum - c;
            sumLow = (c - (sum - part)) + (product - part) + (productLow + lows[n]);
        }

        var total = sum + sumLow;
        return new(total, sumLow - (total - sum), 0);
    }

    /// <summary>A number of a table of pairs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Wide Entry(ReadOnlySpan<double> table, int index) => new(table[2 * index], table[2 * index + 1], 0);

    /// <summary>The product of ordinary numbers without regard to errors and exponents.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Wide Multiplied(Wide a, Wide b)
    {
        var product = a._high * b._high;
        var rest = Math.FusedMultiplyAdd(a._high, b._high, -product) + (a._high * b._low + a._low * b._high);
        var sum = product + rest;
        return new(sum, rest - (sum - product), 0);
    }

    /// <summary>The sum of ordinary numbers without regard to errors and exponents.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Wide Added(Wide a, Wide b)
    {
        var sum = a._high + b._high;
        var part = sum - a._high;
        var rest = (a._high - (sum - part)) + (b._high - part) + (a._low + b._low);
        return Added(sum, rest);
    }

    /// <summary>The sum of two doubles of which the first is the larger, or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Wide Added(double high, double low)
    {
        var sum = high + low;
        return new(sum, low - (sum - high), 0);
    }

    private Wide WithError(double error) => new(_high, _low, error, _exponent);

    private double SizeOfError() => IsOrdinary ? _error : SizeAsDouble();
}
