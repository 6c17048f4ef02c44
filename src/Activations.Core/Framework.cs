namespace Activations;

/// <summary>What one framework ships, under which default parameters, and its derivative at the kinks.</summary>
public sealed class Framework
{
    private readonly HashSet<string> _functions;

    internal Framework(string name, string title, string functions)
    {
        (Name, Title) = (name, title);
        _functions = [.. functions.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>What the user types, such as jax.</summary>
    public string Name { get; }

    /// <summary>What people also call it, beyond case, underscores and hyphens.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The framework and, where they differ, the version or layer that is meant.</summary>
    public string Title { get; }

    /// <summary>The canonical names of what it ships.</summary>
    internal IEnumerable<string> Functions => _functions;

    /// <summary>Whether it says what a derivative is; where it does not, PyTorch's are used.</summary>
    public bool SpecifiesGradients { get; init; } = true;

    /// <summary>Names that mean another function there than in the catalogue.</summary>
    internal IReadOnlyDictionary<string, string> Meanings { get; init; } = new Dictionary<string, string>();

    /// <summary>What a user of the function should know, by function.</summary>
    internal IReadOnlyDictionary<string, string> Remarks { get; init; } = new Dictionary<string, string>();

    /// <summary>Default parameters that differ from the catalogue's, by function and parameter.</summary>
    internal IReadOnlyDictionary<(string Function, string Parameter), Quotient> Defaults { get; init; } =
        new Dictionary<(string, string), Quotient>();

    /// <summary>Where the derivative at the kinks differs from the catalogue's.</summary>
    internal IReadOnlyDictionary<string, SlopeAtKink> Slopes { get; init; } = new Dictionary<string, SlopeAtKink>();

    /// <summary>
    /// The function that a name means there, or null when there is none: a name, an alias, or its own meaning.
    /// </summary>
    public Activation? Find(string name)
    {
        var own = Meanings.FirstOrDefault(meaning => Catalog.SameName(meaning.Key, name)).Value;
        return Catalog.Find(own ?? name) is { } activation && _functions.Contains(activation.Name) ? activation : null;
    }

    /// <summary>Whether it ships the function, under whatever name.</summary>
    public bool Has(Activation activation) => _functions.Contains(activation.Name);

    /// <summary>The default of a parameter there; <see cref="Quotient.None"/> where one must be given.</summary>
    public Quotient Default(Activation activation, Parameter parameter) =>
        Defaults.GetValueOrDefault((activation.Name, parameter.Name), parameter.Default);

    /// <summary>The derivative at the function's kinks there.</summary>
    public SlopeAtKink SlopeAtKinks(Activation activation) => Slopes.GetValueOrDefault(activation.Name);

    /// <summary>What a user of the function should know about it there, or null.</summary>
    public string? Remark(Activation activation) => Remarks.GetValueOrDefault(activation.Name)
        ?? (SpecifiesGradients ? null : "specifies no gradient: PyTorch's is used");

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
