namespace Activations.Evaluation;

/// <content>What is defined by cases: made at once where the domain decides.</content>
internal sealed partial class NodeBuilder
{
    public Node IsPositive(Node a) => Decide(Operator.IsPositive, a);

    public Node IsNotNegative(Node a) => Decide(Operator.IsNotNegative, a);

    public Node IsZero(Node a) => Decide(Operator.IsZero, a);

    /// <summary>The greater one. Where both are the same its derivatives are those from the left.</summary>
    public Node Max(Node a, Node b) => LimitedBelowFloor(Max, a, b)
        ?? Where(Decide(Operator.WasPositive, Subtract(a, b)), a, b);

    /// <summary>The lesser one. Where both are the same its derivatives are those from the left.</summary>
    public Node Min(Node a, Node b) => LimitedBelowFloor(Min, a, b)
        ?? Where(Decide(Operator.WasPositive, Subtract(b, a)), a, b);

    /// <summary>The magnitude, whose derivatives are 0 where it is.</summary>
    public Node Abs(Node a) => SignOf(a) switch
    {
        > 0 => a,
        < 0 => Negate(a),
        0 => Number(0),
        _ => Undecidable(Operator.Abs, a),
    };

    public Node Sign(Node a) => SignOf(a) is { } sign ? Number(sign) : Undecidable(Operator.Sign, a);

    public Node Floor(Node a) => a.Line is { IsLevel: true, Intercept: var number }
        ? Number(new(number.Floor, 1))
        : Undecidable(Operator.Floor, a);

    /// <summary>The nearest whole number; of two the even one.</summary>
    public Node Round(Node a)
    {
        var above = Add(a, Number(new(1, 2)));
        var floor = Floor(above);
        if (floor.Line is not null)
        {
            return Where(IsZero(Subtract(above, floor)), Twice(Floor(Half(floor))), floor);
        }

        // Nothing changes but where the first floor does.
        var isHalfway = Make(Operator.IsZero, Subtract(above, floor));
        return Where(isHalfway, Twice(Make(Operator.Floor, Half(floor))), floor);
    }

    public Node Not(Node condition) => Where(condition, Number(0), Number(1));

    /// <summary>Then where the condition is not 0, else otherwise.</summary>
    public Node Where(Node condition, Node then, Node otherwise)
    {
        if (condition.Line is { IsLevel: true })
        {
            var holds = !condition.Is(0);
            Drop(holds ? otherwise : then);
            return holds ? then : otherwise;
        }

        return condition.Operator.IsComparison()
            ? Make(Operator.Where, condition, then, otherwise)
            : condition.Operator == Operator.Where && condition.Arguments[1].Is(0) && condition.Arguments[2].Is(1)
            ? Where(condition.Arguments[0], otherwise, then)
            : Where(IsZero(condition), otherwise, then);
    }

    private Node Decide(Operator decision, Node a)
    {
        if (SignOf(a) is not { } sign)
        {
            return DecideByLine(decision, a) ?? Undecidable(decision, a);
        }

        var holds = decision switch
        {
            Operator.IsPositive => sign > 0,
            Operator.IsNotNegative => sign >= 0,
            Operator.IsZero => sign == 0,
            _ => sign > 0 || (sign == 0 && a.Line!.Value.Slope.Numerator.Sign < 0),
        };
        return Number(holds ? 1 : 0);
    }

    /// <summary>The sign that a line has in the domain; where it changes is noted.</summary>
    private int? SignOf(Node a)
    {
        if (a.Line is not { } line)
        {
            return null;
        }

        var sign = domain.SignOf(line);
        if (sign is null)
        {
            Roots.Add(line.Root);
        }

        return sign;
    }

    private Node Undecidable(Operator decision, Node a)
    {
        var isFloor = decision == Operator.Floor;
        var condition = isFloor ? Apply(Operator.Sin, Multiply(Pi, a)) : a;
        if (condition is { Varies: true, Line: null, HasSymbol: false })
        {
            Undecided.Add(new(condition, isFloor ? a : null));
        }

        return Make(decision, a);
    }

    /// <summary>A condition that the domain does not decide.</summary>
    /// <param name="Compared">What is compared with 0; of a floor the sine that is 0 where it steps.</param>
    /// <param name="Floored">What the floor is taken of; null where there is none.</param>
    public readonly record struct OpenCondition(Node Compared, Node? Floored)
    {
        /// <summary>What is compared or floored.</summary>
        public Decision Decided => new(Floored ?? Compared, Floored is not null);
    }

    /// <summary>What is compared with 0, or floored, where not both are done with it.</summary>
    public readonly record struct Decision(Node Of, bool IsFloor);
}
