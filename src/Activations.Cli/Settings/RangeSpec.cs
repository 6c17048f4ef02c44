namespace Activations.Cli.Settings;

/// <summary>The ends of an axis as typed; the first is below the second, as doubles too.</summary>
internal sealed record RangeSpec(DecimalNumber Start, DecimalNumber End)
{
    public static readonly RangeSpec Default = new(new(-8, 0), new(8, 0));

    /// <summary>The same in doubles.</summary>
    public Interval Interval => new(Start.ToDouble(), End.ToDouble());

    /// <summary>Reads <c>START:END</c>.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static RangeSpec Parse(string text)
    {
        if (text.Split(':') is not [var first, var second]
            || !DecimalNumber.TryParse(first, out var start) || !DecimalNumber.TryParse(second, out var end))
        {
            throw new UsageException("expected START:END with two numbers, such as -8:8 or -0.5:1e3");
        }

        return start.ToDouble() < end.ToDouble()
            ? new(start, end)
            : throw new UsageException("expected START:END with START < END, such as -8:8");
    }

    public override string ToString() => $"{Start}:{End}";
}
