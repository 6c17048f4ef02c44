namespace Activations.Evaluation;

/// <summary>A line whose coefficients are doubles, so that one operation rounds it correctly.</summary>
internal readonly record struct ExactLine(double Slope, double Intercept)
{
    /// <summary>The line in doubles, or null where they do not hold it.</summary>
    public static ExactLine? Of(Line? line)
    {
        if (line is not { } exact)
        {
            return null;
        }

        var (slope, intercept) = (exact.Slope.ToDouble(), exact.Intercept.ToDouble());
        var isHeld = double.IsFinite(slope) && double.IsFinite(intercept)
            && Fraction.Of(slope) == exact.Slope && Fraction.Of(intercept) == exact.Intercept;
        return isHeld ? new(slope, intercept) : null;
    }

    /// <summary>The intercept; −0 for 0 unless the line is level, so that f at ±0 gets a sign as x has.</summary>
    public double SignedIntercept => Intercept == 0 && Slope != 0 ? -0.0 : Intercept;

    /// <summary>f, f′ and f″ at a finite x; a 0 at ±0 has the sign of what is beside.</summary>
    public Jet At(double x) => new(Math.FusedMultiplyAdd(Slope, x, SignedIntercept), Slope, 0);
}
