using Activations.Cli.Settings;

namespace Activations.Cli.Requests;

/// <summary>Values that are given to every curve which has such a parameter.</summary>
internal static class SharedParameters
{
    /// <summary>Sets a parameter of every curve that has it and does not set it itself.</summary>
    /// <exception cref="UsageException">No curve takes a value, or a curve lacks one.</exception>
    public static IReadOnlyList<CurveSpec> Merge(
        IReadOnlyList<CurveSpec> curves, IReadOnlyList<ParameterValues> parameters)
    {
        foreach (var given in parameters.Where(given => !curves.Any(curve => Takes(curve, given))))
        {
            throw NobodyTakes(given, curves);
        }

        return [.. curves.Select(curve => Complete(curve.With(parameters.Where(given => Takes(curve, given)))))];
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
        var there = curves.SelectMany(curve => curve.Activation.Parameters);
        var near = Spelling.Nearest(given.Name, there.Select(parameter => parameter.Name).Distinct());
        return new(
            $"{given}: no curve has a parameter {given.Name}{(near is null ? "" : $"; did you mean {near}?")}",
            takers.Count > 0 ? $"functions that have it: {string.Join(", ", takers)}" : null);
    }

    private static CurveSpec Complete(CurveSpec curve)
    {
        var missing = curve.Activation.Parameters.Zip(curve.Values)
            .FirstOrDefault(pair => double.IsNaN(pair.Second)).First;
        return missing is null
            ? curve
            : throw new UsageException(
                $"{curve}: {missing.Name} needs a value",
                $"such as --param {missing.Name}=1; x is the only name that needs none");
    }
}
