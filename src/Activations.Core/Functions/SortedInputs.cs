namespace Activations.Functions;

/// <summary>The inputs that are held, the greatest first, with sums of some of them as texts.</summary>
internal sealed class SortedInputs
{
    private readonly int[] _order;
    private readonly VectorCall _call;

    public SortedInputs(VectorCall call)
    {
        _call = call;
        _order = [.. Enumerable.Range(0, call.Others.Count).OrderByDescending(i => call.Numbers[i])];
    }

    /// <summary>The input of this rank; 1 is the greatest.</summary>
    public string this[int rank] => _call.Others[_order[rank - 1]];

    /// <summary>Which rank one of the inputs has, of those as they were given.</summary>
    public int RankOf(int index) => Array.IndexOf(_order, index) + 1;

    /// <summary>The sum of the greatest, so many.</summary>
    public string Sum(int size) => $"({string.Join(" + ", Ranks(size).Select(rank => this[rank]))})";

    /// <summary>The sum of their squares.</summary>
    public string Squares(int size) => $"({string.Join(" + ", Ranks(size).Select(rank => $"{this[rank]}^2"))})";

    /// <summary>The sum of the squares of how far the greater ones lie above the last of so many.</summary>
    public string SquaresAbove(int size) => size == 1 ? "0"
        : $"({string.Join(" + ", Ranks(size - 1).Select(rank => $"({this[rank]} - {this[size]})^2"))})";

    /// <summary>How many of them are above the threshold that they have without another input; at least 1.</summary>
    /// <param name="threshold">Of the sum of so many of them and the sum of their squares.</param>
    public int Support(Func<double, double, int, double> threshold)
    {
        var (sum, squares, support) = (0.0, 0.0, 1);
        for (var size = 1; size <= _order.Length; size++)
        {
            var number = _call.Numbers[_order[size - 1]];
            (sum, squares) = (sum + number, squares + number * number);
            support = number > threshold(sum, squares, size) ? size : support;
        }

        return support;
    }

    private static IEnumerable<int> Ranks(int size) => Enumerable.Range(1, size);
}
