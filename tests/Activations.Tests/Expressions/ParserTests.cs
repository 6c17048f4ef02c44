using Activations.Expressions;
using CsCheck;

namespace Activations.Tests.Expressions;

/// <summary>What a text means, told by what it is at x = 3, and what is said of a text that means nothing.</summary>
public class ParserTests
{
    private static readonly Dictionary<string, Quotient> Values =
        new() { ["a"] = 5, ["alpha"] = 7, ["sigma"] = 11, ["x_1"] = 13 };

    // Whatever can be typed, but mostly what the grammar knows.
    private static readonly Gen<string> Garbage = Gen.OneOf(
        Gen.Int[0, 62].Select(i => new[]
        {
            "x", "e", "pi", "a", "2", ".5", "1e3", "1e400", "+", "-", "*", "/", "^", "(", ")", "(", ")", ",", "<", "==",
            "=", "'", "²", "−", "α",
            " ", "where(x<0,", "max(", "exp(", "prelu(", "sigmoid'(", "alpha=", "relu", "foo(", "softmax(", "\0",
            "\ud800", "|", ".", "x)", "(x",
            " if ", " else ", "?", ":", "x.clamp(", "⁻ˣ", "√", "d/dx(", "not ", " and ", "np.", "'tanh'",
            "{", "}", "[", "]", "⌊", "⌋", "lambda x:", "np.select([", "return ", "f(x, a=2)",
        }[i]),
        Gen.String[0, 3]).Array[0, 60].Select(string.Concat);

    [Theory]
    [InlineData("x", 3)]
    [InlineData(" X ", 3)]
    [InlineData("a", 5)]
    [InlineData("x_1", 13)]
    [InlineData("α", 7)]
    [InlineData("Alpha", 7)]
    [InlineData("π", Math.PI)]
    [InlineData("Pi + E", 5.859874482048838474)] // of the numbers, not of the doubles
    [InlineData(".5", 0.5)]
    [InlineData("1e-3", 0.001)]
    [InlineData("5.", 5)]
    [InlineData("0.1000000000000000055511151231257827021181583404541015625", 0.1)]
    [InlineData("1+2*3", 7)]
    [InlineData("(1+2)*3", 9)]
    [InlineData("1-2-3", -4)]
    [InlineData("1-(2-3)", 2)]
    [InlineData("12/3/2", 2)]
    [InlineData("12/3*2", 8)]
    [InlineData("-x^2", -9)]
    [InlineData("(-x)^2", 9)]
    [InlineData("2^-x", 0.125)]
    [InlineData("2^x^2", 512)]
    [InlineData("(2^x)^2", 64)]
    [InlineData("2^-x^2", 1 / 512.0)]
    [InlineData("--x", 3)]
    [InlineData("+x-+-x", 6)]
    [InlineData("2*-x", -6)]
    [InlineData("x**2", 9)]
    [InlineData("x²−x³", -18)]
    [InlineData("2·x×x", 18)]
    public void Operators_bind_as_in_a_textbook(string text, double expected)
    {
        Assert.Equal(expected, Evaluate(text));
    }

    [Theory]
    [InlineData("2x", 6)]
    [InlineData("2 x", 6)]
    [InlineData("2x^2", 18)]
    [InlineData("2^2*3x", 36)]
    [InlineData("2(x+1)", 8)]
    [InlineData("2(x+1)^2", 32)]
    [InlineData("2pi", 2 * Math.PI)]
    [InlineData("2max(x, 1)", 6)]
    [InlineData("2x/3", 2)]
    [InlineData("12/3*2x", 24)]
    [InlineData("-2x", -6)]
    [InlineData("2e", 2 * Math.E)]
    [InlineData("2e1", 20)] // a number after all
    [InlineData("2e1x", 60)]
    [InlineData("1-2x", -5)]
    [InlineData("1/(2x)", 1 / 6.0)]
    [InlineData("2^(2x)", 64)]
    public void A_number_directly_before_a_name_or_parenthesis_multiplies_it(string text, double expected)
    {
        Assert.Equal(expected, Evaluate(text));
    }

