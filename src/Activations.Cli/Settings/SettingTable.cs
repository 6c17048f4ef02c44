using Activations.Cli.Output;
using Activations.Figures;
using static Activations.Cli.Settings.CommandSet;

namespace Activations.Cli.Settings;

/// <content>
/// Every setting, declared once. Requests are read, checked, printed, documented, completed and tested by loops over
/// these rows, and printed and documented in this order. What a row means to a command is made when that is asked for.
/// </content>
// Longer than other files: it is one table.
internal abstract partial class Setting
{
    private const int MostJobs = 1024, MostDepth = 200;

    private const string OtherCurves = "an expression in x, \"x*sigmoid(1.702x)\"; any with a label, mine=relu";

    private const string CurveHelp =
        "a name such as relu; prelu:alpha=0.1,0.25, a curve for each value; " + OtherCurves;

    private const string ParameterHelp = "set a parameter of every curve that has it";
    private const string AlphaHelp = "short for --param alpha=VALUE";

    public static readonly Setting<IReadOnlyList<string>> Curve = new("CURVE", SettingGroup.Curves, [],
    [
        new(Plot | Sample, () => new(Forms.Curves("<CURVE>..."), CurveHelp)),
        new(Info, () => new(Forms.Curves("<CURVE>"), "a name such as relu; prelu:alpha=0.1; " + OtherCurves)),
        new(Compare, () => new(Forms.Curves("<A> <B>"), CurveHelp)),
        new(Explore | VanishingGradient, () => new(Forms.Curves("[<CURVE>...]"), CurveHelp)),
    ]);

    public static readonly Setting<IReadOnlyList<string>> Script = new("FILE", SettingGroup.Curves, Batch,
        () => new(
            Form.Each(Forms.Path with { Syntax = "<FILE>" }),
            "lines that begin with activations, as in a shell script; - is stdin"),
        []);

    public static readonly Setting<IReadOnlyList<string>> Shell = new("SHELL", SettingGroup.Curves, Completions,
        () => new(
            Form.Each(Choice.One(Choices.Shells) with { Syntax = "<SHELL>" }),
            "bash, zsh, fish or pwsh"),
        []);

    public static readonly Setting<bool> All = new("--all", SettingGroup.Curves, Plot | Explore,
        () => new(
            Form.Flag, "every function, or all of the framework; plot has a panel for each"));

    public static readonly Setting<bool> Grad = new("--grad", SettingGroup.Curves, Plot | Sample | Explore,
        () => new(Form.Flag, "the function and its derivative (--order 0,1)"))
    { Elsewhere = ["--gradient", "--derivative", "--deriv"] };

    public static readonly Setting<IReadOnlyList<int>> Order = new("--order", SettingGroup.Curves, [0],
    [
        new(Plot | Sample, () => new(Forms.Orders, "f (0), f' (1), f'' (2) in any combination; default 0")),
        new(Explore, () => new(Forms.Orders, "f (0), f' (1), f'' (2) in any combination; default 0,1")),
    ])
    { Elsewhere = ["--orders", "--derivatives"] };

    public static readonly Setting<IReadOnlyList<ParameterValues>> Param = new("--param", SettingGroup.Curves, [],
    [
        new(Curved & ~Info, () => new(Form.Each(Forms.Parameter), ParameterHelp)),
        new(Info, () => new(Form.Each(Forms.Parameter with { Syntax = "NAME=V" }), ParameterHelp)),
    ]);

    public static readonly Setting<IReadOnlyList<ParameterValues>> Alpha = new("--alpha", SettingGroup.Curves, [],
    [
        new(Curved & ~Info, () => new(Form.Each(Forms.Alpha), AlphaHelp)),
        new(Info, () => new(Form.Each(Forms.Alpha with { Syntax = "V" }), AlphaHelp)),
        new(Prelu, () => new(Forms.OneAlpha, "the slope for negative x; default 0.25")),
    ]);

    public static readonly Setting<Framework?> Framework = new("--framework", SettingGroup.Curves, Curved,
        () => new(
            Choice.One(Choices.FrameworkNames),
            $"names, defaults and slopes at kinks as in {Words(Choices.FrameworkNames)}; default torch"));

    public static readonly Setting<SlopeAtKink?> AtKink = new(
        "--at-kink", SettingGroup.Curves, Plot | Sample | Compare | Explore,
        () => new(
            Choice.One(Choices.SlopesAtKinks),
            $"slope at kinks: {Choice.Describe(Choices.SlopesAtKinks)}; default as in the framework"));

    public static readonly Setting<IReadOnlyList<NumberFormat>> Dtype = new("--dtype", SettingGroup.Curves, [],
    [
        new(Plot | Sample | Explore, () => new(
            Forms.Types,
            $"{Words(Choices.NumberTypes)}, or several; default float64")),
        new(Info, () => new(Forms.OneType, "also what becomes of it in this number type")),
        new(Compare, () => new(Forms.Types, "the number type of both, or one for A and one for B; default float64")),
    ])
    { Elsewhere = ["--type", "--precision", "--number-type"] };

