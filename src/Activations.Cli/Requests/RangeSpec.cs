using Activations.Sampling;

namespace Activations.Cli.Requests;

/// <summary>The ends of the x axis as typed; the first is below the second, as doubles too.</summary>
internal sealed record RangeSpec(DecimalNumber Start, DecimalNumber End)
{
    public static readonly RangeSpec Default = new(new(-8, 0), new(8, 0));

    public override string ToString() => $"{Start}:{End}";
}
