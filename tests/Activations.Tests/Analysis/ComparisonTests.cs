using Activations.Analysis;

namespace Activations.Tests.Analysis;

/// <summary>How far apart curves are.</summary>
public class ComparisonTests
{
    private static readonly Interval Book = new(-8, 8);

    [Theory]
    [InlineData("gelu", "gelu_tanh", 4.7323552068e-4, 2.6989413864)]
    [InlineData("quick_gelu", "gelu", 0.0203348722092, 2.2703977372)]
    [InlineData("hard_swish", "silu", 0.14227761953270035, 3)]
    public void The_largest_difference_is_found_with_its_place(string a, string b, double largest, double x)
    {
        var comparison = Compare(a, b);

        Assert.Equal(Verdict.Differ, comparison.Verdict);
        Assert.Equal(largest, comparison.Largest, 1e-13);
        Assert.Equal([x, -x], comparison.Places.Select(place => Math.Round(place, 10)));
    }

    [Theory]
    [InlineData("relu", "relu", Verdict.Identical)]
    [InlineData("celu", "elu", Verdict.Equal)]
    [InlineData("sigmoid", "relu", Verdict.Differ)]
    [InlineData("hard_tanh", "sqnl", Verdict.Differ)]
    public void The_verdict_says_how_much_they_are_the_same(string a, string b, Verdict verdict)
    {
        Assert.Equal(verdict, Compare(a, b).Verdict);
    }

    [Theory]
    [InlineData("tanh(x)+1", "2*sigmoid(2x)")]
    [InlineData("tanh(x)", "2sigmoid(2x)-1")]
    [InlineData("sigmoid'(x)", "sigmoid(x)*(1-sigmoid(x))")]
    [InlineData("tanh'(x)", "1-tanh(x)^2")]
    [InlineData("softplus'(x)", "sigmoid(x)")]
    [InlineData("log_cosh'(x)", "tanh(x)")]
    [InlineData("swish'(x)", "d_silu(x)")]
    [InlineData("softplus(x)-softplus(-x)", "x")]
    [InlineData("sigmoid(x)+sigmoid(-x)-1+x", "x")]
    [InlineData("hard_swish(x)", "x*hard_sigmoid(x)")]
    [InlineData("celu(x, alpha=1)", "elu(x)")]
    [InlineData("pelu(x)", "elu(x)")]
    [InlineData("log_sigmoid(x)", "-softplus(-x)")]
    [InlineData("abs(x)", "relu(x)+relu(-x)")]
    [InlineData("relu_squared(x)", "relu(x)^2")]
    [InlineData("quick_gelu(x)", "x*sigmoid(1.702x)")]
    [InlineData("x-tanh(x)", "tanh_shrink(x)")]
    [InlineData("mish(x)", "x*tanh(softplus(x))")]
    [InlineData("lisht(x)", "x*tanh(x)")]
    [InlineData("gudermannian(x)", "atan(sinh(x))")]
    public void Known_identities_hold_to_rounding_and_so_do_their_derivatives(string a, string b)
    {
        Assert.All([0, 1], order => Assert.NotEqual(Verdict.Differ, Typed(a, b, order).Verdict));
    }

    [Theory]
    [InlineData("sparse_plus'(x)", "sparse_sigmoid(x)")]
    [InlineData("relu(x)-relu(-x)", "x")]
    [InlineData("hard_tanh(x)", "max(-1, min(1, x))")]
    public void Identities_whose_sides_have_another_derivative_at_a_kink_hold(string a, string b)
    {
        Assert.NotEqual(Verdict.Differ, Typed(a, b).Verdict);
    }

    [Theory]
    [InlineData("tanh(x)+1", "2*sigmoid(2x)+1e-12")]
    [InlineData("sigmoid'(x)", "sigmoid(x)*(1-sigmoid(x))*1.000000000001")]
    [InlineData("gelu(x)", "gelu_tanh(x)")]
    [InlineData("relu(x)", "where(x<1e-9, 0, x)")]
    public void What_is_nearly_the_same_is_not(string a, string b)
    {
        Assert.Equal(Verdict.Differ, Typed(a, b).Verdict);
    }

    [Theory]
    [InlineData("sigmoid'(x)", "x*(1-x)", "right in terms of the output: x stands for sigmoid(x)")]
    [InlineData("tanh'(x)", "1-x^2", "right in terms of the output: x stands for tanh(x)")]
    [InlineData("tanh'(x)", "tanh(x)^2-1", "right but for the sign")]
    [InlineData("gaussian'(x)", "exp(-x^2)", "right but for the inner derivative, -2x of -x^2")]
    [InlineData("sigmoid'(x)", "x", null)]
    [InlineData("sigmoid(x)", "-sigmoid(x)", null)]
    public void A_common_slip_is_named(string derivative, string claim, string? slip)
    {
        Assert.Equal(slip, Slip.Of(Activation.Typed(derivative), [], Activation.Typed(claim), [], Book));
    }

