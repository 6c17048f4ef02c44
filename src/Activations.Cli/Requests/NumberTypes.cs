using Activations.Cli.Settings;

namespace Activations.Cli.Requests;

/// <summary>Number types that are asked for once for all curves.</summary>
internal static class NumberTypes
{
    /// <summary>
    /// Gives the types to every curve that names none itself; where two curves are compared the first of two types to A
    /// and the other to B.
    /// </summary>
    /// <exception cref="UsageException">There are more types than that.</exception>
    public static IReadOnlyList<CurveSpec> Merge(IReadOnlyList<CurveSpec> curves, Request request)
    {
        var types = request.Get(Setting.Dtype);
        if (request.Command != CommandSet.Compare)
        {
            return [.. curves.Select(curve => curve.Types.Count > 0 ? curve : curve with { Types = types })];
        }

        return types.Count <= 2
            ? [.. curves.Select((curve, i) => curve.Types.Count > 0 ? curve : curve with { Types = OfIndex(i) })]
            : throw new UsageException(
                $"--dtype {Forms.WriteTypes(types)}: expected one number type, or one for A and one for B");

        IReadOnlyList<NumberFormat> OfIndex(int index) => types.Count < 2 ? types : [types[Math.Min(index, 1)]];
    }
}
