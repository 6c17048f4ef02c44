using Activations.Functions;

namespace Activations;

/// <summary>Every activation there is, and how to find one by a name that a person types.</summary>
public static class Catalog
{
    /// <summary>The functions by what they have in common, in display order.</summary>
    public static IReadOnlyList<Family> Families { get; } =
    [
        new("Rectifiers", Rectifiers.All),
        new("Bent rectifiers", BentRectifiers.All),
        new("Smooth rectifiers", SmoothRectifiers.All),
        new("Exponentials", Exponentials.All),
        new("Thresholds", Thresholds.All),
        new("Shrinks", Shrinks.All),
        new("Hard functions", HardFunctions.All),
        new("Sigmoids", Sigmoids.All),
        new("Algebraic sigmoids", AlgebraicSigmoids.All),
        new("Hyperbolic functions", HyperbolicFunctions.All),
        new("Error functions", ErrorFunctions.All),
        new("Swishes", Swishes.All),
        new("GELUs", Gelus.All),
        new("Mishes", Mishes.All),
        new("ELiSHes", Elishes.All),
        new("Periodic functions", PeriodicFunctions.All),
        new("Functions of several inputs", VectorFunctions.All),
        new("Gates", Gates.All),
    ];

    /// <summary>The whole table in display order.</summary>
    public static IReadOnlyList<Activation> All { get; } = [.. Families.SelectMany(family => family.Activations)];

    private static readonly Dictionary<string, Activation> ByKey = ByEachName();

    /// <summary>The activation of this name or alias, or null. Case, underscores and hyphens do not matter.</summary>
    public static Activation? Find(string name) => ByKey.GetValueOrDefault(Key(name));

    /// <summary>The name or alias nearest in spelling, or null when none is close.</summary>
    public static string? Nearest(string name)
    {
        var names = All.SelectMany(activation => activation.Aliases.Prepend(activation.Name));
        return Spelling.Nearest(name, names.Concat(NotElementwise.Reasons.Keys));
    }

    /// <summary>
    /// Those with a name or alias that contains the text: first those called so, then those whose name begins with it.
    /// </summary>
    public static IEnumerable<Activation> Matching(string text) => All
        .Select(activation => (activation, Places: activation.Aliases.Prepend(activation.Name)
            .Select(name => Key(name) == Key(text) ? -1 : Key(name).IndexOf(Key(text), StringComparison.Ordinal) + 1)
            .Where(place => place != 0).DefaultIfEmpty(int.MaxValue).Min()))
        .Where(match => match.Places != int.MaxValue)
        .OrderBy(match => Math.Min(match.Places, 2))
        .Select(match => match.activation);

    /// <summary>Why a well-known name has no single curve and what to plot instead, or null.</summary>
    public static string? WhyNotElementwise(string name) => NotElementwise.Reasons.GetValueOrDefault(Key(name));

    /// <summary>Whether two names are the same but for case, underscores and hyphens.</summary>
    public static bool SameName(string a, string b) => Key(a) == Key(b);

    private static Dictionary<string, Activation> ByEachName()
    {
        var found = new Dictionary<string, Activation>(2 * All.Count);
        foreach (var activation in All)
        {
            found.Add(Key(activation.Name), activation);
            foreach (var alias in activation.Aliases)
            {
                found.Add(Key(alias), activation);
            }
        }

        return found;
    }

    internal static string Key(string name) =>
        name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal)
            .Replace("σ", "sigma", StringComparison.Ordinal).ToLowerInvariant();
}
