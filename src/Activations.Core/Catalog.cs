using Activations.Functions;

namespace Activations;

/// <summary>Every activation there is, and how to find one by a name that a person types.</summary>
public static class Catalog
{
    /// <summary>The whole table in display order.</summary>
    public static IReadOnlyList<Activation> All { get; } =
    [
        .. Rectifiers.All,
        .. BentRectifiers.All,
        .. SmoothRectifiers.All,
        .. Exponentials.All,
        .. Thresholds.All,
        .. Shrinks.All,
        .. HardFunctions.All,
        .. Sigmoids.All,
        .. AlgebraicSigmoids.All,
        .. HyperbolicFunctions.All,
        .. ErrorFunctions.All,
        .. Swishes.All,
        .. Gelus.All,
        .. Mishes.All,
        .. Elishes.All,
        .. PeriodicFunctions.All,
        .. VectorFunctions.All,
        .. Gates.All,
    ];

    private static readonly Dictionary<string, Activation> ByKey = All
        .SelectMany(activation => activation.Aliases.Prepend(activation.Name).Select(name => (Key(name), activation)))
        .ToDictionary();

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

    internal static string Key(string name) =>
        name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal)
            .Replace("σ", "sigma", StringComparison.Ordinal).ToLowerInvariant();
}
