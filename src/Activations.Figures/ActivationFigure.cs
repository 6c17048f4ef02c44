using Activations.Sampling;

namespace Activations.Figures;

/// <summary>
/// Figures of activations by their names, such as <c>ActivationFigure.Of(["gelu"], orders: [0, 1])</c>.
/// </summary>
public static class ActivationFigure
{
    private static readonly Interval UsualRange = new(-8, 8);
    private static readonly PictureSize UsualSize = new(1000, 500, 200);

    /// <summary>
    /// A figure of the curves in one panel, with names, formula and description, as the program draws it. What it looks
    /// like can be changed after that: <c>figure with { Theme = Theme.Dark, Title = "Gates" }</c>.
    /// </summary>
    /// <param name="curves">
    /// At least one: names of the catalogue, or formulas in x without other letters, such as
    /// <c>prelu(x, alpha=0.1)</c>.
    /// </param>
    /// <param name="orders">Which of f (0), f′ (1) and f″ (2), ascending; f alone when null.</param>
    /// <param name="range">What x runs over; −8 to 8 when null.</param>
    /// <param name="size">5 × 2.5 inches at 200 pixels an inch when null.</param>
    /// <exception cref="ArgumentException">
    /// There is no such function, an order is not 0, 1 or 2 or not above the one before, or the range is empty.
    /// </exception>
    public static Figure Of(
        IReadOnlyList<string> curves,
        IReadOnlyList<int>? orders = null,
        Interval? range = null,
        PictureSize? size = null)
    {
        ArgumentOutOfRangeException.ThrowIfZero(curves.Count, nameof(curves));
        var shownOrders = Checked(orders ?? [0]);
        var (grid, pixels) = (GridOver(range ?? UsualRange), size ?? UsualSize);
        Activation[] activations = [.. curves.Select(Find)];
        DrawnCurve[] drawn = [.. activations.Select(activation => Follow(activation, shownOrders, grid, pixels))];
        var arranged = Arrangement.Overlay.Arrange(drawn, shownOrders, isSweep: false);
        var only = activations.Length == 1 ? activations[0] : null;
        var names = English.And(drawn.Select(curve => curve.Label));
        var subject = only is null ? names : $"{(only.IsTyped ? only.Symbol : only.Name)}, {FormulaOf(only)},";
        var described = activations.Zip(drawn, (activation, curve) =>
            new DescribedCurve(activation.Bind(), curve.Label, curve.Samples));
        var description = new FigureDescription(subject, IsAlone: only is not null, shownOrders, grid)
        {
            Curves = FigureDescription.TellsOf(activations.Length, shownOrders.Count) ? [.. described] : [],
        };
        return new()
        {
            Panels = arranged.Panels,
            Legend = arranged.Legend,
            Range = grid.Range,
            Title = only is { IsTyped: false } ? only.Name : null,
            Formula = only is null ? null : FormulaOf(only),
            Size = pixels,
            Command = CommandOf(curves, shownOrders, grid),
            Description = description.Sentence,
        };
    }

    /// <summary>The grid with the usual step over a range.</summary>
    /// <exception cref="ArgumentException">The range is empty or unbounded.</exception>
    internal static Grid GridOver(Interval range)
    {
        if (range.IsUnbounded || !(range.Low < range.High))
        {
            throw new ArgumentException($"{range.Low} to {range.High}: expected a range with its lower end first");
        }

        var (start, end) = (DecimalNumber.Shortest(range.Low), DecimalNumber.Shortest(range.High));
        return new(start, end, Grid.DefaultStep(start, end));
    }

    private static IReadOnlyList<int> Checked(IReadOnlyList<int> orders)
    {
        var isAscending = orders.Zip(orders.Skip(1)).All(pair => pair.First < pair.Second);
        return orders.Count > 0 && isAscending && orders[0] >= 0 && orders[^1] <= 2
            ? orders
            : throw new ArgumentException($"orders {string.Join(',', orders)}: expected some of 0, 1 and 2, ascending");
    }

    private static Activation Find(string curve)
    {
        if (Catalog.Find(curve) is { } known)
        {
            return known;
        }

        var isName = curve.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') && curve != "x";
        if (isName)
        {
            var meant = Catalog.Nearest(curve) is { } near ? $"; did you mean {near}?" : "";
            throw new ArgumentException($"unknown activation '{curve}'{meant}");
        }

        return Activation.Typed(curve);
    }

    private static DrawnCurve Follow(Activation activation, IReadOnlyList<int> orders, Grid grid, PictureSize size)
    {
        var curve = activation.Bind();
        var samples = orders.Select(order => CurveTracing.Trace(curve, order, grid, size.Width, size.Height));
        return new(activation.IsTyped ? activation.TypesetFormula : activation.Name, [.. samples]);
    }

    private static string FormulaOf(Activation activation) => HeaderFormula.Of(
        activation,
        isNamed: false,
        activation.Parameters.Select(parameter => HeaderFormula.Said(parameter, parameter.Default)));

    private static string CommandOf(IReadOnlyList<string> curves, IReadOnlyList<int> orders, Grid grid)
    {
        var order = orders is [0] ? "" : orders is [0, 1] ? " --grad" : $" --order {string.Join(',', orders)}";
        var range = grid.Range == UsualRange ? "" : $" --range {grid.Start}:{grid.End}";
        return $"activations plot {string.Join(' ', curves.Select(Quoted))}{order}{range}";
    }

    /// <summary>A word as a shell takes it.</summary>
    private static string Quoted(string word) => word.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
        ? word
        : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
