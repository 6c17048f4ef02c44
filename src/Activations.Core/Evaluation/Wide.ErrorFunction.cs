namespace Activations.Evaluation;

internal readonly partial struct Wide
{
    /// <summary>From here on, erf is 1 less the tail.</summary>
    private const double TailStart = 0.5;

    public static Wide Gaussian(Wide a) => Exp(-(a * a));

    public static Wide Erf(Wide a)
    {
        if (a.IsZero || IsUndefined(a) || a.IsUnknown)
        {
            return a;
        }

        if (a._exponent < 0)
        {
            return a.IsTiny ? Tiny(a._high, a._exponent + 2) : TwoOverRootPi * a.Within(Smallest);
        }

        if (a._exponent > 0 || Math.Abs(a._high) >= TailStart)
        {
            var size = a._high < 0 ? -a : a;
            var erf = Sign(a) is null ? new(0, 0, 1) : Of(1) - Erfc(size);
            return a._high < 0 ? -erf : erf;
        }

        // The series' slope in a² is below 0.4.
        var square = a * a;
        var ratio = Polynomial(WideTables.ErfSeries, WideTables.ErfSeriesLow, square);
        return a * ratio.WithError(ratio._high * (8 * Unit) + 0.4 * square.SizeOfError());
    }

    public static Wide Erfc(Wide a)
    {
        var inTail = a._exponent > 0 || (a.IsOrdinary && Math.Abs(a._high) >= TailStart);
        if (!inTail || Sign(a) is null)
        {
            return Of(1) - Erf(a);
        }

        if (a._high < 0)
        {
            return Of(2) - Erfc(-a);
        }

        return Gaussian(a) * ScaledErfc(a);
    }

    /// <summary>e^(a²)·erfc(a): by pieces, and from 10 on by the asymptotic series.</summary>
    private static Wide ScaledErfc(Wide a)
    {
        if (a._high >= 10 || !a.IsOrdinary)
        {
            var inverse = Of(1) / a;
            var square = inverse * inverse;
            var series = Polynomial(WideTables.TailSeries, WideTables.TailSeriesLow, square);
            return inverse * series.WithError(series._high * (8 * Unit) + square.SizeOfError());
        }

        var piece = new ErfcPiece(a._high);
        var scaled = Polynomial(piece.Coefficients, piece.LowParts, a.WithError(0) - new Wide(piece.Centre, 0, 0));

        // The relative slope is at most 1/a.
        return scaled.WithError(scaled._high * (64 * Unit + 1.3 * a._error / a._high));
    }
}
