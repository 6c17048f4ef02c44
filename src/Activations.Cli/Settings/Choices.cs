using Activations.Cli.Output;
using Activations.Figures;

namespace Activations.Cli.Settings;

/// <summary>The words of every setting that knows only some: a table each, made when it is first asked for.</summary>
internal static class Choices
{
    public static IReadOnlyList<Choice<Arrangement?>> Layouts => field ??=
    [
        new("overlay", Arrangement.Overlay, "all in one panel", "single"),
        new("stacked", Arrangement.Stacked,
            "f above f' above f'', or where there is one order the curves above each other",
            "stack", "vertical", "rows"),
        new("grid", Arrangement.Grid, "a panel for each curve", "panels", "facets", "subplots"),
    ];

    public static IReadOnlyList<Choice<Theme>> Themes => field ??=
    [
        new("light", Theme.Light, "for white pages", "white", "default"),
        new("dark", Theme.Dark, "for dark pages", "black", "night"),
    ];

    public static IReadOnlyList<Choice<SlopeAtKink?>> SlopesAtKinks => field ??=
    [
        new("left", SlopeAtKink.Left, "the limit from below", "below", "l"),
        new("right", SlopeAtKink.Right, "the limit from above", "above", "r"),
        new("mid", SlopeAtKink.Mid, "the mean of both", "mean", "middle", "average", "half"),
        new("nan", SlopeAtKink.Nan, "none", "none", "undefined"),
    ];

    public static IReadOnlyList<Choice<NumberFormat>> NumberTypes => field ??= [.. NumberFormat.All.Select(format =>
        new Choice<NumberFormat>(format.Name, format, "", AlsoCalled(format)))];

    public static IReadOnlyList<Choice<Rounding>> Roundings => field ??=
    [
        new("fused", Rounding.Fused, "once, at the end", "once", "exact"),
        new("stepwise", Rounding.Stepwise, "after each operation of the formula", "naive", "steps", "each"),
    ];

    public static IReadOnlyList<Choice<Tag>> Tags => field ??=
    [
        new("smooth", Tag.Smooth), new("piecewise", Tag.Piecewise), new("monotone", Tag.Monotone, "", "monotonic"),
        new("bounded", Tag.Bounded), new("odd", Tag.Odd), new("even", Tag.Even), new("gated", Tag.Gated),
        new("periodic", Tag.Periodic),
    ];

    public static IReadOnlyList<Choice<Framework?>> FrameworkNames => field ??= [.. Frameworks.All.Select(framework =>
        new Choice<Framework?>(framework.Name, framework, framework.Title, AlsoCalled(framework.Name)))];

    public static IReadOnlyList<Choice<string>> PictureFormats => field ??= Of(Picture.Formats);

    public static IReadOnlyList<Choice<string>> TableFormats => field ??= Of(TableFile.Formats);

    public static IReadOnlyList<Choice<string>> Colours => field ??=
    [
        new("auto", "auto", "as NO_COLOR and TERM say"), new("always", "always", "", "yes", "on", "true"),
        new("never", "never", "", "no", "off", "false", "none"),
    ];

    private static IReadOnlyList<Choice<string>> Of<T>(IReadOnlyList<FileFormat<T>> formats) =>
        [.. formats.Select(format => new Choice<string>(format.Name, format.Name, format.Meaning, format.Ending[1..]))];

    private static string[] AlsoCalled(NumberFormat format) => format.Name switch
    {
        "float64" => ["double", "fp64", "f64"],
        "float32" => ["float", "single", "fp32", "f32"],
        "float16" => ["half", "fp16", "f16"],
        "bfloat16" => ["bf16", "brain"],
        "float8_e4m3" => ["fp8", "float8", "e4m3", "e4m3fn", "float8_e4m3fn"],
        "float8_e5m2" => ["e5m2", "bf8"],
        _ => [],
    };

    private static string[] AlsoCalled(string framework) => framework switch
    {
        "torch" => ["pytorch", "libtorch"],
        "tf" => ["tensorflow"],
        "jax" => ["flax", "haiku"],
        "nnlib" => ["flux", "julia"],
        _ => [],
    };
}
