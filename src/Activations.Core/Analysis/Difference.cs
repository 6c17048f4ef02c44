namespace Activations.Analysis;

/// <summary>Curves taken from each other.</summary>
public static class Difference
{
    /// <summary>a − b, with the derivatives and the breakpoints of both.</summary>
    public static Curve Minus(this Curve a, Curve b)
    {
        return new(x => a[0](x) - b[0](x), x => a[1](x) - b[1](x), x => a[2](x) - b[2](x), Breakpoints)
        {
            Format = NumberFormat.Coarser(a.Format, b.Format),
        };

        IEnumerable<Breakpoint> Breakpoints(double start, double end)
        {
            var (ofA, ofB) = (Nodes(a, start, end), Nodes(b, start, end));
            return ofA.Keys.Union(ofB.Keys).Order().Select(x => (A: ofA.GetValueOrDefault(x, Node.At(a, x)), B: ofB.GetValueOrDefault(x, Node.At(b, x))))
                .Select(at => new Breakpoint(at.A.X, Minus(at.A.Left, at.B.Left), Minus(at.A.Right, at.B.Right)));
        }
    }

    /// <summary>The breakpoints of a curve within a closed interval, by their places.</summary>
    internal static Dictionary<double, Node> Nodes(Curve curve, double start, double end) =>
        curve.BreakpointsWithin(start, end).ToDictionary(point => point.X, point => new Node(point.X, point.Left, point.Right));

    private static Jet Minus(Jet a, Jet b) => new(a.Value - b.Value, a.Derivative - b.Derivative, a.SecondDerivative - b.SecondDerivative);
}
