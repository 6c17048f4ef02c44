using System.Text;
using System.Text.Json;

namespace Activations.Tests.Cli;

public sealed class DtypeTests
{
    [Fact]
    public void A_table_has_x_and_values_with_the_fewest_digits_of_the_type() => Prints(
        "sample gelu --dtype bfloat16 --grad --format csv --at=-3,-1,0.1,3",
        """
        x,gelu:dtype=bfloat16,gelu:dtype=bfloat16'
        -3,-0.00406,-0.01196
        -1,-0.158,-0.0835
        0.1,0.054,0.58
        3,3,1.016

        """);

    [Fact]
    public void Of_several_types_each_has_an_x_of_its_own() => Prints(
        "sample tanh elu:dtype=float32 --dtype float64,float16 --format csv --at 0.1,1e9",
        """
        x,tanh,x:dtype=float16,tanh:dtype=float16,x:dtype=float32,elu:dtype=float32
        0.1,0.09966799462495582,0.1,0.0997,0.1,0.1
        1000000000,1,Infinity,1,1000000000,1000000000

        """);

    [Fact]
    public void Stepwise_a_naive_softplus_overflows_at_11_1_in_float16() => Prints(
        "sample softplus --dtype float16 --evaluate stepwise --format csv --at 11,11.08,11.1",
        "x,softplus:dtype=float16\n11,11\n11.08,11.08\n11.1,Infinity\n");

    [Theory]
    [InlineData("float16", "f2", 4, "")]
    [InlineData("float32", "f4", 8, "")]
    [InlineData("float64", "f8", 16, "")]
    [InlineData("bfloat16", "f4", 8,
        "activations: note: NumPy has no bfloat16: its values are in float32, which holds them exactly\n")]
    public void Npy_has_the_type_that_numpy_has(string type, string item, int bytes, string note)
    {
        using var workspace = new Workspace();

        var outcome = workspace.Run("sample", "sigmoid", "--dtype", type, "--at", "0.1", "-o", "s.npy");

        var file = File.ReadAllBytes(workspace["s.npy"]);
        Assert.Equal(new Outcome(0, "s.npy\n", note), outcome);
        Assert.Contains($"'descr': '<{item}'", Encoding.ASCII.GetString(file, 0, 128), StringComparison.Ordinal);
        Assert.Equal(128 + bytes, file.Length);
    }

    [Fact]
    public void Npy_holds_the_values_themselves_rather_than_their_shortest_digits()
    {
        using var workspace = new Workspace();

        workspace.Run("sample", "identity", "--dtype", "bfloat16", "--at", "0.1", "-o", "x.npy");

        var file = File.ReadAllBytes(workspace["x.npy"]);
        Assert.Equal(0.10009765625f, BitConverter.ToSingle(file, 128));
        Assert.Equal(0.10009765625f, BitConverter.ToSingle(file, 132));
    }

    [Fact]
    public void Compared_is_at_the_values_of_the_coarser_type() => Prints(
        "compare sigmoid sigmoid --dtype float64,float8_e4m3",
        """
        A = sigmoid, B = sigmoid:dtype=float8_e4m3, x from -8 to 8

          all 161 finite values of float8_e4m3 from -8 to 8 are looked at
          A and B     equal to rounding: at most 0.0312093733738 apart, at x = 0.125
                      where A = 0.5312093733737563 and B = 0.5
                      and at most 0.5 ulp of float8_e4m3, at x = -0.0625
          A' and B'   equal to rounding: at most 0.00728329505808 apart, at x = -0.625
                      where A' = 0.2270917049419204 and B' = 0.234375
                      and at most 0.494 ulp of float8_e4m3, at x = -3.75
          B           f is 0, though it should not be, at x <= -7
          B           f' is 0, though it should not be, at x <= -7 and x >= 7
          B           f stays 1 for x >= 3.5

        """);

    [Fact]
    public void A_comparison_in_types_has_a_document_and_a_tolerance()
    {
        using var workspace = new Workspace();

        var outcome = workspace.Run(
            "compare", "tanh", "tanh", "--dtype", "float64,float16", "--json", "--tolerance", "1e-5");

        var document = JsonDocument.Parse(outcome.Output).RootElement;
        Assert.Equal((1, ""), (outcome.Code, outcome.Error));
        Assert.Equal("tanh:dtype=float16", document.GetProperty("b").GetString());
        Assert.Equal(36865, document.GetProperty("inputs").GetProperty("values").GetInt32());
        Assert.InRange(document.GetProperty("f").GetProperty("ulps").GetDouble(), 0.49, 0.5);
        Assert.Empty(document.GetProperty("B").GetProperty("dead").EnumerateArray());
    }

    // Of x/0 there is no value anywhere, of sqrt(x) none below 0.
    [Theory]
    [InlineData("sqrt(x)", "x", "5.17157287525381", "[8]", "-8")]
    [InlineData("x/0", "x", "null", "[]", "8")]
    [InlineData("x/0", "sqrt(-1-x^2)", "null", "[]", "null")]
    public void Where_a_curve_in_a_type_alone_has_a_value_is_told_by_itself(
        string a, string b, string largest, string x, string onlyB)
    {
        using var workspace = new Workspace();

        using var document = JsonDocument.Parse(
            workspace.Run("compare", a, b, "--dtype", "float64,float16", "--json").Output);

        var f = document.RootElement.GetProperty("f");
        Assert.Equal(largest, f.GetProperty("largest").GetRawText());
        Assert.Equal(x, string.Concat(f.GetProperty("x").GetRawText().Where(c => !char.IsWhiteSpace(c))));
        Assert.Equal(("null", onlyB), (f.GetProperty("onlyA").GetRawText(), f.GetProperty("onlyB").GetRawText()));
    }

