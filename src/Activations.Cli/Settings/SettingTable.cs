using Activations.Cli.Output;
using Activations.Figures;
using Activations.Sampling;
using static Activations.Cli.Settings.CommandSet;

namespace Activations.Cli.Settings;

/// <content>
/// Every setting, declared once. Requests are read, checked, printed, documented, completed and tested by loops over
/// these rows, and printed and documented in this order. What a row means to a command is made when that is asked for.
/// </content>
internal abstract partial class Setting
{
    private const int MostJobs = 1024, MostDepth = 200;

    private const string CurveHelp = "a name such as relu; with parameters, prelu:alpha=0.1; several values draw one "
        + "curve each, prelu:alpha=0.1,0.25; an expression in x, \"x*sigmoid(1.702x)\"; with a label of its own, "
        + "\"mine=2tanh(x)\"";

    public static readonly Setting<IReadOnlyList<string>> Curve = new("CURVE", SettingGroup.Curves, [],
    [
        new(Plot | Sample, () => new(Forms.Curves("<CURVE>..."), CurveHelp)),
        new(Info, () => new(Forms.Curves("<CURVE>"), CurveHelp)),
        new(Compare, () => new(Forms.Curves("<A> <B>"), CurveHelp)),
        new(Explore | VanishingGradient, () => new(Forms.Curves("[<CURVE>...]"), CurveHelp)),
    ]);

    public static readonly Setting<IReadOnlyList<string>> Script = new("FILE", SettingGroup.Curves, Batch,
        () => new(
            Form.Each(Forms.Path with { Syntax = "<FILE>" }),
            "lines that begin with activations, as in a shell script; - is stdin"),
        []);

    public static readonly Setting<bool> All = new("--all", SettingGroup.Curves, Plot | Explore,
        () => new(
            Form.Flag, "every function there is, or that the framework has; in a grid unless --layout says otherwise"));

    public static readonly Setting<bool> Grad = new("--grad", SettingGroup.Curves, Plot | Sample | Explore,
        () => new(Form.Flag, "the function and its derivative (--order 0,1)"))
    { Elsewhere = ["--gradient", "--derivative", "--deriv"] };

    public static readonly Setting<IReadOnlyList<int>> Order = new(
        "--order", SettingGroup.Curves, Plot | Sample | Explore,
        () => new(Forms.Orders, "f (0), f' (1), f'' (2) in any combination; default 0"), [0])
    { Elsewhere = ["--orders", "--derivatives"] };

    public static readonly Setting<IReadOnlyList<ParameterValues>> Param = new("--param", SettingGroup.Curves, Curved,
        () => new(
            Form.Each(Forms.Parameter),
            "set a parameter of every curve that has it; several values draw one curve each"),
        []);

    public static readonly Setting<IReadOnlyList<ParameterValues>> Alpha = new("--alpha", SettingGroup.Curves, [],
    [
        new(Curved, () => new(Form.Each(Forms.Alpha), "short for --param alpha=VALUE")),
        new(Prelu, () => new(Forms.OneAlpha, "the slope for negative x; default 0.25")),
    ]);

    public static readonly Setting<Framework?> Framework = new("--framework", SettingGroup.Curves, Curved,
        () => new(
            Choice.One(Choices.FrameworkNames),
            "take names, defaults and derivatives at kinks as this framework has them; default torch"));

    public static readonly Setting<SlopeAtKink?> AtKink = new(
        "--at-kink", SettingGroup.Curves, Plot | Sample | Compare | Explore,
        () => new(
            Choice.One(Choices.SlopesAtKinks),
            $"the derivative at kinks: {Choice.Describe(Choices.SlopesAtKinks)}; default as the framework has it"));

    public static readonly Setting<IReadOnlyList<NumberFormat>> Dtype = new("--dtype", SettingGroup.Curves, [],
    [
        new(Plot | Sample | Explore, () => new(
            Forms.Types,
            "the number type to compute in, or several, for each curve in each: "
                + $"{Choice.Describe(Choices.NumberTypes)}; default float64")),
        new(Info, () => new(Forms.OneType, "also what becomes of it in this number type")),
        new(Compare, () => new(Forms.Types, "the number type of both, or one for A and one for B; default float64")),
    ])
    { Elsewhere = ["--type", "--precision", "--number-type", "--format-type"] };

    public static readonly Setting<Rounding> Evaluate = new(
        "--evaluate", SettingGroup.Curves, Plot | Sample | Compare | Explore,
        () => new(
            Choice.One(Choices.Roundings),
            $"when results are rounded to the number type: {Choice.Describe(Choices.Roundings)}; default fused"));

