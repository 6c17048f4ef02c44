using System.Globalization;
using Activations.Expressions;
using Activations.Tests.Reference;

namespace Activations.Tests.Core;

/// <summary>
/// Functions of several inputs, against the outputs that <c>tests/Reference/vectors.py</c> computes from the papers.
/// </summary>
public class VectorFunctionTests
{
    [Fact]
    public void Every_output_is_correctly_rounded_in_both_tails()
    {
        var rows = ReferenceTable.Rows("vectors").Select(Row.Of).ToArray();

        Assert.Equal(
            ["entmax15", "log_softmax", "maxout", "softmax", "softmax1", "softmin", "sparsemax"],
            rows.Select(row => row.Name).Distinct().Order());
        Assert.Empty(rows.AsParallel().Where(row => !row.IsMetBy(row.Curve)).Select(row => $"{row}"));
    }

    [Fact]
    public void A_call_in_a_formula_is_the_same_function()
    {
        var rows = ReferenceTable.Rows("vectors").Select(Row.Of).Where(row => row.Temperature == 1).ToArray();

        Assert.Empty(rows.AsParallel().Where(row => !row.IsMetBy(Activation.Typed(row.Call).Bind()))
            .Select(row => $"{row.Call}: {row}"));
    }

    [Theory]
    [InlineData("softmax(x, 0)", "sigmoid(x)")]
    [InlineData("softmax(x, 0, temperature=2)", "sigmoid(x/2)")]
    [InlineData("softmax(2x, 1, a)", "exp(2x)/(exp(2x)+exp(1)+exp(a))")]
    [InlineData("softmax(0, x)", "sigmoid(-x)")]
    [InlineData("log_softmax(x, 0, output=1)", "-softplus(x)")]
    [InlineData("softmin(x, a)", "sigmoid(a-x)")]
    [InlineData("softmax1(x, 0)", "exp(x)/(2+exp(x))")]
    [InlineData("maxout(x, 0, 1)", "max(x, 1)")]
    [InlineData("sparsemax(x, 0)", "sparse_sigmoid(x)")]
    [InlineData("F.softmax(x, 0, dim=-1)", "sigmoid(x)")]
    [InlineData("(softmax(x, 0))'", "sigmoid'(x)")]
    [InlineData("glu(x)", "sigmoid(x)")]
    [InlineData("swiglu(x, value=3)", "3x*sigmoid(x)")]
    public void Calls_mean_what_they_say(string call, string formula)
    {
        Quotient[] values = call.Contains(", a", StringComparison.Ordinal) ? [0.75] : [];
        var (called, written) = (Activation.Typed(call).Bind(values)[0], Activation.Typed(formula).Bind(values)[0]);

        Assert.All(Enumerable.Range(-20, 41).Select(i => i / 4.0), x =>
            Assert.Equal(written(x), called(x), Math.Abs(written(x)) * 1e-15));
    }

    [Theory]
    [InlineData("softmax(x)", "softmax: expected all its inputs, as in softmax(x, 0)")]
    [InlineData("softmax(x, 0, output=2)", "softmax: there is no output 2")]
    [InlineData("softmax(x, 0, output=0.5)", "softmax: there is no output -1")]
    [InlineData("maxout(x, 0, output=1)", "maxout has no parameter output")]
    [InlineData("sparsemax(x, 0, temperature=2)", "sparsemax has no parameter temperature")]
    [InlineData("sparsemax(x, a)", "sparsemax: expected numbers for all inputs but the first")]
    [InlineData("softmax(x, 0, beta=1)", "softmax has no parameter beta")]
    [InlineData("softmax'(x, 0)", "softmax: expected a prime behind parentheses, as in (softmax(x, 0))'")]
    public void A_call_that_means_nothing_is_refused(string call, string message)
    {
        Assert.Equal(message, Assert.Throws<ExpressionException>(() => Activation.Typed(call)).Message);
    }

