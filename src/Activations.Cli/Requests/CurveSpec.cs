using Activations.Cli.Settings;
using Activations.Expressions;

namespace Activations.Cli.Requests;

/// <summary>One CURVE argument: an activation, values for some of its parameters, perhaps a label.</summary>
/// <param name="Activation">Which family; a typed formula is one of its own.</param>
/// <param name="Parameters">Named as the activation names them, in its order, each once; the others keep their defaults.</param>
/// <param name="Label">The user's own, if any.</param>
/// <param name="Framework">Whose names and defaults are meant.</param>
/// <param name="AtKink">What the derivative is at kinks, or null for what it is in the framework.</param>
internal sealed record CurveSpec(
    Activation Activation, IReadOnlyList<ParameterValues> Parameters, string? Label, Framework? Framework, Kink? AtKink)
{
    /// <summary>
    /// Reads <c>[label=]name[:parameter=value[,value…]…]</c>, where the name may be an expression. In that the functions
    /// are the catalogue's own, whatever the framework: only a whole argument is a function of the framework's.
    /// </summary>
    public static CurveSpec Parse(string text, Framework? framework = null, Kink? atKink = null)
    {
        var (label, curve) = SplitLabel(text);
        var colon = curve.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? curve : curve[..colon];
        var activation = Typed(name) ?? FindActivation(name, framework);
        try
        {
            var parameters = colon < 0 ? [] : ParameterValues.ParseList(curve[(colon + 1)..]);
            if (parameters.FirstOrDefault(given => !activation.Parameters.Any(given.IsFor)) is { } unknown)
            {
                throw new UsageException(activation.Parameters.Count == 0
                    ? $"{activation} has no parameters"
                    : $"{activation} has no parameter {unknown.Name}; it has {string.Join(", ", activation.Parameters.Select(p => p.Name))}");
            }

            return new CurveSpec(activation, [], label, framework, atKink).With(parameters);
        }
        catch (UsageException error)
        {
            throw error.About(text);
        }
    }

    /// <summary>The same with these values added, where the activation has such parameters.</summary>
    public CurveSpec With(IEnumerable<ParameterValues> added)
    {
        var all = Parameters.Concat(added).ToList();
        return this with
        {
            Parameters = [.. Activation.Parameters.Select(parameter =>
                    new ParameterValues(parameter.Name, [.. all.Where(given => given.IsFor(parameter)).SelectMany(given => given.Values)]))
                .Where(given => given.Values.Count > 0)
                .Select(Checked)],
        };
    }

    /// <summary>One spec for every combination of values, the last parameter varying fastest.</summary>
    public IEnumerable<CurveSpec> Combinations()
    {
        IEnumerable<IReadOnlyList<ParameterValues>> combinations = [[]];
        foreach (var parameter in Parameters)
        {
            combinations = combinations.SelectMany(chosen =>
                parameter.Values.Select(value => (IReadOnlyList<ParameterValues>)[.. chosen, new(parameter.Name, [value])]));
        }

        return combinations.Select(chosen => this with { Parameters = chosen });
    }

    /// <summary>One value a parameter: the first given, or the default.</summary>
    public IReadOnlyList<double> Values => [.. Activation.Parameters.Select(parameter =>
        Parameters.FirstOrDefault(given => given.Name == parameter.Name)?.Values[0] ?? Default(parameter))];

    /// <summary>The activation's name, with whose it is and what its slope is at kinks where that was asked for.</summary>
    public string Name => Activation.IsTyped ? Typesetting.Typeset(Activation)
        : Framework is null && AtKink is null ? Activation.Name : $"{Activation} ({string.Join(", ",
        new[] { Framework?.Name, AtKink is { } kink ? $"{kink.ToString().ToLowerInvariant()} at kinks" : null }.OfType<string>())})";

    /// <summary>The curve with these values.</summary>
    public Curve Bind()
    {
        try
        {
            return Activation.Bind(Values).WithSlopeAtKinks(AtKink ?? Framework?.SlopeAtKinks(Activation) ?? Kink.AsDefined);
        }
        catch (ArgumentException error)
        {
            throw new UsageException($"{this}: {error.Message}"); // each value is allowed, but not together
        }
    }

    /// <summary>The parameters that are not simply at their default.</summary>
    public IEnumerable<ParameterValues> NotDefault => Parameters.Where(given =>
        given.Values is not [var value] || value != Default(Activation.Parameters.First(parameter => parameter.Name == given.Name)));

    /// <summary>The argument again, in canonical form.</summary>
    public override string ToString() =>
        (Label is null ? "" : Label + "=") + (Activation.IsTyped ? Formula : Word(Activation, Framework)) + (NotDefault.Any() ? ":" + string.Join(',', NotDefault) : "");

    /// <summary>In parentheses where its minus sign would make it an option.</summary>
    private string Formula => Label is null && Activation.Name.StartsWith('-') ? $"({Activation})" : Activation.Name;

    /// <summary>The name by which the framework means this activation: NNlib's gelu is another one.</summary>
    public static string Word(Activation activation, Framework? framework) => framework is null || framework.Find(activation.Name) == activation
        ? activation.Name
        : activation.Aliases.First(alias => framework.Find(alias) == activation);

    private double Default(Parameter parameter) => Framework?.Default(Activation, parameter) ?? parameter.Default;

    private ParameterValues Checked(ParameterValues given)
    {
        var parameter = Activation.Parameters.First(parameter => parameter.Name == given.Name);
        foreach (var value in given.Values.Where(value => !parameter.Allows(value)))
        {
            throw new UsageException($"{parameter.Name}={NumberText.Shortest(value)}: expected a value {NumberText.Range(parameter)}");
        }

        return given;
    }

    /// <summary>A label ends at the first equals sign, unless a colon comes before it: then that is a parameter's.</summary>
    private static (string? Label, string Curve) SplitLabel(string text)
    {
        var end = text.AsSpan().IndexOfAny('=', ':');
        if (end < 0 || text[end] == ':' || text[..end].Count(c => c == '(') > text[..end].Count(c => c == ')'))
        {
            return (null, text); // in parentheses it is a function's parameter or a comparison
        }

        var label = text[..end];
        return label.Trim().Length > 0 && !label.StartsWith('-') && !label.Any(char.IsControl)
            ? (label, text[(end + 1)..])
            : throw new UsageException($"{text}: expected a label before the equals sign, such as mine=relu");
    }

    /// <summary>The curve that a text types, or null when it is a name instead.</summary>
    private static Activation? Typed(string text)
    {
        if ((Catalog.Find(text) is not null && !text.StartsWith('-')) || Catalog.WhyNotElementwise(text) is not null)
        {
            return null;
        }

        // No name looks like this; what could be a misspelt one is an expression only if it has x in it.
        var isFormula = text is "e" or "pi" || (text.Length > 0 && char.IsAsciiDigit(text[0]))
            || text.Any(c => !char.IsAsciiLetterOrDigit(c) && !char.IsControl(c) && c is not ('_' or '-' or ' '));
        try
        {
            return isFormula || TypedFormula.IsOne(text) ? Activation.Typed(text) : null;
        }
        catch (ExpressionException error)
        {
            throw new UsageException($"{Excerpt(text, 0).Text.Trim()}: {error.Message}", Marked(text, error.Position));
        }
    }

    /// <summary>The text, or what is around a position, with a caret below it.</summary>
    private static string Marked(string text, int position)
    {
        var (excerpt, start) = Excerpt(text, position);
        return $"  {excerpt}\n  {new string(' ', position - start)}^";
    }

    private static (string Text, int Start) Excerpt(string text, int position)
    {
        const int most = 70;
        var start = Math.Clamp(position - most / 2, 0, Math.Max(0, text.Length - most));
        return (UsageException.OneLine(text.Substring(start, Math.Min(most, text.Length - start))), start);
    }

    /// <summary>The activation of this name or alias.</summary>
    /// <exception cref="UsageException">There is none; the message offers what was probably meant.</exception>
    public static Activation FindActivation(string name, Framework? framework = null)
    {
        if (framework?.Find(name) is { } own)
        {
            return own;
        }

        if (!name.StartsWith('-') && Catalog.Find(name) is { } activation)
        {
            return framework is null ? activation
                : throw new UsageException($"{name}: {framework.Title} has no such function", "without --framework it can be drawn");
        }

        if (Catalog.WhyNotElementwise(name) is { } reason)
        {
            throw new UsageException($"{name} has no single curve: {reason}");
        }

        throw new UsageException(name.Length == 0
            ? "expected the name of an activation, such as relu"
            : $"unknown activation '{name}'{(Catalog.Nearest(name) is { } near ? $"; did you mean {near}?" : "")}",
            Catalog.Nearest(name) is null ? "activations list shows every name" : null);
    }
}