    [Fact]
    public void What_becomes_of_a_function_in_a_type_is_told_for_both_kinds_of_arithmetic()
    {
        using var workspace = new Workspace();

        var lines = workspace.Run("info", "softplus", "--dtype", "float16").Output.Split('\n');

        Assert.Equal(
        [
            "softplus  log(1+exp(beta*x))/beta",
            "",
            "  in the type all 63487 finite values of float16 are looked at",
            "  fused       f  is off by at most 0.5 ulp (x = -0.0000639), by 0.000486 of a normal value (x = -0.4321)",
            "              f' is off by at most 0.5 ulp (x = -0.0004883), by 0.000488 of a normal value (x = 0.000977)",
            "              f is 0, though it should not be, at x <= -17.34",
            "              f' is 0, though it should not be, at x <= -17.34",
            "              f(x) = x for x >= 6.24",
            "  stepwise    f  is off by at most 2050 ulp (x = -7.625), by 1 of a normal value (x = -9.7)",
            "              f' is off by at most 0.5 ulp (x = -0.0004883), by 0.000488 of a normal value (x = 0.000977)",
            "              f is 0, though it should not be, at x <= -7.625",
            "              f' is 0, though it should not be, at x <= -17.34",
            "              f overflows at x >= 11.09",
        ],
            lines[..13]);
    }

    // x^3 and 3x^2 are less than 2^-25, half of the least value, up to 2^(-25/3) and sqrt(2^-25/3).
    [Theory]
    [InlineData("gelu", "f is 0, though it should not be, at x <= -5.727 and x = -6e-8")]
    [InlineData("hard_swish", "f is 0, though it should not be, at x = -6e-8")]
    [InlineData("x^3", "f is 0, though it should not be, at -0.0031 to 0.0031 except 0")]
    [InlineData("x^3", "f' is 0, though it should not be, at -0.00009966 to 0.00009966 except 0")]
    public void What_is_0_itself_is_not_among_what_a_type_loses(string curve, string line)
    {
        using var workspace = new Workspace();

        var lines = workspace.Run("info", curve, "--dtype", "float16").Output.Split('\n');

        Assert.Contains(line, lines.Select(text => text.Trim()));
    }

    [Theory]
    [InlineData("info relu --dtype float32", "65529 values of float32 are looked at: every 65287th from the least on")]
    [InlineData(
        "info relu --dtype float8_e5m2 --range 0:1", "all 61 finite values of float8_e5m2 from 0 to 1 are looked at")]
    public void Which_values_are_looked_at_is_said(string words, string said)
    {
        using var workspace = new Workspace();

        Assert.Contains(said, workspace.Run(words.Split(' ')).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plot gelu --dtype float64,bfloat16", "gelu-dtype.png", "plot gelu:dtype=float64,bfloat16")]
    [InlineData("plot tanh --grad --dtype float16", "tanh-float16-grad.png", "plot tanh:dtype=float16 --grad")]
    [InlineData("plot relu --dtype float64", "relu.png", "plot relu")]
    [InlineData("plot relu:dtype=float16 tanh --dtype float64 --evaluate stepwise -o a.png", "a.png",
        "plot relu:dtype=float16 tanh --evaluate stepwise")]
    public void A_picture_carries_its_types(string words, string file, string command)
    {
        using var workspace = new Workspace();

        var outcome = workspace.Run(words.Split(' '));

        Assert.Equal((0, $"{file}\n"), (outcome.Code, outcome.Output));
        var picture = Encoding.Latin1.GetString(File.ReadAllBytes(workspace[file]));
        Assert.Contains($"activations {command}", picture, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sample gelu --dtype half", "--dtype half: expected some of float64, float32, float16, bfloat16, "
        + "float8_e4m3, float8_e5m2; did you mean float16?")]
    [InlineData("plot gelu:dtype=fp8", "gelu:dtype=fp8: expected some of float64, float32, float16, bfloat16, "
        + "float8_e4m3, float8_e5m2; did you mean float8_e4m3?")]
    [InlineData("info gelu --dtype float16,bfloat16", "--dtype float16,bfloat16: expected some of float64, float32, "
        + "float16, bfloat16, float8_e4m3, float8_e5m2; did you mean float16?")]
    [InlineData("compare relu elu --dtype float64,float16,float32",
        "--dtype float64,float16,float32: expected one number type, or one for A and one for B")]
    [InlineData("compare relu elu --dtype float8_e5m2 --range 1e9:1e10",
        "--range 1e9:1e10: holds no value of float8_e5m2; expected a wider one")]
    [InlineData("sample relu --evaluate naive", "--evaluate naive: expected fused or stepwise; did you mean stepwise?")]
    public void What_is_no_type_is_refused(string words, string error)
    {
        using var workspace = new Workspace();

        Assert.Equal(new Outcome(2, "", $"activations: error: {error}\n"), workspace.Run(words.Split(' ')));
    }

    [Fact]
    public void Steps_are_not_annotated_and_that_is_said()
    {
        using var workspace = new Workspace();

        Assert.Equal(
            new Outcome(0, "e.png\n", "activations: note: --annotate: what is drawn in float8_e5m2 is not annotated, "
                + "since it is made of steps\n"),
            workspace.Run("plot", "gelu", "--dtype", "float8_e5m2", "--annotate", "-o", "e.png"));
    }

    private static void Prints(string words, string expected)
    {
        using var workspace = new Workspace();

        Assert.Equal(new Outcome(0, expected.ReplaceLineEndings("\n"), ""), workspace.Run(words.Split(' ')));
    }
}