    public static readonly Setting<string?> Network = new(
        "--network", SettingGroup.Curves, PiecewiseLinear,
        () => new(
            Forms.Network!,
            "a network of that name, or of a JSON file, or of this JSON itself: "
            + """{"layers": [{"weights": [[1], ["1/3"]], "biases": [0, 0.5], "activation": "relu"}, ...]}"""
            + "; default hat"));

    public static readonly Setting<RangeSpec> Range = new("--range", SettingGroup.Sampling, Curved,
        () => new(Forms.Range, "what x runs over; default -8:8"), RangeSpec.Default, "-r")
    { Elsewhere = ["--x-range", "--xlim", "--xrange", "--domain"] };

    public static readonly Setting<DecimalNumber?> Step = new(
        "--step", SettingGroup.Sampling, Plot | Sample | Explore,
        () => new(
            Forms.Step,
            "take exactly the samples START, START+STEP, ... < END; plot joins them by straight lines, and without it "
            + "draws the curve itself, as fine as the picture shows"));

    public static readonly Setting<SamplePoints?> At = new("--at", SettingGroup.Sampling, null,
    [
        new(Sample, () => new(
            Forms.Points, "only these x, instead of --range and --step; - reads them from stdin, one a line")),
        new(Minibatch | VanishingGradient, () => new(Forms.OnePoint, "the x to look at; default 1")),
    ]);

    public static readonly Setting<IReadOnlyList<IReadOnlyList<double>>> With = new(
        "--with", SettingGroup.Sampling, Minibatch,
        () => new(Form.Each(Forms.Numbers), "the others in a batch with x; once for each batch"), []);

    public static readonly Setting<int?> Depth = new("--depth", SettingGroup.Sampling, VanishingGradient,
        () => new(Forms.Whole(1, MostDepth), "how many layers; default 30"));

    public static readonly Setting<Arrangement?> Layout = new(
        "--layout", SettingGroup.Picture, Plot,
        () => new(Choice.One(Choices.Layouts), $"{Choice.Describe(Choices.Layouts)}; default overlay"));

    public static readonly Setting<RangeSpec?> YRange = new(
        "--y-range", SettingGroup.Picture, Plot | Explore,
        () => new(Forms.Range!, "what y runs over; default what the curves need"))
    { Elsewhere = ["--ylim", "--yrange"] };

    public static readonly Setting<bool> Annotate = new("--annotate", SettingGroup.Picture, Plot,
        () => new(Form.Flag, "name extrema, zeros, kinks and jumps with their values"));

    public static readonly Setting<Theme> Theme = new(
        "--theme", SettingGroup.Picture, Plot | AllExercises,
        () => new(Choice.One(Choices.Themes), $"the colours: {Choice.Describe(Choices.Themes)}; default light"))
    { Elsewhere = ["--style"] };

    public static readonly Setting<bool> Transparent = new("--transparent", SettingGroup.Picture, Plot,
        () => new(Form.Flag, "let what is behind the picture show through"));

    public static readonly Setting<SizeSpec?> Size = new(
        "--size", SettingGroup.Picture, Plot | AllExercises,
        () => new(Forms.Size, "in inches, or in pixels as 500x250px; default 5x2.5, more for several panels"))
    { Elsewhere = ["--figsize", "--width", "--height"] };

    public static readonly Setting<DecimalNumber?> Dpi = new(
        "--dpi", SettingGroup.Picture, Plot | AllExercises,
        () => new(Forms.Dpi, "pixels an inch; default 200, or 100 for a size in pixels"));

    public static readonly Setting<string?> Title = new("--title", SettingGroup.Picture, Plot,
        () => new(Forms.Text!, "the bold text of the header; default the function's name"));

    public static readonly Setting<string?> XLabel = new("--x-label", SettingGroup.Picture, Plot,
        () => new(Forms.Text!, "the text below the x axis; default x"));

    public static readonly Setting<string?> YLabel = new("--y-label", SettingGroup.Picture, Plot,
        () => new(Forms.Text!, "the text beside the y axis; default the function where panels are stacked"));