    public static readonly Setting<Rounding> Evaluate = new(
        "--evaluate", SettingGroup.Curves, Plot | Sample | Compare | Explore,
        () => new(
            Choice.One(Choices.Roundings),
            $"rounding: {Choice.Describe(Choices.Roundings)}; default fused"));

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
            "exactly the samples START, START+STEP, ... < END; plot joins them, and without it draws the curve "
            + "itself"));

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

    public static readonly Setting<YScale> YScale = new("--y-scale", SettingGroup.Picture, Plot,
        () => new(
            Choice.One(Choices.YScales),
            $"steps of y: {Choice.Describe(Choices.YScales)}; default linear"))
    { Elsewhere = ["--yscale", "--log-y", "--logy", "--log"] };

    public static readonly Setting<LegendPlace?> Legend = new("--legend", SettingGroup.Picture, Plot | Answering,
        () => new(
            Choice.One(Choices.LegendPlaces),
            $"names at: {Choice.Describe(Choices.LegendPlaces)}; default ends from three curves on"))
    { Elsewhere = ["--key"] };

    public static readonly Setting<bool> Annotate = new("--annotate", SettingGroup.Picture, Plot,
        () => new(Form.Flag, "name extrema, zeros and kinks; asymptotes dashed"));

    public static readonly Setting<IReadOnlyList<Theme>> Themes = new("--theme", SettingGroup.Picture, [Theme.Light],
    [
        new(Plot, () => new(
            Choice.Several(Choices.Themes),
            "light (for white pages, the default) or dark, or with {theme} in PATH both")),
        new(Explore, () => new(Choice.OneOf(Choices.Themes), "light or dark figures; default light")),
        new(Answering, () => new(
            Choice.OneOf(Choices.Themes), $"the colours: {Choice.Describe(Choices.Themes)}; default light")),
    ])
    { Elsewhere = ["--style"] };

    public static readonly Setting<IReadOnlyList<string>> Hues = new("--hues", SettingGroup.Picture, [],
    [
        new(Plot, () => new(
            Forms.Hues,
            "a colour for each curve, or for each order of one: names as on web pages, or such as '#1b9e77'")),
        new(Answering, () => new(
            Forms.Hues, "a colour for each line: names as on web pages, or such as '#1b9e77'")),
    ])
    { Elsewhere = ["--colors", "--colours", "--palette", "--cmap", "--line-color", "--linecolor"] };

    public static readonly Setting<bool> Transparent = new("--transparent", SettingGroup.Picture, Plot | Answering,
        () => new(Form.Flag, "no ground: what is behind the picture shows through"));

    public static readonly Setting<SizeSpec?> Size = new(
        "--size", SettingGroup.Picture, Plot | Answering,
        () => new(Forms.Size, "in inches, or 500x250px; default 5x2.5, panels more"))
    { Elsewhere = ["--figsize", "--width", "--height"] };

    public static readonly Setting<DecimalNumber?> Dpi = new(
        "--dpi", SettingGroup.Picture, Plot | Answering,
        () => new(Forms.Dpi, "pixels an inch; default 200, with a size in px 100"));

    public static readonly Setting<DecimalNumber?> Scale = new("--scale", SettingGroup.Picture, Plot | Answering,
        () => new(Forms.Scale, "how many times larger text and lines are"))
    { Elsewhere = ["--font-size", "--fontsize", "--linewidth", "--line-width"] };

    public static readonly Setting<string?> Title = new("--title", SettingGroup.Picture, null,
    [
        new(Plot, () => new(Forms.Text!, "the text of the header; default the function's name")),
        new(Answering, () => new(Forms.Text!, "the text of the header")),
    ]);

    public static readonly Setting<string?> XLabel = new("--x-label", SettingGroup.Picture, Plot,
        () => new(Forms.Text!, "the text below the x axis; default x"));

    public static readonly Setting<string?> YLabel = new("--y-label", SettingGroup.Picture, Plot,
        () => new(Forms.Text!, "the text beside the y axis; default none, or f(x)"));

    public static readonly Setting<IReadOnlyList<string>> Output = new("--output", SettingGroup.Output, [],
    [
        new(Plot, () => new(
            Form.Each(Forms.Path),
            $"the file to write, {Endings(Picture.Formats)}; may be repeated; {{name}}, {{order}} or {{theme}} in it "
            + "writes one each, - is stdout; default NAME.png")),
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
            $"where PATH does not tell: {Choice.Describe(Choices.PictureFormats)}; default png")),
        new(Sample, () => new(
            Choice.One(Choices.TableFormats)!,
            $"where PATH does not tell: {Choice.Describe(Choices.TableFormats)}; default text")),
    ]);

    public static readonly Setting<bool> Preview = new("--preview", SettingGroup.Output, Plot,
        () => new(
            Form.Flag,
            "also draw the figure in the terminal, on stderr"));

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
            Choice.One(Choices.Colours)!, $"{Choice.Describe(Choices.Colours)}; default auto"))
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
        Curve, Script, Shell, All, Grad, Order, Param, Alpha, Framework, AtKink, Dtype, Evaluate, Network,
        Tags,
        Range, Step, At, With, Depth,
        Layout, YRange, YScale, Legend, Annotate, Themes, Hues, Transparent, Size, Dpi, Scale,
        Title, XLabel, YLabel,
        Output, Format, Preview, Tolerance, Latex, Json, Markdown, Pictures, Jobs, Check, Quiet, Colour, Dump, Keys,
    ];

    private static string Words<T>(IReadOnlyList<Choice<T>> choices) =>
        English.Or(choices.Select(choice => choice.Word));

    private static string Endings<T>(IReadOnlyList<FileFormat<T>> formats) =>
        English.Or(formats.Select(format => format.Ending));
}
