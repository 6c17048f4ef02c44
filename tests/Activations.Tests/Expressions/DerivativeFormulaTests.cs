using Activations.Expressions;
using Activations.Tests.Reference;

namespace Activations.Tests.Expressions;

/// <summary>Derivatives of expressions, as texts and as numbers.</summary>
public class DerivativeFormulaTests
{
    public static TheoryData<string> Names { get; } = [.. Catalog.All.Select(activation => activation.Name)];

    [Theory]
    [InlineData("x*sigmoid(1.702x)", "sigmoid(1.702x) + 1.702x*sigmoid'(1.702x)")]
    [InlineData("max(0, x) + a*min(0, x)", "where(x > 0, 1, a)")]
    [InlineData("max(x, 0)", "where(x > 0, 1, 0)")]
    [InlineData("max(0, 1-x)", "where(1 - x < 0, 0, -1)")]
    [InlineData("max(0, x^2-1)", "where(x^2 - 1 > 0, 2x, 0)")]
    [InlineData("where(x<0, exp(x)-1, x)", "where(x < 0, exp(x), 1)")]
    [InlineData("where(x>=0, x, 2x)", "where(x >= 0, 1, 2)")]
    [InlineData("abs(sin(x))", "sign(sin(x))*cos(x)")]
    [InlineData("1/(1+exp(-x))", "exp(-x)/(1 + exp(-x))^2")]
    [InlineData("log(1+exp(x))", "exp(x)/(1 + exp(x))")]
    [InlineData("x^3/3 - x + x/x", "x^2 - 1")]
    [InlineData("(x+1)^2*(x+1)", "3*(x + 1)^2")]
    [InlineData("sqrt(2)*x*sqrt(2)", "2")]
    [InlineData("x/2*(1 + erf(x/sqrt(2)))", "(1 + erf(x/sqrt(2)) + x*erf'(x/sqrt(2))/sqrt(2))/2")]
    [InlineData("2^x", "log(2)*2^x")]
    [InlineData("x^a", "a*x^(a - 1)")]
    [InlineData("gelu'(2x)", "2*gelu''(2x)")]
    [InlineData("softplus(x)", "sigmoid(x)")]
    [InlineData("sin(x)*a - a*sin(x)", "0")]
    [InlineData("relu(x)+4", "relu'(x)")]
    [InlineData("relu(exp(x)-exp(300))", "relu'(exp(x) - exp(300))*exp(x)")]
    [InlineData("relu(x-cos(1e-9))", "relu'(x - cos(1e-9))")]
    [InlineData("relu(x-sqrt(16)-log10(1000)-floor(2.5))", "relu'(x - 9)")]
    public void The_first_derivative_reads_as_a_person_would_write_it(string text, string derivative) =>
        Assert.Equal(derivative, Expression.Parse(text).Derivative().ToText());

    [Theory]
    [InlineData("max(0, x) + a*min(0, x)", "a", "min(0, x)")]
    [InlineData("x*sigmoid(beta*x)", "beta", "x^2*sigmoid'(beta*x)")]
    [InlineData("elu(x, alpha=k)", "k", "where(x > 0, 0, exp(x) - 1)")]
    [InlineData("elu'(x, alpha=k)", "k", "where(x > 0, 0, exp(x))")]
    [InlineData("sin(x)", "k", "0")]
    public void So_does_one_by_a_parameter(string text, string parameter, string derivative) =>
        Assert.Equal(derivative, Expression.Parse(text).Derivative(parameter).ToText());

