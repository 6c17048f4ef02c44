namespace Activations.Functions;

/// <summary>Functions made of sines.</summary>
internal static class PeriodicFunctions
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new("snake", [Frequency("alpha", "α", ["a", "frequency"])])
        {
            Formula = "x + sin(alpha*x)^2/alpha",
            DerivativeFormula = "1 + sin(2*alpha*x)",
            Source = "Ziyin et al. 2020, arXiv:2006.08195",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Periodic,
        },

        new("sin", [Frequency("omega", "ω", ["w"])])
        {
            Formula = "sin(omega*x)",
            DerivativeFormula = "omega*cos(omega*x)",
            Source = "Sitzmann et al. 2020, arXiv:2006.09661",
            Tags = Tag.Smooth | Tag.Bounded | Tag.Odd | Tag.Periodic,
            Aliases = ["sine", "siren"],
        },

        new("cos")
        {
            Formula = "cos(x)",
            DerivativeFormula = "-sin(x)",
            Source = "Rahimi & Recht 2007",
            Tags = Tag.Smooth | Tag.Bounded | Tag.Even | Tag.Periodic,
            Aliases = ["cosine"],
        },

        new("sinc")
        {
            Formula = "where(abs(x) > 0, sin(x)/x, 1)",
            Definition = "sinc(x)",
            DerivativeFormula = "where(x == 0, 0, (x*cos(x)-sin(x))/x^2)",
            Source = "Wikipedia, Activation function",
            Tags = Tag.Smooth | Tag.Bounded | Tag.Even | Tag.Periodic,
        },

        new("gcu")
        {
            Formula = "x*cos(x)",
            DerivativeFormula = "cos(x) - x*sin(x)",
            Source = "Noel et al. 2021, arXiv:2108.12943",
            Tags = Tag.Smooth | Tag.Odd | Tag.Periodic,
            Aliases = ["GrowingCosineUnit"],
        },

        new("sinlu",
            [
                new("a", 1, "height of the waves") { Minimum = 0, Maximum = 1e6, IsOpen = true },
                Frequency("b", "b", []),
            ])
        {
            Formula = "(x+a*sin(b*x))*sigmoid(x)",
            DerivativeFormula = "sigmoid(x)*(1 + a*b*cos(b*x) + (x+a*sin(b*x))*sigmoid(-x))",
            Source = "Paul et al. 2022, Mathematics 10(3)",
            Tags = Tag.Smooth | Tag.Gated | Tag.Periodic,
        },
    ];

    private static Parameter Frequency(string name, string symbol, string[] aliases) =>
        new(name, 1, "frequency of the waves")
        {
            Symbol = symbol,
            Aliases = aliases,
            Minimum = 0,
            Maximum = 1e6,
            IsOpen = true,
        };
}
