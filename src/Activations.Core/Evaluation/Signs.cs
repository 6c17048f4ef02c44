namespace Activations.Evaluation;

/// <summary>Tells what is 0 from what is too small for a double, and from what digits cannot tell from 0.</summary>
internal static class Signs
{
    // The last of these is what counts as 0 when it is printed.
    private static readonly int[] Precisions = [160, 448];

    /// <summary>
    /// −1, 0 or 1 where the sign of f, f′ or f″ (order 0, 1, 2) at x is proven; null where it is not.
    /// </summary>
    public static int? Of(EvaluationProgram program, Place x, int order)
    {
        if (Quick(program, x, order) is { } quick)
        {
            return quick;
        }

        foreach (var bits in Precisions)
        {
            var isDecided = program.Run(x.As<Ball>(bits), new(order, bits), out var jet).IsDecided;
            if (isDecided && SignOf(jet, order) is { } sign)
            {
                return sign;
            }
        }

        return null;
    }

    /// <summary>The same as far as it is to be had for little.</summary>
    public static int? Quick(EvaluationProgram program, Place x, int order)
    {
        if (program.Line is { } line)
        {
            var exact = x.Exact ?? FormulaReading.Exact(x.Nearest);
            return order == 0 ? line.At(exact).Numerator.Sign : order == 1 ? line.Slope.Numerator.Sign : 0;
        }

        return program.TryRun(x.As<Wide>(0), order, out var wide) ? SignOf(wide, order) : null;
    }

    private static int? SignOf<T>(in RealJet<T> jet, int order) where T : struct, IReal<T> =>
        T.Sign(order == 0 ? jet.Value : order == 1 ? jet.Slope : jet.Curvature);
}
