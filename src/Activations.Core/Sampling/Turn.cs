using Activations.Analysis;

namespace Activations.Sampling;

/// <summary>A maximum or minimum within a drawn range, such as that of sin at π/2.</summary>
/// <param name="At">Where, and the function's own value there.</param>
/// <param name="IsMaximum">Whether it is higher than what is beside it.</param>
public readonly record struct Turn(Point At, bool IsMaximum)
{
    /// <summary>
    /// The turns of f, f′ or f″ that its drawn line shows, ascending: where its slope changes its sign, to the nearest
    /// double; of f″, whose slope is not at hand, where the line has its point. Level stretches are no turns.
    /// </summary>
    /// <param name="curve">What is drawn.</param>
    /// <param name="order">0 for f, 1 for f′, 2 for f″.</param>
    /// <param name="drawn">How.</param>
    public static IEnumerable<Turn> Of(Curve curve, int order, Samples drawn)
    {
        foreach (var piece in drawn.Pieces)
        {
            for (var i = 1; i + 1 < piece.Count; i++)
            {
                var (before, here, after) = (piece[i - 1], piece[i], piece[i + 1]);
                var isMaximum = here.Y > before.Y && here.Y > after.Y;
                if (isMaximum || (here.Y < before.Y && here.Y < after.Y))
                {
                    var x = order < 2 ? Turned(curve[order + 1], before.X, after.X, isMaximum) : here.X;
                    yield return new(new(x, curve[order](x)), isMaximum);
                }
            }
        }
    }

    private static double Turned(Func<double, double> slope, double low, double high, bool isMaximum)
    {
        var around = Bisection.Between(low, high, x => isMaximum ? slope(x) > 0 : slope(x) < 0);
        return Math.Abs(slope(around.Low)) < Math.Abs(slope(around.High)) ? around.Low : around.High;
    }
}
