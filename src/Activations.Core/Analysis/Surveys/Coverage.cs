namespace Activations.Analysis.Surveys;

/// <summary>
/// How far the nodes of a survey tell what its curve does. Three things they may not tell: what waves too fast to be
/// followed, as sin(1/x) near 0; steps that are too many to be listed, as those of floor(exp(x)) far out; and how
/// sharply it turns between two neighbouring doubles.
/// </summary>
internal sealed record Coverage
{
    /// <summary>That of nodes which tell all.</summary>
    public static readonly Coverage Whole = new();

    /// <summary>
    /// A stretch outside of which the curve does nothing that the nodes do not show; null where there is no such.
    /// </summary>
    public Interval? Unresolved { get; init; }

    /// <summary>Whether the nodes show everywhere what the curve does, but for steps that are not listed.</summary>
    public bool IsResolved => Unresolved is null;

    /// <summary>
    /// Where the first wave begins that was not followed, be it too small to matter: what is seen at a node beyond may
    /// be any part of the wave. ∞ where all were followed.
    /// </summary>
    public double FollowedUpTo { get; init; } = double.PositiveInfinity;

    /// <summary>Up to where the curve is both followed and resolved; ∞ for everywhere.</summary>
    public double KnownUpTo => Math.Min(Unresolved?.Low ?? double.PositiveInfinity, FollowedUpTo);

    /// <summary>Where there are more steps than are listed; null where all are.</summary>
    public Interval? Dense { get; init; }

    /// <summary>Up to where all steps are listed; ∞ for everywhere.</summary>
    public double StepsListedUpTo => Dense?.Low ?? double.PositiveInfinity;

    /// <summary>
    /// Whether somewhere the curve turns so sharply between two doubles that these do not show how steep it is there.
    /// </summary>
    public bool TurnsBetweenDoubles { get; init; }

    /// <summary>The same, but a cell is not resolved.</summary>
    public Coverage Without(Cell cell) => this with { Unresolved = cell.Where.Around(Unresolved) };

    /// <summary>The same, but no wave is followed from a place on.</summary>
    public Coverage FollowedTo(double x) => this with { FollowedUpTo = Math.Min(FollowedUpTo, x) };

    /// <summary>The same, but steps are not listed in a stretch.</summary>
    public Coverage WithDense(Interval where) => this with { Dense = where.Around(Dense) };
}
