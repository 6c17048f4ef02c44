
namespace Activations.Tests.Cli;

public sealed class UsageErrorTests
{
    private static readonly (string Name, string Value)[] German = [("LANG", "de_DE.UTF-8"), ("LC_ALL", "de_DE.UTF-8")];

    [Theory]
    // What to draw.
    [InlineData("plot", "plot: expected a CURVE, such as activations plot relu", "activations list shows every name")]
    [InlineData("plot rleu", "unknown activation 'rleu'; did you mean relu?")]
    [InlineData("plot qqqqqq", "unknown activation 'qqqqqq'", "activations list shows every name")]
    [InlineData("plot hardmax", "hardmax has no single curve: each output depends on the whole vector; "
        + "plot softmax, its smooth relative")]
    [InlineData("plot relu:alpha=1", "relu:alpha=1: relu has no parameters")]
    [InlineData("plot prelu:beta=1", "prelu:beta=1: prelu has no parameter beta; it has alpha")]
    [InlineData("plot prelu:alpha", "prelu:alpha: expected name=value, such as alpha=0.1")]
    [InlineData("plot prelu:0.1", "prelu:0.1: expected name=value, such as alpha=0.1")]
    [InlineData("plot prelu:alpha=nan", "prelu:alpha=nan: alpha: 'nan' is not a number such as 0.1 or 1/6")]
    [InlineData("plot repu:p=0.5", "repu:p=0.5: p=0.5: expected a value at least 1")]
    [InlineData("plot step --param at_zero=2", "at_zero=2: expected a value 0 to 1")]
    [InlineData("plot softplus:beta=0", "softplus:beta=0: beta=0: expected a value above 0")]
    [InlineData("plot =relu", "=relu: expected a label before the equals sign, such as mine=relu")]
    [InlineData("plot -- -relu", "unknown activation '-relu'; did you mean relu?")]
    [InlineData(
        "plot relu --param theta=1", "theta=1: no curve has a parameter theta",
        "functions that have it: thresholded_relu, threshold")]
    [InlineData("plot prelu --param zeta=0.1", "zeta=0.1: no curve has a parameter zeta")]
    [InlineData(
        "plot snake --framework keras", "snake: Keras 3 on TensorFlow has no such function",
        "without --framework it can be drawn")]
    [InlineData(
        "plot relu --framework keres",
        "--framework keres: expected one of torch, keras, keras2, jax, tf, onnx, nnlib; did you mean keras?")]
    [InlineData("plot relu --framework pytorch",
        "--framework pytorch: expected one of torch, keras, keras2, jax, tf, onnx, nnlib; did you mean torch?")]
    [InlineData("plot relu --framework tensorflow",
        "--framework tensorflow: expected one of torch, keras, keras2, jax, tf, onnx, nnlib; did you mean tf?")]
    [InlineData("plot relu --theme drak", "--theme drak: expected light or dark; did you mean dark?")]
    [InlineData("plot relu --layout stack", "--layout stack: expected overlay, stacked or grid; did you mean stacked?")]
    [InlineData("plot relu --format pgn", "--format pgn: expected png, svg or pdf; did you mean png?")]
    [InlineData("plot relu --color no", "--color no: expected auto, always or never; did you mean never?")]
    [InlineData("sample relu --format nyp", "--format nyp: expected text, csv, json or npy; did you mean npy?")]
    [InlineData("list --tag smoth", "--tag smoth: expected some of smooth, piecewise, monotone, bounded, odd, even, "
        + "gated, periodic; did you mean smooth?")]
    [InlineData("plot prelu --param alhpa=1", "alhpa=1: no curve has a parameter alhpa; did you mean alpha?")]
    [InlineData("plot relu --at-kink up", "--at-kink up: expected left, right, mid or nan")]
    [InlineData(
        "list --tag foo",
        "--tag foo: expected some of smooth, piecewise, monotone, bounded, odd, even, gated, periodic")]
    [InlineData("info", "info: expected a CURVE, such as activations info relu", "activations list shows every name")]
    [InlineData("compare relu", "compare: expected two curves, such as activations compare gelu gelu_tanh")]
    [InlineData("compare relu --tolerance -1 tanh", "--tolerance -1: expected a number of at least 0, such as 1e-3")]
    [InlineData("info relu tanh", "info: expected one CURVE; tanh is another")]
    [InlineData("plot prelu:alpha=1 --alpha 0.1", "alpha=0.1: every curve with a parameter alpha sets its own")]
    [InlineData("plot prelu --alpha x", "--alpha x: alpha: 'x' is not a number such as 0.1 or 1/6")]
    [InlineData("plot relu --order 0,3", "--order 0,3: expected some of 0 (f), 1 (f') and 2 (f''), such as 0,1")]
    [InlineData("plot relu --grad --order 1", "--grad is short for --order 0,1: give only one of them")]
    // Over what.
    [InlineData("plot relu --range 8:-8", "--range 8:-8: expected START:END with START < END, such as -8:8")]
    [InlineData("plot relu --range 1:1", "--range 1:1: expected START:END with START < END, such as -8:8")]
    [InlineData("plot relu --range 8", "--range 8: expected START:END with two numbers, such as -8:8 or -0.5:1e3")]
    [InlineData(
        "plot relu --range 0:inf", "--range 0:inf: expected START:END with two numbers, such as -8:8 or -0.5:1e3")]
    [InlineData(
        "plot relu --range 0:1e999", "--range 0:1e999: expected START:END with two numbers, such as -8:8 or -0.5:1e3")]
    [InlineData("plot relu --step 0", "--step 0: expected a number above 0, such as 0.1")]
    [InlineData("plot relu --step -1", "--step -1: expected a number above 0, such as 0.1")]
    [InlineData("plot relu --step 1e-20", "--step 1e-20: too small to tell neighbouring points apart")]
    // How large, and where to.
    [InlineData("plot relu --size 0x0", "--size 0x0: expected a width and a height above 0, such as 5x2.5")]
    [InlineData(
        "plot relu --size 5",
        "--size 5: expected WIDTHxHEIGHT in inches, such as 5x2.5, or in pixels, such as 500x250px")]
    [InlineData("plot relu --size 1.5x1.5px", "--size 1.5x1.5px: expected whole pixels, such as 500x250px")]
    [InlineData(
        "plot relu --size 800x400",
        "--size 800x400: 160000 by 80000 pixels are more than can be drawn; for pixels write 800x400px")]
    [InlineData(
        "plot relu --size 100000x100000px",
        "--size 100000x100000px: 100000 by 100000 pixels are more than can be drawn; "
        + "at most 16384 a side and 64 million in all")]
    [InlineData("plot relu --dpi 10000", "--dpi 10000: 50000 by 25000 pixels are more than can be drawn; "
        + "at most 16384 a side and 64 million in all")]
    [InlineData("plot relu --size 80.5x40", "--size 80.5x40: 16100 by 8000 pixels are more than can be drawn; "
        + "at most 16384 a side and 64 million in all")]
    [InlineData(
        "plot relu --size 0.5x0.3 --dpi 72",
        "--size 0.5x0.3: 36x22 px at 72 dpi is too small for its header and axes: try a larger size")]
    [InlineData("plot relu --size 200x100px --dpi 300", "--size 200x100px: 200x100 px at 300 dpi is too small "
        + "for its header and axes: try a larger size or fewer dpi")]
    [InlineData("plot relu --dpi 0", "--dpi 0: expected a number above 0, such as 200")]
    [InlineData("plot relu -o x.bmpx", "-o x.bmpx: expected a file name that ends in .png, .svg or .pdf, or --format")]
    [InlineData(
        "plot relu -o folder/", "-o folder/: expected a file name that ends in .png, .svg or .pdf, or --format")]
    [InlineData("plot relu -o x.png --format svg", "--format svg: does not fit -o x.png")]
    [InlineData(
        "plot relu relu -o {name}.png",
        "{name}.png: two figures would be written to relu.png; give the curves labels, such as a=relu")]
    [InlineData("batch", "batch: expected one FILE with a command in each line, such as activations batch figures.sh")]
    [InlineData(
        "batch a.sh b.sh",
        "batch: expected one FILE with a command in each line, such as activations batch figures.sh")]
    [InlineData("batch a.sh --jobs 0", "--jobs 0: expected a whole number from 1 to 1024")]
    [InlineData("batch a.sh --jobs 1025", "--jobs 1025: expected a whole number from 1 to 1024")]
    [InlineData("batch a.sh --chek", "unknown option --chek; did you mean --check?")]
    [InlineData("list --pictures {name}.png", "--pictures: only a Markdown table has them; add --markdown")]
    [InlineData(
        "list --markdown --pictures x.png",
        "--pictures x.png: expected a path with {name}, such as gallery/{name}.png")]
    // Commands and options.
    [InlineData("relu", "unknown command 'relu'; did you mean activations plot relu?")]
    [InlineData("plt relu", "unknown command 'plt'; did you mean plot?")]
    [InlineData("list relu", "list takes no 'relu'", "activations list -h shows what it takes")]
    [InlineData("help", "unknown command 'help'; did you mean activations -h?")]
    [InlineData("help plot", "unknown command 'help'; did you mean activations plot -h?")]
    [InlineData("help exercise prelu", "unknown command 'help'; did you mean activations exercise prelu -h?")]
    [InlineData("exercise preul", "unknown exercise 'preul'; did you mean prelu?")]
    [InlineData("--grad plot relu", "--grad: expected behind its command, as in activations plot --grad")]
    [InlineData("plot relu --colors red", "unknown option --colors; did you mean --hues?")]
    [InlineData("plot relu --hues rde", "--hues rde: expected colours such as teal or '#1b9e77'; did you mean red?")]
    [InlineData("plot relu --hues #12", "--hues #12: expected colours such as teal or '#1b9e77'")]
    [InlineData("plot relu --hues red,", "--hues red,: expected colours such as teal or '#1b9e77'")]
    [InlineData("plot relu --hues red,blue", "--hues red,blue: 2 colours for one curve")]
    [InlineData("plot relu --grad --hues red,blue,teal", "--hues red,blue,teal: 3 colours for 2 orders")]
    [InlineData("plot relu elu --grad --hues red,blue,teal", "--hues red,blue,teal: 3 colours for 2 curves")]
    [InlineData("plot relu --scale 0", "--scale 0: expected a number above 0, such as 1.5")]
    [InlineData("plot relu --scale 1000", "--scale 1000: expected 0.1 to 100, such as 1.5")]
    [InlineData("plot relu --legend right", "--legend right: expected header, ends or none; did you mean ends?")]
    [InlineData("plot relu --y-scale ln", "--y-scale ln: expected linear or log")]
    [InlineData(
        "plot relu --y-scale log --y-range 0:1",
        "--y-range 0:1: expected a START above 0 on a logarithmic axis, such as 1e-6:1")]
    [InlineData(
        "plot relu --theme light,dark",
        "--theme light,dark: expected {theme} in PATH, such as -o 'relu-{theme}.png'")]
    [InlineData(
        "plot relu --theme light,dark -o {name}.png",
        "--theme light,dark: expected {theme} in PATH, such as -o 'relu-{theme}.png'")]
    [InlineData("plot relu --theme light,blue", "--theme light,blue: expected light or dark")]
    [InlineData(
        "exercise prelu --theme light,dark -o x.png",
        "--theme light,dark: expected light or dark; did you mean light?")]
    [InlineData("plot relu --colour never", "unknown option --colour; did you mean --color?")]
    [InlineData("plot relu --xlim 0:1", "unknown option --xlim; did you mean --range?")]
    [InlineData("plot relu --zzz", "unknown option --zzz", "activations plot -h shows every option")]
    public void Is_one_line_that_names_the_value_and_what_would_be_right(string words, params string[] lines)
    {
        using var workspace = new Workspace();

        var outcome = workspace.Run(words.Split(' '));

        Assert.Equal(new Outcome(2, "", "activations: error: " + string.Join("\n", lines) + "\n"), outcome);
        Assert.Empty(workspace.Files);
    }

