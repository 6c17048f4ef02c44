using System.Numerics;

namespace Activations.Evaluation;

/// <content>
/// Compares whole numbers with numbers: floor(8x) is above 6.5 from 7/8 on, whatever the floor is elsewhere. So what
/// clips a staircase of a line ends it for good.
/// </content>
internal sealed partial class NodeBuilder
{
    /// <summary>
    /// A decision about by·N + plus, where N is the floor of a line or such a line rounded, as one about the line; null
    /// for all else.
    /// </summary>
    private Node? DecideByLine(Operator decision, Node a)
    {
        if (WholeNumberIn(a) is not { Whole.Of.Line: not null } found)
        {
            return null;
        }

        Drop(a);
        var (whole, by, plus) = found;

        // N is compared with where by·N + plus is 0.
        var zero = -plus / by;
        var (floor, isWhole) = (zero.Floor, zero.Denominator.IsOne);
        var (above, atLeast) = (floor + 1, isWhole ? floor : floor + 1);
        return decision switch
        {
            Operator.IsZero => !isWhole ? Number(0)
                : Where(IsAtLeast(whole, floor), Not(IsAtLeast(whole, above)), Number(0)),
            Operator.IsNotNegative => by.Numerator.Sign > 0
                ? IsAtLeast(whole, atLeast)
                : Not(IsAtLeast(whole, above)),

            // What is level up to a step is 0 before it, too.
            _ => by.Numerator.Sign > 0 ? IsAtLeast(whole, above) : Not(IsAtLeast(whole, atLeast)),
        };
    }

    private Node IsAtLeast(WholeNumber number, BigInteger least)
    {
        var difference = Subtract(number.Of, Number(new(least, 1)));
        return number.StepsBehind(least) ? IsPositive(difference) : IsNotNegative(difference);
    }

    /// <summary>
    /// max or min of a floor, or a rounding, and a whole number as the floor of what is so limited, which steps no
    /// farther than that; null for all else.
    /// </summary>
    /// <param name="limited">max or min itself.</param>
    /// <param name="a">One of the two.</param>
    /// <param name="b">The other.</param>
    private Node? LimitedBelowFloor(Func<Node, Node, Node> limited, Node a, Node b)
    {
        var (number, limit) = b.Line is null ? (b, a) : (a, b);
        if (limit.Line is not { IsLevel: true, Intercept.Denominator.IsOne: true })
        {
            return null;
        }

        var rounded = FlooredInRound(number);
        if ((rounded ?? number.Of(Operator.Floor)) is not { Line: null } floored)
        {
            return null;
        }

        Drop(number);
        return rounded is null
            ? Floor(limited(floored, limit))
            : Round(limited(Subtract(floored, Number(new(1, 2))), limit));
    }

    private static WholeNumberOf? WholeNumberIn(Node a)
    {
        var (by, plus) = ((Fraction)1, (Fraction)0);
        while (true)
        {
            switch (a)
            {
                case { Operator: Operator.Negate, Arguments: [var b] }:
                    (a, by) = (b, -by);
                    break;
                case { Operator: Operator.Multiply, Arguments: [{ Line: { IsLevel: true } factor }, var b] }
                    when !factor.Intercept.Numerator.IsZero:
                    (a, by) = (b, by * factor.Intercept);
                    break;
                case { Operator: Operator.Add, Arguments: [{ Line: { IsLevel: true } number }, var b] }:
                    (a, plus) = (b, plus + by * number.Intercept);
                    break;
                case { Operator: Operator.Add, Arguments: [var b, { Line: { IsLevel: true } number }] }:
                    (a, plus) = (b, plus + by * number.Intercept);
                    break;
                case { Operator: Operator.Subtract, Arguments: [var b, { Line: { IsLevel: true } number }] }:
                    (a, plus) = (b, plus - by * number.Intercept);
                    break;
                case { Operator: Operator.Subtract, Arguments: [{ Line: { IsLevel: true } number }, var b] }:
                    (a, plus, by) = (b, plus + by * number.Intercept, -by);
                    break;
                case { Operator: Operator.Floor, Arguments: [var floored] }:
                    return new(new(floored, false), by, plus);
                default:
                    return FlooredInRound(a) is { } above ? new(new(above, true), by, plus) : null;
            }
        }
    }

    /// <summary>
    /// What the floor is taken of in what <see cref="Round"/> made: a + 1/2 for a rounded; null for any other node.
    /// </summary>
    internal static Node? FlooredInRound(Node a) =>
        a is { Operator: Operator.Where, Arguments: [{ Operator: Operator.IsZero } condition, _, var floor] }
        && condition.Arguments[0] is { Operator: Operator.Subtract, Arguments: [var above, var subtracted] }
        && subtracted == floor && floor.Of(Operator.Floor) == above
            ? above
            : null;

    /// <summary>A floor, or a rounding.</summary>
    /// <param name="Of">What the floor is taken of.</param>
    /// <param name="IsRounding">Whether halfway it is the even one of two whole numbers.</param>
    private readonly record struct WholeNumber(Node Of, bool IsRounding)
    {
        /// <summary>Whether it comes to a number only behind its step, as a rounding to an odd one does.</summary>
        public bool StepsBehind(BigInteger number) => IsRounding && !number.IsEven;
    }

    /// <summary>So many times a whole number, and so much more.</summary>
    private sealed record WholeNumberOf(WholeNumber Whole, Fraction By, Fraction Plus);
}
