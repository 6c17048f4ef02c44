using System.Globalization;
using System.Reflection;

namespace Activations.Tests.Reference;

/// <summary>
/// The csv files beside this one, and the curves they are about. A curve is called as its file is: <c>elu</c> with
/// the default parameters, <c>elu.alpha=0.5</c> with others.
/// </summary>
internal static class ReferenceTable
{
    private static readonly Assembly Here = typeof(ReferenceTable).Assembly;

    private static readonly string[] NotCurves = ["limits", "one_sided", "roots", "expm1", "log1p", "expressions"];

    /// <summary>Every curve that has a file of values and is in the catalogue.</summary>
    public static string[] Curves { get; } = [.. Here.GetManifestResourceNames()
        .Where(file => file.EndsWith(".csv", StringComparison.Ordinal))
        .Select(file => file[..^".csv".Length])
        .Where(name => !NotCurves.Contains(name) && Catalog.Find(ActivationName(name)) is not null)
        .Order(StringComparer.Ordinal)];

    public static TheoryData<string> CurveNames { get; } = [.. Curves];

    /// <summary>What is before the parameters.</summary>
    public static string ActivationName(string curve) => curve.Split('.', 2)[0];

    public static Curve Bind(string curve) => Catalog.Find(ActivationName(curve))!.Bind(Values(curve));

    /// <summary>One value a parameter: that in the name, or the default.</summary>
    public static IReadOnlyList<Quotient> Values(string curve)
    {
        var parts = curve.Split('.', 2);
        var given = parts.Skip(1).SelectMany(list => list.Split(',')).Select(pair => pair.Split('='))
            .ToDictionary(pair => pair[0], pair => (Quotient)Number(pair[1]));
        var parameters = Catalog.Find(parts[0])!.Parameters;
        return [.. parameters.Select(parameter => given.GetValueOrDefault(parameter.Name, parameter.Default))];
    }

    /// <summary>The rows below the header, split into cells; a cell with commas of its own is in quotes.</summary>
    public static string[][] Rows(string table)
    {
        using var stream = Here.GetManifestResourceStream(table + ".csv")
            ?? throw new InvalidOperationException($"there is no Reference/{table}.csv");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Cells)];
    }

    /// <summary>The rows of a table about many curves that are about this one, without the name.</summary>
    public static double[][] Rows(string table, string curve) =>
        [.. Rows(table).Where(row => row[0] == curve).Select(row => row[1..].Select(Number).ToArray())];

    public static double Number(string text) => text switch
    {
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        "nan" => double.NaN,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    private static string[] Cells(string line)
    {
        line = line.TrimEnd('\r');
        return line.StartsWith('"') && line.IndexOf('"', 1) is var end
            ? [line[1..end], .. line[(end + 2)..].Split(',')]
            : line.Split(',');
    }
}
