using Activations.Expressions;
using Activations.Tests.Reference;
using CsCheck;

namespace Activations.Tests.Expressions;

/// <summary>The value of an expression, and that every formula in the catalogue says what the code does.</summary>
public class EvaluationTests
{
    // Beyond, a derivative's formula is that of another case, or nothing of x is left in it.
    private const double FarthestX = 20;

    public static TheoryData<string> Names { get; } = [.. Catalog.All.Select(activation => activation.Name)];

    [Theory]
    [MemberData(nameof(ReferenceTable.CurveNames), MemberType = typeof(ReferenceTable))]
    public void The_formula_that_is_shown_gives_the_same_doubles_as_the_definition(string name)
    {
        var activation = Catalog.Find(ReferenceTable.ActivationName(name))!;
        var (shown, defined) = (Formula(activation, ReferenceTable.Values(name)), ReferenceTable.Bind(name)[0]);
        Assert.All(
            ReferenceTable.Rows(name).Select(row => ReferenceTable.Number(row[0])).Where(x => Math.Abs(x) <= FarthestX),
            x => Assert.Equal(defined(x), shown(x)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_formula_that_is_shown_is_the_definition_for_any_parameters(string name)
    {
        var activation = Catalog.Find(name)!;
        var values = activation.Parameters.Aggregate(Gen.Const(new List<Quotient>()), (list, parameter) =>
            Gen.Select(list, Allowed(parameter), (given, value) => (List<Quotient>)[.. given, value]));
        Gen.Select(values.Where(given => DoNotCross(activation, given)), Gen.Double[-FarthestX, FarthestX]).Sample(
            (given, x) => Assert.Equal(activation.Bind(given)[0](x), Formula(activation, given)(x)), iter: 20);
    }

    [Fact]
    public void Just_outside_its_domain_a_logarithm_has_no_value()
    {
        var activation = Catalog.Find("soft_exponential")!; // for alpha = -1 the logarithm of x
        Assert.Equal(double.NaN, activation.Bind(-1)[0](-3e-36));
        Assert.Equal(double.NegativeInfinity, activation.Bind(-1)[0](0));
        Assert.Equal(Math.Log(3e-36), activation.Bind(-1)[0](3e-36));
    }

    [Theory]
    [MemberData(nameof(ReferenceTable.CurveNames), MemberType = typeof(ReferenceTable))]
    public void A_derivative_formula_gives_what_the_code_gives_at_kinks_too(string name)
    {
        var activation = Catalog.Find(ReferenceTable.ActivationName(name))!;
        var names = activation.Parameters.Select(parameter => parameter.Name);
        var formula = Expression.Parse(activation.DerivativeFormula, names)
            .Bind(names.Zip(ReferenceTable.Values(name)).ToDictionary());
        var curve = ReferenceTable.Bind(name);
        Assert.All(
            ReferenceTable.Rows(name).Select(row => ReferenceTable.Number(row[0]))
                .Where(x => Math.Abs(x) <= FarthestX && double.IsFinite(curve[0](x))),
            x => Assert.Equal(curve[1](x), formula(x), 1e-12 * Math.Abs(curve[1](x))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_formula_has_no_names_but_x_and_the_parameters(string name)
    {
        var activation = Catalog.Find(name)!;
        Assert.Equal(
            activation.Parameters.Select(parameter => parameter.Name).Order(),
            Expression.Of(activation).FreeNames.Order());
    }

    [Theory]
    [InlineData("x^0")]
    [InlineData("1^x")]
    [InlineData("max(0, x)")]
    [InlineData("min(x, 0)")]
    [InlineData("sign(x)")]
    [InlineData("where(x<0, 1, 2)")]
    [InlineData("where(x==0, 1, 2)")]
    [InlineData("relu(x)")]
    public void Not_a_number_stays_so(string text)
    {
        Assert.True(double.IsNaN(Expression.Parse(text).Bind()(double.NaN)));
    }

    [Fact]
    public void Every_name_needs_a_value_that_is_allowed()
    {
        var expression = Expression.Parse("prelu(x, alpha=a)");
        Assert.Throws<ArgumentException>(() => expression.Bind());
        Assert.Throws<ArgumentException>(
            () => expression.Bind(new Dictionary<string, Quotient> { ["a"] = double.NaN }));
        Assert.Equal(-6, expression.Bind(new Dictionary<string, Quotient> { ["a"] = 2, ["b"] = 3 })(-3));
    }

    [Fact]
    public void An_operation_has_as_many_arguments_as_it_takes()
    {
        Assert.Throws<ArgumentException>(() => new Operation("nothing", Number.E));
        Assert.Throws<ArgumentException>(() => new Operation("exp", Number.E, Number.Pi));
    }

    private static Func<double, double> Formula(Activation activation, IReadOnlyList<Quotient> values) =>
        Expression.Of(activation)
        .Bind(activation.Parameters.Zip(values).ToDictionary(pair => pair.First.Name, pair => pair.Second));

    private static Gen<Quotient> Allowed(Parameter parameter) => Gen.OneOf(
        Gen.Const(parameter.Default),
        Gen.Int[-16, 16].Select(n => (Quotient)(n / 4.0)),
        Gen.Double[0.25, 2].Select(n => (Quotient)n)).Where(parameter.Allows);

    private static bool DoNotCross(Activation activation, List<Quotient> values) =>
        activation.Parameters.Zip(values).All(lower => activation.Parameters.Zip(values).All(upper =>
            lower.First.AtMost != upper.First.Name || lower.Second.ToDouble() <= upper.Second.ToDouble()));
}