    [Theory]
    [InlineData("tanh(x)+1", "2*sigmoid(2x)", Verdict.Equal)]
    [InlineData("clip(round(x),-8,7)", "round(clip(x,-8,7))", Verdict.Equal)]
    [InlineData("relu(floor(x))", "floor(relu(x))", Verdict.Equal)]
    [InlineData("clip(round(4x),-8,7)/4", "round(clip(4x,-8,7))/4", Verdict.Equal)]
    [InlineData("round(hardtanh(x))", "hardtanh(round(x))", Verdict.Equal)]
    [InlineData("x+1", "1+x", Verdict.Identical)]
    [InlineData("1/x", "x/0", Verdict.DifferWhereOneHasNoValue)]
    [InlineData("sqrt(x)^2", "x", Verdict.DifferWhereOneHasNoValue)]
    [InlineData("relu'(x)", "where(x>=0,1,0)", Verdict.DifferAtKinksAlone)]
    [InlineData("x", "x+1e-3*exp(-1e8*(x-3.03)^2)", Verdict.Differ)]
    [InlineData("x", "x+1e-3*exp(-3e7*(x^2-3)^2)", Verdict.Differ)]
    public void A_verdict_tells_how_formulas_differ(string a, string b, Verdict verdict)
    {
        Assert.Equal(verdict, Typed(a, b).Verdict);
    }

    [Fact]
    public void A_difference_at_a_kink_alone_is_found()
    {
        var relu = Catalog.Find("relu")!.Bind();
        var comparison = Comparison.Of(relu, relu.WithSlopeAtKinks(SlopeAtKink.Right), Book)[1];

        Assert.Equal((Verdict.DifferAtKinksAlone, 1), (comparison.Verdict, comparison.Largest));
        Assert.Equal([0.0], comparison.Places);
    }

    // At 0 the logarithm goes to −∞; below it has no value.
    [Fact]
    public void Curves_that_are_made_of_functions_are_compared_where_both_have_a_value()
    {
        var log = new Curve(Math.Log, x => 1 / x, x => -1 / x / x);
        var zero = new Curve(_ => 0, _ => 0, _ => 0);

        var comparison = Comparison.Of(log, zero, Book)[0];

        Assert.Equal((Verdict.Differ, double.PositiveInfinity), (comparison.Verdict, comparison.Largest));
        Assert.Equal(new(null, -8), comparison.OneAlone);
    }

    [Theory]
    [InlineData("sqrt(x)", "x", 5.1715728752538097, null, -8.0)]
    [InlineData("x", "acos(x)", 4.1415926535897931, 8.0, null)]
    [InlineData("log(x)", "x", double.PositiveInfinity, null, -8.0)]
    [InlineData("1/x", "x", double.PositiveInfinity, null, 0.0)]
    [InlineData("sin(x)/x", "sinc(x)", 0, null, 0.0)]
    [InlineData("sqrt(x)", "sqrt(-x-1)", double.NaN, 8.0, -8.0)]
    [InlineData("x", "x/0", double.NaN, 8.0, null)]
    [InlineData("x/0", "sqrt(-1-x^2)", double.NaN, null, null)]
    [InlineData("log(x)", "log(x)+0*x", 0, null, null)]
    [InlineData("tan(x)", "x", double.PositiveInfinity, null, null)]
    [InlineData("atanh(x)", "log((1+x)/(1-x))/2", 0, null, null)]
    [InlineData("log(x^2)", "2log(x)", 0, -8.0, null)]
    public void Where_one_alone_has_a_value_is_told_apart_from_how_far_apart_two_are(
        string a, string b, double largest, double? onlyA, double? onlyB)
    {
        var found = Typed(a, b);

        Assert.Equal(largest, found.Largest, 1e-13);
        Assert.Equal(new(onlyA, onlyB), found.OneAlone);
        Assert.Equal(largest > 0, found.Places.Count > 0);
        Assert.Equal(!(largest > 0), double.IsNaN(found.A) && double.IsNaN(found.B));
    }

