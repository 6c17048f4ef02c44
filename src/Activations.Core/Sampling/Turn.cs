using Activations.Evaluation;

namespace Activations.Sampling;

/// <summary>A maximum or minimum within a drawn range, such as that of sin at π/2.</summary>
/// <param name="At">Where, and the function's own value there.</param>
/// <param name="IsMaximum">Whether it is higher than what is beside it.</param>
public readonly record struct Turn(Point At, bool IsMaximum)
{
    // For those of its places that take many digits.
    private const long Microseconds = 500_000;

    /// <summary>
    /// The turns of f, f′ or f″ that its drawn line shows, ascending, to six digits, as far as they are to be had
    /// within a second. Level stretches are no turns.
    /// </summary>
    /// <param name="curve">What is drawn.</param>
    /// <param name="order">0 for f, 1 for f′, 2 for f″.</param>
    /// <param name="drawn">How.</param>
    public static IEnumerable<Turn> Of(Curve curve, int order, Samples drawn)
    {
        var budget = new Budget(Microseconds);
        var f = curve.Near(order, budget);
        foreach (var piece in drawn.Pieces)
        {
            for (var i = 1; i + 1 < piece.Count; i++)
            {
                var (before, here, after) = (piece[i - 1], piece[i], piece[i + 1]);
                var isMaximum = here.Y > before.Y && here.Y > after.Y;
                if (isMaximum || (here.Y < before.Y && here.Y < after.Y))
                {
                    var x = order < 2
                        ? Turned(curve.Near(order + 1, budget), before.X, here.X, after.X, isMaximum)
                        : Highest(f, before.X, after.X, isMaximum ? 1 : -1);
                    var y = f(x);
                    if (!budget.IsSpent)
                    {
                        yield return new(new(x, y), isMaximum);
                    }
                }
            }
        }
    }

    private static double Turned(Func<double, double> slope, double low, double here, double high, bool isMaximum)
    {
        // Nearer to where it is 0 the slope would be dear, and nobody asks for more digits.
        const double digits = 1e-6;
        const int most = 60;
        var x = here;
        for (var step = 0; step < most && high - low > digits * Math.Max(Math.Abs(low), Math.Abs(high)); step++)
        {
            var there = slope(x);
            if (there == 0)
            {
                return x;
            }

            (low, high) = isMaximum == there > 0 ? (x, high) : (low, x);
            x = low + (high - low) / 2;
        }

        return x;
    }

    /// <summary>
    /// Where a function whose slope is not at hand is highest, or with -1 lowest: by golden sections.
    /// </summary>
    private static double Highest(Func<double, double> f, double low, double high, int sign)
    {
        // Nearer to the top than this a double does not tell how high it is.
        const double digits = 1e-7;
        const double golden = 0.6180339887498949;
        var (from, to) = (low, high);
        var (left, right) = (high - golden * (high - low), low + golden * (high - low));
        var (atLeft, atRight) = (sign * f(left), sign * f(right));
        while (to - from > digits * (high - low) && from < left && left < right && right < to)
        {
            if (atLeft > atRight)
            {
                (to, right, atRight) = (right, left, atLeft);
                left = to - golden * (to - from);
                atLeft = sign * f(left);
            }
            else
            {
                (from, left, atLeft) = (left, right, atRight);
                right = from + golden * (to - from);
                atRight = sign * f(right);
            }
        }

        // 0 rather than 1e-9.
        var middle = from + (to - from) / 2;
        return low < 0 && high > 0 && sign * f(0) >= sign * f(middle) ? 0 : middle;
    }
}