    [Theory]
    [InlineData("softmax", new[] { 0.0, 1 }, 0)]
    [InlineData("softmin", new[] { 0.5, -1 }, 1)]
    [InlineData("log_softmax", new[] { 2.0 }, 0)]
    [InlineData("softmax1", new[] { 2.0, 3 }, 2)]
    [InlineData("sparsemax", new[] { 0.0, 0.5 }, 0)]
    [InlineData("entmax15", new[] { 0.0, 0.5 }, 1)]
    public void The_row_of_the_Jacobian_is_how_the_output_changes_with_the_others(
        string name, double[] others, int output)
    {
        const double step = 1.0 / (1 << 20), x = 0.3;
        var row = Holding(name, others, output).HeldDerivatives;

        Assert.Equal(others.Length, row.Count);
        for (var i = 0; i < others.Length; i++)
        {
            double[] more = [.. others], less = [.. others];
            more[i] += step;
            less[i] -= step;
            var (up, down) = (Holding(name, more, output).Bind()[0](x), Holding(name, less, output).Bind()[0](x));
            var slope = row[i].Bind(new Dictionary<string, Quotient> { ["temperature"] = 1 })(x);
            Assert.Equal((up - down) / (2 * step), slope, 1e-9);
        }
    }

    [Fact]
    public void All_outputs_together_are_one()
    {
        foreach (var name in (string[])["softmax", "softmin", "sparsemax", "entmax15"])
        {
            Func<double, double>[] outputs =
                [.. Enumerable.Range(0, 4).Select(output => Holding(name, [-1, 0.5, 0.75], output).Bind()[0])];
            for (var x = -4.0; x <= 4; x += 0.25)
            {
                Assert.Equal(1, outputs.Sum(output => output(x)), 1e-15);
            }
        }
    }

    [Fact]
    public void What_has_one_input_or_no_such_output_holds_nothing()
    {
        Assert.Throws<ArgumentException>(() => Catalog.Find("relu")!.Holding(HeldInputs.Usual));
        Assert.Throws<ArgumentException>(() => Holding("softmax", [0], 2));
        Assert.Throws<ArgumentException>(() => Holding("maxout", [0], 1));
        Assert.Empty(Catalog.Find("relu")!.HeldDerivatives);
        Assert.Null(Catalog.Find("relu")!.Held);
    }

    private static Activation Holding(string name, double[] others, int output) =>
        Catalog.Find(name)!.Holding(new([.. others.Select(other => (Quotient)other)], output));

    /// <summary>f, f′ and f″ of an output at one x.</summary>
    private sealed record Row(string Name, double[] Others, int Output, double Temperature, double X, double[] Values)
    {
        public Curve Curve
        {
            get
            {
                var activation = Holding(Name, Others, Output);
                Quotient[] temperature = activation.Parameters.Count > 0 ? [Temperature] : [];
                return activation.Bind(temperature);
            }
        }

        public string Call
        {
            get
            {
                var texts = Others.Select(other => other.ToString("R", CultureInfo.InvariantCulture));
                var inputs = string.Join(", ", texts);
                return $"{Name}(x, {inputs}{(Output > 0 ? $", output={Output}" : "")})";
            }
        }

        public static Row Of(string[] cells)
        {
            double[] numbers = [.. cells[3..].Select(ReferenceTable.Number)];
            double[] others = [.. cells[1].Split(' ').Select(ReferenceTable.Number)];
            return new(cells[0], others, (int)ReferenceTable.Number(cells[2]), numbers[0], numbers[1], numbers[2..]);
        }

        public bool IsMetBy(Curve curve) => Values.Index().All(value => value.Item == curve[value.Index](X));

        public override string ToString()
        {
            var found = Enumerable.Range(0, 3).Select(order => Curve[order](X));
            return $"{Name} {string.Join(' ', Others)} output {Output} T {Temperature} at {X:R}: "
                + $"{string.Join(' ', found)}, not {string.Join(' ', Values)}";
        }
    }
}
