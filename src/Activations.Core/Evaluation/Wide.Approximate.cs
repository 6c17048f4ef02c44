namespace Activations.Evaluation;

internal readonly partial struct Wide
{
    /// <summary>About this number, unproven: where to look, not what is there. NaN where nothing is known.</summary>
    internal double Approximate => IsUnknown ? double.NaN : Math.ScaleB(_high, _exponent);
}
