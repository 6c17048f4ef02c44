using Activations.Cli.Settings;

namespace Activations.Cli.Commands;

/// <summary>How a CURVE argument that is being typed could go on.</summary>
internal static class CurveCompletion
{
    /// <summary>
    /// Names, and aliases that begin like this; behind a name and a colon its parameters, the inputs that are held and
    /// the number type, and behind one of these and an equals sign its default, or all types.
    /// </summary>
    /// <param name="typed">The argument so far, such as <c>mine=prelu:al</c>.</param>
    public static IEnumerable<Suggestion> Of(string typed)
    {
        var colon = typed.IndexOf(':', StringComparison.Ordinal);
        var label = typed.LastIndexOf('=', colon < 0 ? typed.Length - 1 : colon) + 1;
        if (colon < 0)
        {
            return Names(typed[label..]).Select(name => name with { Word = typed[..label] + name.Word });
        }

        return Catalog.Find(typed[label..colon]) is { } activation ? Behind(activation, typed, colon) : [];
    }

    /// <summary>Every parameter of the catalogue with an equals sign, and whose it is.</summary>
    public static IEnumerable<Suggestion> Parameters => Catalog.All
        .SelectMany(activation => activation.Parameters, (activation, parameter) => (activation, parameter))
        .GroupBy(pair => pair.parameter.Name, pair => pair.activation.Name)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new Suggestion($"{group.Key}=", Owners([.. group])));

    private static string Owners(string[] names)
    {
        const int most = 3;
        var rest = names.Length > most ? $" and {names.Length - most} more" : "";
        return "of " + string.Join(", ", names.Take(most)) + rest;
    }

    private static IEnumerable<Suggestion> Names(string begun) => Catalog.All.SelectMany(activation =>
    {
        var name = new Suggestion(activation.Name, activation.Formula);
        var aliases = activation.Aliases.Select(alias => new Suggestion(alias, $"{activation}: {activation.Formula}"));
        return begun.Length > 0 && !Begins(activation.Name, begun) ? aliases : [name];
    });

    private static IEnumerable<Suggestion> Behind(Activation activation, string typed, int colon)
    {
        var parameters = activation.Parameters;
        var start = Math.Max(colon, typed.LastIndexOf(',')) + 1;
        var (done, begun) = (typed[..start], typed[start..]);
        if (begun.Split('=') is ["dtype", _])
        {
            return Choices.NumberTypes.Select(type => new Suggestion($"{done}dtype={type.Word}", type.Meaning));
        }

        if (begun.Split('=') is [var given, _])
        {
            return parameters.Where(parameter => parameter.IsCalled(given) && parameter.Default.IsFinite)
                .Select(parameter => new Suggestion($"{done}{given}={parameter.Default}", "default"));
        }

        var named = done[(colon + 1)..].Split(',').Select(pair => pair.Split('=')[0]).ToList();
        var own = parameters.Where(parameter => !named.Any(parameter.IsCalled))
            .Select(parameter => new Suggestion(parameter.Name, Describe(parameter)));
        return own.Concat(ForAll(activation).Where(word => !named.Contains(word.Word)))
            .Select(word => word with { Word = $"{done}{word.Word}=" });
    }

    /// <summary>What can be said of a function besides its parameters.</summary>
    private static IEnumerable<Suggestion> ForAll(Activation activation)
    {
        if (activation.Held is not null)
        {
            yield return new("others", "the other inputs, which are held; default 0");
        }

        yield return new("dtype", "the number type; default float64");
    }

    private static string Describe(Parameter parameter)
    {
        var allowed = NumberText.Range(parameter) is { Length: > 0 } range ? $", {range}" : "";
        return $"{parameter.Meaning}{allowed}; default {parameter.Default}";
    }

    private static bool Begins(string name, string begun) => name.StartsWith(begun, StringComparison.OrdinalIgnoreCase);
}
