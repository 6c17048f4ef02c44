using Activations.Tests.Reference;
using CsCheck;
using MathNet.Numerics.Differentiation;

namespace Activations.Tests.Core;

/// <summary>The analytic derivatives against finite differences, which know nothing of them.</summary>
public class DerivativeTests
{
    // Five points at a distance of 2^-10·(1 + |x|) leave an error of the order of h⁴ and of 1e-16/h: together
    // up to 1e-9 of what is differentiated. The second difference divides by h twice and is good to 7e-7 only.
    private const double FirstTolerance = 1e-8, SecondTolerance = 5e-6;

    // Wider than the five points, which may not straddle a breakpoint.
    private const double Margin = 0.1;

    // Beside the end of its domain a curve bends too sharply for five points.
    private const double DomainMargin = 0.5;

    [Theory]
    [MemberData(nameof(ReferenceTable.CurveNames), MemberType = typeof(ReferenceTable))]
    public void Derivatives_are_what_finite_differences_say_on_a_grid(string name)
    {
        var (curve, breaks) = (ReferenceTable.Bind(name), Breaks(name));
        for (var x = -12.0; x <= 12; x += 0.25)
        {
            AssertDerivatives(curve, x, breaks);
        }
    }

    [Theory]
    [MemberData(nameof(ReferenceTable.CurveNames), MemberType = typeof(ReferenceTable))]
    public void Derivatives_are_what_finite_differences_say_at_random_points(string name)
    {
        var (curve, breaks) = (ReferenceTable.Bind(name), Breaks(name));
        Gen.Double[-15, 15].Sample(x => AssertDerivatives(curve, x, breaks), iter: 100);
    }

    /// <summary>
    /// Those on record; of some it is the third derivative that jumps, which is no breakpoint of the curve.
    /// </summary>
    private static double[] Breaks(string name) => [.. ReferenceTable.Rows("one_sided", name).Select(row => row[0])];

    private static void AssertDerivatives(Curve curve, double x, double[] breaks)
    {
        if (curve.BreakpointsWithin(x - Margin, x + Margin).Any()
            || breaks.Any(point => Math.Abs(x - point) <= Margin)
            || double.IsNaN(curve[0](x - DomainMargin)))
        {
            return;
        }

        var difference = new NumericalDerivative(5, 2);
        var (first, second) = (curve[1](x), curve[2](x));
        var scale = Enumerable.Range(0, 3).Max(order => Math.Abs(curve[order](x))) + 1;
        Assert.Equal(first, difference.EvaluateDerivative(curve[0], x, 1), FirstTolerance * scale);
        Assert.Equal(second, difference.EvaluateDerivative(curve[1], x, 1), FirstTolerance * scale);
        Assert.Equal(second, difference.EvaluateDerivative(curve[0], x, 2), SecondTolerance * scale);
    }
}
