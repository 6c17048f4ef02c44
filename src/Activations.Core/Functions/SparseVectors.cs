namespace Activations.Functions;

/// <summary>
/// Sparsemax and entmax with α = 1.5: what an input is above a threshold that all share. As the first input x rises it
/// enters the support, and the others leave it, the least first; how many are left tells the formula.
/// </summary>
/// <remarks>
/// At the very x where another input leaves, it is out already, as in the authors' code, in which the support is what
/// lies above the threshold; and where x enters, it is not yet in.
/// </remarks>
internal static class SparseVectors
{
    /// <summary>max(0, own − t) with a threshold t for which these are 1 in sum.</summary>
    public static VectorFormula Sparsemax(VectorCall call)
    {
        var others = new SortedInputs(call);
        return Pieces(call, others, others.Support(Threshold), new(ThresholdOfOthers, Piece, Without, End));

        static double Threshold(double sum, double squares, int size) => (sum - 1) / size;

        string ThresholdOfOthers(int size) => $"({others.Sum(size)} - 1)/{size}";

        string Without(int size) => $"{call.Own} - {ThresholdOfOthers(size)}";

        string Piece(int size) => $"({size + 1}*{call.Own} - x - {others.Sum(size)} + 1)/{size + 1}";

        string End(int size) => $"1 + {size + 1}*{others[size]} - {others.Sum(size)}";
    }

    /// <summary>max(0, (own − t)/2)² with a threshold t for which these are 1 in sum.</summary>
    public static VectorFormula Entmax(VectorCall call)
    {
        var others = new SortedInputs(call);
        return Pieces(call, others, others.Support(Threshold), new(ThresholdOfOthers, Piece, Without, End));

        static double Threshold(double sum, double squares, int size) =>
            (sum - Math.Sqrt(sum * sum - size * (squares - 4))) / size;

        string ThresholdOfOthers(int size) => Root(others.Sum(size), others.Squares(size), size);

        string Without(int size) => $"({call.Own} - {ThresholdOfOthers(size)})^2/4";

        string Piece(int size) => $"({call.Own} - {WithX(size)})^2/4";

        string WithX(int size) => Root($"(x + {others.Sum(size)})", $"(x^2 + {others.Squares(size)})", size + 1);

        string End(int size) => $"{others[size]} + sqrt(4 - {others.SquaresAbove(size)})";

        // Of t in Σ(input − t)² = 4.
        static string Root(string sum, string squares, int size) =>
            $"({sum} - sqrt({sum}^2 - {size}*({squares} - 4)))/{size}";
    }

    private static VectorFormula Pieces(VectorCall call, SortedInputs others, int support, VectorPieces pieces)
    {
        var rank = call.Output == 0 ? 0 : others.RankOf(call.Output - 1);
        var formula = call.Output == 0 ? "1" : "0";
        for (var size = 1; size <= support; size++)
        {
            var piece = rank <= size ? pieces.Piece(size) : "0";
            formula = $"where(x < {pieces.End(size)}, {piece}, {formula})";
        }

        // Before x enters, the others are as they would be without it.
        var first = pieces.Threshold(support);
        var without = call.Output == 0 || rank > support ? "0" : pieces.Without(support);
        var text = $"where(x <= {first}, {without}, {formula})";
        return new(text, text);
    }
}

/// <summary>The formulas of a sparse function, by how many of the others are in the support.</summary>
/// <param name="Threshold">Of so many others alone; where x enters.</param>
/// <param name="Piece">The output while so many others are in.</param>
/// <param name="Without">The output of one of so many others before x enters.</param>
/// <param name="End">Where the last of so many leaves.</param>
internal sealed record VectorPieces(
    Func<int, string> Threshold, Func<int, string> Piece, Func<int, string> Without, Func<int, string> End);
