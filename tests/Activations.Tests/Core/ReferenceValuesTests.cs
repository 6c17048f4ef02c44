using System.Globalization;
using Activations.Tests.Reference;

namespace Activations.Tests.Core;

/// <summary>Every function against values computed with thousands of bits, at points chosen to be hard.</summary>
public class ReferenceValuesTests
{
    [Fact]
    public void Every_activation_has_reference_values()
    {
        Assert.Empty(Catalog.All.Select(activation => activation.Name)
            .Except(ReferenceTable.Curves.Select(ReferenceTable.ActivationName)));
    }

    [Theory]
    [MemberData(nameof(ReferenceTable.CurveNames), MemberType = typeof(ReferenceTable))]
    public void Values_and_derivatives_are_correctly_rounded_down_to_the_sign_of_a_zero(string name)
    {
        var curve = ReferenceTable.Bind(name);
        var wrong = ReferenceTable.Rows(name).SelectMany(row => Wrong(curve, row)).ToList();
        Assert.True(wrong.Count == 0, $"{name}, {wrong.Count} wrong: {string.Join("; ", wrong.Take(5))}");
    }

    [Theory]
    [MemberData(nameof(ReferenceTable.CurveNames), MemberType = typeof(ReferenceTable))]
    public void Not_a_number_stays_not_a_number(string curve)
    {
        var bound = ReferenceTable.Bind(curve);
        Assert.All([0, 1, 2], order => Assert.Equal(double.NaN, bound[order](double.NaN)));
    }

    private static IEnumerable<string> Wrong(Curve curve, string[] row)
    {
        var x = ReferenceTable.Number(row[0]);
        var jet = curve.At(x);
        for (var order = 0; order <= 2; order++)
        {
            var (expected, isExactZero) = (ReferenceTable.Number(row[1 + order]), row[4 + order] == "z");
            if (!IsSame(expected, jet[order], isExactZero) || !IsSame(expected, curve[order](x), isExactZero))
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"order {order} at {x:R}: {jet[order]:R} and {curve[order](x):R}, not {expected:R}");
            }
        }
    }

    /// <summary>Of what is exactly 0 the sign does not matter.</summary>
    private static bool IsSame(double expected, double actual, bool isExactZero) =>
        double.IsNaN(expected) ? double.IsNaN(actual)
        : isExactZero ? actual == 0
        : BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual);
}
