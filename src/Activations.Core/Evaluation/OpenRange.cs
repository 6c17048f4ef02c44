namespace Activations.Evaluation;

/// <summary>
/// What a result never is, however near it comes: tanh(1000x) is above −1 and below 1 at every x, though from 0.02 on
/// no double, and from 0.2 on no digits that are worked out, tell that.
/// </summary>
internal static class OpenRange
{
    private static readonly Dictionary<Operator, Interval> Ranges = new()
    {
        [Operator.Tanh] = new(-1, 1),
        [Operator.Erf] = new(-1, 1),
        [Operator.Erfc] = new(0, 2),
        [Operator.Sigmoid] = new(0, 1),
        [Operator.Exp] = new(0, double.PositiveInfinity),
        [Operator.Expm1] = new(-1, double.PositiveInfinity),
        [Operator.Softplus] = new(0, double.PositiveInfinity),
        [Operator.Gaussian] = new(0, double.PositiveInfinity),
        [Operator.SigmoidSlope] = new(0, double.PositiveInfinity),
    };

    /// <summary>
    /// 1 or −1 where the result of a step, if it has one, is above or below a number at every x; 0 where nobody knows.
    /// </summary>
    /// <param name="steps">All steps.</param>
    /// <param name="numbers">The exact numbers that they name.</param>
    /// <param name="place">Which step: a function, or sums and multiples of one.</param>
    /// <param name="number">What it is compared with; finite.</param>
    public static int SideOf(ReadOnlySpan<Step> steps, Fraction[] numbers, int place, double number)
    {
        var (compared, turned) = (Fraction.Of(number), 1);
        while (!Ranges.ContainsKey(steps[place].Operator))
        {
            var step = steps[place];
            var (first, second) = (NumberOf(step.A, steps, numbers), NumberOf(step.B, steps, numbers));
            switch (step.Operator)
            {
                case Operator.Negate:
                    (place, compared, turned) = (step.A, -compared, -turned);
                    break;
                case Operator.Add when first is { } plus:
                    (place, compared) = (step.B, compared - plus);
                    break;
                case Operator.Add when second is { } plus:
                    (place, compared) = (step.A, compared - plus);
                    break;
                case Operator.Subtract when second is { } less:
                    (place, compared) = (step.A, compared + less);
                    break;
                case Operator.Subtract when first is { } from:
                    (place, compared, turned) = (step.B, from - compared, -turned);
                    break;
                case Operator.Multiply when first is { Numerator.Sign: var sign and not 0 } by:
                    (place, compared, turned) = (step.B, compared / by, turned * sign);
                    break;
                default:
                    return 0;
            }
        }

        return turned * SideOf(Ranges[steps[place].Operator], compared);
    }

    private static int SideOf(Interval range, Fraction number) =>
        number.CompareTo(Fraction.Of(range.Low)) <= 0 ? 1
        : double.IsFinite(range.High) && number.CompareTo(Fraction.Of(range.High)) >= 0 ? -1
        : 0;

    private static Fraction? NumberOf(int place, ReadOnlySpan<Step> steps, Fraction[] numbers) =>
        place >= 0 && steps[place] is { Operator: Operator.Line, A: < 0 } step ? numbers[step.Whole] : null;
}
