namespace Activations.Functions;

/// <summary>Functions made of straight lines that let positive inputs through.</summary>
internal static class Rectifiers
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new("relu", new Curve(
            x => Math.Max(0, x),
            x => Step(0, 1, x),
            x => Step(0, 0, x),
            new Breakpoint(0, Left: new(0, 0, 0), Right: new(0, 1, 0))))
        {
            Formula = "max(0, x)",
            Source = "Fukushima 1975; Nair & Hinton 2010",
            Tags = Tag.Piecewise | Tag.Monotone,
            Accuracy = new(0, 0, 0),
            Aliases = ["rectifier", "ramp", "poslin"],
        },

        new("prelu",
            [new("alpha", 0.25, "slope for negative x") { Symbol = "α" }],
            values => PRelu(values[0]))
        {
            Formula = "max(0, x) + alpha*min(0, x)",
            Source = "He et al. 2015, arXiv:1502.01852",
            Tags = Tag.Piecewise | Tag.Monotone,
            Accuracy = new(0.5, 0, 0),
        },
    ];

    private static Curve PRelu(double alpha) => new(
        // A slope of 0 must not meet an infinite x: the limit there is 0, not NaN.
        x => x > 0 || alpha == 0 ? Math.Max(0, x) : alpha * x,
        x => Step(alpha, 1, x),
        x => Step(0, 0, x),
        new Breakpoint(0, Left: new(0, alpha, 0), Right: new(0, 1, 0)));

    /// <summary>One value up to and including 0 and another above: at the kink the left-hand one, as PyTorch.</summary>
    private static double Step(double upToZero, double above, double x) =>
        x > 0 ? above : x <= 0 ? upToZero : double.NaN;
}
