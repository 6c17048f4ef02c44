using System.Runtime.Intrinsics;

namespace Activations.Evaluation;

internal readonly partial struct FourWide
{
    /// <summary>From here on, erf is 1 less the tail.</summary>
    private const double TailStart = 0.5;

    public static FourWide Gaussian(FourWide a) => Exp(-(a * a));

    public static FourWide Erf(FourWide a)
    {
        var size = Vector256.Abs(a._high);
        if (Math.Abs(a._high.ToScalar()) >= TailStart)
        {
            var sign = a._high & Vector256.Create(-0.0);
            var erf = Of(1) - ErfcOfPositive(a.Signed(sign));
            return erf.Signed(sign);
        }

        // The series' slope in a² is below 0.4.
        var square = a * a;
        var ratio = Polynomial(WideTables.ErfSeries, WideTables.ErfSeriesLow, square);
        var erfOfSmall = a * ratio.WithError(ratio._high * (8 * Unit) + square._error * 0.4);
        return erfOfSmall.Where(Vector256.LessThan(size, Vector256.Create(TailStart)));
    }

    public static FourWide Erfc(FourWide a)
    {
        var first = a._high.ToScalar();
        if (!(Math.Abs(first) >= TailStart))
        {
            return Of(1) - Erf(a);
        }

        return first < 0 ? Of(2) - ErfcOfPositive(-a) : ErfcOfPositive(a);
    }

    /// <summary>
    /// e^(−a²) times a polynomial for the piece that the first of them is in, and from 10 on the asymptotic series;
    /// what is in other pieces is NaN.
    /// </summary>
    private static FourWide ErfcOfPositive(FourWide a)
    {
        var first = a._high.ToScalar();
        if (first >= 10)
        {
            return Gaussian(a) * ScaledTail(a);
        }

        var piece = new ErfcPiece(first);
        var middle = a.WithError(default) - Of(piece.Centre);
        var scaled = Polynomial(piece.Coefficients, piece.LowParts, middle);

        // The relative slope is at most 1/a.
        scaled = scaled.WithError(scaled._high * (Vector256.Create(64 * Unit) + a._error * 1.3 / a._high));
        var isInside = Vector256.LessThanOrEqual(Vector256.Abs(middle._high), Vector256.Create(piece.Room));
        return (Gaussian(a) * scaled).Where(isInside);
    }

    private static FourWide ScaledTail(FourWide a)
    {
        var inverse = Of(1) / a;
        var square = inverse * inverse;
        var series = Polynomial(WideTables.TailSeries, WideTables.TailSeriesLow, square);
        series = series.WithError(series._high * (8 * Unit) + square._error);
        return (inverse * series).Where(Vector256.GreaterThanOrEqual(a._high, Vector256.Create(10.0)));
    }

    private FourWide Signed(Vector256<double> sign) => new(_high ^ sign, _low ^ sign, _error);
}
