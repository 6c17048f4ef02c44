using Activations.Expressions;
using Activations.Tests.Architecture;

namespace Activations.Tests.Expressions;

/// <summary>
/// Activations as people write them in numpy, torch, JAX, TensorFlow, Keras, Julia, C, JavaScript and papers.
/// </summary>
public class PastedFormulasTests
{
    private static readonly Dictionary<string, Quotient> Values =
        new() { ["alpha"] = 0.3, ["beta"] = 1.5, ["a"] = 0.3 };

    private static readonly double[] Inputs = [-6.5, -2.9, -1, -0.3, 0.4, 0.99, 2.1, 7];

    private const string Listed = "tests/Activations.Tests/Expressions/pasted.txt";

    public static TheoryData<string, string> Rows { get; } = [.. Read()];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Code_and_papers_are_read_as_they_are_meant(string pasted, string meant)
    {
        var own = meant.Replace("tf_leaky(x)", "leaky_relu(x, alpha=0.2)", StringComparison.Ordinal);
        var (there, here) = (Expression.Parse(pasted).Bind(Values), Expression.Parse(own).Bind(Values));
        Assert.All(Inputs, x => Assert.Equal(here(x), there(x), 1e-12 * (1 + Math.Abs(here(x)))));
    }

    [Theory]
    [InlineData("np.exp(x) / np.sum(np.exp(x))", "unknown function 'sum'")]
    [InlineData("F.softmax(x, dim=-1)", "softmax: expected all its inputs")]
    [InlineData("x.dot(w)", "unknown function 'dot'")]
    [InlineData("x @ w", "expected an operator such as * before '@'")]
    [InlineData("x[0]", "expected an operator such as * before '['")]
    [InlineData("x·σ(βx)", "expected an operator, a comma or ) before 'x'")]
    [InlineData("tan⁻¹(x)", "expected tan(…) raised to a power, or tan²(…)")]
    [InlineData("x // 2", "expected floor(a/b) in place of a//b")]
    [InlineData("x % 2", "languages differ on % of negative numbers: expected mod(a, b), which is a - b*floor(a/b)")]
    [InlineData("(x % 2) - 1", "languages differ on % of negative numbers: expected mod(a, b)")]
    [InlineData("sin^-1(x)", "expected a parameter or sin(…): sin is a function")]
    [InlineData("np.round(x, 2)", "round: expected 1 argument, not 2")]
    [InlineData("np.piecewise(2x, [x < 0], [0, 1])", "piecewise: expected piecewise(x, [x < 0, x > 1], [0, 1, x]): x,")]
    [InlineData("np.piecewise(x, [x < 0], [0, 1, 2])", "piecewise: expected a value for each condition: 1, not 3")]
    [InlineData("np.piecewise(x, [x < 0], [lambda: 0, 1])", "expected a function of one argument, such as lambda")]
    [InlineData("np.select([x < 0], 1)", "select: expected select([x < 0, x > 1], [0, 1], x): conditions, values")]
    [InlineData("np.select([x < 0], [1, 2])", "select: expected a value for each condition: 1, not 2")]
    [InlineData("np.select([x < 0, [1, 2], x)", "expected a number, x, a function or ( before '['")]
    [InlineData("max([0, x])", "expected a number rather than a list")]
    [InlineData("1/{x", "expected an operator or } at the end")]
    [InlineData("⌊x", "expected an operator or ⌋ at the end")]
    [InlineData("⌊x⌉", "expected an operator or ⌋ before '⌉'")]
    [InlineData("x => { return x*x;", "expected an operator or } at the end")]
    [InlineData("def f(x, e=2): return e*x", "expected another name for the argument e, which is a number in formulas")]
    [InlineData("lambda x, pi=3: pi*x", "expected another name for the argument pi, which is a number in formulas")]
    [InlineData("def f(x, a=None): return x", "expected an operator such as * before 'f'")]
    [InlineData("x; x", "expected an operator such as * before 'x'")]
    [InlineData("a(x + 1)", "unknown function 'a'; a product is written a*(…)")]
    [InlineData("a => a*x", "expected a in place of x: a is the argument")]
    [InlineData("def f(a): return a*x", "expected a in place of x: a is the argument")]
    [InlineData("xσ(x)", "unknown function 'xsigma'; a product is written x*sigma(…)")]
    [InlineData("xtanh(x)", "unknown function 'xtanh'; a product is written x*tanh(…)")]
    [InlineData("F.softmax(x, 0)", "softmax: expected all its inputs")]
    [InlineData("nn.Softmax(1)(x)", "Softmax: expected all its inputs")]
    [InlineData("F.relu(x, 6)", "relu: expected 1 argument, not 2")]
    [InlineData("relu(x, alpha=2)", "relu has no parameter alpha; it has negative_slope, max_value, threshold")]
    [InlineData("relu(x, max_value=x)", "expected a value of max_value that does not depend on x")]
    [InlineData("relu(x, max_value=-1)", "relu does not allow this value of max_value")]
    [InlineData("relu'(x, max_value=6)", "relu: expected a prime behind parentheses, as in (relu(x, max_value=6))'")]
    [InlineData("F.hardtanh(x, 2, -2)", "hardtanh:")]
    [InlineData("# nothing", "expected a number, x, a function or ( at the end")]
    [InlineData(@"\frac{1}{1+e^{-x}}", @"LaTeX is not read: expected text such as exp(-x)/2 in place of \")]
    [InlineData(@"x \cdot \sigma(x)", @"LaTeX is not read: expected text such as exp(-x)/2 in place of \")]
    [InlineData("max{0, x}", "expected ( in place of {")]
    [InlineData("Tanh[x]", "expected ( in place of [")]
    [InlineData("[x > 0]*x", "expected a number, x, a function or ( before '['")]
    [InlineData("if x > 0 then x else 0", "expected a number, x, a function or ( before 'if'")]
    [InlineData("norm.cdf(x, loc=0, scale=1)", "cdf has no parameter loc")]
    public void What_is_not_one_formula_is_refused_clearly(string pasted, string message)
    {
        var error = Assert.Throws<ExpressionException>(() => Expression.Parse(pasted));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("def f(x: float, a: float = 0.1) -> float: return a*x", "a", 0.1)]
    [InlineData("lambda x, beta=-2: beta*x", "beta", -2)]
    [InlineData("f(x; sigma=3) = sigma*x", "sigma", 3)]
    [InlineData("def f(x, a): return a*x", "a", double.NaN)]
    public void What_code_says_of_a_parameter_is_its_value_where_none_is_given(string pasted, string name, double value)
    {
        var parameter = Assert.Single(Activation.Typed(pasted).Parameters);
        Assert.Equal((name, value), (parameter.Name, parameter.Default.ToDouble()));
    }

    private static IEnumerable<TheoryDataRow<string, string>> Read()
    {
        var meant = "";
        // First what it is in this program's own words, then how others write it.
        foreach (var line in File.ReadAllLines(Path.Combine(Repository.Folder, Listed)))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                meant = line[2..];
            }
            else
            {
                yield return new(line, meant);
            }
        }
    }
}
