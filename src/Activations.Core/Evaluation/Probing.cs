namespace Activations.Evaluation;

/// <summary>Where to look at a function for what happens between two places.</summary>
internal static class Probing
{
    /// <summary>More than so many changes in an interval are closer together than a picture can show.</summary>
    public const int Most = 1000;

    /// <summary>What is nearer to 0 takes many more digits: 2^-125.</summary>
    public const double BesideZero = 2.350988701644575e-38;

    private const int FewestSteps = 64, Steps = 2048, FinerSteps = 32768;

    // On a wide range, between the hyperbolic areas of two places where to look, and beyond what is far from 0.
    private const double Spacing = 1.0 / 64, FarSpacing = 0.25, Far = 1.8446744073709552e19; // 2^64

    /// <summary>Binary logarithms of distances from 0, the nearest first; the square of that is no double.</summary>
    public static ReadOnlySpan<int> NearZero => [-1000, -500, -250, -125];

    /// <summary>
    /// What thousands of places show; where that is too much to be sure of, what many more do, if there is time.
    /// </summary>
    /// <param name="f">The function.</param>
    /// <param name="within">Where, both ends included.</param>
    /// <param name="also">Where to look besides.</param>
    /// <param name="work">How many places there is time for.</param>
    /// <param name="look">What ascending places show; null where that is more than so many changes.</param>
    public static T? Search<T>(
        ConditionValues f, Interval within, IEnumerable<double> also, int work, Func<double[], int, T?> look)
        where T : class
    {
        // A single x is asked for by its neighbours.
        var start = Math.Max(Math.BitDecrement(within.Low), -double.MaxValue);
        var end = Math.Min(Math.BitIncrement(within.High), double.MaxValue);
        var known = also.ToList();
        var steps = Math.Clamp(work, FewestSteps, Steps);
        return look(Places(f, start, end, steps, known), steps / 8)
            ?? (work < FinerSteps ? null : look(Places(f, start, end, FinerSteps, known), Most));
    }

    /// <summary>
    /// Ascending places where to look at a function; far out only where its sign does not take long.
    /// </summary>
    private static double[] Places(ConditionValues f, double start, double end, int count, List<double> known)
    {
        if (start >= Math.BitDecrement(Math.BitDecrement(end)))
        {
            return [start, Math.BitIncrement(start), end];
        }

        var places = new List<double>(count + known.Count + 3) { start, end, 0 };
        places.AddRange(known);
        for (var i = 1; i < count; i++)
        {
            places.Add(double.Lerp(start, end, (double)i / count));
        }

        if (end / count - start / count > Spacing && count >= Steps)
        {
            var (area, last, far) = (Math.Asinh(start), Math.Asinh(end), Math.Asinh(Far));
            while (area < last)
            {
                places.Add(Math.Sinh(area));
                area += Math.Abs(area) < far ? Spacing : FarSpacing;
            }
        }

        places.Sort();
        var asked = new List<double>(places.Count);
        foreach (var place in places.Where(place => place >= start && place <= end))
        {
            var isNew = asked.Count == 0 || place != asked[^1];
            if (isNew && (Math.Abs(place) <= Far || f.IsQuickAt(place)))
            {
                asked.Add(place);
            }
        }

        return [.. asked];
    }
}
