using Activations.Figures;

namespace Activations.Tests.Cli;

/// <summary>Formulas on the command line.</summary>
public sealed class ExpressionTests
{
    [Theory]
    [InlineData("gelu'(x)", "0", "x,gelu'(x)\n0,0.5\n")]
    [InlineData("f=where(x==0, 5, x)", "-1,0", "x,f\n-1,-1\n0,5\n")]
    [InlineData(
        "max(0,x) + a*min(0,x):a=0.1,0.2", "-1",
        "x,\"max(0,x) + a*min(0,x):a=0.1\",\"max(0,x) + a*min(0,x):a=0.2\"\n-1,-0.1,-0.2\n")]
    [InlineData("x", "2", "x,f\n2,2\n", "f=x")]
    [InlineData("x-1", "2", "x,x-1\n2,1\n")]
    [InlineData("relu(x)  # note: max(0, x), a=2", "-1,2", "x,relu(x)\n-1,0\n2,2\n")]
    [InlineData("relu # what else", "2", "x,relu\n2,2\n")]
    [InlineData("relu;", "2", "x,relu\n2,2\n")]
    [InlineData("f=2x;", "2", "x,f\n2,4\n")]
    [InlineData("f = lambda x, a=0.5: a*x", "2", "x,f\n2,1\n")]
    [InlineData("lambda x, a=0.5: a*x:a=3", "2", "x,\"lambda x, a=0.5: a*x:a=3\"\n2,6\n")]
    [InlineData("g=def f(x: float, a: float = 0.5) -> float: return a*x", "2", "x,g\n2,1\n")]
    [InlineData("auto g = [](float x) { return 3*x; };", "2", "x,g\n2,6\n")]
    [InlineData("(x: number): number => 3*x", "2", "x,(x: number): number => 3*x\n2,6\n")]
    [InlineData("run #3=2x", "2", "x,run #3\n2,4\n")]
    [InlineData("F.relu(x)# of torch", "2", "x,F.relu(x)# of torch\n2,2\n")]
    public void A_curve_is_an_expression_wherever_it_is_not_a_name(
        string curve, string at, string table, string? instead = null)
    {
        using var workspace = new Workspace();
        Assert.Equal(
            new Outcome(0, table, ""), workspace.Run("sample", instead ?? curve, "--at", at, "--format", "csv"));
    }

    [Theory]
    [InlineData("activations plot 'x*sigmoid(1.702x)' gelu --grad", "plot", "x*sigmoid(1.702x)", "gelu", "--grad")]
    [InlineData("activations plot 'where(x<0,-1,1)'", "plot", "where(x<0,-1,1)")]
    [InlineData("activations plot 'abs(sin(x))' --grad", "plot", "abs(sin(x))", "--grad")]
    [InlineData("activations plot 'sin(1/x)'", "plot", " sin(1/x)")]
    [InlineData("activations plot 1/x", "plot", "1/x")]
    [InlineData(
        "activations plot 'max(0,x) + a*min(0,x):a=0.1,0.5'", "plot", "max(0,x) + a*min(0,x)", "--param", "a=0.1,0.5")]
    [InlineData("activations plot 'my curve=gelu'\\'''\\''(x)'", "plot", "my curve=gelu''(x)")]
    [InlineData("activations plot '(-x^2)'", "plot", "--", "-x^2")]
    public void A_picture_carries_the_expression_and_its_command_draws_it_again(string command, params string[] words)
    {
        using var workspace = new Workspace();
        var (plot, file) = (words.TakeWhile(word => word != "--"), workspace["a.png"]);
        // Which may say that curves are close.
        var outcome = workspace.Run([.. plot, "-o", file, .. words.Skip(plot.Count())]);
        Assert.Equal((0, $"{file}\n"), (outcome.Code, outcome.Output));
        var first = File.ReadAllBytes(file);
        using (var stream = File.OpenRead(file))
        {
            Assert.Equal(command, PictureCommand.Read(stream));
        }

        Assert.Equal(0, workspace.Shell($"$exe{command["activations".Length..]} -o a.png").Code);
        Assert.Equal(first, File.ReadAllBytes(file));
    }

