using Activations.Cli.Settings;

namespace Activations.Cli.Requests;

/// <summary>Values that are given to every curve which has such a parameter.</summary>
internal static class SharedParameters
{
    /// <summary>Sets a parameter of every curve that has it and does not set it itself.</summary>
    /// <param name="curves">In their order, which they keep.</param>
    /// <param name="parameters">The values.</param>
    /// <param name="areAll">
    /// Whether nobody has named the curves: those that lack a value then have the catalogue's.
    /// </param>
    /// <exception cref="UsageException">No curve takes a value, or a curve lacks one.</exception>
    public static IReadOnlyList<CurveSpec> Merge(
        IReadOnlyList<CurveSpec> curves, IReadOnlyList<ParameterValues> parameters, bool areAll)
    {
        foreach (var given in parameters.Where(given => !curves.Any(curve => Takes(curve, given))))
        {
            throw NobodyTakes(given, curves);
        }

        return [.. curves.Select(Merged)];

        CurveSpec Merged(CurveSpec curve)
        {
            var merged = curve.With(parameters.Where(given => Takes(curve, given)));
            return areAll ? WithUsual(merged) : Complete(merged);
        }
    }

    /// <summary>With the catalogue's defaults where its framework has none.</summary>
    private static CurveSpec WithUsual(CurveSpec curve)
    {
        var missing = curve.Activation.Parameters.Zip(curve.Values).Where(pair => !pair.Second.IsFinite);
        return curve.With(missing.Select(pair => new ParameterValues(pair.First.Name, [pair.First.Default])));
    }

    private static bool Takes(CurveSpec curve, ParameterValues given)
    {
        var setsItItself = curve.Parameters.Any(own => Catalog.SameName(own.Name, given.Name));
        return curve.Activation.Parameters.Any(given.IsFor) && !setsItItself;
    }

    private static UsageException NobodyTakes(ParameterValues given, IReadOnlyList<CurveSpec> curves)
    {
        if (curves.Any(curve => curve.Activation.Parameters.Any(given.IsFor)))
        {
            return new($"{given}: every curve with a parameter {given.Name} sets its own");
        }

        var takers = Catalog.All.Where(activation => activation.Parameters.Any(given.IsFor)).ToList();
        var near = Spelling.Nearest(given.Name, curves.SelectMany(ParameterNames).Distinct());
        return new(
            $"{given}: no curve has a parameter {given.Name}{(near is null ? "" : $"; did you mean {near}?")}",
            takers.Count > 0 ? $"functions that have it: {string.Join(", ", takers)}" : null);
    }

    private static CurveSpec Complete(CurveSpec curve)
    {
        var missing = curve.Activation.Parameters.Zip(curve.Values).FirstOrDefault(pair => !pair.Second.IsFinite).First;
        return missing is null
            ? curve
            : throw new UsageException($"{curve}: {missing.Name} needs a value", WhyNeeded(curve, missing));
    }

    private static string WhyNeeded(CurveSpec curve, Parameter parameter) => curve.Activation.IsTyped
        ? $"such as --param {parameter.Name}=1; x is the only name that needs none"
        : $"such as --param {parameter.Name}={parameter.Default}; {curve.Framework!.Title} has no default of it";

    private static IEnumerable<string> ParameterNames(CurveSpec curve) =>
        curve.Activation.Parameters.SelectMany(parameter => parameter.Aliases.Prepend(parameter.Name));
}
