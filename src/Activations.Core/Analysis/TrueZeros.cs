namespace Activations.Analysis;

/// <summary>
/// Finds where a curve or its slope is 0 itself, rather than too small for a double as gelu is far below 0, and leaves
/// that out of what a number type makes 0.
/// </summary>
/// <param name="inputs">Where it was looked at.</param>
/// <param name="truths">The double of f or f′ at each of them.</param>
/// <param name="isZero">Whether f or f′ is proven to be 0 at an x.</param>
internal sealed class TrueZeros(TypeInputs inputs, double[] truths, Func<double, bool> isZero)
{
    // A curve with more of them is a wave of which nobody reads the list, and each takes some proofs.
    private const int MostStretches = 64;

    /// <summary>These stretches of the type's values without those at which 0 is right, ascending.</summary>
    public IReadOnlyList<Interval> LeftOutOf(IReadOnlyList<Interval> runs)
    {
        if (runs.Count == 0)
        {
            return runs;
        }

        foreach (var zeros in Stretches(runs).Take(MostStretches).Select(Proven).OfType<Interval>())
        {
            runs = [.. runs.SelectMany(run => Without(run, zeros))];
        }

        // 0 need not be among the inputs where these are every so many-th value.
        var hasZero = runs.Any(run => run.Contains(0)) && isZero(0);
        return hasZero ? [.. runs.SelectMany(run => Without(run, new(0, 0)))] : runs;
    }

    /// <summary>The indices, first and last, of inputs next to each other in a run whose doubles are 0.</summary>
    private IEnumerable<Range> Stretches(IReadOnlyList<Interval> runs)
    {
        var run = 0;
        for (var i = 0; i < inputs.Count; i++)
        {
            while (run < runs.Count && runs[run].High < inputs[i])
            {
                run++;
            }

            if (run == runs.Count)
            {
                yield break;
            }

            if (truths[i] != 0 || !runs[run].Contains(inputs[i]))
            {
                continue;
            }

            var first = i;
            while (i + 1 < inputs.Count && truths[i + 1] == 0 && runs[run].Contains(inputs[i + 1]))
            {
                i++;
            }

            yield return first..i;
        }
    }

    /// <summary>From where to where a stretch is proven to be 0, as far as its ends and x = 0 tell; or null.</summary>
    private Interval? Proven(Range stretch)
    {
        var (first, last) = (stretch.Start.Value, stretch.End.Value);
        var (isFirst, isLast) = (isZero(inputs[first]), isZero(inputs[last]));
        var middle = isFirst || isLast ? -1 : IndexOfZero(first, last);
        return (isFirst, isLast, middle) switch
        {
            (true, true, _) => new(inputs.Edge(first, first - 1, isZero), inputs.Edge(last, last + 1, isZero)),
            (true, false, _) => new(inputs.Edge(first, first - 1, isZero), inputs.Edge(first, last, isZero)),
            (false, true, _) => new(inputs.Edge(last, first, isZero), inputs.Edge(last, last + 1, isZero)),
            (_, _, >= 0) when isZero(0) =>
                new(inputs.Edge(middle, first, isZero), inputs.Edge(middle, last, isZero)),
            _ => null,
        };
    }

    private int IndexOfZero(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (inputs[i] == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private List<Interval> Without(Interval run, Interval zeros)
    {
        if (zeros.High < run.Low || zeros.Low > run.High)
        {
            return [run];
        }

        var parts = new List<Interval>();
        if (run.Low < zeros.Low)
        {
            parts.Add(new(run.Low, inputs.Format.Beside(zeros.Low, -1)));
        }

        if (run.High > zeros.High)
        {
            parts.Add(new(inputs.Format.Beside(zeros.High, 1), run.High));
        }

        return parts;
    }
}