    [Theory]
    [InlineData(
        "plot|x*sigmod(x)", "x*sigmod(x): unknown function 'sigmod'; did you mean sigmoid?", "  x*sigmod(x)", "    ^")]
    [InlineData(
        "plot|hard_tanh:lower=-2:upper=2", "hard_tanh:lower=-2:upper=2: expected a comma before another parameter, "
            + "as in hard_tanh:NAME=VALUE,NAME=VALUE", null)]
    [InlineData(
        "plot|max(0, x", "max(0, x: expected an operator, a comma or ) at the end", "  max(0, x", "          ^")]
    [InlineData(
        "plot|prelu(0.1)", "prelu(0.1): a constant is not a curve: expected x somewhere",
        "its parameter follows a colon: prelu:alpha=0.1")]
    [InlineData(
        "plot|prelu alpha=0.1", "0.1: a constant is not a curve: expected x somewhere",
        "its parameter follows a colon: prelu:alpha=0.1")]
    [InlineData(
        "plot|F.gelu", "F.gelu: a constant is not a curve: expected x somewhere",
        "without its module it is a name: gelu; with it, it is called: F.gelu(x)")]
    [InlineData(
        "plot|F.leaky_relu()", "F.leaky_relu(): leaky_relu: expected 1 argument, not 0",
        "without its module it is a name: leaky_relu; with it, it is called: F.leaky_relu(x)")]
    [InlineData(
        "plot|relu,gelu", "relu,gelu: expected a parameter or relu(…): relu is a function",
        "curves are separated by spaces: relu gelu")]
    [InlineData("plot|clip*x", "clip*x: expected a parameter or clip(…): clip is a function", "  clip*x", "  ^")]
    [InlineData("plot|sotfmax", "unknown activation 'sotfmax'; did you mean softmax?", null)]
    [InlineData(
        "plot|hard_tanh:lower=6,upper=0", "hard_tanh:lower=6,upper=0: expected lower of at most upper, not 6 and 0",
        null)]
    [InlineData(
        "plot|rrelu:lower=0.5",
        "rrelu:lower=0.5: expected lower of at most upper, not 0.5 and 1/3",
        null)]
    [InlineData(
        "plot|prelu:alhpa=1", "prelu:alhpa=1: prelu has no parameter alhpa; it has alpha; did you mean alpha?", null)]
    [InlineData(
        "plot|prelu|--framework|onnx", "prelu: alpha needs a value",
        "such as --param alpha=0.25; ONNX operators has no default of it")]
    [InlineData("plot|3+4", "3+4: a constant is not a curve: expected x somewhere", "  3+4", "  ^")]
    [InlineData(
        "plot|max(0, z)", "max(0, z): a constant is not a curve: expected x in place of z", "  max(0, z)", "  ^")]
    [InlineData("plot|e", "e: a constant is not a curve: expected x somewhere", "  e", "  ^")]
    [InlineData("plot|a*x", "a*x: a needs a value", "such as --param a=1; x is the only name that needs none")]
    [InlineData("sample|a*x|--param|b=1", "b=1: no curve has a parameter b", null)]
    [InlineData(
        "plot|-x^2", "-x^2 looks like an option: a curve that begins with a minus sign follows --",
        "activations plot -- \"-x^2\"")]
    [InlineData(
        "sample|-relu(x)|--at|0", "-relu(x) looks like an option: a curve that begins with a minus sign follows --",
        "activations sample -- \"-relu(x)\"")]
    [InlineData(
        "plot|2x", "2x: an expression makes no file name; name the file with -o, or the curve as in f=2x", null)]
    [InlineData(
        "plot|2x|-o|{name}.png", "2x: an expression makes no file name; name the file with -o, or the curve as in f=2x",
        null)]
    [InlineData("plot|f=rleu", "unknown activation 'rleu'; did you mean relu?", null)]
    [InlineData(
        "plot|step(x, at_zero=a)|--param|a=3|-o|a.png",
        "step(x, at_zero=a):a=3: step does not allow at_zero = 3",
        null)]
    public void What_is_no_curve_is_said_with_its_place(
        string words, string message, string? second, string? third = null)
    {
        using var workspace = new Workspace();
        var outcome = workspace.Run(words.Split('|'));
        var lines = outcome.Error.TrimEnd('\n').Split('\n');
        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.StartsWith($"activations: error: {message}", lines[0], StringComparison.Ordinal);
        if (second is not null)
        {
            Assert.Equal(string.Join('\n', new[] { second, third }.OfType<string>()), string.Join('\n', lines.Skip(1)));
        }

        Assert.Empty(workspace.Files);
    }
}
