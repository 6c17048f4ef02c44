using Activations.Expressions;

namespace Activations.Tests.Expressions;

public class TypesettingTests
{
    private static readonly Dictionary<string, string> Symbols = new() { ["alpha"] = "α", ["beta"] = "β" };

    [Theory]
    [InlineData("sigmoid", "1 / (1 + e⁻ˣ)")]
    [InlineData("tanh", "(1 − e⁻²ˣ) / (1 + e⁻²ˣ)")]
    [InlineData("relu", "max(0, x)")]
    [InlineData("prelu", "max(0, x) + α·min(0, x)")]
    public void Formulas_of_activations_look_as_in_a_book(string name, string expected)
    {
        Assert.Equal(expected, Catalog.Find(name)!.TypesetFormula);
    }

    [Theory]
    [InlineData("a-b-c", "a − b − c")]
    [InlineData("a-(b-c)", "a − (b − c)")]
    [InlineData("a-(b+c)", "a − (b + c)")]
    [InlineData("a+(b-c)", "a + b − c")]
    [InlineData("a*(b*c)", "a·b·c")]
    [InlineData("a*(b+c)", "a·(b + c)")]
    [InlineData("a/b/c", "a / b / c")]
    [InlineData("a/(b/c)", "a / (b/c)")]
    [InlineData("a/(b*c)", "a / (b·c)")]
    [InlineData("a*b/c", "a·b / c")]
    [InlineData("a*(b/c)", "a·b / c")]
    [InlineData("a/b*c", "(a/b)·c")]
    [InlineData("a/b*-c", "(a/b)·(−c)")]
    [InlineData("a/b*c/a", "(a/b)·c / a")]
    [InlineData("-a*b", "−a·b")]
    [InlineData("-(a+b)", "−(a + b)")]
    [InlineData("a*-b", "a·(−b)")]
    [InlineData("a--b", "a − (−b)")]
    [InlineData("--a", "−(−a)")]
    [InlineData("-a^2", "−a²")]
    [InlineData("(-a)^2", "(−a)²")]
    [InlineData("(a^b)^c", "(a^b)^c")]
    [InlineData("a^b^c", "a^(b^c)")]
    public void Parentheses_stand_only_where_they_must(string text, string expected)
    {
        AssertTypeset(expected, text);
    }

    [Theory]
    [InlineData("2x", "2x")]
    [InlineData("2*x", "2x")]
    [InlineData("x*2", "x·2")]
    [InlineData("2*3", "2·3")]
    [InlineData("0.5*x*(1+x)", "0.5x·(1 + x)")]
    [InlineData("2(x+1)", "2(x + 1)")]
    [InlineData("2pi*alpha", "2π·α")]
    [InlineData("2alpha", "2α")]
    [InlineData("2e^x", "2eˣ")]
    [InlineData("2x^2", "2x²")]
    [InlineData("2max(x, 1)", "2·max(x, 1)")]
    [InlineData("2gamma", "2·gamma")]
    [InlineData("2a1", "2·a1")]
    [InlineData("2sigmoid(x)", "2·σ(x)")]
    public void A_number_is_joined_to_what_has_one_letter(string text, string expected)
    {
        AssertTypeset(expected, text);
    }

    [Theory]
    [InlineData("x^2 + x³", "x² + x³")]
    [InlineData("x^n", "xⁿ")]
    [InlineData("x^-10", "x⁻¹⁰")]
    [InlineData("x^(n+1)", "xⁿ⁺¹")]
    [InlineData("x^0.5", "x^0.5")]
    [InlineData("x^p", "x^p")]
    [InlineData("x^(2/3)", "x^(2/3)")]
    [InlineData("e^-(x+1)", "e⁻⁽ˣ⁺¹⁾")]
    [InlineData("exp(-x^2)", "exp(−x²)")]
    [InlineData("exp(-beta*x)", "exp(−β·x)")]
    [InlineData("exp(-exp(-x))", "exp(−e⁻ˣ)")]
    [InlineData("(e^x)^2", "(eˣ)²")]
    [InlineData("max(0, x)^2", "max(0, x)²")]
    [InlineData("(x+1)^2", "(x + 1)²")]
    [InlineData("sqrt(x)^2", "(√x)²")]
    public void Powers_are_raised_where_there_are_superscripts(string text, string expected)
    {
        AssertTypeset(expected, text);
    }

    [Theory]
    [InlineData("x/sqrt(2)", "x / √2")]
    [InlineData("sqrt(x^2+1)", "√(x² + 1)")]
    [InlineData("sqrt(2/pi)", "√(2/π)")]
    [InlineData("abs(abs(x)-1)", "||x| − 1|")]
    [InlineData("alpha*expm1(x)", "α·(eˣ − 1)")]
    [InlineData("log1p(exp(x))", "ln(1 + eˣ)")]
    [InlineData("log2(log10(x))", "log₂(log₁₀(x))")]
    [InlineData("max(0, x, x^2)", "max(0, x, x²)")]
    [InlineData("max(0, max(x, 1))", "max(0, max(x, 1))")]
    [InlineData("max(0, min(1, x/6+0.5))", "max(0, min(1, x/6 + 0.5))")]
    [InlineData("sigmoid''(x)*prelu(x)", "σ″(x)·prelu(x)")]
    [InlineData("prelu(x, alpha=0.25) + prelu(x, alpha=-2)", "prelu(x) + prelu(x, α = −2)")]
    [InlineData("1e-9", "1e−9")]
    public void Functions_have_their_signs(string text, string expected)
    {
        AssertTypeset(expected, text);
    }

    [Theory]
    [InlineData("where(x<0, a, b)", "a if x < 0 else b")]
    [InlineData("where(x>=0, x, alpha*x)", "x if x ≥ 0 else α·x")]
    [InlineData("where(x<=-1, -1, where(x==0, 0, 1))", "−1 if x ≤ −1 else 0 if x == 0 else 1")]
    [InlineData("where(x<0, where(x<-1, a, b), c)", "(a if x < −1 else b) if x < 0 else c")]
    [InlineData("2*where(x<0, a, b)", "2(a if x < 0 else b)")]
    [InlineData("not x > 0 or x != 1 and x >= -2", "not x > 0 or x ≠ 1 and x ≥ −2")]
    [InlineData("(x > 0)*(x < 1)", "(x > 0)·(x < 1)")]
    [InlineData("max(0, where(x<0, a, b))", "max(0, a if x < 0 else b)")]
    public void Cases_read_as_a_sentence(string text, string expected)
    {
        AssertTypeset(expected, text);
    }

    private static void AssertTypeset(string expected, string text) =>
        Assert.Equal(expected, Expression.Parse(text).Typeset(Symbols));
}
