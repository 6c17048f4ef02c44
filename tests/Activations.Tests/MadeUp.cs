using Activations.Sampling;

namespace Activations.Tests;

/// <summary>Short ways to write curves and grids that are not in any catalogue.</summary>
internal static class MadeUp
{
    public static readonly Curve Sign = Curve(x => double.IsNaN(x) ? x : Math.Sign(x), Jump(0, -1, 1));

    /// <summary>A curve of which only the value is looked at.</summary>
    public static Curve Curve(Func<double, double> value, params Breakpoint[] breakpoints) =>
        new(value, _ => double.NaN, _ => double.NaN, breakpoints);

    public static Breakpoint Jump(double x, double left, double right) => new(x, new(left, 0, 0), new(right, 0, 0));

    public static Grid Grid(string start, string end, string step) => new(Decimal(start), Decimal(end), Decimal(step));

    public static Grid Grid(string start, string end) =>
        new(Decimal(start), Decimal(end), Activations.Sampling.Grid.DefaultStep(Decimal(start), Decimal(end)));

    public static DecimalNumber Decimal(string text) =>
        DecimalNumber.TryParse(text, out var number) ? number : throw new FormatException(text);
}