    [Theory]
    [InlineData("(x+1)(x-1)", 8)]
    [InlineData("x(x+1)(x-1)^2", 48)]
    [InlineData("2(x+1)(x-1)", 16)]
    [InlineData("-x(x+1)", -12)]
    [InlineData("1-x(x+1)", -11)]
    [InlineData("12/4*x(x+1)", 36)]
    [InlineData("√(16)(x+1)", 16)]
    [InlineData("x²(x+1)", 36)]
    [InlineData("x^(2)(x+1)", 36)]
    [InlineData("max(x, 1)(x > 2)", 3)]
    public void What_is_enclosed_is_multiplied_by_x_or_what_is_enclosed_before_it(string text, double expected)
    {
        Assert.Equal(expected, Evaluate(text));
    }

    [Theory]
    [InlineData("max(1, x)", 3)]
    [InlineData("MAX(1, x, 7, 2)", 7)]
    [InlineData("min(4, x, 2)", 2)]
    [InlineData("min(max(x, 4), a)", 4)]
    [InlineData("abs(-x)", 3)]
    [InlineData("sign(-x)", -1)]
    [InlineData("sqrt(x+1)", 2)]
    [InlineData("cbrt(-8)", -2)]
    [InlineData("exp(0)", 1)]
    [InlineData("e^0", 1)]
    [InlineData("ln(e^x)", 3)]
    [InlineData("log(e^x)", 3)]
    [InlineData("log2(8)", 3)]
    [InlineData("LOG_10(1000)", 3)]
    [InlineData("log1p(1e-300)", 1e-300)]
    [InlineData("expm1(1e-300)", 1e-300)]
    [InlineData("sin(0) + cos(0) + tan(0) + asin(0) + acos(1) + atan(0)", 1)]
    [InlineData("sinh(0) + cosh(0) + tanh(0) + asinh(0) + acosh(1) + atanh(0)", 1)]
    [InlineData("where(x<3, 1, 2)", 2)]
    [InlineData("where(x<=3, 1, 2)", 1)]
    [InlineData("where(x>3, 1, 2)", 2)]
    [InlineData("where(x>=3, 1, 2)", 1)]
    [InlineData("where(x==3, 1, 2)", 1)]
    [InlineData("where(x ≤ 2, 1, where(x ≥ 4, 2, x))", 3)]
    [InlineData("where(2*x-1 > x+1, x, 0)", 3)]
    public void Functions_take_their_arguments_in_parentheses(string text, double expected)
    {
        Assert.Equal(expected, Evaluate(text));
    }

    [Theory]
    [InlineData("relu(-x)", 0)]
    [InlineData("ReLU(x)", 3)]
    [InlineData("σ(0)", 0.5)]
    [InlineData("sigmoid'(0)", 0.25)]
    [InlineData("tanh′(0)", 1)]
    [InlineData("tanh''(0)", 0)]
    [InlineData("tanh″(0)", 0)]
    [InlineData("prelu(-4)", -1)]
    [InlineData("prelu(-4, alpha=2)", -8)]
    [InlineData("prelu(-4, alpha=2a)", -40)]
    [InlineData("prelu(-4, α=-1)", 4)]
    [InlineData("prelu'(-4, alpha=2)", 2)]
    [InlineData("prelu(relu(x) - 4, alpha = 2)", -2)]
    public void Every_activation_is_a_function_with_parameters_by_name_and_primes_for_derivatives(
        string text, double expected)
    {
        Assert.Equal(expected, Evaluate(text));
    }

    [Theory]
    [InlineData("x > 2", 1)]
    [InlineData("2*(x > 2) - 1", 1)]
    [InlineData("x ≠ 3", 0)]
    [InlineData("1 < x < 4", 1)]
    [InlineData("1 < x < 2", 0)]
    [InlineData("4 > x >= 3 == 3", 1)]
    [InlineData("x > 1 and x < 2 or x == 3", 1)]
    [InlineData("not x > 3 and x > 2", 1)]
    [InlineData("!(x > 3) && x > 2", 1)]
    [InlineData("(x > 3) | (x < 2)", 0)]
    [InlineData("(x > 3) & (x > 2)", 0)]
    [InlineData("x>3 || x<2", 0)]
    [InlineData("where(x, 7, 2)", 7)]
    [InlineData("where(0<x<1, 1, 2)", 2)]
    [InlineData("5 if x > 3 else 6 if x > 2 else 7", 6)]
    [InlineData("x > 3 ? 5 : x > 2 ? 6 : 7", 6)]
    [InlineData("1 + (2 if x > 2 else 3)", 3)]
    [InlineData("(x > 2)*x", 3)]
    public void Conditions_are_1_or_0_and_choices_bind_weakest_and_to_the_right(string text, double expected)
    {
        Assert.Equal(expected, Evaluate(text));
    }

