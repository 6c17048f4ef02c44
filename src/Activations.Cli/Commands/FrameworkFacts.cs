namespace Activations.Cli.Commands;

/// <summary>What one framework does with one function.</summary>
/// <param name="Framework">Which.</param>
/// <param name="Defaults">The value of each parameter when none is given; not finite where one must be.</param>
/// <param name="Slopes">Each kink with the derivative there, for these parameters.</param>
internal sealed record FrameworkFacts(
    Framework Framework,
    IReadOnlyList<(Parameter Parameter, Quotient Value)> Defaults,
    IReadOnlyList<(double X, double Slope)> Slopes)
{
    /// <summary>All frameworks that ship the function.</summary>
    public static IEnumerable<FrameworkFacts> All(Activation activation) =>
        Frameworks.All.Where(framework => framework.Has(activation)).Select(framework => Of(framework, activation));

    private static FrameworkFacts Of(Framework framework, Activation activation)
    {
        var parameters = activation.Parameters;
        var values = parameters.Select(parameter => framework.Default(activation, parameter)).ToList();
        // Where one must be given, as with the catalogue's.
        var bound = parameters.Zip(values, (parameter, value) => value.IsFinite ? value : parameter.Default);
        var curve = activation.Bind([.. bound]).WithSlopeAtKinks(framework.SlopeAtKinks(activation));
        var slopes = Kinks(curve).Select(kink => (kink.X, curve[1](kink.X)));
        return new(framework, [.. parameters.Zip(values)], [.. slopes]);
    }

    /// <summary>The places where the slope of a continuous function jumps.</summary>
    public static IEnumerable<Breakpoint> Kinks(Curve curve) =>
        curve.BreakpointsWithin(double.NegativeInfinity, double.PositiveInfinity).Where(point => point.Order == 1);
}
