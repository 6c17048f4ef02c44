namespace Activations;

/// <summary>Walks over what is made of parts that may stand in several places.</summary>
internal static class PostOrder
{
    /// <summary>
    /// Everything in some wholes, each once and after its parts; not by recursion, however deep it is.
    /// </summary>
    /// <param name="wholes">Where to begin.</param>
    /// <param name="partsOf">What is directly inside of one, from left to right.</param>
    public static List<T> Of<T>(IEnumerable<T> wholes, Func<T, IReadOnlyList<T>> partsOf)
        where T : class
    {
        var (all, seen) = (new List<T>(), new HashSet<T>(ReferenceEqualityComparer.Instance));
        var open = new Stack<(T Item, bool ArePartsDone)>();
        foreach (var whole in wholes)
        {
            open.Push((whole, false));
        }

        while (open.TryPop(out var top))
        {
            if (top.ArePartsDone)
            {
                all.Add(top.Item);
            }
            else if (seen.Add(top.Item))
            {
                open.Push((top.Item, true));
                var parts = partsOf(top.Item);
                for (var i = parts.Count - 1; i >= 0; i--)
                {
                    open.Push((parts[i], false));
                }
            }
        }

        return all;
    }
}
