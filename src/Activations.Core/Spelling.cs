namespace Activations;

/// <summary>Finds what a person probably meant to type.</summary>
public static class Spelling
{
    /// <summary>The candidate with the fewest edits from the word, or null when all are far from it.</summary>
    /// <param name="word">What was typed; case does not matter.</param>
    /// <param name="candidates">What could have been meant, the preferred one first among equals.</param>
    public static string? Nearest(string word, IEnumerable<string> candidates) => candidates
        .Select(candidate => (candidate, edits: Edits(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
        .Where(pair => pair.edits <= MostEdits(word, pair.candidate))
        .OrderBy(pair => pair.edits)
        .Select(pair => pair.candidate)
        .FirstOrDefault();

    /// <summary>A third of the shorter one's letters, and at least one of a word that is not very short.</summary>
    private static int MostEdits(string word, string candidate)
    {
        var least = word.Length > 2 ? 1 : 0;
        return Math.Max(least, Math.Min(word.Length, candidate.Length) / 3);
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).</summary>
    private static int Edits(string a, string b)
    {
        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                cost[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(
                    Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1,
                    cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[a.Length, b.Length];
    }
}
