using Activations.Expressions;
using CsCheck;

namespace Activations.Tests.Expressions;

/// <summary>What a formula that a person typed is as a curve.</summary>
public class TypedCurveTests
{
    private const string Letters = "x2+-*/^()<=, .'ae";

    private const double Above = double.PositiveInfinity, Below = double.NegativeInfinity;

    private static readonly string[] Words =
    [
        "x", "2", "0.5", "+", "-", "*", "/", "^", "(", ")", ",", "<", "max(", "min(0,", "abs(", "where(x<1,", "sin(",
        "exp(", "log(", "sqrt(",
        "gelu(", "relu'(", "elu(x, alpha=", "tanh''(", "pi", "a", "1e308", "softmax", "hard_tanh(", "sign(", "=", "·",
        "²", "é", "\0", "1/", "(x)",
    ];

    private static readonly Gen<string> Valid = Gen.Recursive<string>((depth, inner) => depth > 4
        ? Gen.OneOf("x", "2", "0.1", "-1", "pi", "3x", "a")
        : Gen.OneOf(
            Gen.OneOf("x", "x", "2", "0.3"),
            Gen.Select(inner, Gen.OneOf("+", "-", "*", "/"), inner, (a, sign, b) => $"({a}) {sign} ({b})"),
            Gen.Select(inner, Gen.OneOf("2", "3", "-1", "0.5", "x"), (a, power) => $"({a})^({power})"),
            Gen.Select(
                Gen.OneOf("sin", "exp", "abs", "sign", "tanh'", "gelu", "erfc", "log1p", "-", "relu"), inner,
                (f, a) => $"{f}({a})"),
            Gen.Select(Gen.OneOf("max", "min"), inner, inner, (f, a, b) => $"{f}({a}, {b})"),
            Gen.Select(
                inner, Gen.OneOf("<", "<=", "==", ">"), inner, inner,
                (a, than, b, c) => $"where({a} {than} {b}, {c}, {a})"),
            Gen.Select(inner, Gen.OneOf("1", "a", "2.5"), (a, alpha) => $"elu({a}, alpha={alpha})")));

    [Theory]
    [InlineData("where(x<0, -1, 1)", 0, -1, 1, 0, 0, 0, 0)]
    [InlineData("where(x<=0.1, 2x, 3)", 0.1, 0.2, 3, 2, 0, 0, 0)]
    [InlineData("max(0, x)", 0, 0, 0, 0, 1, 0, 0)]
    [InlineData("max(0, 3x-1)", 1.0 / 3, 0, 0, 0, 3, 0, 0)]
    [InlineData("abs(x-2)*x", 2, 0, 0, -2, 2, -2, 2)]
    [InlineData("max(0, x^2-1) + 5x", 1, 5, 5, 5, 7, 0, 2)]
    [InlineData("relu(2x-1)^2", 0.5, 0, 0, 0, 0, 0, 8)]
    [InlineData("hard_tanh(x+1)", 0, 1, 1, 1, 0, 0, 0)]
    [InlineData("relu'(x)", 0, 0, 1, 0, 0, 0, 0)]
    [InlineData("abs(x)/x", 0, -1, 1, 0, 0, 0, 0)]
    [InlineData("sqrt(x^2)", 0, 0, 0, -1, 1, 0, 0)]
    [InlineData("where(x==1, 5, x)", 1, 1, 1, 1, 1, 0, 0)]
    [InlineData("sign(x^2)", 0, 1, 1, 0, 0, 0, 0)]
    [InlineData("log(abs(x))", 0, Below, Below, Below, Above, Below, Below)]
    [InlineData("sqrt(abs(x))", 0, 0, 0, Below, Above, Below, Below)]
    [InlineData("where(x>0, log(x), 0)", 0, 0, Below, 0, Above, 0, Below)]
    [InlineData("abs(x)^0.999", 0, 0, 0, Below, Above, Below, Below)]
    [InlineData("where(x>0, 2+x^0.001, x)", 0, 0, 2, 1, Above, 0, Below)]
    [InlineData("where(x>1, x+(x-1)^1.001, x)", 1, 1, 1, 1, 1, 0, Above)]
    public void A_breakpoint_is_where_the_definition_says_with_exact_limits(
        string text,
        double x,
        double left,
        double right,
        double leftSlope,
        double rightSlope,
        double leftBend,
        double rightBend)
    {
        var points = Activation.Typed(text).Bind().BreakpointsWithin(x - 0.5, x + 0.5);
        Assert.Equal([new Breakpoint(x, new(left, leftSlope, leftBend), new(right, rightSlope, rightBend))], points);
    }

