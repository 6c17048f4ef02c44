namespace Activations.Tests.Cli;

public sealed class VectorTests
{
    [Fact]
    public void Lists_and_outputs_are_a_curve_each() => Prints(
        "sample softmax:others=0,1/2,2 softmax:others=0,output=0,1 --format csv --at=0,40",
        """
        x,"softmax:others=0,1","softmax:others=2,2",softmax,"softmax:others=0,output=1"
        0,0.21194155761708544,0.06337893833303762,0.5,0.5
        40,1,0.9999999999999999,1,4.248354255291589e-18

        """);

    [Fact]
    public void Info_says_what_is_held_and_gives_the_row_of_the_Jacobian()
    {
        using var workspace = new Workspace();

        var lines = workspace.Run("info", "softmax:others=0,1").Output.Split('\n');

        Assert.Equal(
            "softmax:others=0,1  exp(x/temperature)/(exp(x/temperature) + exp(0/temperature) + exp(1/temperature))",
            lines[0]);
        Assert.Contains("  held        input1 = 0 and input2 = 1; x is input0, and this is output0", lines);
        Assert.Contains(lines, line => line.StartsWith("  df/dinput1  -exp(x/temperature)/", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("  df/dinput2  -exp(x/temperature)*", StringComparison.Ordinal));
    }

    [Fact]
    public void Info_of_a_gated_unit_says_that_the_other_factor_is_held()
    {
        using var workspace = new Workspace();

        var lines = workspace.Run("info", "swiglu:value=2").Output.Split('\n');

        Assert.Equal("swiglu:value=2  value*x*sigmoid(x)", lines[0]);
        Assert.Contains("  df/dvalue   sigmoid(x)*x", lines);
        Assert.Contains(
            "  parameters  value = 2 (default 1): the other input, which is held: the factor beside x's", lines);
    }

    [Fact]
    public void Pictures_are_named_by_what_is_held()
    {
        using var workspace = new Workspace();

        Assert.Equal(
            new Outcome(0, "softmax-others-0-1-grad.png\n", ""),
            workspace.Run("plot", "softmax:others=0,1", "--grad"));
    }

    [Theory]
    [InlineData("softmax:others=a", "softmax:others=a: others: expected numbers, and a / between lists of them, "
        + "such as others=0,1 or others=0/1/2")]
    [InlineData("softmax:others=", "softmax:others=: others: expected numbers, and a / between lists of them, "
        + "such as others=0,1 or others=0/1/2")]
    [InlineData("softmax:output=2", "softmax:output=2: softmax of 2 inputs has the outputs 0 to 1, not 2")]
    [InlineData("softmax:output=x", "softmax:output=x: output: 'x' is not a whole number such as 1")]
    [InlineData("maxout:output=1", "maxout:output=1: maxout has one output, 0")]
    [InlineData("sparsemax:temperature=2", "sparsemax:temperature=2: sparsemax has no parameters")]
    [InlineData("relu:others=0", "relu:others=0: relu has no parameters")]
    [InlineData("polynorm", "polynorm has no single curve: it normalizes powers of the whole vector; "
        + "plot a polynomial instead, such as 'x+x^2+x^3'")]
    public void What_holds_nothing_is_refused(string curve, string error)
    {
        using var workspace = new Workspace();

        Assert.Equal(new Outcome(2, "", $"activations: error: {error}\n"), workspace.Run("plot", curve));
    }

    private static void Prints(string words, string expected)
    {
        using var workspace = new Workspace();

        Assert.Equal(new Outcome(0, expected.ReplaceLineEndings("\n"), ""), workspace.Run(words.Split(' ')));
    }
}
