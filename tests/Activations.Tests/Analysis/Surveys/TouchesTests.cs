using System.Globalization;
using Activations.Analysis;

namespace Activations.Tests.Analysis.Surveys;

/// <summary>Where a curve touches 0 or y = x, or has its only values, at places that few doubles are.</summary>
public class TouchesTests
{
    private static CurveFacts FactsOf(string formula) =>
        CurveFacts.Of(Activation.Typed(formula).Bind(), new(-8, 8))!;

    private static string Written(IEnumerable<Interval> places) => string.Join(' ', places.Select(Written));

    private static string Written(Interval place) =>
        place.IsPoint ? Written(place.Low) : $"{Written(place.Low)}:{Written(place.High)}";

    private static string Written(double x) => x.ToString("G5", CultureInfo.InvariantCulture);

    // By hand: what is added to x is 0 there and nowhere else.
    [Theory]
    [InlineData("x+abs(sin(x))", "-6.2832 -3.1416 0 3.1416 6.2832")]
    [InlineData("abs(sin(x))-abs(x)", "-6.2832 -3.1416 0")]
    [InlineData("x-abs(cos(x))", "-7.854 -4.7124 -1.5708 1.5708 4.7124 7.854")]
    [InlineData("x+abs(tanh(x)-0.5)", "0.54931")]
    [InlineData("x+abs(tanh(x)-0.5)^0.5", "0.54931")]
    [InlineData("x*floor(cos(x))", "-6.2832 0 6.2832")]
    [InlineData("sqrt(sin(x)-1)+x", "-4.7124 1.5708 7.854")]
    [InlineData("relu(sin(x)-1)+x", "-8:8")]
    [InlineData("x+relu(-abs(tanh(x)-0.5))", "-8:8")]
    [InlineData("x+relu(sin(x))", "-8:-6.2832 -3.1416:0 3.1416:6.2832")]
    [InlineData("x+(x-sqrt(2))^2", "1.4142")]
    [InlineData("x+sin(x)^4", "-6.2832 -3.1416 0 3.1416 6.2832")]
    [InlineData("x+log(1+sin(x)^2)", "-6.2832 -3.1416 0 3.1416 6.2832")]
    [InlineData("x+min(abs(x^2-2),abs(exp(x)-3))", "-1.4142 1.0986 1.4142")]
    [InlineData("x+sign(sin(x))", "-6.2832 -3.1416 0 3.1416 6.2832")]
    [InlineData("x+floor(cos(x)^2-1)", "-6.2832 -3.1416 0 3.1416 6.2832")]
    public void Fixed_points_that_only_touch_are_told(string formula, string places)
    {
        Assert.Equal(places, Written(FactsOf(formula).FixedPoints));
    }

    [Theory]
    [InlineData("abs(tanh(x)-0.5)", "0.54931")]
    [InlineData("abs(sin(x))", "-6.2832 -3.1416 0 3.1416 6.2832")]
    [InlineData("(exp(x)-2)^2", "0.69315")]
    [InlineData("sqrt(tanh(x)-tanh(1))", "1")]
    [InlineData("relu(sin(x)-1)", "-8:8")]
    public void Zeros_that_only_touch_are_told(string formula, string places)
    {
        Assert.Equal(places, Written(FactsOf(formula).Zeros));
    }

    // At a double where numbers that no digits end are equal, as exp(x) and exp(2) at 2.
    [Theory]
    [InlineData("abs(exp(x)-exp(2))^0.5", 2, double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData("abs(tanh(x)-tanh(1))^0.5", 1, double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData("abs(exp(x)-exp(2))", 2, -7.38905609893065, 7.38905609893065)]
    [InlineData("relu(log(x)-log(3))^0.5", 3, 0, double.PositiveInfinity)]
    [InlineData("abs(sinh(x)-sinh(1))^(1/3)", 1, double.NegativeInfinity, double.PositiveInfinity)]
    public void Slopes_beside_a_root_of_numbers_that_never_end_are_right(
        string formula, double place, double left, double right)
    {
        var kink = Assert.Single(FactsOf(formula).Breakpoints, point => point.X == place);

        Assert.Equal((left, right), (kink.Left.Derivative, kink.Right.Derivative));
    }

    [Fact]
    public void A_root_has_a_value_where_it_begins()
    {
        var facts = FactsOf("sqrt(tanh(x)-tanh(1))");

        Assert.Equal(new Interval(-8, 1), Assert.Single(facts.Undefined));
        Assert.Equal((0, double.PositiveInfinity), (facts.ValueAt(1), facts.Slopes.High));
    }

    // What is there at these places, such as π/2 of sin(x) - 1 alone, tells all there is to tell.
    [Theory]
    [InlineData("sqrt(sin(x)-1)", Symmetry.None)]
    [InlineData("sqrt(sin(x)-1)+x", Symmetry.None)]
    [InlineData("sqrt(cos(x)-1)+x", Symmetry.Odd)]
    [InlineData("sqrt(-(exp(x)-exp(1))^2)", Symmetry.None)]
    [InlineData("x+floor(sin(x)^2)", Symmetry.None)]
    [InlineData("where(sin(x)==0,x,1)", Symmetry.None)]
    [InlineData("where(sin(x)==0,abs(x),1)", Symmetry.Even)]
    [InlineData("cbrt(x-pi)^3+pi", Symmetry.Odd)]
    public void Values_that_stand_alone_count_for_symmetry(string formula, Symmetry symmetry)
    {
        Assert.Equal(symmetry, FactsOf(formula).Symmetry);
    }
}
