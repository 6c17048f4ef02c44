using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Activations.Evaluation;

internal readonly partial struct FourWide
{
    /// <summary>Below this the series of expm1 and log1p are used, above it differences.</summary>
    private const double SmallArgument = 1.0 / 64;

    /// <summary>Beyond it, the exponential is tiny or huge.</summary>
    private const double LargestArgument = 600;

    /// <summary>Added to a whole number below 2^51, it leaves that in the last bits: 1.5·2^52.</summary>
    private const double Whole = 6755399441055744;

    private const double Ln2High = 0.6931471805599453, Ln2Low = 2.3190468138462996e-17;

    /// <summary>As that of <see cref="Wide"/>, step by step.</summary>
    public static FourWide Exp(FourWide a)
    {
        // a = n·ln 2/4096 + r, the constant in three parts; where n is not 0 the first difference is exact.
        const double perStep = 4096 / Ln2High, c1 = Ln2High / 4096, c2 = Ln2Low / 4096;
        var shifted = a._high * perStep + Vector256.Create(Whole);
        var n = shifted - Vector256.Create(Whole);
        var step = n * c1;
        var stepLow = Vector256.FusedMultiplyAdd(n, Vector256.Create(c1), -step);
        var high = a._high - step;
        var low = a._low - stepLow - n * c2;
        var r = high + low;
        var rLow = low - (r - high);

        // eʳ − 1 = r + r²/2 + r³/6 + …, all but the tail in two parts.
        var half = r * 0.5;
        var square = half * r;
        var squareLow = Vector256.FusedMultiplyAdd(half, r, -square) + r * rLow;
        const double third = 1.0 / 3, thirdLow = 1.850371707708594e-17;
        var cube = square * r;
        var cubeLow = Vector256.FusedMultiplyAdd(square, r, -cube) + squareLow * r + square * rLow;
        var sixth = cube * third;
        var sixthLow = Vector256.FusedMultiplyAdd(cube, Vector256.Create(third), -sixth)
            + cube * thirdLow + cubeLow * third;
        var series = Vector256.Create(1.0 / 12) + r * (Vector256.Create(1.0 / 60) + r * (1.0 / 360));
        var tail = cube * r * series;
        var more = square + sixth;
        var moreLow = sixth - (more - square) + (squareLow + sixthLow + tail);
        var grown = r + more;
        var grownLow = more - (grown - r) + (rLow + moreLow);

        // Counted from 2^-1023, so that no count is negative.
        const long bias = 1023L << 12;
        var count = shifted.AsInt64() - Vector256.Create(Whole).AsInt64() + Vector256.Create(bias);
        var power = Multiplied(
            Entries(WideTables.CoarsePowers, Vector256.ShiftRightLogical(count, 6)),
            Entries(WideTables.FinePowers, count));
        var product = Multiplied(power, new(grown, grownLow, default));
        var sum = power._high + product._high;
        var sumLow = product._high - (sum - power._high) + (power._low + product._low);

        // Of n·c2 and the third part, of the argument's low part, of the products.
        var relative = a._error * 1.15 + Vector256.Abs(n) * 2.4e-35 + Vector256.Create(8 * Unit);
        var scale = Vector256.ShiftLeft(count & Vector256.Create(~4095L), 40).AsDouble();
        var isHeld = Vector256.LessThan(Vector256.Abs(a._high), Vector256.Create(LargestArgument))
            & Vector256.LessThan(a._error, Vector256.Create(0.25));
        var scaled = sum * scale;
        return Normalized(scaled, sumLow * scale, scaled * relative).Where(isHeld);
    }

    public static FourWide Expm1(FourWide a)
    {
        if (!a.IsWithin(SmallArgument))
        {
            return Exp(a) - Of(1);
        }

        var ratio = Polynomial(WideTables.InverseFactorials, WideTables.InverseFactorialsLow, a);
        return a * ratio.WithError(Vector256.Abs(ratio._high) * (8 * Unit) + a._error * 0.6);
    }

    /// <summary>As that of <see cref="Wide"/>; how good the first logarithm is only matters to the bound.</summary>
    public static FourWide Log(FourWide a)
    {
        var below = a - Of(1);
        if (below.IsWithin(SmallArgument / 2))
        {
            return Log1p(below);
        }

        // log a = y + log(1 + d), where d is what the double y lacks.
        var y = Vector256.Log(a._high);
        var d = a * Exp(new(-y, default, default)) - Of(1);
        var size = (Vector256.Abs(d._high) + d._error) * Slack;
        var square = size * size;
        var rest = size * (d._error + d._error + size * (size + Vector256.Create(1e-14)));
        var log = new FourWide(y, default, default) + (d + new FourWide(square * -0.5, default, rest));
        return log.Where(Vector256.LessThan(a._error, a._high * 0.1));
    }

    public static FourWide Log1p(FourWide a)
    {
        if (!a.IsWithin(SmallArgument))
        {
            return Log(Of(1) + a);
        }

        // 2·artanh s
        var s = a / (Of(2) + a);
        var square = s * s;
        var ratio = Polynomial(WideTables.OddReciprocals, WideTables.OddReciprocalsLow, square);
        return Scale(s, 1) * ratio.WithError(ratio._high * (8 * Unit) + square._error * 0.5);
    }

    /// <summary>Whether all that is known is below this in magnitude.</summary>
    private bool IsWithin(double size) =>
        !Vector256.GreaterThanOrEqualAny(Vector256.Abs(_high) + _error, Vector256.Create(size));

    /// <summary>Σ cₙ·xⁿ by Horner's rule, those with a low part in two; errors are left to the caller.</summary>
    private static FourWide Polynomial(ReadOnlySpan<double> coefficients, ReadOnlySpan<double> lows, FourWide x)
    {
        var tail = Vector256<double>.Zero;
        for (var n = coefficients.Length - 1; n >= lows.Length; n--)
        {
            tail = Vector256.FusedMultiplyAdd(tail, x._high, Vector256.Create(coefficients[n]));
        }

        var (sum, sumLow) = (tail, Vector256<double>.Zero);
        for (var n = lows.Length - 1; n >= 0; n--)
        {
            var product = sum * x._high;
            var productLow = Vector256.FusedMultiplyAdd(sum, x._high, -product) + (sum * x._low + sumLow * x._high);
            var c = Vector256.Create(coefficients[n]);
            sum = c + product;
            var part = sum - c;
            sumLow = (c - (sum - part)) + (product - part) + (productLow + Vector256.Create(lows[n]));
        }

        return Normalized(sum, sumLow, default);
    }

    /// <summary>Numbers of a table of up to 64 pairs; of an index the last six bits count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FourWide Entries(ReadOnlySpan<double> table, Vector256<long> index)
    {
        var place = Vector256.ShiftLeft(index & Vector256.Create(63L), 1);
        var (a, b) = ((int)place.GetElement(0), (int)place.GetElement(1));
        var (c, d) = ((int)place.GetElement(2), (int)place.GetElement(3));
        return new(
            Vector256.Create(table[a], table[b], table[c], table[d]),
            Vector256.Create(table[a + 1], table[b + 1], table[c + 1], table[d + 1]),
            default);
    }
}
