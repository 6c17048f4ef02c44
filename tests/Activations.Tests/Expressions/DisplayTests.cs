using Activations.Expressions;

namespace Activations.Tests.Expressions;

/// <summary>What is displayed of a function can be typed again and gives the same curve.</summary>
public class DisplayTests
{
    private static readonly double[] Inputs = [-7.3, -2.5, -1.1, -0.4, 0.3, 0.9, 1.7, 2.2, 6.4];

    public static TheoryData<string> Names { get; } = [.. Catalog.All.Select(activation => activation.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_formula_and_both_derivatives_of_every_function_are_read_back_as_text_and_as_a_book_has_them(
        string name)
    {
        var activation = Catalog.Find(name)!;
        var names = activation.Parameters.Select(parameter => parameter.Name).ToList();
        var values = activation.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Default);
        var formula = Expression.Of(activation);
        var slope = Expression.Parse(activation.DerivativeFormula, names);
        Expression[] shown =
        [
            formula, slope, slope.Derivative(), formula.Derivative(),
            .. activation.Parameters.Select(parameter => formula.Derivative(parameter.Name)),
        ];
        Assert.All(shown, expression => Assert.All([expression.ToText(), expression.ToString()], text =>
        {
            var (there, back) = (expression.Bind(values), Expression.Parse(text, names).Bind(values));
            AssertSame(there, back);
        }));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_header_of_a_figure_is_read_back_with_the_symbols_of_its_parameters(string name)
    {
        var activation = Catalog.Find(name)!;
        var header = $"{activation.Symbol}(x) = {activation.TypesetFormula}";
        var typed = Activation.Typed(header, parameters: activation.Parameters.Select(parameter => parameter.Symbol));
        var meant = typed.Parameters.Select(
            parameter => activation.Parameters.Single(own => own.IsCalled(parameter.Name)));
        var (there, back) = (activation.Bind(), typed.Bind([.. meant.Select(parameter => parameter.Default)]));
        AssertSame(there[0], back[0]);
    }

    [Theory]
    [InlineData("x < -1 or not (x > 1 and x != 2)")]
    [InlineData("(x > 0)*x - (x <= -2)")]
    [InlineData("where(x < 0 and x > -3, -x^2, 2x/3/4)")]
    [InlineData("2^-x^2 + (-x)^2 - (2x)^-1")]
    [InlineData("-(x - 2*(3 - x))/(x/(x*5))")]
    [InlineData("(x*sigmoid(x))' + gelu'''(2x) - (exp(x))''")]
    [InlineData("d/dalpha(prelu(x, alpha=0.1)) + d/dbeta(d/dbeta(swish(x^2)))")]
    [InlineData("2(x*x)' + 3d/dx(x^3)")]
    [InlineData("abs(abs(x) - 1)*abs(x)^3 + 2abs(x)")]
    [InlineData("sqrt(x^2)^3/sqrt(2)*sqrt(abs(x))")]
    [InlineData("min(max(x, -inf), 6, 7)")]
    [InlineData("hard_sigmoid(x, slope=1/7) + elu(x, alpha=-0.5)")]
    [InlineData("exp(x - (x - 1))*e^(2x) - e^-(x+1)")]
    [InlineData("1e-9 + 1e300*x")]
    [InlineData("2*(1 - x)*(x - 1)/-3")]
    public void So_is_whatever_can_be_typed(string text)
    {
        var expression = Expression.Parse(text);
        Assert.All([expression.ToText(), expression.ToString()], shown =>
        {
            var (there, back) = (expression.Bind(), Expression.Parse(shown).Bind());
            AssertSame(there, back);
        });
    }

    private static void AssertSame(Func<double, double> there, Func<double, double> back) => Assert.All(Inputs, x =>
    {
        var (expected, actual) = (there(x), back(x));
        var isSame = expected.Equals(actual) || Math.Abs(expected - actual) <= 1e-9 * (1 + Math.Abs(expected));
        Assert.True(isSame, $"{x}: {expected}, {actual}");
    });
}
