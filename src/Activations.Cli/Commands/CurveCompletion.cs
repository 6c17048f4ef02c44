using Activations.Cli.Settings;

namespace Activations.Cli.Commands;

/// <summary>How a CURVE argument that is being typed could go on.</summary>
internal static class CurveCompletion
{
    /// <summary>
    /// Names, and aliases that begin like this; behind a name and a colon its parameters, and behind one of these and
    /// an equals sign its default.
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

        var parameters = Catalog.Find(typed[label..colon])?.Parameters ?? [];
        return Parameters(parameters, typed, colon);
    }

    private static IEnumerable<Suggestion> Names(string begun) => Catalog.All.SelectMany(activation =>
    {
        var name = new Suggestion(activation.Name, activation.Formula);
        var aliases = activation.Aliases.Select(alias => new Suggestion(alias, $"{activation}: {activation.Formula}"));
        return begun.Length > 0 && !Begins(activation.Name, begun) ? aliases : [name];
    });

    private static IEnumerable<Suggestion> Parameters(IEnumerable<Parameter> parameters, string typed, int colon)
    {
        var start = Math.Max(colon, typed.LastIndexOf(',')) + 1;
        var (done, begun) = (typed[..start], typed[start..]);
        if (begun.Split('=') is [var given, _])
        {
            return parameters.Where(parameter => parameter.IsCalled(given) && parameter.Default.IsFinite)
                .Select(parameter => new Suggestion($"{done}{given}={parameter.Default}", "default"));
        }

        var named = done[(colon + 1)..].Split(',').Select(pair => pair.Split('=')[0]).ToList();
        return parameters.Where(parameter => !named.Any(parameter.IsCalled))
            .Select(parameter => new Suggestion($"{done}{parameter.Name}=", Describe(parameter)));
    }

    private static string Describe(Parameter parameter)
    {
        var allowed = NumberText.Range(parameter) is { Length: > 0 } range ? $", {range}" : "";
        return $"{parameter.Meaning}{allowed}; default {parameter.Default}";
    }

    private static bool Begins(string name, string begun) => name.StartsWith(begun, StringComparison.OrdinalIgnoreCase);
}