    [Theory]
    [InlineData(
        "x/2*(1+erf(x/sqrt(2)))",
        @"\frac{x}{2} \cdot \left(1 + \operatorname{erf}\left(\frac{x}{\sqrt{2}}\right)\right)")]
    [InlineData("where(x<=0, alpha*exp(-x^2), pi)",
        @"\begin{cases} \alpha \cdot e^{-{x}^{2}} & \text{if } x \le 0 \\ \pi & \text{otherwise} \end{cases}")]
    [InlineData(
        "sigmoid'(2x) - 1e-7*abs(x_0)", @"\sigma'\left(2 x\right) - 1 \cdot 10^{-7} \left|\mathit{x\_0}\right|")]
    [InlineData("leaky_relu(x, alpha=0.5)", @"\operatorname{leaky\_relu}\left(x; \alpha = 0.5\right)")]
    public void Latex_is_what_a_book_is_set_from(string text, string latex) =>
        Assert.Equal(latex, Expression.Parse(text).ToLatex());

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_a_formula_in_the_catalogue_both_derivatives_are_those_of_the_code(string name)
    {
        var (activation, curve) = (Catalog.Find(name)!, Catalog.Find(name)!.Bind());
        var values = activation.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Default);
        var first = Expression.Of(activation).Derivative();
        Func<double, double>[] formulas = [first.Bind(values), first.Derivative().Bind(values)];
        foreach (var x in Moderate(curve))
        {
            for (var order = 1; order <= 2; order++)
            {
                var (code, formula) = (curve[order](x), formulas[order - 1](x));
                Assert.True(
                    Math.Abs(code - formula) <= 1e-10 * (1 + Math.Abs(code)),
                    $"order {order} at {x}: {code:R}, formula {formula:R}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_second_derivative_of_an_activation_has_an_exact_derivative_too(string name)
    {
        var curve = Catalog.Find(name)!.Bind();
        var call = Catalog.Find(name)!.Vector is null ? $"{name}''(x)" : $"({name}(x, 0))''";
        var third = Expression.Parse(call).Derivative().Bind();
        foreach (var x in Moderate(curve))
        {
            const double h = 1e-3;
            var difference = (8 * Rise(x, h) - Rise(x, 2 * h)) / (12 * h);
            Assert.Equal(difference, third(x), 1e-7 * (1 + Math.Abs(difference)));
        }

        double Rise(double x, double h) => curve[2](x + h) - curve[2](x - h);
    }

    [Fact]
    public void Values_and_derivatives_are_those_of_sympy()
    {
        Assert.All(ReferenceTable.Rows("expressions"), row =>
        {
            var (curve, x) = (Activation.Typed(row[0]).Bind(), ReferenceTable.Number(row[1]));
            for (var order = 0; order <= 2; order++)
            {
                var expected = ReferenceTable.Number(row[2 + order]);
                Assert.Equal(expected, curve[order](x), 1e-11 * Math.Abs(expected) + 1e-300);
            }
        });
    }

    [Theory]
    [InlineData("tanh(", 190)]
    [InlineData("max(sin(9x),", 120)]
    [InlineData("sin(x)*(cos(x)+", 90)]
    [InlineData("where(sin(x)<x,2x,", 90)]
    [InlineData("gelu''(", 120)]
    [InlineData("abs(", 190)]
    [InlineData("x^(1+", 90)]
    public void The_deepest_nests_have_derivatives_in_bounded_time(string open, int depth)
    {
        var closed = depth * (open.Count(c => c == '(') - open.Count(c => c == ')'));
        var text = string.Concat(Enumerable.Repeat(open, depth)) + "x" + new string(')', closed);
        var curve = Activation.Typed(text).Bind();
        Assert.All([0, 1, 2], order => Assert.Equal(curve[order](0.5), curve[order](0.5)));
        Assert.NotNull(curve.BreakpointsWithin(-1, 1).ToList());
        Assert.True(Expression.Parse(text).Derivative().ToText().Length < 10_000);
    }

    /// <summary>Where a formula is well conditioned and nothing jumps.</summary>
    private static IEnumerable<double> Moderate(Curve curve) => Enumerable.Range(-30, 61).Select(i => i * 0.1 + 0.037)
        .Where(x => Math.Abs(x) > 0.3 && double.IsFinite(curve[2](x - 0.01)))
        .Where(x => !curve.BreakpointsWithin(x - 0.01, x + 0.01).Any());
}
