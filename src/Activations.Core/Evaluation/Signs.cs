namespace Activations.Evaluation;

/// <summary>Tells what is 0 from what is too small for a double, and from what digits cannot tell from 0.</summary>
internal static class Signs
{
    // The last of these is what counts as 0 when it is printed.
    private static readonly int[] Precisions = [FewBits, 448];
    private const int FewBits = 160;

    /// <summary>
    /// −1, 0 or 1 for f, f′ and f″ at x: the signs of their values, and of those that are 0 what is proven; null where
    /// nothing is.
    /// </summary>
    /// <param name="program">Of the formula.</param>
    /// <param name="x">Where.</param>
    /// <param name="jet">What it is there.</param>
    /// <param name="doubt">What there is to be said of that: more bits do not tell from 0 what counts as 0.</param>
    /// <param name="budget">What may be spent.</param>
    public static int?[] Of(EvaluationProgram program, Place x, Jet jet, Doubt doubt, Budget budget)
    {
        var mayTie = doubt.HasFlag(Doubt.CountsAsTie);
        var most = mayTie ? FewBits : budget.MostBits;
        int?[] signs = [.. Enumerable.Range(0, 3).Select(order => Plain(jet[order]))];
        for (var order = 2; order >= 0; order--)
        {
            signs[order] = jet[order] == 0 ? Quick(program, x, order) : signs[order];
        }

        foreach (var bits in Precisions.Where(bits => bits <= Math.Min(most, budget.MostBits)))
        {
            Take(bits, countsAsTie: false);
        }

        if ((mayTie || program.HasCases) && Precisions[^1] <= budget.MostBits)
        {
            // Where cases tie, it is still to be told from 0 what is only too small for a double; and where no digits
            // tell which case holds, the slope may, as in floor(tanh(x)) far out.
            Take(Precisions[^1], countsAsTie: true);
        }

        return signs;

        void Take(int bits, bool countsAsTie)
        {
            var open = Array.FindLastIndex([0, 1, 2], order => jet[order] == 0 && signs[order] is null);
            if (open < 0)
            {
                return;
            }

            budget.Spend(program, bits);
            var outcome = program.Run(x, new(open, bits, countsAsTie), out var ball);
            if (!outcome.IsDecided || (outcome.HasTies && !mayTie))
            {
                return;
            }

            for (var order = 0; order <= open; order++)
            {
                // A tie of cases that no digits decide, as |gelu(x) - silu(x)| far out, proves no 0 but of a staircase.
                var sign = SignOf(ball, order);
                var isProven = sign != 0 || !outcome.HasTies || (order > 0 && program.FlooredSteps.Any());
                signs[order] ??= jet[order] == 0 && isProven ? sign : null;
            }
        }

        static int? Plain(double value) => double.IsNaN(value) || value == 0 ? null : Math.Sign(value);
    }

    /// <summary>The sign of f, f′ or f″ (order 0, 1, 2) as far as it is to be had for little.</summary>
    public static int? Quick(EvaluationProgram program, Place x, int order)
    {
        if (program.Line is { } line)
        {
            var exact = x.AsFraction;
            return order == 0 ? line.At(exact).Numerator.Sign : order == 1 ? line.Slope.Numerator.Sign : 0;
        }

        return program.TryRun(x.As<Wide>(0), order, out var wide) ? SignOf(wide, order) : null;
    }

    private static int? SignOf<T>(in RealJet<T> jet, int order) where T : struct, IReal<T> =>
        T.Sign(order == 0 ? jet.Value : order == 1 ? jet.Slope : jet.Curvature);
}
