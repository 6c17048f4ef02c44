using System.CommandLine;
using Activations.Cli.CommandLine;
using Activations.Sampling;

namespace Activations.Cli.Requests;

/// <summary>Which curves, what of them, and over which x: checked, with defaults filled in.</summary>
/// <param name="Curves">One a curve: every parameter has one value.</param>
/// <param name="Arguments">The CURVE arguments they come from, in canonical form.</param>
/// <param name="Orders">Some of 0, 1, 2, ascending.</param>
/// <param name="Range">What x runs over.</param>
/// <param name="Step">Exactly these samples, or null when the user left it open.</param>
/// <param name="IsAll">Whether the arguments are the whole catalogue, by --all.</param>
internal sealed record CurveRequest(
    IReadOnlyList<CurveSpec> Curves,
    IReadOnlyList<CurveSpec> Arguments,
    IReadOnlyList<int> Orders,
    RangeSpec Range,
    DecimalNumber? Step,
    bool IsAll = false)
{
    private static readonly Dictionary<SlopeAtKink, string> KinkNames = new()
    {
        [SlopeAtKink.Left] = "left",
        [SlopeAtKink.Right] = "right",
        [SlopeAtKink.Mid] = "mid",
        [SlopeAtKink.Nan] = "nan",
    };

    /// <summary>The points to sample, or to follow the curve by.</summary>
    public Grid Grid { get; } = GridOf(Range, Step);

    /// <summary>The words that ask for this again.</summary>
    public IEnumerable<string> Words
    {
        get
        {
            IEnumerable<string> orders = Orders switch
            {
                [0] => [],
                [0, 1] => [Options.Grad.Name],
                _ => [Options.Order.Name, string.Join(',', Orders)],
            };
            IEnumerable<string> range = Range == RangeSpec.Default ? [] : [Options.Range.Name, Range.ToString()];
            IEnumerable<string> step = Step is { } given ? [Options.Step.Name, given.ToString()] : [];
            IEnumerable<string> framework = Arguments[0].Framework is { } named ? [Options.Framework.Name, named.Name] : [];
            IEnumerable<string> atKink = Arguments[0].AtKink is { } kink ? [Options.AtKink.Name, KinkNames[kink]] : [];
            var curves = IsAll ? [Options.All.Name] : Arguments.Select(curve => curve.ToString());
            return [.. curves, .. orders, .. framework, .. atKink, .. range, .. step];
        }
    }

    /// <summary>Reads what was parsed and checks what options mean together.</summary>
    /// <param name="words">What was parsed.</param>
    /// <param name="otherwise">The curves when none is named.</param>
    /// <exception cref="UsageException">Something does not fit.</exception>
    public static CurveRequest From(ParseResult words, params string[] otherwise)
    {
        var command = words.CommandResult.Command.Name;
        var (all, framework) = (words.GetValue(Options.All), words.GetValue(Options.Framework));
        var names = words.GetValue(Options.Curves) is { Length: > 0 } given ? given : all ? [] : otherwise;
        if (all && names.Length > 0)
        {
            throw new UsageException($"--all draws every function: {names[0]} beside it has no meaning");
        }

        if (all)
        {
            names = [.. Catalog.All.Where(activation => framework?.Has(activation) != false).Select(activation => CurveSpec.Word(activation, framework))];
        }

        if (names.Length == 0)
        {
            throw new UsageException($"{command}: expected a CURVE, such as activations {command} relu", "activations list shows every name");
        }

        var (grad, order) = (words.GetValue(Options.Grad), words.GetValue(Options.Order) ?? []);
        if (grad && order.Length > 0)
        {
            throw new UsageException("--grad is short for --order 0,1: give only one of them");
        }

        var atKink = words.GetValue(Options.AtKink);
        CurveSpec[] curves = [.. names.Select(name => CurveSpec.Parse(name, framework, atKink))];
        var parameters = (words.GetValue(Options.Param) ?? []).Concat(words.GetValue(Options.Alpha) ?? []).ToList();
        var arguments = MergeParameters(curves, parameters);
        var request = new CurveRequest(
            [.. arguments.SelectMany(argument => argument.Combinations())],
            arguments,
            grad ? [0, 1] : order.Length > 0 ? order : [0],
            words.GetValue(Options.Range) ?? RangeSpec.Default,
            words.GetValue(Options.Step),
            all && parameters.Count == 0);
        foreach (var curve in request.Curves)
        {
            curve.Bind(); // throws where values are allowed, but not together
        }

        return request;
    }

    /// <summary>One request for each curve.</summary>
    public IEnumerable<CurveRequest> OneForEachCurve() => Curves.Select(curve => this with { Curves = [curve], Arguments = [curve], IsAll = false });

    /// <summary>Sets a parameter of every curve that has it and does not set it itself.</summary>
    private static List<CurveSpec> MergeParameters(CurveSpec[] curves, List<ParameterValues> parameters)
    {
        foreach (var given in parameters.Where(given => !curves.Any(curve => Takes(curve, given))))
        {
            var takers = Catalog.All.Where(activation => activation.Parameters.Any(given.IsFor)).ToList();
            throw curves.Any(curve => takers.Contains(curve.Activation))
                ? new UsageException($"{given}: every curve with a parameter {given.Name} sets its own")
                : new UsageException($"{given}: no curve has a parameter {given.Name}",
                    takers.Count > 0 ? $"functions that have it: {string.Join(", ", takers)}"
                    : Spelling.Nearest(given.Name, curves.SelectMany(ParameterNames)) is { } near ? $"did you mean {near}?"
                    : null);
        }

        return [.. curves.Select(curve => Complete(curve.With(parameters.Where(given => Takes(curve, given)))))];

        static bool Takes(CurveSpec curve, ParameterValues given) =>
            curve.Activation.Parameters.Any(given.IsFor) && !curve.Parameters.Any(own => Catalog.SameName(own.Name, given.Name));
    }

    private static IEnumerable<string> ParameterNames(CurveSpec curve) =>
        curve.Activation.Parameters.SelectMany(parameter => parameter.Aliases.Prepend(parameter.Name));

    private static CurveSpec Complete(CurveSpec curve) =>
        curve.Activation.Parameters.Zip(curve.Values).FirstOrDefault(pair => !pair.Second.IsFinite).First is { } missing
            ? throw new UsageException($"{curve}: {missing.Name} needs a value", WhyNeeded(curve, missing))
            : curve;

    private static string WhyNeeded(CurveSpec curve, Parameter parameter) => curve.Activation.IsTyped
        ? $"such as --param {parameter.Name}=1; x is the only name that needs none"
        : $"such as --param {parameter.Name}={parameter.Default}; {curve.Framework!.Title} has no default of it";

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
}
