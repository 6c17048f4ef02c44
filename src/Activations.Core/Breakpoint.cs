namespace Activations;

/// <summary>
/// An x where a curve is not smooth, with what f, f′ and f″ tend to from either side. The curve's own
/// functions say what holds at x itself, which may be either side or neither.
/// </summary>
/// <param name="X">Where it is; finite.</param>
/// <param name="Left">The limits from below.</param>
/// <param name="Right">The limits from above.</param>
public readonly record struct Breakpoint(double X, Jet Left, Jet Right)
{
    /// <summary>
    /// Whether it lies between two doubles and there is no value there, though the curve has one at the nearest double.
    /// </summary>
    public bool HasNoValue { get; init; }

    /// <summary>
    /// −1 or 1 where f jumps down or up by so little that it is the same double on both sides; else 0.
    /// </summary>
    public int TinyRise { get; init; }

    /// <summary>What jumps first: 0 the value (a jump), 1 the slope (a kink), 2 the curvature.</summary>
    public int Order => Left.Value != Right.Value || TinyRise != 0 ? 0 : Left.Derivative != Right.Derivative ? 1 : 2;
}
