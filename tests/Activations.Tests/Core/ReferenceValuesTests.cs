using System.Globalization;
using Activations.Tests.Reference;

namespace Activations.Tests.Core;

/// <summary>Every function against values computed with thousands of bits, at points chosen to be hard.</summary>
public class ReferenceValuesTests
{
    private static readonly double[] Aims = [2, 4, 8];

    [Fact]
    public void Every_activation_has_reference_values()
    {
        Assert.Empty(Catalog.All.Select(activation => activation.Name).Except(ReferenceTable.Curves.Select(ReferenceTable.ActivationName)));
    }

    [Theory]
    [MemberData(nameof(ReferenceTable.CurveNames), MemberType = typeof(ReferenceTable))]
    public void Values_and_derivatives_are_right_to_the_bound_in_ulps(string curve)
    {
        var worst = Worst(curve);
        var bounds = Bounds(curve);
        Assert.True(worst.Zip(bounds).All(pair => pair.First.Error <= pair.Second), Explain(curve, worst));
    }

    [Fact]
    public void No_bound_is_much_looser_than_it_needs_to_be()
    {
        // Twice, because the exponential of another C library may be half an ulp better or worse.
        var loose = ReferenceTable.Curves.GroupBy(ReferenceTable.ActivationName).Where(curves =>
            Enumerable.Range(0, 3).Any(order =>
                Bounds(curves.Key)[order] > Math.Max(0.5, 2 * curves.Max(curve => Worst(curve)[order].Error))));
        Assert.Empty(loose.Select(curves => curves.Key));
    }

    [Fact]
    public void Every_bound_is_a_few_ulps_or_says_why_not()
    {
        Assert.All(Catalog.All, activation =>
            Assert.Equal(Bounds(activation.Name).Zip(Aims).All(pair => pair.First <= pair.Second), activation.Accuracy!.Because is null));
    }

    [Theory]
    [MemberData(nameof(ReferenceTable.CurveNames), MemberType = typeof(ReferenceTable))]
    public void Not_a_number_stays_not_a_number(string curve)
    {
        var bound = ReferenceTable.Bind(curve);
        Assert.All([0, 1, 2], order => Assert.Equal(double.NaN, bound[order](double.NaN)));
    }

    private static double[] Bounds(string curve)
    {
        var accuracy = Catalog.Find(ReferenceTable.ActivationName(curve))!.Accuracy!;
        return [accuracy.Value, accuracy.Derivative, accuracy.SecondDerivative];
    }

    private static (double Error, double X)[] Worst(string name)
    {
        var curve = ReferenceTable.Bind(name);
        var rows = ReferenceTable.Rows(name);
        var roots = ReferenceTable.Rows("roots", name).ToLookup(row => (int)row[0], row => row[1]);
        return [.. Enumerable.Range(0, 3).Select(order => rows
            .Select(row => (Error: Error(curve[order], row, order, roots[order]), X: ReferenceTable.Number(row[0])))
            .MaxBy(point => point.Error))];
    }

    private static double Error(Func<double, double> function, string[] row, int order, IEnumerable<double> roots)
    {
        var (x, rounded) = (ReferenceTable.Number(row[0]), ReferenceTable.Number(row[1 + order]));
        double? residual = row[4 + order] == "z" ? null : ReferenceTable.Number(row[4 + order]);
        var error = Ulp.Error(function(x), rounded, residual);

        // Near a root no relative error has a meaning; there the promise is 4 ulp of max(1, |x|), and no more is asked.
        return roots.Any(root => Math.Abs(x - root) <= 0.02)
            && Math.Abs(function(x) - rounded) <= 4 * Ulp.Of(Math.Max(1, Math.Abs(x)))
            ? 0
            : error;
    }

    private static string Explain(string name, (double Error, double X)[] worst) => string.Create(
        CultureInfo.InvariantCulture,
        $"worst errors of {name}: {string.Join(", ", worst.Select((point, order) =>
            string.Create(CultureInfo.InvariantCulture, $"order {order}: {point.Error:0.000} ulp at {point.X:R}")))}");
}
