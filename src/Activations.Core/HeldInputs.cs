namespace Activations;

/// <summary>What is held while the first input of a function of several inputs varies.</summary>
/// <param name="Others">The other inputs, at least one.</param>
/// <param name="Output">Which output is looked at, from 0; that of the first input is 0.</param>
public sealed record HeldInputs(IReadOnlyList<Quotient> Others, int Output = 0)
{
    /// <summary>One other input, which is 0, and the output of the first.</summary>
    public static readonly HeldInputs Usual = new([0]);

    /// <inheritdoc/>
    public bool Equals(HeldInputs? other) =>
        other is not null && Output == other.Output && Others.SequenceEqual(other.Others);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Others.Count, Others[0], Output);

    /// <summary>Such as <c>others=0,1,output=2</c>; without an output that is 0.</summary>
    public override string ToString() =>
        $"others={string.Join(',', Others)}{(Output > 0 ? $",output={Output}" : "")}";
}
