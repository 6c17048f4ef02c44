namespace Activations.Evaluation;

internal readonly partial struct Wide
{
    /// <summary>About this number, unproven: where to look, not what is there. NaN where nothing is known.</summary>
    internal double Approximate => IsUnknown ? double.NaN : Math.ScaleB(_high, _exponent);

    public static bool TryRound(Wide a, NumberFormat format, out double rounded)
    {
        if (!double.IsFinite(a._high) || a.IsTiny)
        {
            return TryRoundExtreme(a, format, out rounded);
        }

        var error = a._error * Slack;
        error += error == 0 ? 0 : Math.Abs(a._low) * 1e-15;
        var least = a._high + (a._low - error);
        var most = a._high + (a._low + error);
        if (a.IsOrdinary && ReferenceEquals(format, NumberFormat.Float64))
        {
            // Ordinary values are far from overflow and underflow, so that a sum of doubles rounds as it should.
            rounded = least + 0.0; // -0 becomes +0
            return least == most && (least != 0 || error == 0);
        }

        if (a.IsZero || !(error < Math.Abs(a._high)))
        {
            rounded = 0;
            return a.IsZero;
        }

        rounded = format.Round(least, (a._low - error) - (least - a._high), a._exponent);
        var other = format.Round(most, (a._low + error) - (most - a._high), a._exponent);
        return BitConverter.DoubleToInt64Bits(rounded) == BitConverter.DoubleToInt64Bits(other);
    }

    /// <summary>No bound of about 100 bits is small enough to take a number for a tie.</summary>
    public static bool TryRound(Wide a, NumberFormat format, double tolerance, out double rounded) =>
        TryRound(a, format, out rounded);

    private static bool TryRoundExtreme(Wide a, NumberFormat format, out double rounded)
    {
        if (double.IsNaN(a._high))
        {
            rounded = double.NaN;
            return true;
        }

        rounded = format.Round(Math.Sign(a._high), 0, a.IsHuge ? Math.Max(1100, a._exponent) : a._exponent);
        return a.IsHuge ? a._exponent > 1100 : a._exponent < -1100;
    }
}
