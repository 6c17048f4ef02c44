using System.Text.Json;

namespace Activations.Tests.Cli;

public sealed class CompareTests
{
    [Fact]
    public void The_difference_is_told_with_its_place_and_the_slip()
    {
        using var workspace = new Workspace();

        Assert.Equal(
            new Outcome(0, """
                A = sigmoid'(x), B = x*(1-x), x from -8 to 8

                  A and B     differ: at most 72.0003352377 apart (5.07e15 ulp), at x = -8
                              where A = 0.00033523767075647424 and B = -72
                  A' and B'   differ: at most 16.9996649872 apart (4.78e15 ulp), at x = -8
                              where A' = 0.0003350128267632233 and B' = 17

                  looked at 160574 places

                  B is right in terms of the output: x stands for sigmoid(x)

                """.ReplaceLineEndings("\n"), ""),
            workspace.Run("compare", "sigmoid'(x)", "x*(1-x)"));
    }

    [Theory]
    [InlineData("0.0203", 1)]
    [InlineData("0.0204", 0)]
    public void The_tolerance_sets_the_exit_code(string tolerance, int code)
    {
        using var workspace = new Workspace();

        Assert.Equal(code, workspace.Run("compare", "quick_gelu", "gelu", "--tolerance", tolerance).Code);
    }

    [Fact]
    public void Json_is_one_document_and_a_picture_is_written_beside_it()
    {
        using var workspace = new Workspace();

        var (code, output, error) = workspace.Run("compare", "hard_swish", "silu", "--json", "-o", "difference.svg");

        Assert.Equal((0, ""), (code, error));
        using var document = JsonDocument.Parse(output);
        var f = document.RootElement.GetProperty("f");
        Assert.Equal(("differ", 3), (f.GetProperty("verdict").GetString(), f.GetProperty("x")[0].GetDouble()));
        Assert.Equal(["difference.svg"], workspace.Files);
    }

    [Theory]
    [InlineData("info", "a*x", "--param", "a=2")]
    [InlineData("info", "x/0")]
    [InlineData("info", "sqrt(-1-x^2)")]
    [InlineData("info", "log(x)", "--range", "-1e308:1e308")]
    [InlineData("info", "leaky_relu:alpha=1e308")]
    [InlineData("compare", "x/0", "relu")]
    [InlineData("compare", "1/x", "relu", "--range", "-1e308:1e308")]
    [InlineData("compare", "log(x)", "sqrt(-1-x^2)")]
    [InlineData("exercise", "minibatch", "--with", "1e100,-1e100")]
    [InlineData("exercise", "vanishing-gradient", "exponential", "--at", "3")]
    [InlineData("list")]
    public void Json_is_a_document_whatever_the_numbers(params string[] words)
    {
        using var workspace = new Workspace();

        var (code, output, error) = workspace.Run([.. words, "--json"]);

        Assert.Equal((0, ""), (code, error));
        using var document = JsonDocument.Parse(output);
        Assert.NotEqual(JsonValueKind.Undefined, document.RootElement.ValueKind);
    }

