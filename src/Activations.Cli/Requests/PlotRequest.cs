using System.CommandLine;
using Activations.Cli.CommandLine;
using Activations.Figures;
using Activations.Sampling;

namespace Activations.Cli.Requests;

/// <summary>What one figure shows: checked, with defaults filled in, and able to print itself as a command line.</summary>
/// <param name="Curves">One a curve: every parameter has one value.</param>
/// <param name="Arguments">The CURVE arguments they come from, in canonical form.</param>
/// <param name="Orders">Some of 0, 1, 2, ascending.</param>
/// <param name="Range">What x runs over.</param>
/// <param name="Step">Exactly these samples, or null for the curve itself.</param>
/// <param name="Size">As typed.</param>
/// <param name="Dpi">Pixels an inch.</param>
/// <param name="Title">The user's own, if any.</param>
internal sealed record PlotRequest(
    IReadOnlyList<CurveSpec> Curves,
    IReadOnlyList<CurveSpec> Arguments,
    IReadOnlyList<int> Orders,
    RangeSpec Range,
    DecimalNumber? Step,
    SizeSpec Size,
    DecimalNumber Dpi,
    string? Title)
{
    /// <summary>The points to sample, or to follow the curve by.</summary>
    public Grid Grid { get; } = GridOf(Range, Step);

    /// <summary>The size in pixels.</summary>
    public PictureSize Pixels { get; } = PixelsOf(Size, Dpi);

    /// <summary>The command line that draws this figure, without where to write it.</summary>
    public string Command => ShellWords.Join(["activations", "plot", .. Arguments.Select(curve => curve.ToString()), .. OptionWords()]);

    /// <summary>Reads what was parsed and checks what options mean together.</summary>
    /// <exception cref="UsageException">Something does not fit.</exception>
    public static PlotRequest From(ParseResult words)
    {
        var (grad, order) = (words.GetValue(Options.Grad), words.GetValue(Options.Order) ?? []);
        if (grad && order.Length > 0)
        {
            throw new UsageException("--grad is short for --order 0,1: give only one of them");
        }

        var parameters = (words.GetValue(Options.Param) ?? []).Concat(words.GetValue(Options.Alpha) ?? []).ToList();
        var arguments = MergeParameters(words.GetValue(Options.Curves) ?? [], parameters);
        var size = words.GetValue(Options.Size) ?? SizeSpec.Default;
        return new PlotRequest(
            [.. arguments.SelectMany(argument => argument.Combinations())],
            arguments,
            grad ? [0, 1] : order.Length > 0 ? order : [0],
            words.GetValue(Options.Range) ?? RangeSpec.Default,
            words.GetValue(Options.Step),
            size,
            words.GetValue(Options.Dpi) ?? size.DefaultDpi,
            words.GetValue(Options.Title));
    }

    /// <summary>One figure for each curve.</summary>
    public IEnumerable<PlotRequest> OneForEachCurve() => Curves.Select(curve => this with { Curves = [curve], Arguments = [curve] });

    /// <summary>Sets a parameter of every curve that has it and does not set it itself.</summary>
    private static List<CurveSpec> MergeParameters(CurveSpec[] curves, List<ParameterValues> parameters)
    {
        foreach (var given in parameters.Where(given => !curves.Any(curve => Takes(curve, given))))
        {
            var takers = Catalog.All.Where(activation => activation.Parameters.Any(given.IsFor)).ToList();
            throw curves.Any(curve => takers.Contains(curve.Activation))
                ? new UsageException($"{given}: every curve with a parameter {given.Name} sets its own")
                : new UsageException($"{given}: no curve has a parameter {given.Name}",
                    takers.Count > 0 ? $"functions that have it: {string.Join(", ", takers)}" : null);
        }

        return [.. curves.Select(curve => curve.With(parameters.Where(given => Takes(curve, given))))];

        static bool Takes(CurveSpec curve, ParameterValues given) =>
            curve.Activation.Parameters.Any(given.IsFor) && !curve.Parameters.Any(own => Catalog.SameName(own.Name, given.Name));
    }

    private static Grid GridOf(RangeSpec range, DecimalNumber? step)
    {
        try
        {
            return new Grid(range.Start, range.End, step ?? Grid.DefaultStep(range.Start, range.End));
        }
        catch (ArgumentException error)
        {
            throw new UsageException(step is null ? $"--range {range}: {error.Message}" : $"--step {step}: {error.Message}");
        }
    }

    private static PictureSize PixelsOf(SizeSpec size, DecimalNumber dpi)
    {
        try
        {
            return size.At(dpi);
        }
        catch (UsageException error)
        {
            throw error.About($"--size {size}");
        }
    }

    private IEnumerable<string> OptionWords()
    {
        IEnumerable<(string? Name, string? Value)> options =
        [
            Orders switch
            {
                [0] => default,
                [0, 1] => (Options.Grad.Name, null),
                _ => (Options.Order.Name, string.Join(',', Orders)),
            },
            Range == RangeSpec.Default ? default : (Options.Range.Name, Range.ToString()),
            Step is null ? default : (Options.Step.Name, Step.ToString()),
            Size == SizeSpec.Default ? default : (Options.Size.Name, Size.ToString()),
            Dpi == Size.DefaultDpi ? default : (Options.Dpi.Name, Dpi.ToString()),
            Title is null ? default : (Options.Title.Name, Title),
        ];
        return options.SelectMany(option => new[] { option.Name, option.Value }).OfType<string>();
    }
}
