namespace Activations.Tests.Cli;

public sealed class NoteTests
{
    private const string Helps = ": --layout grid separates them, --range and --y-range enlarge a part";
    private const string Band = "the band between its minimum and maximum is drawn; a smaller --range shows it";

    private const string Crowded =
        " closer together than the width of a dot: they are drawn without dots; a smaller --range shows them";

    [Theory]
    [InlineData("plot gelu gelu_tanh", "gelu and gelu_tanh lie within two pixels of each other" + Helps)]
    [InlineData(
        "plot relu p=relu(x)+max(0,0.3-|x|)",
        "relu and p lie within two pixels of each other over 97 % of the width" + Helps)]
    [InlineData("plot relu p=relu(x)+max(0,0.6-|x|)", null)]
    [InlineData(
        "plot hard_tanh:lower=-2,upper=2 hard_tanh:lower=-2.001,upper=2.001 --order 1",
        "(lower = −2, upper = 2)' and (lower = −2.001, upper = 2.001)' lie within two pixels of each other" + Helps)]
    [InlineData("plot relu leaky_relu", null)]
    [InlineData("plot relu gelu", null)]
    [InlineData("plot gelu swish mish", null)]
    [InlineData("plot tanh erf softsign", null)]
    [InlineData("plot gelu gelu_tanh --order 1", "gelu' and gelu_tanh' lie within two pixels of each other" + Helps)]
    [InlineData("plot sin --range -1e9:1e9", "sin oscillates faster than 1000 pixels can show: " + Band)]
    [InlineData(
        "plot sinc --range -1e300:1e300",
        "sinc oscillates faster than 1000 pixels can show over 1 % of the width: " + Band)]
    [InlineData(
        "plot exponential relu --range 710:1000", "exponential is not drawn: it has no finite value in this range")]
    [InlineData("plot p=where(abs(x)<1e-4,1,0)", "p has jumps" + Crowded)]
    [InlineData("plot p=sign(sin(50x))", "p has jumps" + Crowded)]
    [InlineData(
        "plot f=sin(exp(exp(x))) relu --range 8.5:10",
        "f is not drawn where its values were not found: they take more digits than are worked out for a picture; "
            + "a smaller --range may show more")]
    [InlineData("plot step --range -1e-300:1e-300", null)]
    [InlineData(
        "plot gelu --y-scale log",
        "gelu goes to 0 or infinity: only a part of y is shown; --y-range shows another")]
    [InlineData(
        "plot relu sigmoid --range -2:-1 --y-scale log",
        "relu is not drawn: it has nothing but 0 or no finite value in this range")]
    [InlineData("plot sigmoid --grad --y-scale log", null)]
    [InlineData("plot relu sigmoid", null)]
    [InlineData("plot relu --order 0,1,2", null)]
    [InlineData("plot gelu gelu_tanh --layout grid", null)]
    [InlineData("plot exponential --range -1000:1000", null)]
    public void What_a_figure_cannot_show_is_told_on_stderr(string line, string? note)
    {
        using var workspace = new Workspace();

        Assert.Equal(
            new Outcome(0, "x.png\n", note is null ? "" : $"activations: note: {note}\n"),
            workspace.Run([.. line.Split(' '), "-o", "x.png"]));
    }

    [Theory]
    [InlineData("1/x", "(1 / x)'")]
    [InlineData("√x", "(√x)'")]
    [InlineData("tan(x)", "tan(x)'")]
    [InlineData("tan(x)*tan(2x)", "(tan(x)·tan(2x))'")]
    [InlineData("p=1/x", "p'")]
    public void A_derivative_is_named_so_that_its_prime_belongs_to_all_of_the_name(string formula, string name)
    {
        using var workspace = new Workspace();

        Assert.Equal(
            $"activations: note: {name} goes to infinity: only a part of y is shown; --y-range shows another\n",
            workspace.Run("plot", formula, "--order", "1", "-o", "x.png").Error);
    }

    [Theory]
    [InlineData("x.png", "activations: note: no font here has \U000F0000: a box stands for each, but not in SVG\n")]
    [InlineData("x.svg", "")]
    public void A_character_that_no_font_has_is_noted_where_it_is_drawn(string path, string note)
    {
        using var workspace = new Workspace();

        Assert.Equal(note, workspace.Run("plot", "relu", "--title", "\U000F0000", "-o", path).Error);
    }

    [Fact]
    public void Several_pairs_of_lines_that_run_together_take_one_note()
    {
        using var workspace = new Workspace();

        const string note = "gelu and gelu_tanh, like 2 other pairs, lie within two pixels of each other" + Helps;
        Assert.Equal(
            $"activations: note: {note}\n",
            workspace.Run("plot", "gelu", "gelu_tanh", "p=gelu(x)+0.001", "-o", "x.png").Error);
    }

    [Theory]
    [InlineData("log(-1-x^2)")]
    [InlineData("exponential --range 710:1000")]
    public void Without_any_value_there_is_no_picture(string line)
    {
        using var workspace = new Workspace();

        Assert.Equal(
            new Outcome(1, "", "activations: error: no curve has a finite value in this range\n"),
            workspace.Run(["plot", .. line.Split(' '), "-o", "x.png"]));
        Assert.Empty(workspace.Files);
    }
}