    [Theory]
    [InlineData("sqrt(-1-x^2)", "", "none: f has no value anywhere (")]
    [InlineData("x/0", "", "none: f has no value anywhere (")]
    [InlineData("log(x)", "-8:-4", "none: f has no value there (")]
    public void What_has_no_value_anywhere_is_told(string formula, string range, string line)
    {
        using var workspace = new Workspace();

        string[] options = range.Length > 0 ? ["--range", range] : [];
        var (code, output, error) = workspace.Run(["info", formula, .. options]);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains($"  range       {line}", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Info_as_json_has_the_facts_with_infinities_as_strings()
    {
        using var workspace = new Workspace();

        using var document = JsonDocument.Parse(workspace.Run("info", "gelu", "--json").Output);

        var facts = document.RootElement.GetProperty("facts");
        Assert.Equal("Infinity", facts.GetProperty("supremum").GetProperty("value").GetString());
        Assert.Equal(-0.7517915246935645, facts.GetProperty("extrema")[0].GetProperty("from").GetDouble(), 1e-14);
        Assert.Equal(1.5335304411955, facts.GetProperty("gain").GetDouble(), 1e-12);
    }

    [Theory]
    [InlineData("1/(x-1e6)", "none", "Infinity", "0", "none")]
    [InlineData("exp(30x)", "2.70717827679e195", "beyond 1.8e308", "below 7.5e-155", null)]
    [InlineData("0-exp(40x)", "below -1.8e308", "beyond 1.8e308", "below 7.5e-155", "below -1.8e308")]
    [InlineData("sin(1/x)/x", "not known", "not known", "not known", "not known")]
    public void Why_an_average_is_no_number_is_told(
        string formula, string mean, string square, string gain, string? why)
    {
        using var workspace = new Workspace();

        var text = workspace.Run("info", formula).Output;
        using var document = JsonDocument.Parse(workspace.Run("info", formula, "--json").Output);

        Assert.Contains($"E[f] = {mean}, E[f^2] = {square}\n", text, StringComparison.Ordinal);
        Assert.Contains($"gain 1/sqrt(E[f^2]) = {gain}\n", text, StringComparison.Ordinal);
        var facts = document.RootElement.GetProperty("facts");
        var isTold = facts.GetProperty("withoutNumber").TryGetProperty("mean", out var reason);
        Assert.Equal(why, isTold ? reason.GetString() : null);
        Assert.Equal(why is not null, facts.GetProperty("mean").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public void Where_one_has_no_value_the_difference_is_told_of_where_both_have()
    {
        using var workspace = new Workspace();

        var lines = workspace.Run("compare", "x^2", "sqrt(x)").Output.Split('\n');

        Assert.Equal(
            "  A and B     differ: one has no value at some x; "
                + "where both have, at most 61.1715728753 apart (4.3e15 ulp), at x = 8",
            lines[2]);
    }

    [Theory]
    [InlineData("sqrt(x)", "sqrt(abs(x))", "B alone has a value at x = -8")]
    [InlineData("x/x", "1+0x", "B alone has a value at x = 0")]
    [InlineData("sqrt(x)", "sqrt(-1-x)", "A alone has a value at x = 8, B alone at x = -8")]
    [InlineData("acos(x)", "acos(x)+0*sqrt(x)", "A alone has a value at x = -1")]
    [InlineData("0/cos(x)", "0*x", "B alone has a value at x = -1.57079632679, between two doubles")]
    public void A_place_where_one_alone_has_a_value_is_told(string a, string b, string line)
    {
        using var workspace = new Workspace();

        Assert.Contains($"\n\n  {line}\n\n", workspace.Run("compare", a, b).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sqrt(x)", "x", """{"largest":5.17157287525381,"x":[8],"side":null,"onlyA":null,"onlyB":-8}""")]
    [InlineData("1/x", "x", """{"largest":"Infinity","x":[0],"side":"below","onlyA":null,"onlyB":0}""")]
    [InlineData("log(x)", "log(x)+0*x", """{"largest":0,"x":[],"side":null,"onlyA":null,"onlyB":null}""")]
    [InlineData("sqrt(x)", "sqrt(-1-x)", """{"largest":null,"x":[],"side":null,"onlyA":8,"onlyB":-8}""")]
    public void Json_has_null_for_what_there_is_none_of(string a, string b, string expected)
    {
        using var workspace = new Workspace();

        using var document = JsonDocument.Parse(workspace.Run("compare", a, b, "--json").Output);

        var f = document.RootElement.GetProperty("f");
        string[] names = ["largest", "x", "side", "onlyA", "onlyB"];
        var told = names.Select(name => $"\"{name}\":{f.GetProperty(name).GetRawText()}");
        Assert.Equal(expected, $"{{{string.Join(',', told).Replace("\n", "").Replace(" ", "")}}}");
    }

    [Theory]
    [InlineData("0/cos(x)", "0*x", JsonValueKind.True)]
    [InlineData("sqrt(x)", "x", JsonValueKind.False)]
    [InlineData("x", "2x", JsonValueKind.Null)]
    public void Json_tells_whether_the_place_where_one_alone_has_a_value_is_a_double(
        string a, string b, JsonValueKind isBetween)
    {
        using var workspace = new Workspace();

        using var document = JsonDocument.Parse(workspace.Run("compare", a, b, "--json").Output);
        var f = document.RootElement.GetProperty("f");
        Assert.Equal(isBetween, f.GetProperty("onlyBetweenDoubles").ValueKind);
    }

    [Theory]
    [InlineData("sqrt(x)", "x^0.5", 0)]
    [InlineData("x/0", "sqrt(-1-x^2)", 0)]
    [InlineData("sqrt(x)", "x", 1)]
    [InlineData("sqrt(x)^2", "x", 1)]
    public void Where_one_alone_has_a_value_no_tolerance_is_enough(string a, string b, int code)
    {
        using var workspace = new Workspace();

        Assert.Equal(code, workspace.Run("compare", a, b, "--tolerance", "100").Code);
    }
}
