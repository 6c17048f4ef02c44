namespace Activations.Analysis;

/// <summary>
/// Finds where something holds along the values of a number type, to the very value at which it ends.
/// </summary>
/// <param name="inputs">Where it was looked at.</param>
internal sealed class TypeRuns(TypeInputs inputs)
{
    /// <summary>Every stretch on which something holds, ascending.</summary>
    /// <param name="holds">Whether it does at an x.</param>
    /// <param name="holdsAt">The same at one of the inputs, where it is known already.</param>
    /// <param name="counts">Of what one input of a stretch has to be, for the stretch to be one.</param>
    public IReadOnlyList<Interval> Where(Func<double, bool> holds, Func<int, bool> holdsAt, Func<int, bool> counts)
    {
        var runs = new List<Interval>();
        for (var i = 0; i < inputs.Count; i++)
        {
            if (!holdsAt(i))
            {
                continue;
            }

            var (first, isOne) = (i, counts(i));
            for (; i + 1 < inputs.Count && holdsAt(i + 1); i++)
            {
                isOne |= counts(i + 1);
            }

            if (isOne)
            {
                runs.Add(new(inputs.Edge(first, first - 1, holds), inputs.Edge(i, i + 1, holds)));
            }
        }

        return runs;
    }

    /// <summary>The stretch with the first or last of the inputs in it, if there is one.</summary>
    public Interval? At(int end, Func<double, bool> holds, Func<int, bool> holdsAt, Func<int, bool>? counts = null)
    {
        foreach (var run in Where(holds, holdsAt, counts ?? (_ => true)))
        {
            if (run.Low <= inputs[end] && inputs[end] <= run.High)
            {
                return run;
            }
        }

        return null;
    }
}