    [Theory]
    [InlineData("|1-x|", 2)]
    [InlineData("||x-4|-3|", 2)]
    [InlineData("2|-x|", 6)]
    [InlineData("|-x|^2", 9)]
    [InlineData("√(x+1)", 2)]
    [InlineData("√x²", 3)]
    [InlineData("∛8", 2)]
    [InlineData("2√4", 4)]
    [InlineData("x⁻¹", 1 / 3.0)]
    [InlineData("2ˣ⁺¹", 16)]
    [InlineData("2⁽ˣ⁻¹⁾", 4)]
    [InlineData("log₂(8)", 3)]
    [InlineData("1e−3", 0.001)]
    [InlineData("0.5f0 + 1_000", 1000.5)]
    [InlineData("x .^ 2 .* 2", 18)]
    [InlineData("max.(x, 7)", 7)]
    [InlineData("ｍａｘ（ｘ，７）－２", 5)]
    [InlineData("max\u2061(x,\u200b7)", 7)]
    [InlineData("𝑚𝑎𝑥(𝟎, 𝑥)", 3)]
    [InlineData("𝑡𝑎𝑛ℎ(0) + 𝒙 + 𝝅/𝜋", 4)]
    [InlineData("x – 1", 2)]
    [InlineData("1e–3*x", 3e-3)]
    [InlineData("2.5e‑1x", 0.75)]
    [InlineData("(x ⩽ 3)*x", 3)]
    [InlineData("t ↦ t²", 9)]
    [InlineData("t ⇒ t²", 9)]
    [InlineData("2∙x•2", 12)]
    [InlineData("x∕2 + 1⁄2", 2)]
    [InlineData("∣−x∣", 3)]
    public void Signs_of_books_and_of_other_languages_are_read(string text, double expected)
    {
        Assert.Equal(expected, Evaluate(text));
    }

    [Theory]
    [InlineData("(x^2)'", 6)]
    [InlineData("(x^3)''", 18)]
    [InlineData("((x^3)')'", 18)]
    [InlineData("(x^3)'''", 6)]
    [InlineData("|x^2|'", 6)]
    [InlineData("exp'(0*x)", 1)]
    [InlineData("sqrt'(4)", 0.25)]
    [InlineData("d/dx(x^2)", 6)]
    [InlineData("d/da(a^2*x)", 30)]
    [InlineData("d/dα(α²)", 14)]
    [InlineData("d/dalpha(prelu(-4, alpha=0.1))", -4)]
    [InlineData("d/dalpha(prelu(-4))", -4)]
    [InlineData("d/dalpha(prelu(-x, alpha=alpha^2))", -42)]
    [InlineData("2d/dx(x)", 2)]
    [InlineData("d/da(d/da(a^3))", 30)]
    [InlineData("d/dbeta(d/dbeta(swish(2, beta=0)))", 0)]
    [InlineData("d/dbeta(swish(2, beta=0))", 1)]
    [InlineData("d/dlower(2d/dlower(rrelu(-x, lower=0, upper=1)))", 0)]
    [InlineData("d/db(3*d/db(squareplus(0, b=4)))", -3 / 64.0)]
    [InlineData("d*0 + d", 5)]
    public void A_prime_after_a_parenthesis_and_d_by_d_of_a_name_are_derivatives(string text, double expected)
    {
        Assert.Equal(
            expected, Expression.Parse(text).Bind(new Dictionary<string, Quotient>(Values) { ["d"] = 5 })(3), 1e-12);
    }

    [Fact]
    public void A_declared_parameter_may_be_called_as_a_function_is()
    {
        Assert.Equal(11 * 0.5, Expression.Parse("sigma*sigma(0)", "Sigma").Bind(Values)(3));
    }

    [Theory]
    [InlineData("x", "")]
    [InlineData("b*x + a*b", "b,a")]
    [InlineData("prelu(x, alpha=beta) + exp(pi)", "beta")]
    [InlineData("where(x<theta, l, Γ)", "theta,l,gamma")]
    public void The_free_names_come_in_their_order(string text, string names)
    {
        Assert.Equal(names, string.Join(',', Expression.Parse(text).FreeNames));
    }