    [Theory]
    [InlineData(
        "--size 9x3 --layout stacked",
        "4000 curves do not fit into --size 9x3: their panels need more room; draw fewer, or give a larger --size")]
    [InlineData(
        "--layout grid",
        "4000 panels take 15.6x1133.9 inches, more than can be drawn: draw fewer curves, or give a --size")]
    public void More_curves_than_fit_are_refused_in_the_words_of_who_asked(string options, string line)
    {
        using var workspace = new Workspace();
        var values = string.Join(',', Enumerable.Range(1, 4000));
        var also = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        var outcome = workspace.Run(["plot", $"prelu:alpha={values}", "-o", "x.png", .. also]);

        Assert.Equal(new Outcome(2, "", $"activations: error: {line}\n"), outcome);
        Assert.Empty(workspace.Files);
    }

    [Theory]
    [InlineData( // read as 15
        "--range 1,5:8", "--range 1,5:8: expected START:END with two numbers, such as -8:8 or -0.5:1e3")]
    [InlineData("--step 1,5", "--step 1,5: expected a number above 0, such as 0.1")]
    [InlineData("--step nan", "--step nan: expected a number above 0, such as 0.1")] // accepted
    [InlineData("--step x", "--step x: expected a number above 0, such as 0.1")] // crashed in validators
    [InlineData("--step", "--step: expected a value, --step STEP")]
    [InlineData("--step 0.1 --step", "--step: expected a value, --step STEP")]
    [InlineData("--title --grad", "--title: expected a value, --title TEXT")]
    [InlineData("-o --grad", "-o: expected a value, -o PATH")] // wrote a file called --grad
    [InlineData("-o=--grad", "-o --grad: looks like an option; a file of that name is ./--grad")]
    [InlineData("--grd", "unknown option --grd; did you mean --grad?")] // became a function name
    [InlineData("--format 7", "--format 7: expected png, svg or pdf")] // accepted as an enum
    [InlineData("--grad=false", "--grad=false: --grad takes no value")]
    public void Traps_of_the_command_line_library_are_closed(string words, string line)
    {
        using var workspace = new Workspace();

        var outcome = workspace.Start(Workspace.Executable, ["plot", "relu", .. words.Split(' ')], German).Finish();

        Assert.Equal(new Outcome(2, "", $"activations: error: {line}\n"), outcome);
        Assert.Empty(workspace.Files);
    }

