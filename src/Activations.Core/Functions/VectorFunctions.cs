namespace Activations.Functions;

/// <summary>
/// Functions of several inputs. Softmax of x and others is the sigmoid of what x exceeds the logarithm of the sum of
/// the others' exponentials by: that keeps all digits however far out x is.
/// </summary>
internal static class VectorFunctions
{
    private const Tag Rising = Tag.Smooth | Tag.Monotone | Tag.Bounded;

    private static readonly VectorFunction[] Table =
    [
        new("softmax", call => Softmax(call, "", []), "Bridle 1990", Rising) { HasTemperature = true },
        new("log_softmax", LogSoftmax, "PyTorch, torch.nn.LogSoftmax", Tag.Smooth | Tag.Monotone)
        {
            HasTemperature = true,
        },
        new("softmin", call => Softmax(call, "-", []), "PyTorch, torch.nn.Softmin", Tag.Smooth | Tag.Bounded)
        {
            HasTemperature = true,
        },
        new("softmax1", call => Softmax(call, "", ["1"]), "Miller 2023, Attention Is Off By One", Rising)
        {
            Aliases = ["softmax_one", "quiet_softmax"],
        },
        new("sparsemax", SparseVectors.Sparsemax, "Martins & Astudillo 2016, arXiv:1602.02068",
            Tag.Piecewise | Tag.Monotone | Tag.Bounded)
        {
            IsSorted = true,
        },
        new("entmax15", SparseVectors.Entmax, "Peters et al. 2019, arXiv:1905.05702",
            Tag.Piecewise | Tag.Monotone | Tag.Bounded)
        {
            IsSorted = true,
            Aliases = ["entmax"],
        },
        new("maxout", Maxout, "Goodfellow et al. 2013, arXiv:1302.4389", Tag.Piecewise | Tag.Monotone)
        {
            HasOutputs = false,
        },
    ];

    /// <summary>Each with one other input, which is 0.</summary>
    public static IReadOnlyList<Activation> All { get; } = [.. Table.Select(row => row.Holding(HeldInputs.Usual))];

    /// <summary>exp of the own input over the sum of all exponentials.</summary>
    /// <param name="call">The inputs.</param>
    /// <param name="sign">What stands before each input: a minus sign or nothing.</param>
    /// <param name="more">What is in the sum besides.</param>
    private static VectorFormula Softmax(VectorCall call, string sign, IReadOnlyList<string> more)
    {
        string Power(string input) => $"exp({sign}{call.Scaled(input)})";

        var others = Sum([.. call.Others.Select(Power), .. more]);
        var isLone = call.Others.Count + more.Count == 1;
        var rise = isLone ? $"{sign}{call.Difference}" : $"{sign}{call.Scaled(call.X)} - log({others})";
        var share = isLone ? "" : $"exp({sign}{call.Scaled(call.Own)} - log({others}))*";
        return new(
            $"{Power(call.Own)}/({Power(call.X)} + {others})",
            call.Output == 0 ? $"sigmoid({rise})" : $"{share}sigmoid(-({rise}))");
    }

    private static VectorFormula LogSoftmax(VectorCall call)
    {
        string Power(string input) => $"exp({call.Scaled(input)})";

        var others = Sum(call.Others.Select(Power));
        var isLone = call.Others.Count == 1;
        var rise = isLone ? call.Difference : $"({call.Scaled(call.X)} - log({others}))";
        var share = isLone ? "" : $"{call.Scaled(call.Own)} - log({others}) ";
        return new(
            $"{call.Scaled(call.Own)} - log({Power(call.X)} + {others})",
            call.Output == 0 ? $"-log(1 + exp(-{rise}))" : $"{share}- log(1 + exp({rise}))");
    }

    private static VectorFormula Maxout(VectorCall call)
    {
        var text = $"max({string.Join(", ", call.Others.Prepend(call.X))})";
        return new(text, text);
    }

    private static string Sum(IEnumerable<string> terms) => string.Join(" + ", terms);

    /// <summary>The function of this name, or null.</summary>
    public static VectorFunction? Find(string name) => Catalog.Find(name)?.Vector;
}
