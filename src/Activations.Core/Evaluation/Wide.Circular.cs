using System.Runtime.CompilerServices;

namespace Activations.Evaluation;

internal readonly partial struct Wide
{
    /// <summary>Beyond 2^this no digits of 2/π are stored: of a sine is said that it is within ±1.</summary>
    private const int LargestAngle = 1100;

    /// <summary>Beyond it, a quarter turn in four parts is too little.</summary>
    private const double LargeAngle = 1L << 45;

    /// <summary>Below it, three parts will do.</summary>
    private const double ModerateAngle = 1L << 16;

    private double ErrorOfAngle => IsOrdinary || _error == 0 ? _error : Math.ScaleB(_error, _exponent);

    private bool IsAngle => _exponent is >= 0 and < LargestAngle && !IsZero && !IsHuge;

    public static Wide Sin(Wide a) => a.IsAngle ? Turned(a).Sine : SineOfExtreme(a);

    public static Wide Cos(Wide a) => a.IsAngle ? Turned(a).Cosine : CosineOfExtreme(a);

    public static void SineAndCosine(Wide a, out Wide sine, out Wide cosine) => (sine, cosine) =
        a.IsAngle ? Turned(a) : new(SineOfExtreme(a), CosineOfExtreme(a));

    public static Wide Atan(Wide a)
    {
        if (a.IsZero || IsUndefined(a))
        {
            return a;
        }

        if (a._exponent < 0)
        {
            return a.IsTiny ? Tiny(a._high, a._exponent + 1) : a.Within(Smallest);
        }

        if (a.IsUnknown)
        {
            return a;
        }

        if (!a.IsOrdinary || Math.Abs(a._high) > 1L << 60)
        {
            // ±π/2 − 1/a + 1/(3a³) − …
            return Sign(a) is { } sign ? Of(sign) * HalfPi - (Of(1) / a).Within(1e-36) : new(0, 0, 1.6);
        }

        // atan a = y + atan d, where d is what the double y lacks.
        var y = Math.Atan(a._high);
        var middle = a.WithError(0);
        var (sine, cosine) = Turned(new(y, 0, 0));
        var d = (middle * cosine - sine) / (cosine + middle * sine);
        var angle = new Wide(y, 0, 0) + d.Within(1e-30);
        var least = Math.Max(0, Math.Abs(a._high) - a._error * Slack);
        return Widen(angle, new(0, 0, a._error / (1 + least * least)));
    }

    private static Wide SineOfExtreme(Wide a)
    {
        if (a._exponent < 0)
        {
            return a.IsTiny ? Tiny(a._high, a._exponent + 1) : a.Within(Smallest);
        }

        return a.IsZero || IsUndefined(a) ? a : new(0, 0, 1);
    }

    private static Wide CosineOfExtreme(Wide a)
    {
        if (a._exponent < 0)
        {
            return new(1, 0, Math.Max(a.SizeAsDouble(), Unit * Unit));
        }

        return a.IsZero ? Of(1) : IsUndefined(a) ? a : new(0, 0, 1);
    }

    private static SineCosine Turned(Wide a)
    {
        if (IsUndefined(a) || a.IsUnknown)
        {
            return new(a, a);
        }

        if (!(a.ErrorOfAngle < 0.25))
        {
            return new(new(0, 0, 1), new(0, 0, 1));
        }

        var (t, quarter) = WithoutTurns(a);

        // t = j/64 + r, the first difference exact; the slopes of both are at most 1, so that the argument's error is
        // added at the end, and all in between is right to a few units of the last place.
        var error = t.SizeOfError();
        var j = t.IsOrdinary ? (int)Math.Round(t._high * 64) : 0;
        var r = j == 0 ? t : Added(t._high - j / 64.0, t._low);
        // Beside a table's entry, what is too small for an exponent of 0 is nothing.
        var square = j == 0 ? r * r : Multiplied(r, r);
        var below = Polynomial(WideTables.CosineSeries, WideTables.CosineSeriesLow, square);
        Wide sine = Polynomial(WideTables.SineSeries, WideTables.SineSeriesLow, square), cosine;
        if (j == 0)
        {
            sine = t.WithError(0) * sine.Within(16 * Unit);
            cosine = (Of(1) + square * below).WithError(16 * Unit);
        }
        else
        {
            sine = Multiplied(r, sine);
            cosine = Multiplied(square, below);
            var row = Math.Abs(j);
            var tableSine = Entry(WideTables.Sines, row);
            tableSine = j < 0 ? -tableSine : tableSine;
            var tableCosine = Entry(WideTables.Cosines, row);
            var turned = Added(Multiplied(tableSine, cosine), Multiplied(tableCosine, sine));
            var turnedBack = Added(Multiplied(tableCosine, cosine), -Multiplied(tableSine, sine));
            sine = Added(tableSine, turned).Within(32 * Unit);
            cosine = Added(tableCosine, turnedBack).Within(32 * Unit);
        }

        if (t._error != 0)
        {
            var widening = new Wide(0, 0, error);
            (sine, cosine) = (Widen(sine, t.IsOrdinary ? widening : t.OfError()), Widen(cosine, widening));
        }

        return quarter switch
        {
            0 => new(sine, cosine),
            1 => new(cosine, -sine),
            2 => new(-sine, -cosine),
            _ => new(-cosine, sine),
        };
    }

    /// <summary>a less the nearest number of quarter turns.</summary>
    private static QuarterTurns WithoutTurns(Wide a)
    {
        if (!a.IsOrdinary || Math.Abs(a._high) >= LargeAngle)
        {
            return WithoutManyTurns(a);
        }

        var quarter = Math.Round(a._high * (2 / Math.PI));
        return new(quarter == 0 ? a : WithoutTurns(a, quarter), (int)((long)quarter & 3));
    }

    /// <summary>a less a number of quarter turns, π/2 in parts of which each is exact times that number.</summary>
    private static Wide WithoutTurns(Wide a, double quarter)
    {
        var rest = a;
        var isModerate = Math.Abs(a._high) < ModerateAngle;
        foreach (var part in WideTables.QuarterTurn[..(isModerate ? 3 : 4)])
        {
            var product = quarter * part;
            var low = Math.FusedMultiplyAdd(quarter, part, -product);
            rest = rest - Of(product) - Of(low);
        }

        return Widen(rest, Of(quarter * (isModerate ? 5.7e-50 : 1e-64)));
    }

    /// <summary>The same where the number has very many digits, of which the last two are enough.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static QuarterTurns WithoutManyTurns(Wide a)
    {
        var turns = ManyTurns.Of(a._high, a._exponent) + ManyTurns.Of(a._low, a._exponent);
        return new(Widen(turns.Rest * HalfPi, new(0, 0, a.ErrorOfAngle)), turns.Nearest);
    }

    private Wide OfError() => new(0, 0, _error, _exponent);

    private readonly record struct SineCosine(Wide Sine, Wide Cosine);

    /// <summary>An angle within about ±π/4 and how many quarter turns were taken off, from 0 to 3.</summary>
    private readonly record struct QuarterTurns(Wide Angle, int Quarter);
}
