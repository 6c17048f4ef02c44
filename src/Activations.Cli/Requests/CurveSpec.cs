using Activations.Cli.Settings;

namespace Activations.Cli.Requests;

/// <summary>One CURVE argument: an activation, values for some of its parameters, perhaps a label.</summary>
/// <param name="Activation">Which family; a typed formula is one of its own.</param>
/// <param name="Parameters">
/// Named as the activation names them, in its order, each once; the others keep their defaults.
/// </param>
/// <param name="Label">The user's own, if any.</param>
/// <param name="Framework">Whose names and defaults are meant.</param>
/// <param name="AtKink">What the derivative is at kinks, or null for what it is in the framework.</param>
internal sealed partial record CurveSpec(
    Activation Activation,
    IReadOnlyList<ParameterValues> Parameters,
    string? Label,
    Framework? Framework,
    SlopeAtKink? AtKink)
{
    /// <summary>What number types are asked for behind a colon.</summary>
    private const string Dtype = "dtype";

    /// <summary>The number types to compute in, several for a curve each; none where nothing was said of it.</summary>
    public IReadOnlyList<NumberFormat> Types { get; init; } = [];

    /// <summary>When results are rounded to the type.</summary>
    public Rounding Rounding { get; init; }

    /// <summary>The number type, the first where there are several.</summary>
    public NumberFormat Type => Types.Count > 0 ? Types[0] : NumberFormat.Float64;

    /// <summary>The same curve of doubles, rounded once.</summary>
    public CurveSpec Exact => this with { Types = [], Rounding = Rounding.Fused };

    /// <summary>
    /// How its values come about where that is not by doubles alone, such as float16 stepwise; else null.
    /// </summary>
    public string? Arithmetic => Rounding == Rounding.Stepwise ? $"{Type} stepwise"
        : Type == NumberFormat.Float64 ? null
        : Type.Name;

    /// <summary>
    /// Reads <c>[label=]name[:parameter=value[,value…]…]</c>, where the name may be an expression. Functions in that
    /// have the framework's defaults and slopes at kinks, where it has them.
    /// </summary>
    /// <returns>One; several where a function of several inputs is asked for with several lists of others.</returns>
    public static IReadOnlyList<CurveSpec> Parse(
        string text, Framework? framework = null, SlopeAtKink? atKink = null)
    {
        var words = CurveWords.Split(text);
        try
        {
            var said = words.Parameters is null ? [] : ParameterTexts.ParseList(words.Parameters);
            var activation = Catalog.Find(words.Curve);
            return activation?.Held is null
                ? [Parse(words, said, null, framework, atKink)]
                : [.. HeldLists.Of(said).Select(Holding)];

            CurveSpec Holding(HeldInputs held) => Parse(words, HeldLists.Rest(said), held, framework, atKink);
        }
        catch (UsageException error) when (words.Parameters is not null)
        {
            throw error.About(text);
        }
    }

    private static CurveSpec Parse(
        CurveWords words,
        IReadOnlyList<ParameterTexts> parameters,
        HeldInputs? held,
        Framework? framework,
        SlopeAtKink? atKink)
    {
        var said = parameters.ToLookup(one => Catalog.SameName(one.Name, Dtype));
        ParameterValues[] given = [.. said[false].Select(ParameterValues.Of)];
        var family = Typed(words, framework, atKink, given) ?? FindActivation(words.Curve, framework);
        var activation = held is null ? family : HeldLists.Holding(family, held);
        if (given.FirstOrDefault(one => !activation.Parameters.Any(one.IsFor)) is { } unknown)
        {
            throw new UsageException(WhyNoParameter(activation, unknown.Name));
        }

        return new CurveSpec(activation, [], words.Label, framework, atKink).With(given) with
        {
            Types = Forms.ReadTypes(said[true].SelectMany(one => one.Texts)),
        };
    }

    private static string WhyNoParameter(Activation activation, string name)
    {
        string[] known = [.. activation.Parameters.Select(parameter => parameter.Name)];
        var meant = Spelling.Nearest(name, known) is { } near ? $"; did you mean {near}?" : "";
        return known.Length == 0 ? $"{activation} has no parameters"
            : $"{activation} has no parameter {name}; it has {string.Join(", ", known)}{meant}";
    }

    /// <summary>The same with these values added, where the activation has such parameters.</summary>
    public CurveSpec With(IEnumerable<ParameterValues> added)
    {
        var all = Parameters.Concat(added).ToList();
        var parameters = new List<ParameterValues>();
        foreach (var parameter in Activation.Parameters)
        {
            Quotient[] values = [.. all.Where(given => given.IsFor(parameter)).SelectMany(given => given.Values)];
            Check(parameter, values);
            if (values.Length > 0)
            {
                parameters.Add(new(parameter.Name, values));
            }
        }

        return this with { Parameters = parameters };
    }

    /// <summary>
    /// One spec for every combination of values and types, the last parameter varying faster than those before it and
    /// the type fastest.
    /// </summary>
    public IEnumerable<CurveSpec> Combinations()
    {
        IEnumerable<IReadOnlyList<ParameterValues>> combinations = [[]];
        foreach (var parameter in Parameters)
        {
            combinations = combinations.SelectMany(
                _ => parameter.Values,
                (chosen, value) => (IReadOnlyList<ParameterValues>)[.. chosen, new(parameter.Name, [value])]);
        }

        IReadOnlyList<NumberFormat>[] types = Types.Count > 0 ? [.. Types.Select(OneType)] : [Types];
        return combinations.SelectMany(_ => types, (chosen, type) => this with { Parameters = chosen, Types = type });

        static IReadOnlyList<NumberFormat> OneType(NumberFormat type) => [type];
    }

    /// <summary>One value a parameter: the first given, or the default.</summary>
    public IReadOnlyList<Quotient> Values => [.. Activation.Parameters.Select(parameter =>
        Parameters.FirstOrDefault(given => given.Name == parameter.Name)?.Values[0] ?? Default(parameter))];

    /// <summary>
    /// The activation's name, and whose it is and what its slope is at kinks where that was asked for.
    /// </summary>
    public string Name => Activation.IsTyped ? Activation.TypesetFormula
        : Framework is null && AtKink is null ? Activation.Name
        : $"{Activation} ({string.Join(", ", new[] { Framework?.Name, AtKinkName }.OfType<string>())})";

    private string? AtKinkName => AtKink is { } kink ? $"{kink.ToString().ToLowerInvariant()} at kinks" : null;

    /// <summary>The curve with these values.</summary>
    public Curve Bind()
    {
        try
        {
            var slopeAtKink = AtKink ?? Framework?.SlopeAtKinks(Activation) ?? SlopeAtKink.AsDefined;
            return Activation.BindIn(Type, Values, Rounding, slopeAtKink);
        }
        catch (ArgumentException error)
        {
            throw new UsageException($"{this}: {error.Message}"); // each value is allowed, but not together
        }
    }

    /// <summary>The parameters that are not simply at their default.</summary>
    public IEnumerable<ParameterValues> NotDefault => Parameters.Where(given =>
        given.Values is not [var value] || value != Default(Activation.Parameters.First(given.IsFor)));

    /// <summary>What is held of a function of several inputs, unless that is what is usual; none for others.</summary>
    public IEnumerable<string> HeldText =>
        Activation.Held is { } held && !held.Equals(HeldInputs.Usual) ? [$"{held}"] : [];

    /// <summary>The argument again, in canonical form.</summary>
    public override string ToString()
    {
        var label = Label is null ? "" : Label + "=";
        var curve = Activation.IsTyped ? Formula : Word(Activation, Framework);
        var isTyped = Types.Count > 1 || Type != NumberFormat.Float64;
        var type = isTyped ? $"{Dtype}={Forms.WriteTypes(Types)}" : "";
        ParameterValues[] values = [.. NotDefault];
        string[] said = [.. HeldText, .. values.Select(given => given.ToString()), .. isTyped ? (string[])[type] : []];
        return label + curve + (said.Length > 0 ? ":" + string.Join(',', said) : "");
    }

    /// <summary>In parentheses where its minus sign would make it an option.</summary>
    private string Formula => Label is null && Activation.Name.StartsWith('-') ? $"({Activation})" : Activation.Name;

    /// <summary>The name by which the framework means this activation: NNlib's gelu is another one.</summary>
    public static string Word(Activation activation, Framework? framework) =>
        framework is null || framework.Find(activation.Name)?.Name == activation.Name
            ? activation.Name
        : activation.Aliases.First(alias => framework.Find(alias) == activation);

    private Quotient Default(Parameter parameter) => Framework?.Default(Activation, parameter) ?? parameter.Default;

    private static void Check(Parameter parameter, IEnumerable<Quotient> values)
    {
        foreach (var value in values)
        {
            if (!parameter.Allows(value))
            {
                throw new UsageException($"{parameter.Name}={value}: expected a value {NumberText.Range(parameter)}");
            }
        }
    }
}