    [Theory]
    [InlineData("", "^expected a number, x, a function or ( at the end")]
    [InlineData("x+", "x+^expected a number, x, a function or ( at the end")]
    [InlineData("(x", "(x^expected an operator or ) at the end")]
    [InlineData("x)", "x^)expected an operator such as * before ')'")]
    [InlineData("()", "(^)expected a number, x, a function or ( before ')'")]
    [InlineData("x y", "x ^yexpected an operator such as * before 'y'")]
    [InlineData("2 3", "2 ^3expected an operator such as * before '3'")]
    [InlineData("(x)x", "(x)^xexpected an operator such as * before 'x'")]
    [InlineData("x²y", "x²^yexpected an operator such as * before 'y'")]
    [InlineData("1.2.3", "1.2^.3expected an operator such as * before '.3'")]
    [InlineData("1,5", "1^,5expected an operator such as * before ','")]
    [InlineData("x $ y", "x ^$ yexpected an operator such as * before '$'")]
    [InlineData("1e400", "^1e400expected a number that a double can hold")]
    [InlineData("𝑥 + 𝜎 𝑥", "𝑥 + 𝜎 ^𝑥expected an operator such as * before 'x'")]
    [InlineData("1/2x", "1/2^xexpected parentheses to tell /(2x) from /2*x")]
    [InlineData("1/-2(x)", "1/-2^(x)expected parentheses to tell /(2(…)) from /2*(…)")]
    [InlineData("1/x(x+1)", "1/x^(x+1)expected parentheses to tell /(x(…)) from /x*(…)")]
    [InlineData("1/(x+2)(x+1)", "1/(x+2)^(x+1)expected parentheses to tell /((…)(…)) from /(…)*(…)")]
    [InlineData("√x(x+1)", "√x^(x+1)expected parentheses to tell √(x(…)) from √x*(…)")]
    [InlineData("2^x(x+1)", "2^x^(x+1)expected parentheses to tell ^(x(…)) from ^x*(…)")]
    [InlineData("(x+1)^2(x+1)", "(x+1)^2^(x+1)expected parentheses to tell ^(2(…)) from ^2*(…)")]
    [InlineData("x^2y", "x^2^yexpected parentheses to tell ^(2y) from ^2*y")]
    [InlineData("x*sigmod(x)", "x*^sigmod(x)unknown function 'sigmod'; did you mean sigmoid?")]
    [InlineData("sqr(x)", "^sqr(x)unknown function 'sqr'; did you mean sqrt?")]
    [InlineData("qwerty(x)", "^qwerty(x)unknown function 'qwerty'")]
    [InlineData("cilp(x, 0, 6)", "^cilp(x, 0, 6)unknown function 'cilp'; did you mean clip?")]
    [InlineData("a(x+1)", "^a(x+1)unknown function 'a'; a product is written a*(…)")]
    [InlineData(
        "softmax(x)",
        "^softmax(x)softmax: expected all its inputs, as in softmax(x, 0)")]
    [InlineData("2*relu", "2*^reluexpected a parameter or relu(…): relu is a function")]
    [InlineData("exp x", "^exp xexpected a parameter or exp(…): exp is a function")]
    [InlineData("relu'", "relu'^expected ( and an argument at the end")]
    [InlineData(
        "max'(x, 1)",
        "^max'(x, 1)max: expected a prime only after a function of one argument; around others write (max(…))'")]
    [InlineData("x'", "x'^expected parentheses before a prime, as in (x)' at the end")]
    [InlineData("where(x=0, 1, 2)", "where(x^=0, 1, 2)expected an operator, a comma or ) before '='; == compares")]
    [InlineData("where(x<0, 1)", "^where(x<0, 1)where: expected 3 arguments, not 2")]
    [InlineData("max(x)", "^max(x)max: expected 2 or more arguments, not 1")]
    [InlineData("exp(x, 2)", "^exp(x, 2)exp: expected 1 argument, not 2")]
    [InlineData("sqrt(x, base=2)", "sqrt(x, ^base=2)sqrt has no parameter base")]
    [InlineData("relu(x, 2)", "^relu(x, 2)relu: expected 1 argument, not 2")]
    [InlineData("prelu(x, 1, 2)", "^prelu(x, 1, 2)prelu: expected at most 2 arguments, x and alpha, not 3")]
    [InlineData("|a|b|c|", "|a|^b|c|expected an operator such as * before 'b'")]
    [InlineData("√2x", "√2^xexpected parentheses to tell √(2x) from √2*x")]
    [InlineData("x & 1", "x ^& 1expected conditions on both sides of &, such as (x > 0) & (x < 1)")]
    [InlineData("x if x > 0", "x if x > 0^expected else at the end")]
    [InlineData("x > 0 ? 1", "x > 0 ? 1^expected an operator or : at the end")]
    [InlineData(
        "hard_tanh(x, lower=6, upper=0)",
        "^hard_tanh(x, lower=6, upper=0)hard_tanh: expected lower of at most upper, not 6 and 0")]
    [InlineData(
        "gelu(x, approximate='sigmoid')",
        "gelu(x, ^approximate='sigmoid')expected approximate='tanh' or approximate='none'")]
    [InlineData("clip(x)", "^clip(x)clip: expected (a, min, max), not 1 arguments")]
    [InlineData(
        "d/dbeta(prelu(x))",
        "d/^dbeta(prelu(x))expected x, a parameter or a name in what follows: nothing in it is called beta")]
    [InlineData(
        "relu(x, alpha=2)",
        "relu(x, ^alpha=2)relu has no parameter alpha; it has negative_slope, max_value, threshold")]
    [InlineData("prelu(x, beta=2)", "prelu(x, ^beta=2)prelu has no parameter beta; it has alpha")]
    [InlineData("prelu(x, alpha=1, alpha=2)", "prelu(x, alpha=1, ^alpha=2)alpha is given twice")]
    [InlineData("prelu(x, alpha=x)", "prelu(x, ^alpha=x)expected a value of alpha that does not depend on x")]
    [InlineData("prelu(x, alpha=1/0)", "prelu(x, ^alpha=1/0)prelu does not allow this value of alpha")]
    public void What_is_no_expression_is_told_where_and_what_was_expected(string text, string expected)
    {
        var error = Assert.Throws<ExpressionException>(() => Expression.Parse(text));
        Assert.Equal(expected, text.Insert(error.Position, "^") + error.Message);
    }

