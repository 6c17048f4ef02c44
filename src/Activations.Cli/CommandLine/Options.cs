using System.CommandLine;
using Activations.Cli.Requests;
using Activations.Figures;

namespace Activations.Cli.CommandLine;

/// <summary>Every option and argument, declared once; commands pick the ones they take.</summary>
internal static class Options
{
    public static readonly Argument<string[]> Curves = Values.Argument("CURVE", text => text,
        "a name such as relu; with parameters, prelu:alpha=0.1; several values draw one curve each, "
        + "prelu:alpha=0.1,0.25; an expression in x, \"x*sigmoid(1.702x)\"; with a label of its own, \"mine=2tanh(x)\"");

    public static readonly Argument<string[]> Script = Values.Argument("FILE", Parse.Path,
        "lines that begin with activations, as in a shell script; - is stdin");

    public static readonly Option<int?> Jobs = Values.Option("--jobs", ["-j"], "N", Parse.Jobs,
        "how many figures are drawn at a time; default as many as there are processors");

    public static readonly Option<bool> Check = Values.Flag("--check", "write nothing; list what is missing or stale, and fail if anything is");

    public static readonly Option<bool> Quiet = Values.Flag("--quiet", "no progress and no summary", "-q");

    public static readonly Option<Tag> Tags = Values.Option("--tag", [], "TAG[,TAG...]", Parse.Tags,
        "only functions with all of these: smooth, piecewise, monotone, bounded, odd, even, gated, periodic");

    public static readonly Option<bool> Json = Values.Flag("--json", "print one JSON document");

    public static readonly Option<bool> Markdown = Values.Flag("--markdown", "print a Markdown table");

    public static readonly Option<string?> Pictures = Values.Option("--pictures", [], "PATH", Parse.PicturePath,
        "with --markdown, where the picture of each function is, such as gallery/{name}.png, with gallery/{name}-dark.png for dark pages");

    public static readonly Option<bool> Grad = Values.Flag("--grad", "the function and its derivative (--order 0,1)");

    public static readonly Option<int[]?> Order = Values.Option("--order", [], "0,1,2", Parse.Orders,
        "f (0), f' (1), f'' (2) in any combination; default 0");

    public static readonly Option<ParameterValues[]?> Param = Values.Repeatable("--param", "NAME=VALUE[,VALUE...]",
        ParameterValues.Parse, "set a parameter of every curve that has it; several values draw one curve each");

    public static readonly Option<ParameterValues[]?> Alpha = Values.Repeatable("--alpha", "VALUE[,VALUE...]",
        text => ParameterValues.Parse("alpha=" + text), "short for --param alpha=VALUE");

    public static readonly Option<Framework?> Framework = Values.Option("--framework", [], string.Join('|', Frameworks.All), Parse.Framework,
        "take names, defaults and derivatives at kinks as this framework has them; default torch");

    public static readonly Option<SlopeAtKink?> AtKink = Values.Option("--at-kink", [], "left|right|mid|nan", Parse.AtKink,
        "the derivative at kinks: the limit from one side, the mean of both, or none");

    public static readonly Option<RangeSpec?> Range = Values.Option("--range", ["-r"], "START:END", Parse.Range,
        "what x runs over; default -8:8");

    public static readonly Option<Sampling.DecimalNumber?> Step = Values.Option("--step", [], "STEP", Parse.Step,
        "take exactly the samples START, START+STEP, ... < END; plot joins them by straight lines, and without it "
        + "draws the curve itself, as fine as the picture shows");

    public static readonly Option<SamplePoints?> At = Values.Option("--at", [], "X[,X...]|-", SamplePoints.Parse,
        "only these x, instead of --range and --step; - reads them from stdin, one a line");

    public static readonly Option<string?> Output = Values.Option("--output", ["-o"], "PATH", Parse.Path,
        "the file to write, .png, .svg or .pdf; {name} in it writes one figure a curve, - is stdout; default NAME.png");

    public static readonly Option<string?> Format = Values.Option("--format", [], "png|svg|pdf", Parse.OneOf("png", "svg", "pdf"),
        "the format when PATH does not tell, such as with -o -; default png");

    public static readonly Option<string?> TableOutput = Values.Option("--output", ["-o"], "PATH", Parse.Path,
        "the file to write, .txt, .csv, .json or .npy; - is stdout, the default");

    public static readonly Option<string?> TableFormat = Values.Option("--format", [], "text|csv|json|npy",
        Parse.OneOf("text", "csv", "json", "npy"),
        "the format when PATH does not tell; json is an array of objects, npy an array of rows of doubles; default text");

    public static readonly Option<SizeSpec?> Size = Values.Option("--size", [], "WxH", SizeSpec.Parse,
        "in inches, or in pixels as 500x250px; default 5x2.5, more for several panels");

    public static readonly Option<Sampling.DecimalNumber?> Dpi = Values.Option("--dpi", [], "DPI", Parse.Dpi,
        "pixels an inch; default 200, or 100 for a size in pixels");

    public static readonly Option<string?> Title = Values.Option("--title", [], "TEXT", Parse.Text,
        "the bold text of the header; default the function's name");

    public static readonly Option<bool> All = Values.Flag("--all", "every function there is, or that the framework has; in a grid unless --layout says otherwise");

    public static readonly Option<Arrangement?> Layout = Values.Option("--layout", [], "overlay|stacked|grid", Parse.Layout,
        "all in one panel; f above f' above f'', or where there is one order the curves above each other; "
        + "a panel for each curve; default overlay");

    public static readonly Option<RangeSpec?> YRange = Values.Option("--y-range", [], "START:END", Parse.Range,
        "what y runs over; default what the curves need");

    public static readonly Option<bool> Annotate = Values.Flag("--annotate", "name extrema, zeros, kinks and jumps with their values");

    public static readonly Option<Theme> Theme = Values.Option("--theme", [], "light|dark", Parse.Theme, "for which pages; default light");

    public static readonly Option<bool> Transparent = Values.Flag("--transparent", "let what is behind the picture show through");

    public static readonly Option<bool> Preview = Values.Flag("--preview",
        "also draw the curves in braille characters, on stderr");

    public static readonly Option<string?> Color = Values.Option("--color", [], "auto|always|never", Parse.OneOf("auto", "always", "never"),
        "colours in the terminal; auto, the default, follows NO_COLOR and TERM");

    public static readonly Option<(int Width, int Height)?> Dump = Values.Option("--dump", [], "WxH", Parse.Window,
        "print the screen that a window of this size would show, such as 80x24, and leave");

    public static readonly Option<IReadOnlyList<string>?> Keys = Values.Option("--keys", [], "'KEY KEY...'", Terminal.KeyDecoder.Parse,
        "press these keys first: signs, names such as up, enter, esc, space, pgup, shift-left, or words typed letter by letter");

    public static readonly Option<Sampling.DecimalNumber?> Tolerance = Values.Option("--tolerance", [], "T", Parse.Tolerance,
        "exit with 1 when |A - B| is larger than this somewhere");

    public static readonly Option<bool> Latex = Values.Flag("--latex", "formulas in LaTeX");

    public static readonly Option<string?> ComparisonOutput = Values.Option("--output", ["-o"], "PATH", Parse.Path,
        "also draw both curves above their difference, as .png, .svg or .pdf");
}
