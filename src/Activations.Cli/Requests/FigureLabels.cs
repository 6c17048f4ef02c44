using System.Globalization;

namespace Activations.Cli.Requests;

/// <summary>How a figure names what it shows.</summary>
internal sealed class FigureLabels(CurveRequest request, string? title)
{
    private static readonly string[] OrderNames = ["value", "derivative", "second derivative"];

    private readonly bool _oneFamily = request.Curves.All(curve => curve.Activation == request.Curves[0].Activation);

    private readonly List<string> _varying = [.. request.Curves
        .SelectMany(curve => curve.Parameters)
        .GroupBy(given => given.Name)
        .Where(group => group.Select(given => given.Values[0]).Distinct().Count() > 1)
        .Select(group => group.Key)];

    private bool IsTyped => request.Curves[0].Activation.IsTyped;

    private bool IsAlone => request.Curves.Count == 1;

    /// <summary>Whether the curves are one activation with one parameter's value varying.</summary>
    public bool IsSweep => !IsAlone && _oneFamily && _varying.Count == 1
        && request.Curves.All(curve => curve.Arithmetic == request.Curves[0].Arithmetic)
        && request.Curves.All(curve => curve.Label == request.Curves[0].Label);

    /// <summary>Whether the curves are one function in several number types.</summary>
    private bool IsInTypes => !IsAlone && _oneFamily && _varying.Count == 0
        && request.Curves.Select(curve => curve.Type).Distinct().Count() == request.Curves.Count
        && request.Curves.All(curve => curve.Label == request.Curves[0].Label);

    /// <summary>The user's title, or the name of what is drawn when there is one.</summary>
    public string? Title => title ?? (IsAlone || IsSweep || IsInTypes ? request.Curves[0].Label ?? (IsTyped ? null : request.Curves[0].Name) : null);

    /// <summary>The formula of the only function, with its parameter values.</summary>
    public string? Formula
    {
        get
        {
            if (!IsAlone && !IsSweep && !IsInTypes)
            {
                return null;
            }

            var curve = request.Curves[0];
            var (activation, symbol) = (curve.Activation, curve.Activation.Symbol);
            var formula = activation.TypesetFormula;
            var values = activation.Parameters.Zip(curve.Values)
                .Where(pair => !_varying.Contains(pair.First.Name))
                .Select(pair => $"{pair.First.Symbol} = {Number(pair.Second)}");
            var said = curve.Arithmetic is { } arithmetic && !IsInTypes ? values.Append(arithmetic) : values;
            return string.Join(",  ", said.Prepend(symbol == activation.Name || curve.Label is not null && IsTyped ? formula : $"{symbol}(x) = {formula}"));
        }
    }

    /// <summary>What the curve's key says among others.</summary>
    public string Key(CurveSpec curve)
    {
        if (IsInTypes)
        {
            return curve.Arithmetic ?? curve.Type.Name;
        }

        var oneFamily = _oneFamily && _varying.Count > 0;
        if (curve.Label is { } label && request.Curves.Count(other => other.Label == label) == 1)
        {
            return label;
        }

        var values = (oneFamily ? curve.Parameters.Where(given => _varying.Contains(given.Name)) : curve.NotDefault)
            .Select(given => $"{curve.Activation.Parameters.First(p => p.Name == given.Name).Symbol} = {Number(given.Values[0])}");
        values = curve.HeldText.Select(held => held.Replace("=", " = ", StringComparison.Ordinal)).Concat(values);
        values = curve.Arithmetic is { } arithmetic && !IsSweep ? values.Append(arithmetic) : values;
        var name = IsSweep ? null
            : curve.Label is { } shared && !oneFamily ? $"{shared} ({curve.Name})"
            : curve.Label ?? (oneFamily ? null : curve.Name);
        return string.Join(", ", name is null ? values : values.Prepend(name));
    }

    /// <summary>One sentence for readers who cannot see the picture.</summary>
    public string Description(Interval? extent)
    {
        var curves = request.Curves[0].Label ?? (IsTyped ? request.Curves[0].Activation.Symbol : request.Curves[0].Name);
        curves = IsAlone ? $"{curves}, {Formula},"
            : IsInTypes ? $"{curves}, {Formula}, in {English.And(request.Curves.Select(Key))},"
            : IsSweep ? $"{curves}, {Formula}, with {English.And(request.Curves.Select(Key))},"
            : English.And(request.Curves.Select(Key));
        var orders = English.And(request.Orders.Where(order => order > 0).Select(order => OrderNames[order] + (IsAlone ? "" : "s")));
        var what = orders.Length == 0 ? curves
            : request.Orders[0] == 0 ? $"{curves} and {(IsAlone ? "its" : "their")} {orders}"
            : $"the {orders} of {curves}";
        var y = extent is { } interval ? $"; y goes from {Rounded(interval.Low)} to {Rounded(interval.High)}" : "";
        return $"Line plot of {what} for x from {Minus(request.Range.Start.ToString())} to {Minus(request.Range.End.ToString())}{y}.";
    }

    /// <summary>As typed, unless nobody would type so many digits.</summary>
    private static string Number(double value) => Minus(NumberText.Shortest(value) is { Length: <= 9 } text
        ? text
        : NumberText.Shortest(double.Parse(value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)));

    private static string Number(Quotient value) => value.Denominator == 1 ? Number(value.Numerator) : Minus(value.ToString());

    /// <summary>With four significant digits.</summary>
    public static string Rounded(double value) => Number(double.Parse(
        value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    private static string Minus(string number) => number.Replace('-', '−');
}