    [Theory]
    [InlineData("[suggest]")]
    [InlineData("[diagram]")]
    [InlineData("@response")]
    public void Hidden_syntax_of_the_command_line_library_is_off(string word)
    {
        using var workspace = new Workspace();

        Assert.Equal(2, workspace.Run(word, "plot", "relu").Code);
        Assert.Empty(workspace.Files);
    }

    [Fact]
    public void Numbers_have_a_dot_in_a_German_locale_too()
    {
        using var workspace = new Workspace();

        string[] words = ["plot", "relu", "--range", "-1.5:1.5"];

        var outcome = workspace.Start(Workspace.Executable, words, German).Finish();

        Assert.Equal(new Outcome(0, "relu.png\n", ""), outcome);
        Assert.Contains("--range -1.5:1.5", File.ReadAllText(workspace["relu.png"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "relu", "--title", "two\nlines", "--title two\uFFFDlines: expected one line without control characters")]
    [InlineData("re\u001blu", "--grad", "--grad", "unknown activation 're\uFFFDlu'; did you mean relu?")]
    public void What_was_typed_is_said_again_in_one_line(string curve, string option, string value, string line)
    {
        using var workspace = new Workspace();

        Assert.Equal(new Outcome(2, "", $"activations: error: {line}\n"), workspace.Run("plot", curve, option, value));
    }
}
