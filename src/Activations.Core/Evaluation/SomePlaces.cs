namespace Activations.Evaluation;

/// <summary>Places of some kind.</summary>
/// <param name="All">Those that are told, ascending.</param>
/// <param name="Dense">Where there are more; null where these are all.</param>
internal sealed record SomePlaces(IReadOnlyCollection<double> All, Interval? Dense)
{
    /// <summary>Whether there may be more anywhere.</summary>
    public bool AreOpen { get; init; }
}
