using Activations.Cli.Settings;
using Activations.Sampling;

namespace Activations.Cli.Requests;

/// <summary>Which curves, what of them, and over which x: checked, and able to print itself.</summary>
internal sealed class CurveRequest
{
    /// <summary>A request for these curves.</summary>
    /// <param name="request">All that is said but which curves.</param>
    /// <param name="arguments">The CURVE arguments; every parameter has a value.</param>
    /// <exception cref="UsageException">The grid has too many points, or values do not go together.</exception>
    public CurveRequest(Request request, IReadOnlyList<CurveSpec> arguments)
    {
        (Request, Arguments) = (request, arguments);
        var areSingle = arguments.All(argument =>
            argument.Types.Count <= 1 && argument.Parameters.All(given => given.Values.Count == 1));
        Curves = areSingle ? arguments : [.. arguments.SelectMany(argument => argument.Combinations())];
        Grid = GridOf(Range, Step);
        foreach (var curve in Curves)
        {
            _ = curve.Bind(); // throws where values are allowed, but not together
        }
    }

    /// <summary>All that was said but which curves.</summary>
    public Request Request { get; }

    /// <summary>The CURVE arguments, in canonical form.</summary>
    public IReadOnlyList<CurveSpec> Arguments { get; }

    /// <summary>One a curve: every parameter has one value.</summary>
    public IReadOnlyList<CurveSpec> Curves { get; }

    /// <summary>The points to sample, or to follow the curve by.</summary>
    public Grid Grid { get; }

    /// <summary>Some of 0, 1, 2, ascending.</summary>
    public IReadOnlyList<int> Orders => Request.Get(Setting.Grad) ? [0, 1] : Request.Get(Setting.Order);

    /// <summary>What x runs over.</summary>
    public RangeSpec Range => Request.Get(Setting.Range);

    /// <summary>Exactly these samples, or null when the user left it open.</summary>
    public DecimalNumber? Step => Request.Get(Setting.Step);

    /// <summary>Whether the curves are the whole catalogue, by --all.</summary>
    public bool IsAll => Request.Get(Setting.All);

    /// <summary>The request with its curves, in canonical form.</summary>
    public Request Canonical => IsAll
        ? Request.Canonical
        : Request.With(Setting.Curve, [.. Arguments.Select(argument => argument.ToString())]).Canonical;

    /// <summary>Reads the curves of a request.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="otherwise">The curves when none is named.</param>
    /// <exception cref="UsageException">Something does not fit.</exception>
    public static CurveRequest From(Request request, params string[] otherwise)
    {
        var framework = request.Get(Setting.Framework);
        var atKink = request.Get(Setting.AtKink);
        var rounding = request.Get(Setting.Evaluate);
        var named = Names(request, otherwise).SelectMany(name => CurveSpec.Parse(name, framework, atKink)).ToArray();
        var curves = Array.ConvertAll(named, curve => curve with { Rounding = rounding });
        var typed = NumberTypes.Merge(curves, request);
        ParameterValues[] parameters = [.. request.Get(Setting.Param), .. request.Get(Setting.Alpha)];
        var rest = request.Without(Setting.Curve, Setting.Param, Setting.Alpha, Setting.Dtype);
        var areChanged = parameters.Length > 0 || request.Has(Setting.Dtype);
        return new CurveRequest(
                areChanged ? rest.Without(Setting.All) : rest,
                SharedParameters.Merge(typed, parameters, request.Get(Setting.All)))
            .WithOrders(request.Get(Setting.Grad) ? [0, 1] : request.Get(Setting.Order));
    }

    /// <summary>The same with another value of a setting.</summary>
    public CurveRequest With<T>(Setting<T> setting, T value) => new(Request.With(setting, value), Arguments);

    /// <summary>The same with other orders, some of 0, 1, 2, ascending.</summary>
    public CurveRequest WithOrders(IReadOnlyList<int> orders) => new(
        orders is [0, 1]
            ? Request.Without(Setting.Order).With(Setting.Grad, true)
            : Request.Without(Setting.Grad).With(Setting.Order, orders),
        Arguments);

    /// <summary>The same of other curves.</summary>
    public CurveRequest WithCurves(IReadOnlyList<CurveSpec> curves) => new(Request.Without(Setting.All), curves);

    /// <summary>One request for each curve.</summary>
    public IEnumerable<CurveRequest> OneForEachCurve() => Curves.Select(curve => WithCurves([curve]));

    private static IReadOnlyList<string> Names(Request request, string[] otherwise)
    {
        var given = request.Get(Setting.Curve);
        if (!request.Get(Setting.All))
        {
            var command = CommandNames.NameOf(request.Command);
            return given.Count > 0 ? given
                : otherwise.Length > 0 ? otherwise
                : throw new UsageException(
                    $"{command}: expected a CURVE, such as activations {command} relu",
                    "activations list shows every name");
        }

        if (given.Count > 0)
        {
            throw new UsageException($"--all draws every function: {given[0]} beside it has no meaning");
        }

        var framework = request.Get(Setting.Framework);
        return [.. Catalog.All
            .Where(activation => framework?.Has(activation) != false)
            .Select(activation => CurveSpec.Word(activation, framework))];
    }

    private static Grid GridOf(RangeSpec range, DecimalNumber? step)
    {
        try
        {
            return new Grid(range.Start, range.End, step ?? Grid.DefaultStep(range.Start, range.End));
        }
        catch (ArgumentException error)
        {
            var option = step is null ? $"--range {range}" : $"--step {step}";
            throw new UsageException($"{option}: {error.Message}");
        }
    }
}
