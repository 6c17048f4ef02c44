using Activations.Cli.Output;
using Activations.Figures;

namespace Activations.Cli.Settings;

/// <summary>The words of every setting that knows only some: a table each, made when it is first asked for.</summary>
internal static class Choices
{
    public static IReadOnlyList<Choice<Arrangement?>> Layouts => field ??=
    [
        new("overlay", Arrangement.Overlay, "in one panel", "single"),
        new("stacked", Arrangement.Stacked,
            "f above f', or curves",
            "stack", "vertical", "rows"),
        new("grid", Arrangement.Grid, "a panel a curve", "panels", "facets", "subplots"),
    ];

    public static IReadOnlyList<Choice<Theme>> Themes => field ??=
    [
        new("light", Theme.Light, "for white pages", "white", "default"),
        new("dark", Theme.Dark, "for dark pages", "black", "night"),
    ];

    /// <summary>Where lines are named.</summary>
    public static IReadOnlyList<Choice<LegendPlace?>> LegendPlaces => field ??=
    [
        new("header", LegendPlace.Header, "above", "top"),
        new("ends", LegendPlace.Ends, "of curves", "right", "end", "labels"),
        new("none", LegendPlace.None, "", "off", "no", "false"),
    ];

    public static IReadOnlyList<Choice<YScale>> YScales => field ??=
    [
        new("linear", YScale.Linear, "equal", "lin"),
        new("log", YScale.Logarithmic, "equal factors of |f|", "logarithmic", "log10"),
    ];

    public static IReadOnlyList<Choice<SlopeAtKink?>> SlopesAtKinks => field ??=
    [
        new("left", SlopeAtKink.Left, "from below", "below", "l"),
        new("right", SlopeAtKink.Right, "from above", "above", "r"),
        new("mid", SlopeAtKink.Mid, "mean", "mean", "middle", "average", "half"),
        new("nan", SlopeAtKink.Nan, "", "none", "undefined"),
    ];

    public static IReadOnlyList<Choice<NumberFormat>> NumberTypes => field ??= [.. NumberFormat.All.Select(format =>
        new Choice<NumberFormat>(format.Name, format, "", AlsoCalled(format)))];

    public static IReadOnlyList<Choice<Rounding>> Roundings => field ??=
    [
        new("fused", Rounding.Fused, "once, at the end", "once", "exact"),
        new("stepwise", Rounding.Stepwise, "after each operation", "naive", "steps", "each"),
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
        new("auto", "auto", "on a terminal"), new("always", "always", "", "yes", "on", "true"),
        new("never", "never", "", "no", "off", "false", "none"),
    ];

    public static IReadOnlyList<Choice<string>> Shells => field ??=
    [
        new("bash", "bash", "in ~/.bashrc: eval \"$(activations completions bash)\"", "sh"),
        new("zsh", "zsh", "in ~/.zshrc, behind compinit: eval \"$(activations completions zsh)\""),
        new("fish", "fish", "in ~/.config/fish/config.fish: activations completions fish | source"),
        new("pwsh", "pwsh", "in $PROFILE: activations completions pwsh | Out-String | Invoke-Expression", "powershell"),
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
