using System.Runtime.Intrinsics;

namespace Activations.Evaluation;

internal readonly partial struct FourWide
{
    /// <summary>Below it, a quarter turn in three parts will do.</summary>
    private const double LargestAngle = 1L << 16;

    public static FourWide Sin(FourWide a)
    {
        SineAndCosine(a, out var sine, out _);
        return sine;
    }

    public static FourWide Cos(FourWide a)
    {
        SineAndCosine(a, out _, out var cosine);
        return cosine;
    }

    /// <summary>As those of <see cref="Wide"/>, step by step.</summary>
    public static void SineAndCosine(FourWide a, out FourWide sine, out FourWide cosine)
    {
        var shifted = a._high * (2 / Math.PI) + Vector256.Create(Whole);
        var quarter = shifted.AsInt64();
        var t = WithoutTurns(a, shifted - Vector256.Create(Whole));

        // t = j/64 + r, the first difference exact; the slopes of both are at most 1, so that the argument's error is
        // added at the end, and all in between is right to a few units of the last place. Where j is 0, so is the sine
        // of the table, and what is added to it keeps its digits.
        // (Of what is no angle, j is anything that the table has.)
        var row = Vector256.MinNative(Vector256.Abs(t._high) * 64, Vector256.Create(51.0)) + Vector256.Create(Whole);
        var j = row - Vector256.Create(Whole);
        var sign = t._high & Vector256.Create(-0.0);
        var r = Normalized(t._high - (j * (1.0 / 64) ^ sign), t._low, default);
        var square = Multiplied(r, r);
        var below = Polynomial(WideTables.CosineSeries, WideTables.CosineSeriesLow, square);
        var ratio = Polynomial(WideTables.SineSeries, WideTables.SineSeriesLow, square);
        var (up, across) = (Multiplied(r, ratio), Multiplied(square, below));
        var tableCosine = Entries(WideTables.Cosines, row.AsInt64());
        var tableSine = Entries(WideTables.Sines, row.AsInt64());
        tableSine = new(tableSine._high ^ sign, tableSine._low ^ sign, default);
        var turned = Added(Multiplied(tableSine, across), Multiplied(tableCosine, up));
        var turnedBack = Added(Multiplied(tableCosine, across), -Multiplied(tableSine, up));
        var (s, c) = (Added(tableSine, turned), Added(tableCosine, turnedBack));
        var isHeld = Vector256.LessThan(Vector256.Abs(a._high), Vector256.Create(LargestAngle))
            & Vector256.LessThan(a._error, Vector256.Create(0.25));
        s = s.WithError(Vector256.Abs(s._high) * (32 * Unit) + t._error + Vector256.Create(Least)).Where(isHeld);
        c = c.WithError(Vector256.Abs(c._high) * (32 * Unit) + t._error + Vector256.Create(Least)).Where(isHeld);

        // After an odd number of quarter turns they change places; the signs are those of two bits.
        var isOdd = Vector256.Equals(quarter & Vector256<long>.One, Vector256<long>.One).AsDouble();
        var sineSign = Vector256.ShiftLeft(quarter & Vector256.Create(2L), 62).AsDouble();
        var cosineSign = Vector256.ShiftLeft((quarter + Vector256<long>.One) & Vector256.Create(2L), 62).AsDouble();
        sine = Chosen(isOdd, c, s, sineSign);
        cosine = Chosen(isOdd, s, c, cosineSign);
    }

    public static FourWide Atan(FourWide a)
    {
        // atan a = y + atan d, where d is what the double y lacks.
        var y = new FourWide(
            Vector256.Create(Arc(a, 0), Arc(a, 1), Arc(a, 2), Arc(a, 3)), default, default);
        var middle = a.WithError(default);
        SineAndCosine(y, out var sine, out var cosine);
        var d = (middle * cosine - sine) / (cosine + middle * sine);
        var angle = y + d.WithError(d._error + Vector256.Abs(d._high) * 1e-30);
        var least = Vector256.Max(default, Vector256.Abs(a._high) - a._error * Slack);
        var isHeld = Vector256.LessThan(Vector256.Abs(a._high), Vector256.Create((double)(1L << 60)));
        return angle.WithError(angle._error + a._error / (One + least * least)).Where(isHeld);

        static double Arc(FourWide a, int index) => Math.Atan(a._high.GetElement(index));
    }

    /// <summary>a less a number of quarter turns, π/2 in parts of which each is exact times that number.</summary>
    private static FourWide WithoutTurns(FourWide a, Vector256<double> quarter)
    {
        var rest = a;
        foreach (var part in WideTables.QuarterTurn[..3])
        {
            var product = quarter * part;
            var low = Vector256.FusedMultiplyAdd(quarter, Vector256.Create(part), -product);
            rest = rest - new FourWide(product, default, default) - new FourWide(low, default, default);
        }

        return rest.WithError(rest._error + Vector256.Abs(quarter) * 5.7e-50);
    }

    /// <summary>The first where something holds, else the second, with the sign changed where that has one.</summary>
    private static FourWide Chosen(Vector256<double> holds, FourWide a, FourWide b, Vector256<double> sign) => new(
        Vector256.ConditionalSelect(holds, a._high, b._high) ^ sign,
        Vector256.ConditionalSelect(holds, a._low, b._low) ^ sign,
        Vector256.ConditionalSelect(holds, a._error, b._error));
}
