using System.Numerics;

namespace Activations.Evaluation;

internal readonly partial struct Ball
{
    /// <summary>Beyond 2^this, too many digits of π would be needed: of a sine is said that it is within ±1.</summary>
    private const int LargestAngle = 20_000;

    public static Ball Sin(Ball a)
    {
        if (a._kind == Kind.Extent && a._extent.High < -1)
        {
            return new(a._extent.Loosened(), a._bits);
        }

        return a.IsZero || !a.HasValue ? a : Turned(a).Sine;
    }

    public static Ball Cos(Ball a)
    {
        if (a._kind == Kind.Extent && a._extent.High < -1)
        {
            return Of(1, a._bits).WithRadius(Above(a._extent.High));
        }

        return a.IsZero ? Of(1, a._bits) : !a.HasValue ? a : Turned(a).Cosine;
    }

    public static void SineAndCosine(Ball a, out Ball sine, out Ball cosine) => (sine, cosine) =
        a.IsNumber && !a.IsZero ? Turned(a) : new(Sin(a), Cos(a));

    public static Ball Atan(Ball a)
    {
        if (!a.HasValue || a.IsZero)
        {
            return a;
        }

        if (a._kind == Kind.Extent && a._extent.High < -1)
        {
            return new(a._extent.Loosened(), a._bits);
        }

        var sign = Sign(a);
        var isVague = a.IsNumber ? sign is null && a._radius.Exponent > -2 : sign is null || !(a._extent.Low > 2);
        if (isVague || (a.IsRough && a.Top > 0))
        {
            return Of(0, a._bits).WithRadius(Radius.Of(1.6));
        }

        if (!a.IsNumber || a.Top > 2)
        {
            var size = sign is -1 ? -a : a;
            var angle = Scale(Pi(a._bits), -1) - Atan(Of(1, a._bits) / size);
            return sign is -1 ? -angle : angle;
        }

        return a._mantissa.IsZero ? a : AtanOfMidpoint(a).WithRadius(a._radius);
    }

    /// <summary>atan a = 2^k·atan s with s below 1/16, each step being a/(1 + √(1 + a²)).</summary>
    private static Ball AtanOfMidpoint(Ball a)
    {
        var working = a._bits + 16;
        var one = Of(1, working);
        var s = a.Midpoint.WithBits(working);
        var halvings = 0;
        for (; s.Top > -4; halvings++)
        {
            s = s / (one + Sqrt(one + s * s));
        }

        return Scale(ArcTangentSeries(s, s, alternating: true), halvings).WithBits(a._bits);
    }

    private static SineCosine Turned(Ball a)
    {
        if (!a.IsNumber || a.Top > LargestAngle || (a._radius.Exponent > -2 && !a._radius.IsZero))
        {
            var withinOne = Of(0, a._bits).WithRadius(Radius.PowerOf2(0));
            return new(withinOne, withinOne);
        }

        var reduced = WithinQuarter(a.Midpoint);
        var t = reduced.Angle;
        var working = a._bits + 24;
        var u = Shifted(t._mantissa, t._exponent + working);
        var square = u * u >> working;
        var sineRatio = BigInteger.One << working; // sin t/t
        var cosine = sineRatio;
        var power = sineRatio;
        for (var n = 1; !IsNoise(power); n++)
        {
            power = -(power * square >> working) / (2 * n - 1);
            var even = power / (2 * n);
            cosine += even;
            sineRatio += even / (2 * n + 1);
            power = even;
        }

        var argument = a._radius + t._radius;
        var sine = Rounded(
            t._mantissa * sineRatio,
            t._exponent - working,
            argument + (t._mantissa.IsZero ? default : Radius.PowerOf2(t.Top - a._bits - 8)),
            a._bits);
        var cos = Rounded(cosine, -working, argument + Radius.PowerOf2(-a._bits - 8), a._bits);
        return reduced.Quarter switch
        {
            0 => new(sine, cos),
            1 => new(cos, -sine),
            2 => new(-sine, -cos),
            _ => new(-cos, sine),
        };
    }

    /// <summary>a less the nearest multiple of π/2, to its own full precision, and which quarter that is.</summary>
    private static QuarterTurns WithinQuarter(Ball a)
    {
        if (a.Top <= -1)
        {
            return new(a, 0);
        }

        for (var extra = 16; ; extra *= 4)
        {
            // Of 2/π in units of 2^-digits, what makes whole turns is left out.
            var digits = a._bits + (int)a.Top + extra;
            var unit = (int)a._exponent - digits;
            var turns = Digits.TwoOverPi.To(digits);
            if (a._exponent > 2)
            {
                turns &= (BigInteger.One << (2 - unit)) - 1;
            }

            var quarters = a._mantissa * turns;
            var nearest = quarters + (BigInteger.One << (-unit - 1)) >> -unit;
            var rest = quarters - (nearest << -unit);
            var error = 2 - a._bits - extra;
            if (Length(rest) + unit - error < a._bits + 8 && extra < 8 * a._bits + 4000)
            {
                continue;
            }

            var working = a._bits + 8;
            var angle = Rounded(rest, unit, Radius.PowerOf2(error), working) * Scale(Pi(working), -1);
            return new(angle.WithBits(a._bits), (int)(nearest & 3));
        }
    }

    private readonly record struct SineCosine(Ball Sine, Ball Cosine);

    /// <summary>An angle within ±π/4 and how many quarter turns were taken off, from 0 to 3.</summary>
    private readonly record struct QuarterTurns(Ball Angle, int Quarter);
}
