using Activations.Expressions;
using Activations.Tests.Reference;
using CsCheck;

namespace Activations.Tests.Expressions;

/// <summary>The value of an expression, and that every formula in the catalogue says what the code does.</summary>
public class EvaluationTests
{
    // A formula as papers write it subtracts and adds numbers that may be as large as x, or as 1, and leaves a rounding
    // error of theirs. Where it multiplies them, by a parameter or by x, the error grows in proportion.
    private const double RelativeTolerance = 1e-9, AbsoluteTolerance = 1e-12;

    // Beyond, 1 + exp(-x) and the like leave nothing of x at all, and the tests of the code have reference values.
    private const double FarthestX = 20;

    public static TheoryData<string> Names { get; } = [.. Catalog.All.Select(activation => activation.Name)];

    [Theory]
    [MemberData(nameof(ReferenceTable.CurveNames), MemberType = typeof(ReferenceTable))]
    public void A_formula_gives_what_the_code_gives_at_the_reference_points(string name)
    {
        var activation = Catalog.Find(ReferenceTable.ActivationName(name))!;
        var points = ReferenceTable.Rows(name).Select(row => ReferenceTable.Number(row[0])).Where(x => Math.Abs(x) <= FarthestX).ToList();
        Assert.NotEmpty(points);
        var formula = Formula(activation, ReferenceTable.Values(name));
        var code = ReferenceTable.Bind(name)[0];
        Assert.All(points, x => AssertSame(code(x), formula(x), x));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_formula_gives_what_the_code_gives_for_any_parameters(string name)
    {
        var activation = Catalog.Find(name)!;
        var values = activation.Parameters.Aggregate(Gen.Const(new List<Quotient>()), (list, parameter) =>
            Gen.Select(list, Allowed(parameter), (given, value) => (List<Quotient>)[.. given, value]));
        Gen.Select(values, Gen.Double[-FarthestX, FarthestX]).Sample((given, x) =>
        {
            var code = activation.Bind(given)[0];
            if (!IsAtTheEndOfItsDomain(code, x))
            {
                AssertSame(code(x), Formula(activation, given)(x), x);
            }
        });
    }

    [Fact]
    public void Just_outside_its_domain_the_code_is_right_where_a_formula_rounds_to_the_end()
    {
        var activation = Catalog.Find("soft_exponential")!; // for alpha = -1 the logarithm of x, computed as 1 + (x - 1)
        Assert.Equal(double.NaN, activation.Bind(-1)[0](-3e-36));
        Assert.Equal(double.NegativeInfinity, Formula(activation, [-1])(-3e-36));
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
                // Within its domain, and not where x/x² leaves nothing of (x·cos(x) − sin(x))/x².
                .Where(x => Math.Abs(x) <= FarthestX && !double.IsNaN(curve[0](x)) && Math.Abs(x) is 0 or > 1e-3),
            x => AssertSame(curve[1](x), formula(x), x));
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
        Assert.Throws<ArgumentException>(() => expression.Bind(new Dictionary<string, Quotient> { ["a"] = double.NaN }));
        Assert.Equal(-6, expression.Bind(new Dictionary<string, Quotient> { ["a"] = 2, ["b"] = 3 })(-3));
    }

    [Fact]
    public void An_operation_has_as_many_arguments_as_it_takes()
    {
        Assert.Throws<ArgumentException>(() => new Operation("nothing", Number.E));
        Assert.Throws<ArgumentException>(() => new Operation("exp", Number.E, Number.Pi));
    }

    private static Func<double, double> Formula(Activation activation, IReadOnlyList<Quotient> values) => Expression.Of(activation)
        .Bind(activation.Parameters.Zip(values).ToDictionary(pair => pair.First.Name, pair => pair.Second));

    // Values that a person would try: a tiny or huge one makes (exp(alpha*x) - 1)/alpha lose every digit.
    private static Gen<Quotient> Allowed(Parameter parameter) => Gen.OneOf(
        Gen.Const(parameter.Default), Gen.Int[-16, 16].Select(n => (Quotient)(n / 4.0)), Gen.Double[0.25, 2].Select(n => (Quotient)n)).Where(parameter.Allows);

    /// <summary>So near to it that what a formula rounds off decides on which side x is, and how far.</summary>
    private static bool IsAtTheEndOfItsDomain(Func<double, double> code, double x)
    {
        var distance = 1e-6 * (1 + Math.Abs(x));
        return double.IsNaN(code(x - distance)) != double.IsNaN(code(x + distance));
    }

    private static void AssertSame(double code, double formula, double x) =>
        Assert.True(
            code.Equals(formula) || Math.Abs(code - formula) <= RelativeTolerance * Math.Abs(code) + AbsoluteTolerance * (1 + Math.Abs(x)),
            $"at x = {x:R} the code gives {code:R}, the formula {formula:R}");
}
