namespace Activations.Analysis.Surveys;

/// <summary>
/// f, f′ and f″ with signs that are proven, which tell what underflows or is lost to rounding from 0.
/// </summary>
/// <param name="Jet">The numbers.</param>
/// <param name="OfValue">−1, 0 or 1 as f is below, at or above 0; null where it is not known.</param>
/// <param name="OfSlope">The same of f′.</param>
/// <param name="OfCurvature">The same of f″.</param>
internal readonly record struct SignedJet(Jet Jet, int? OfValue, int? OfSlope, int? OfCurvature)
{
    /// <summary>Where there is no value.</summary>
    public static readonly SignedJet None = Plain(Jet.None);

    /// <summary>Whether some of it is NaN only because its digits were not found.</summary>
    public bool IsNotFound { get; init; }

    /// <summary>
    /// Whether some of it counts as 0, or as a tie, for what it is made of; not only for its own size.
    /// </summary>
    public bool IsTie { get; init; }

    /// <summary>f, f′ or f″ for order 0, 1 or 2.</summary>
    public double this[int order] => Jet[order];

    /// <summary>Whether f has a value or goes to infinity.</summary>
    public bool IsDefined => !double.IsNaN(Jet.Value);

    /// <summary>Whether f only counts as 0: it is too small beside what it is made of to be told from that.</summary>
    public bool CountsAs0 => Jet.Value == 0 && OfValue is null;

    /// <summary>The jet with the signs that its numbers show.</summary>
    public static SignedJet Plain(Jet jet) =>
        new(jet, SignOf(jet.Value), SignOf(jet.Derivative), SignOf(jet.SecondDerivative));

    /// <summary>The sign of f, f′ or f″ for order 0, 1 or 2.</summary>
    public int? Sign(int order) => order == 0 ? OfValue : order == 1 ? OfSlope : OfCurvature;

    /// <summary>The same at a root: the nearest double has a small value, but the sign is 0.</summary>
    public SignedJet AtRoot(int order) => WithSign(order, 0);

    /// <summary>The same with a sign of f, f′ or f″, if that is 0 as far as a double tells.</summary>
    public SignedJet Signed(int order, int? sign) => Jet[order] != 0 ? this : WithSign(order, sign);

    /// <summary>The same with every sign 0 that another one has at the same place.</summary>
    public SignedJet WithRootsOf(SignedJet other) => this with
    {
        OfValue = other.OfValue == 0 ? 0 : OfValue,
        OfSlope = other.OfSlope == 0 ? 0 : OfSlope,
        OfCurvature = other.OfCurvature == 0 ? 0 : OfCurvature,
    };

    /// <summary>The same where f or f′ is 0.</summary>
    public SignedJet At0(int order) => order == 0
        ? this with { Jet = Jet with { Value = 0 }, OfValue = 0 }
        : this with { Jet = Jet with { Derivative = 0 }, OfSlope = 0 };

    /// <summary>
    /// The same with the numbers of the other side where they differ by their rounding alone: what lies halfway between
    /// two doubles is rounded down from below and up from above.
    /// </summary>
    public SignedJet JoinedTo(SignedJet other)
    {
        var jet = new Jet(
            Joined(Jet.Value, other.Jet.Value),
            Joined(Jet.Derivative, other.Jet.Derivative),
            Joined(Jet.SecondDerivative, other.Jet.SecondDerivative));
        return this with { Jet = jet };

        static double Joined(double own, double others) =>
            double.IsFinite(own - others) && !Ulp.AreApart(own, others) ? others : own;
    }

    /// <summary>The same where f, f′ and f″ go on to infinity; no value stays none.</summary>
    public SignedJet ToInfinity() =>
        Plain(new(Infinite(Jet.Value), Infinite(Jet.Derivative), Infinite(Jet.SecondDerivative)));

    private SignedJet WithSign(int order, int? sign) => order switch
    {
        0 => this with { OfValue = sign },
        1 => this with { OfSlope = sign },
        _ => this with { OfCurvature = sign },
    };

    private static double Infinite(double value) =>
        double.IsNaN(value) ? value : Math.CopySign(double.PositiveInfinity, value);

    private static int? SignOf(double value) => double.IsNaN(value) ? null : Math.Sign(value);
}