    [Theory]
    [InlineData("abs(sin(x))", -8, 8, 5)]
    [InlineData("abs(sin(x))", -300, 300, 191)]
    [InlineData("abs(sin(x))", -1e9, 1e9, 0)] // more than anybody could show
    [InlineData("abs(x^2-2)", -1e300, 1e300, 2)]
    [InlineData("abs(x^2-2)", double.NegativeInfinity, double.PositiveInfinity, 2)]
    [InlineData("max(0, (x-1)^2-1e-12)", -8, 8, 2)] // the condition dips below 0 between places that are looked at
    [InlineData("max(0, (x-1)^2)", -8, 8, 0)]
    [InlineData("where(log(x)<0, 1, 1)", -8, 8, 0)]
    [InlineData("max(max(0, x), x-2)", -8, 8, 1)]
    [InlineData("x*sigmoid(x)", -8, 8, 0)]
    [InlineData("abs(x-8)", -8, 8, 1)]
    [InlineData("abs(x-8)", -8, 7.999, 0)]
    [InlineData("round(3tanh(x))/3", -8, 8, 6)] // whether it is a tie is decided beside whether it is more
    [InlineData("round(5erf(x))/5", -8, 8, 10)]
    [InlineData("round(exp(x))", -1, 2, 7)]
    [InlineData("sqrt(x)+where(x>0, 1, 0)", -8, 8, 0)] // the curve begins there
    public void Breakpoints_come_from_what_decides_never_from_samples(string text, double start, double end, int count)
    {
        var points = Activation.Typed(text).Bind().BreakpointsWithin(start, end).Select(point => point.X).ToList();
        Assert.Equal(count, points.Count);
        Assert.Equal(points.Order(), points);
    }

    [Fact]
    public void An_irrational_kink_is_found_to_the_last_bit_and_one_x_can_be_asked_for()
    {
        var curve = Activation.Typed("abs(x^2-2)").Bind();
        var kink = Assert.Single(curve.BreakpointsWithin(0, 8));
        Assert.Equal(Math.Sqrt(2), kink.X, 2.3e-16);
        Assert.Equal((1, -2 * kink.X, 2 * kink.X), (kink.Order, kink.Left.Derivative, kink.Right.Derivative));
        Assert.Equal([kink], curve.BreakpointsWithin(kink.X, kink.X));
        Assert.Empty(curve.BreakpointsWithin(1.5, 1.5));
    }

    [Fact]
    public void The_slope_at_kinks_can_be_chosen()
    {
        var curve = Activation.Typed("max(x, 0) + abs(x^2-1)").Bind();
        Assert.Equal(-2, Slope(SlopeAtKink.Left, -1));
        Assert.Equal(3, Slope(SlopeAtKink.Right, 1));
        Assert.Equal(0.5, Slope(SlopeAtKink.Mid, 0));
        Assert.Equal(curve[1](0.3), Slope(SlopeAtKink.Nan, 0.3));

        double Slope(SlopeAtKink atKink, double x) => curve.WithSlopeAtKinks(atKink)[1](x);
    }

    [Theory]
    [InlineData("x*sigmoid(1.702x)", "quick_gelu")]
    [InlineData("x/(1+exp(-x))", "swish")]
    [InlineData("log(exp(x)+1)", "softplus")]
    [InlineData("1/(exp(-x)+1)", "sigmoid")]
    [InlineData("exp(x)/(1+exp(x))", "sigmoid")]
    [InlineData("1-1/(1+exp(x))", "sigmoid")]
    [InlineData("x*tanh(log(1+exp(x)))", "mish")]
    [InlineData("(1-exp(-2x))/(1+exp(-2x))", "tanh")]
    [InlineData("(exp(x)-exp(-x))/(exp(x)+exp(-x))", "tanh")]
    [InlineData("where(x>0, x, exp(x)-1)", "elu")]
    public void A_known_shape_keeps_the_digits_of_its_built_in_in_both_tails(string text, string name)
    {
        var (typed, builtIn) = (Activation.Typed(text).Bind(), Catalog.Find(name)!.Bind());
        foreach (var x in new[] { -800, -700, -40, -1e-9, -1e-300, 0, 1e-9, 0.7, 30, 700, 800 })
        {
            Assert.All(
                [0, 1, 2],
                order => Assert.Equal(builtIn[order](x), typed[order](x), 1e-15 * Math.Abs(builtIn[order](x))));
        }
    }