    // The first jumps by π between two doubles, the second by 1 at 5/3, the third by 2 at the roots of 2.
    [Theory]
    [InlineData("atan(tan(x))", "x", 9.4247779607693797, 7.8539816339744831, 1)]
    [InlineData("atan(tan(x))", "x-100", 109.4247779607693797, -7.8539816339744831, -1)]
    [InlineData("floor(3x)", "3x+relu(1.5-abs(x-5/3))", 2.5, 1.6666666666666667, -1)]
    [InlineData("sign(x^2-2)", "min(abs(x), 1.5)", 2.4142135623730949, 1.4142135623730949, 0)]
    public void Values_are_those_of_the_side_on_which_the_difference_is(
        string a, string b, double largest, double x, int side)
    {
        var found = Typed(a, b);

        Assert.Equal(largest, found.Largest, 1e-12);
        Assert.Equal(largest, Math.Abs(found.A - found.B), 1e-12);
        Assert.Equal((x, side), (found.Places[0], found.Side));
    }

    private static Comparison Compare(string a, string b) => Compare(Catalog.Find(a)!, Catalog.Find(b)!, 0);

    private static Comparison Typed(string a, string b, int order = 0) =>
        Compare(Activation.Typed(a), Activation.Typed(b), order);

    private static Comparison Compare(Activation first, Activation second, int order)
    {
        var (curveA, curveB) = (first.Bind(), second.Bind());
        return Comparison.Of(curveA, curveB, Book)[order];
    }

    // Beside a pole both are so large that the difference of what they are rounded to is another, or none.
    [Theory]
    [InlineData("1/x", "1/x+1e-3", 1e-3)]
    [InlineData("tan(x)", "tan(x)+1", 1)]
    [InlineData("1/(x-1)", "1/(x-1)+sin(x)", 1)]
    [InlineData("exp(100x)", "exp(100x)+1", 1)]
    public void Where_two_differ_by_little_beside_a_pole_it_is_told_where_it_is_seen(
        string a, string b, double largest)
    {
        var found = Typed(a, b);

        Assert.Equal(largest, found.Largest, 1e-12);
        Assert.Equal(largest, Math.Abs(found.B - found.A), 1e-3 * largest);
    }

    // 2·1e308 is too large for a double, but not for the difference; φ(8) is 5.05e-15.
    [Theory]
    [InlineData("x", "2x", 0, 1e308, 1e308, true)]
    [InlineData("gelu(x)/x", "x", 1, 8, 0.99999999999999489, false)]
    public void The_largest_difference_is_the_largest_whatever_is_too_large_or_nearly_as_large(
        string a, string b, int order, double end, double largest, bool isTooLarge)
    {
        var (first, second) = (Activation.Typed(a).Bind(), Activation.Typed(b).Bind());

        var found = Comparison.Of(first, second, new(-end, end))[order];

        Assert.Equal((largest, isTooLarge), (found.Largest, double.IsNaN(found.Ulps)));
    }

    [Fact]
    public void What_is_so_only_on_one_side_is_told_as_that()
    {
        var (floor, identity) = (Activation.Typed("floor(x)").Bind(), Activation.Typed("x").Bind());

        var found = Comparison.Of(floor, identity, Book)[0];

        Assert.Equal((1, -1), (found.Largest, found.Side));
    }

    [Theory]
    [InlineData("tan(x)", -1)]
    [InlineData("1/(x-1/3)", 1)]
    [InlineData("1/(x-2/3)", 1)]
    [InlineData("-1/(x+2/3)", -1)]
    [InlineData("1/(x-2)", 1)]
    public void Beside_a_pole_one_is_infinite_though_no_double_is_the_pole(string formula, int signAbove)
    {
        var (a, b) = (Activation.Typed(formula).Bind(), Activation.Typed("x").Bind());

        var found = Comparison.Of(a, b, Book)[0];

        Assert.Equal(double.PositiveInfinity, found.Largest);
        Assert.Equal(double.PositiveInfinity, Math.Abs(found.A));
        Assert.Equal(signAbove * found.Side, Math.Sign(found.A));
    }

