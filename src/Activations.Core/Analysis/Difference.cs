using Activations.Evaluation;

namespace Activations.Analysis;

/// <summary>Curves taken from each other.</summary>
public static class Difference
{
    /// <summary>
    /// a − b with its derivatives and breakpoints. Of two formulas it is a formula, so that digits that cancel are none
    /// that are lost.
    /// </summary>
    public static Curve Minus(this Curve a, Curve b)
    {
        if (a.Formula is { } first && b.Formula is { } second)
        {
            return new(first.Minus(second)) { Watch = a.Watch };
        }

        return new(x => a[0](x) - b[0](x), x => a[1](x) - b[1](x), x => a[2](x) - b[2](x), Breakpoints)
        {
            Format = NumberFormat.Coarser(a.Format, b.Format),
        };

        IEnumerable<Breakpoint> Breakpoints(double start, double end)
        {
            var (ofA, ofB) = (Nodes(a, start, end), Nodes(b, start, end));
            foreach (var x in ofA.Keys.Union(ofB.Keys).Order())
            {
                var (pointA, pointB) = (ofA.GetValueOrDefault(x, At(a, x)), ofB.GetValueOrDefault(x, At(b, x)));
                yield return new(x, Minus(pointA.Left, pointB.Left), Minus(pointA.Right, pointB.Right));
            }
        }
    }

    private static Dictionary<double, Breakpoint> Nodes(Curve curve, double start, double end) =>
        curve.BreakpointsWithin(start, end).ToDictionary(point => point.X);

    private static Breakpoint At(Curve curve, double x) => new(x, curve.At(x), curve.At(x));

    private static Jet Minus(Jet a, Jet b) =>
        new(a.Value - b.Value, a.Derivative - b.Derivative, a.SecondDerivative - b.SecondDerivative);
}
