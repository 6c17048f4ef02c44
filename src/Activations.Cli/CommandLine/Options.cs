using System.CommandLine;
using Activations.Cli.Requests;

namespace Activations.Cli.CommandLine;

/// <summary>Every option and argument, declared once; commands pick the ones they take.</summary>
internal static class Options
{
    public static readonly Argument<string[]> Curves = Values.Argument("CURVE", text => text,
        "a name such as relu; with parameters, prelu:alpha=0.1; several values draw one curve each, "
        + "prelu:alpha=0.1,0.25; with a label of its own, \"mine=prelu:alpha=0.1\"");

    public static readonly Argument<Activation[]> Name = Values.Argument("NAME", name => CurveSpec.FindActivation(name),
        "a name or alias such as leaky_relu");

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

    public static readonly Option<bool> Grad = Values.Flag("--grad", "the function and its derivative (--order 0,1)");

    public static readonly Option<int[]?> Order = Values.Option("--order", [], "0,1,2", Parse.Orders,
        "f (0), f' (1), f'' (2) in any combination; default 0");

    public static readonly Option<ParameterValues[]?> Param = Values.Repeatable("--param", "NAME=VALUE[,VALUE...]",
        ParameterValues.Parse, "set a parameter of every curve that has it; several values draw one curve each");

    public static readonly Option<ParameterValues[]?> Alpha = Values.Repeatable("--alpha", "VALUE[,VALUE...]",
        text => ParameterValues.Parse("alpha=" + text), "short for --param alpha=VALUE");

    public static readonly Option<Framework?> Framework = Values.Option("--framework", [], string.Join('|', Frameworks.All), Parse.Framework,
        "take names, defaults and derivatives at kinks as this framework has them; default torch");

    public static readonly Option<Kink?> AtKink = Values.Option("--at-kink", [], "left|right|mid|nan", Parse.AtKink,
        "the derivative at kinks: the limit from one side, the mean of both, or none");

    public static readonly Option<RangeSpec?> Range = Values.Option("--range", ["-r"], "START:END", Parse.Range,
        "what x runs over; default -8:8");

    public static readonly Option<Sampling.DecimalNumber?> Step = Values.Option("--step", [], "STEP", Parse.Step,
        "take exactly the samples START, START+STEP, ... < END; plot joins them by straight lines, and without it "
        + "draws the curve itself, as fine as the picture shows");

    public static readonly Option<SamplePoints?> At = Values.Option("--at", [], "X[,X...]|-", SamplePoints.Parse,
        "only these x, instead of --range and --step; - reads them from stdin, one a line");

    public static readonly Option<string?> Output = Values.Option("--output", ["-o"], "PATH", Parse.Path,
        "the file to write, .png or .svg; {name} in it writes one figure a curve, - is stdout; default NAME.png");

    public static readonly Option<string?> Format = Values.Option("--format", [], "png|svg", Parse.OneOf("png", "svg"),
        "the format when PATH does not tell, such as with -o -; default png");

    public static readonly Option<string?> TableOutput = Values.Option("--output", ["-o"], "PATH", Parse.Path,
        "the file to write, .txt, .csv, .json or .npy; - is stdout, the default");

    public static readonly Option<string?> TableFormat = Values.Option("--format", [], "text|csv|json|npy",
        Parse.OneOf("text", "csv", "json", "npy"),
        "the format when PATH does not tell; json is an array of objects, npy an array of rows of doubles; default text");

    public static readonly Option<SizeSpec?> Size = Values.Option("--size", [], "WxH", SizeSpec.Parse,
        "in inches, or in pixels as 500x250px; default 5x2.5");

    public static readonly Option<Sampling.DecimalNumber?> Dpi = Values.Option("--dpi", [], "DPI", Parse.Dpi,
        "pixels an inch; default 200, or 100 for a size in pixels");

    public static readonly Option<string?> Title = Values.Option("--title", [], "TEXT", Parse.Text,
        "the bold text of the header; default the function's name");
}