    // At artanh(1/2), log(2) and 1/3, which are no doubles.
    [Theory]
    [InlineData("(tanh(x)>0.5)*x", "(tanh(x)>=0.5)*x", 0.54930614433405485, 0.54930614433405485, 0, 0.549306144334055)]
    [InlineData("where(exp(x)>=2,1,0)", "where(exp(x)>2,1,0)", 1, 0.69314718055994531, 1, 0)]
    [InlineData("where(exp(x)==2,5,x)", "x", 4.3068528194400547, 0.69314718055994531, 5, 0.69314718055994531)]
    [InlineData("where(x==1/3,5,x)", "x", 14 / 3.0, 1 / 3.0, 5, 1 / 3.0)]
    [InlineData("sqrt(x-1/3)", "sqrt(x-1/3)+where(3x==1,1,0)", 1, 1 / 3.0, 0, 1)]
    [InlineData("sqrt(x-pi)", "sqrt(x-pi)+where(x==pi,1,0)", 1, Math.PI, 0, 1)]
    [InlineData("sqrt(2-x^2)", "sqrt(2-x^2)+where(x^2==2,1,0)", 1, 1.4142135623730951, 0, 1)]
    [InlineData("where(3x<1,x,2x)", "where(3x<=1,x,2x)", 1 / 3.0, 1 / 3.0, 2 / 3.0, 1 / 3.0)]
    [InlineData("floor(exp(x))", "ceil(exp(x))-1", 1, 0, 1, 0)]
    [InlineData("floor(4tanh(x)+0.5)", "ceil(4tanh(x)+0.5)-1", 1, 0.12565721414045304, 1, 0)]
    public void What_differs_between_two_doubles_alone_is_told(
        string a, string b, double largest, double x, double atA, double atB)
    {
        var found = Typed(a, b);

        Assert.Equal((Verdict.DifferAtKinksAlone, 0), (found.Verdict, found.Side));
        Assert.Equal([largest, x, atA, atB], [found.Largest, found.Places[0], found.A, found.B], Nearly);
    }

    [Theory]
    [InlineData("abs(tanh(x)-0.5)", "where(tanh(x)>0.5,tanh(x)-0.5,0.5-tanh(x))")]
    [InlineData("floor(exp(x)+0.5)", "-ceil(-exp(x)-0.5)")]
    [InlineData("relu(exp(x)-2)", "(exp(x)>2)*(exp(x)-2)")]
    [InlineData("round(3tanh(x))", "-round(-3tanh(x))")]
    public void What_is_the_same_between_two_doubles_too_is_equal(string a, string b)
    {
        Assert.Contains(Typed(a, b).Verdict, (Verdict[])[Verdict.Identical, Verdict.Equal]);
    }

    [Fact]
    public void A_value_that_is_missing_between_two_doubles_alone_is_told()
    {
        var found = Typed("(exp(x)-2)/(exp(x)-2)", "1+0x");

        Assert.Equal(Verdict.DifferWhereOneHasNoValue, found.Verdict);
        Assert.Equal(0.69314718055994531, found.OneAlone.B!.Value, 1e-15);
        Assert.True(found.OneAlone.IsBetweenDoubles);
    }

    // Each is the double nearest to the difference; that of the nearest doubles is another: 1.1 - 1 is more than 0.1.
    [Theory]
    [InlineData("x+0.1", "x", 0, 1, 2, 0.1)]
    [InlineData("sigmoid(x)+0.1x", "sigmoid(x)", 1, -8, 8, 0.1)]
    [InlineData("x/10", "x/10-0.7", 0, 3, 5, 0.7)]
    [InlineData("where(x<1,x,x+0.2)", "x", 0, -8, 8, 0.2)]
    [InlineData("softsign(x)", "x/(1+abs(x))+0.3", 0, 2, 3, 0.3)]
    [InlineData("relu6(x)", "x", 0, 0, 6.1, 0.09999999999999964)]
    public void The_largest_difference_is_that_of_the_curves_not_of_what_they_are_rounded_to(
        string a, string b, int order, double low, double high, double largest)
    {
        var (first, second) = (Activation.Typed(a).Bind(), Activation.Typed(b).Bind());

        Assert.Equal(largest, Comparison.Of(first, second, new(low, high))[order].Largest);
    }

    // Beside such a place the difference is the same to fifteen digits.
    [Theory]
    [InlineData("max(tanh(x),1-exp(-x-1))", "tanh(x)", 0, -0.62852153647105050)]
    [InlineData("max(tanh(x),1-exp(-x-1))", "tanh(x)", 1, -1.6574544541530773)]
    [InlineData("x*exp(-x)", "0x", 0, -8)]
    [InlineData("sin(x)+2", "1+0x", 0, 1.5707963267948966)]
    [InlineData("exp(-(x-0.3)^2)", "0x", 0, 0.3)]
    [InlineData("tanh(20x)", "0x", 0, 8)]
    public void The_place_is_where_the_difference_turns(string a, string b, int order, double x)
    {
        Assert.Equal(x, Typed(a, b, order).Places[0], 1e-14);
    }

    private static bool Nearly(double a, double b) => Math.Abs(a - b) < 1e-14;
}
