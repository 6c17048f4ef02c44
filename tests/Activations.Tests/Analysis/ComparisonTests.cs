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

    [Fact]
    public void What_only_one_of_them_has_is_infinitely_far_from_the_other()
    {
        var log = new Curve(Math.Log, x => 1 / x, x => -1 / x / x);
        var zero = new Curve(_ => 0, _ => 0, _ => 0);

        var comparison = Comparison.Of(log, zero, Book)[0];

        Assert.Equal((Verdict.Differ, double.PositiveInfinity), (comparison.Verdict, comparison.Largest));
    }

    private static Comparison Compare(string a, string b) => Compare(Catalog.Find(a)!, Catalog.Find(b)!, 0);

    private static Comparison Typed(string a, string b, int order = 0) =>
        Compare(Activation.Typed(a), Activation.Typed(b), order);

    private static Comparison Compare(Activation first, Activation second, int order)
    {
        var (curveA, curveB) = (first.Bind(), second.Bind());
        return Comparison.Of(curveA, curveB, Book)[order];
    }

    [Fact]
    public void Where_two_differ_by_a_number_everywhere_is_told_where_it_is_seen()
    {
        var (a, b) = (Activation.Typed("1/x").Bind(), Activation.Typed("1/x+1e-3").Bind());

        var found = Comparison.Of(a, b, Book)[0];

        Assert.True(found.B > found.A && double.IsFinite(found.B), $"{found.A} and {found.B}");
    }

    [Fact]
    public void What_is_so_only_on_one_side_is_told_as_that()
    {
        var (floor, identity) = (Activation.Typed("floor(x)").Bind(), Activation.Typed("x").Bind());

        var found = Comparison.Of(floor, identity, Book)[0];

        Assert.Equal((1, -1), (found.Largest, found.Side));
    }

    [Theory]
    [InlineData("tan(x)")]
    [InlineData("1/(x-1/3)")]
    [InlineData("1/(x-2)")]
    public void Beside_a_pole_one_is_infinite_though_no_double_is_the_pole(string formula)
    {
        var (a, b) = (Activation.Typed(formula).Bind(), Activation.Typed("x").Bind());

        var found = Comparison.Of(a, b, Book)[0];

        Assert.True(double.IsInfinity(found.Largest) && double.IsInfinity(found.A), $"{found.A} and {found.B}");
    }
}