    [Fact]
    public void Length_is_limited()
    {
        Assert.Equal(3, Evaluate("x" + new string(' ', 1999)));
        Assert.Equal(
            2000, Assert.Throws<ExpressionException>(() => Expression.Parse("x" + new string(' ', 2000))).Position);
    }

    // The usual stack has 1 MB or more. A thread that overflows its stack ends the process, and the tests with it.
    [Theory]
    [InlineData("(", ")")]
    [InlineData("-", "")]
    [InlineData("+", "")]
    [InlineData("1^", "")]
    [InlineData("1+", "")]
    [InlineData("1*", "")]
    [InlineData("exp(", ")")]
    [InlineData("relu(", ")")]
    [InlineData("max(0,", ")")]
    [InlineData("where(0<", ",1,2)")]
    [InlineData("prelu(0,alpha=", ")")]
    [InlineData("not ", "")]
    [InlineData("√", "")]
    [InlineData("1 if 1 else ", "")]
    [InlineData("1?1:", "")]
    [InlineData("|1+", "|")]
    [InlineData("(", ")'")]
    [InlineData("d/dx(", ")")]
    public void Nesting_is_limited_so_that_it_fits_on_a_small_stack(string open, string close)
    {
        var thread = new Thread(
            () =>
            {
                var expression = Expression.Parse(Nested(99));
                Assert.Empty(expression.FreeNames);
                Assert.True(expression.Bind()(0.5) >= -1);
                Assert.NotEmpty(expression.ToString());
            },
            maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.StartsWith(
            "expected at most 200", Assert.Throws<ExpressionException>(() => Expression.Parse(Nested(200))).Message,
            StringComparison.Ordinal);

        string Nested(int levels) =>
            string.Concat(Enumerable.Repeat(open, levels)) + "1" + string.Concat(Enumerable.Repeat(close, levels));
    }

    [Fact]
    public void Garbage_is_an_expression_or_an_error_within_the_text()
    {
        Garbage.Sample(text =>
        {
            try
            {
                var expression = Expression.Parse(text);
                _ = expression.ToString();
                _ = expression.Bind(expression.FreeNames.ToDictionary(name => name, _ => (Quotient)0.5))(0.25);
            }
            catch (ExpressionException error)
            {
                Assert.InRange(error.Position, 0, text.Length);
                Assert.NotEmpty(error.Message);
            }
        }, iter: 20_000);
    }

    private static double Evaluate(string text) => Expression.Parse(text).Bind(Values)(3);
}