    public static readonly Setting<IReadOnlyList<string>> Output = new("--output", SettingGroup.Output, [],
    [
        new(Plot, () => new(
            Form.Each(Forms.Path),
            $"the file to write, {Endings(Picture.Formats)}, or once for each; {{name}} in it writes one figure a "
            + "curve, - is stdout; default NAME.png")),
        new(Sample, () => new(
            Form.Each(Forms.Path),
            $"the file to write, {Endings(TableFile.Formats)}, or once for each; - is stdout, the default")),
        new(Compare, () => new(
            Form.Each(Forms.Path), $"also draw both curves above their difference, as {Endings(Picture.Formats)}")),
        new(AllExercises, () => new(Form.Each(Forms.Path), $"also draw it, as {Endings(Picture.Formats)}")),
    ], "-o")
    { Elsewhere = ["--out", "--file", "--save", "--outfile"] };

    public static readonly Setting<string?> Format = new("--format", SettingGroup.Output, null,
    [
        new(Plot, () => new(
            Choice.One(Choices.PictureFormats)!,
            "the format when PATH does not tell, such as with -o -: "
            + $"{Choice.Describe(Choices.PictureFormats)}; default png")),
        new(Sample, () => new(
            Choice.One(Choices.TableFormats)!,
            $"the format when PATH does not tell: {Choice.Describe(Choices.TableFormats)}; default text")),
    ]);

    public static readonly Setting<bool> Preview = new("--preview", SettingGroup.Output, Plot,
        () => new(Form.Flag, "also draw the curves in braille characters, on stderr"));

    public static readonly Setting<Tag> Tags = new("--tag", SettingGroup.Curves, List,
        () => new(Forms.Tags, $"only functions with all of these: {Choice.Describe(Choices.Tags)}"))
    { Elsewhere = ["--tags"] };

    public static readonly Setting<DecimalNumber?> Tolerance = new("--tolerance", SettingGroup.Output, Compare,
        () => new(Forms.Tolerance, "exit with 1 when |A - B| is larger than this somewhere"));

    public static readonly Setting<bool> Latex = new(
        "--latex", SettingGroup.Output, Info, () => new(Form.Flag, "formulas in LaTeX"));

    public static readonly Setting<bool> Json = new("--json", SettingGroup.Output, List | Info | Compare | AllExercises,
        () => new(Form.Flag, "print one JSON document"));

    public static readonly Setting<bool> Markdown = new("--markdown", SettingGroup.Output, List,
        () => new(Form.Flag, "print a Markdown table"));

    public static readonly Setting<string?> Pictures = new("--pictures", SettingGroup.Output, List,
        () => new(
            Forms.PicturePath!,
            "with --markdown, where the picture of each function is, such as gallery/{name}.png, with "
            + "gallery/{name}-dark.png for dark pages"));

    public static readonly Setting<int?> Jobs = new("--jobs", SettingGroup.Output, Batch,
        () => new(
            Forms.Whole(1, MostJobs), "how many figures are drawn at a time; default as many as there are processors"),
        null, "-j");

    public static readonly Setting<bool> Check = new("--check", SettingGroup.Output, Batch,
        () => new(Form.Flag, "write nothing; list what is missing or stale, and fail if anything is"));

    public static readonly Setting<bool> Quiet = new("--quiet", SettingGroup.Output, Batch,
        () => new(Form.Flag, "no progress and no summary"), false, "-q");

    public static readonly Setting<string?> Colour = new("--color", SettingGroup.Output, Plot | Info | Explore,
        () => new(
            Choice.One(Choices.Colours)!, $"colours in the terminal: {Choice.Describe(Choices.Colours)}; default auto"))
    { Elsewhere = ["--colour"] };

    public static readonly Setting<WindowSize?> Dump = new("--dump", SettingGroup.Output, Explore,
        () => new(Forms.Window, "print the screen that a window of this size would show, such as 80x24, and leave"));

    public static readonly Setting<string?> Keys = new("--keys", SettingGroup.Output, Explore,
        () => new(
            Forms.Keys!,
            "press these keys first: signs, names such as up, enter, esc, space, pgup, shift-left, or words typed "
            + "letter by letter"));

    /// <summary>Every row.</summary>
    public static IReadOnlyList<Setting> Table { get; } =
    [
        Curve, Script, All, Grad, Order, Param, Alpha, Framework, AtKink, Dtype, Evaluate, Network, Tags,
        Range, Step, At, With, Depth,
        Layout, YRange, Annotate, Theme, Transparent, Size, Dpi, Title, XLabel, YLabel,
        Output, Format, Preview, Tolerance, Latex, Json, Markdown, Pictures, Jobs, Check, Quiet, Colour, Dump, Keys,
    ];

    private static string Endings<T>(IReadOnlyList<FileFormat<T>> formats) =>
        English.Or(formats.Select(format => format.Ending));
}