    [Theory]
    [InlineData("log(x)", -1, double.NaN, double.NaN)]
    [InlineData("2x", double.NaN, double.NaN, double.NaN)]
    [InlineData("1/x", 0, double.NaN, double.NaN)]
    [InlineData("log(x)", 0, double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData("x*log(x)", 0, double.NaN, double.NaN)]
    [InlineData("sin(1/x)", 0, double.NaN, double.NaN)]
    [InlineData("x/2*(1+erf(x/sqrt(2)))", -30, -1.4720141781444561e-196, -4.4160316907084944e-195)]
    [InlineData("where(x<0, exp(x)-1, 2x)", 0, 0, 2)]
    [InlineData("where(x<=0, exp(x)-1, 2x)", 0, 0, 1)]
    [InlineData("abs(x)", 0, 0, 0)]
    [InlineData("max(x^3, x)", 0, 0, 0)]
    [InlineData("max(x, x^3)", 1, 1, 1)]
    [InlineData("sinc'(exp(-exp(x))^2)", 30, 0, 0)]
    [InlineData("sinc''(exp(-exp(x))^2)", 30, -1 / 3.0, 0)]
    [InlineData("relu(x)-gelu(x)", 23.5, 4.792513773637444e-121, -1.1262334171248671e-119)]
    [InlineData("x-mish(x)", 150, 1.5444600667236042e-128, -3.0786237330023843e-128)]
    [InlineData("gelu(x)/x", 23.5, 1, 4.801160785906881e-121)]
    [InlineData("mish(x)/x", 150, 1, 2.0592800889648054e-130)]
    [InlineData("(gelu(x)-x)/x", -24, -1, 3.342714441794458e-126)]
    public void Value_and_slope_at_peculiar_places(string text, double x, double value, double slope)
    {
        var curve = Activation.Typed(text).Bind();
        AssertNear(value, curve[0](x));
        AssertNear(slope, curve[1](x));
    }

    [Fact]
    public void It_is_an_activation_whose_free_names_are_parameters_that_must_be_given()
    {
        var typed = Activation.Typed(" max(0, x) + alpha*min(0, x) ");
        Assert.Equal(("max(0, x) + alpha*min(0, x)", "f", true), (typed.Formula, typed.Symbol, typed.IsTyped));
        Assert.Equal(("alpha", "α"), (Assert.Single(typed.Parameters).Name, typed.Parameters[0].Symbol));
        Assert.Equal("where(x > 0, 1, alpha)", typed.DerivativeFormula);
        Assert.Equal(-0.5, typed.Bind(0.25)[0](-2));
        Assert.Throws<ArgumentException>(() => typed.Bind());
        Assert.Throws<ArgumentException>(() => Activation.Typed("step(x, at_zero=a)").Bind(2));
        Assert.Equal(0, Assert.Throws<ExpressionException>(() => Activation.Typed("3a")).Position);
    }

    [Fact]
    public void The_text_of_an_expression_and_of_its_derivatives_reads_back_as_the_same() =>
        Valid.Select(text => Expression.Parse(text)).Where(expression => expression.Height < 20).Sample(expression =>
        {
            var values = new Dictionary<string, Quotient> { ["a"] = 0.7 };
            foreach (var one in new[] { expression, expression.Derivative(), expression.Derivative("a") })
            {
                if (one.ToText() is var text && text != "…" && text.Length <= 2000)
                {
                    var (there, back) = (one.Bind(values), Expression.Parse(text).Bind(values));
                    Assert.All([-1.3, 0, 0.4, 2], x => AssertNear(there(x), back(x)));
                }

                Assert.NotEmpty(one.ToLatex());
                Assert.NotEmpty(one.ToString());
            }
        }, iter: 300);

    [Fact]
    public void Whatever_is_typed_gives_a_curve_or_one_clear_error() => Gen.OneOf(
            Gen.OneOf(Words).Array[1, 12].Select(string.Concat),
            Gen.OneOf(Letters.ToCharArray()).Array[1, 20].Select(letters => new string(letters)),
            Gen.Select(Valid, Gen.Int[0, 200], Gen.OneOf(Words), Inserted),
            Gen.Select(Valid, Gen.Int[0, 200], (text, at) => text.Remove(at % text.Length, 1)),
            Gen.String[0, 20])
        .Sample(AssertCurveOrError, iter: 1500);

    private static string Inserted(string text, int at, string word) => text.Insert(at % (text.Length + 1), word);

    private static void AssertNear(double expected, double actual) => Assert.True(
        expected.Equals(actual) || Math.Abs(expected - actual) <= 1e-11 * Math.Abs(expected),
        $"expected {expected:R}, not {actual:R}");

    private static void AssertCurveOrError(string text)
    {
        try
        {
            var typed = Activation.Typed(text);
            var curve = typed.Bind([.. typed.Parameters.Select(_ => 0.5)]);
            _ = curve[0](0.3) + curve[1](0.3) + curve[2](-1.5);
            Assert.All(curve.BreakpointsWithin(-2, 2), point => Assert.InRange(point.X, -2, 2));
        }
        catch (ExpressionException error)
        {
            Assert.InRange(error.Position, 0, text.Length);
            Assert.DoesNotContain('\n', error.Message);
        }
        catch (ArgumentException error) when (error.Message.Contains("does not allow", StringComparison.Ordinal))
        {
            // A parameter of an activation that is out of range.
        }
    }
}
