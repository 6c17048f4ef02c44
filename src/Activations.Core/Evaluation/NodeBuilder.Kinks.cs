namespace Activations.Evaluation;

/// <content>Other derivatives at kinks than those of the case that holds there.</content>
internal sealed partial class NodeBuilder
{
    /// <summary>
    /// The same function of x or a symbol with a choice of what its derivatives are at kinks; where it jumps it is as
    /// it was.
    /// </summary>
    private Node AtKinks(Node node, Node variable, SlopeAtKink atKink)
    {
        var (left, right) = (FromSide(node, variable, -1), FromSide(node, variable, 1));
        if (left == node && right == node)
        {
            return node;
        }

        var (slopeLeft, slopeRight) = (Derivative(left, variable), Derivative(right, variable));
        var isSmooth = IsZero(Subtract(slopeLeft, slopeRight));
        var chosen = atKink switch
        {
            SlopeAtKink.Left => left,
            SlopeAtKink.Right => right,
            SlopeAtKink.Mid => Half(Add(left, right)),
            SlopeAtKink.Steeper => Where(IsPositive(Subtract(Abs(slopeLeft), Abs(slopeRight))), left, right),
            SlopeAtKink.Zero => Where(isSmooth, node, Make(Operator.Frozen, node)),
            _ => Where(isSmooth, node, Make(Operator.Broken, node)),
        };
        return Where(IsZero(Subtract(left, right)), chosen, node);
    }

    /// <summary>The same with max and min taking the case to the left of this variable, not of x.</summary>
    public Node Oriented(Node node, Node variable) => Rewritten(node, (_, step) =>
        step.Of(Operator.WasPositive) is { } a ? WasPositive(a, Derivative(a, variable)) : step);

    /// <summary>The case that holds just to one side, at kinks too.</summary>
    private Node FromSide(Node node, Node variable, int side) => Rewritten(node, (_, step) =>
        step.Operator.IsDecision() && step.Operator != Operator.Floor
            ? Decided(step, variable, side)
            : step);

    private Node WasPositive(Node a, Node slope) => slope.Line is { IsLevel: true, Intercept.Numerator.Sign: var sign }
        ? sign < 0 ? IsNotNegative(a) : IsPositive(a)
        : Where(IsZero(a), IsPositive(Negate(slope)), IsPositive(a));

    /// <summary>A choice with that of the side where what decides is 0.</summary>
    private Node Decided(Node choice, Node variable, int side)
    {
        if (choice.Arguments is not [var a])
        {
            return choice;
        }

        var ahead = Multiply(Number(side), Derivative(a, variable));
        var beside = choice.Operator switch
        {
            Operator.IsZero => IsZero(ahead),
            Operator.Abs => Multiply(Sign(ahead), a),
            Operator.Sign => Sign(ahead),
            _ => IsPositive(ahead),
        };
        return Where(IsZero(a), beside, choice);
    }
}
