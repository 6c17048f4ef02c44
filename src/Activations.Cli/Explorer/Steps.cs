namespace Activations.Cli.Explorer;

/// <summary>Steps along round numbers.</summary>
internal static class Steps
{
    /// <summary>The next multiple of a step, or one farther off; below when the number of steps is negative.</summary>
    public static DecimalNumber Next(double from, DecimalNumber step, int steps)
    {
        var at = DecimalNumber.Shortest(from);
        var way = new DecimalNumber(step.Digits * steps, step.Exponent);
        return way + (steps > 0 ? at.Floor(step) : at.Ceiling(step));
    }
}
