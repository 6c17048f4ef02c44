namespace Activations.Evaluation;

/// <summary>Where f, f′ and f″ of many x are to be written; an empty one is not wanted.</summary>
/// <param name="value">f</param>
/// <param name="slope">f′</param>
/// <param name="curvature">f″</param>
internal readonly ref struct JetSpans(Span<double> value, Span<double> slope, Span<double> curvature)
{
    public readonly Span<double> Value = value, Slope = slope, Curvature = curvature;

    /// <summary>Of one order alone.</summary>
    public static JetSpans Of(int order, Span<double> to) =>
        new(order == 0 ? to : [], order == 1 ? to : [], order == 2 ? to : []);

    /// <summary>The highest derivative that is wanted.</summary>
    public int Order => !Curvature.IsEmpty ? 2 : !Slope.IsEmpty ? 1 : 0;

    /// <summary>Bit 0, 1 and 2 for f, f′ and f″, as they are wanted.</summary>
    public int Wanted => (Value.IsEmpty ? 0 : 1) | (Slope.IsEmpty ? 0 : 2) | (Curvature.IsEmpty ? 0 : 4);

    /// <summary>A part of them.</summary>
    public JetSpans Slice(int start, int length) => new(
        Slice(Value, start, length), Slice(Slope, start, length), Slice(Curvature, start, length));

    /// <summary>Writes a jet.</summary>
    public void Set(int index, in Jet jet)
    {
        Set(Value, index, jet.Value);
        Set(Slope, index, jet.Derivative);
        Set(Curvature, index, jet.SecondDerivative);
    }

    /// <summary>Writes one number everywhere.</summary>
    public void Fill(double value)
    {
        Value.Fill(value);
        Slope.Fill(value);
        Curvature.Fill(value);
    }

    /// <summary>Whether something that is wanted is NaN.</summary>
    public bool HasNaN(int index) => IsNaN(Value, index) || IsNaN(Slope, index) || IsNaN(Curvature, index);

    private static bool IsNaN(Span<double> span, int index) => !span.IsEmpty && double.IsNaN(span[index]);

    private static Span<double> Slice(Span<double> span, int start, int length) =>
        span.IsEmpty ? span : span.Slice(start, length);

    private static void Set(Span<double> span, int index, double value)
    {
        if (!span.IsEmpty)
        {
            span[index] = value;
        }
    }
}
