namespace Activations.Evaluation;

/// <summary>
/// A function that does nothing but step, up where the floors in it do: floor(exp(x))/2 and round(gelu(x)), not
/// x·floor(x). Between two places where what is floored goes one way it goes one way, too, however many steps it takes.
/// </summary>
internal sealed class Staircase
{
    private static readonly HashSet<Operator> Rising =
    [
        Operator.Cbrt, Operator.Exp, Operator.Expm1, Operator.Atan, Operator.Sinh, Operator.Tanh, Operator.Asinh,
        Operator.Erf, Operator.Sigmoid, Operator.Softplus, Operator.Floor,
    ];

    private readonly List<Stair> _stairs = [];

    private Staircase(IEnumerable<Step> steps)
    {
        foreach (var (floored, direction) in steps.Distinct())
        {
            _stairs.Add(new(new(floored), direction));
        }
    }

    /// <summary>The staircase that the result of a formula is; null where it is none.</summary>
    public static Staircase? Of(Node result) => StepsOf(result) is { Count: > 0 } steps ? new(steps) : null;

    /// <summary>
    /// Whether it only goes up, or only down, from one place to another between which nothing that is floored turns.
    /// </summary>
    /// <param name="low">The lower place; not both are infinite.</param>
    /// <param name="high">The upper place.</param>
    /// <param name="budget">What may be spent.</param>
    public bool GoesOneWay(double low, double high, Budget budget)
    {
        var (up, down) = (true, true);
        foreach (var (floored, direction) in _stairs)
        {
            // It may turn between the end and the next double.
            foreach (var x in new[] { Math.BitIncrement(low), Math.BitDecrement(high) })
            {
                var slope = direction * SlopeAt(floored, x, budget);
                up &= slope >= 0;
                down &= slope <= 0;
            }
        }

        return up || down;
    }

    /// <summary>A number with the sign of the slope, of a tail at ±∞; NaN where that is not known.</summary>
    private static double SlopeAt(EvaluationProgram floored, double x, Budget budget)
    {
        if (Math.Abs(x) >= double.MaxValue)
        {
            var tail = floored.TailOf(Math.Sign(x)).Slope;
            return tail == 0 ? double.NaN : tail;
        }

        return new ConditionValues(floored, budget).SlopeAt(x);
    }

    /// <summary>
    /// What is floored in a node and whether the node goes up with each floor (1) or down (−1); null where it depends
    /// on x otherwise.
    /// </summary>
    private static IReadOnlyList<Step>? StepsOf(Node node)
    {
        if (!node.Varies)
        {
            return [];
        }

        Node At(int index) => node.Arguments[index];
        return node.Operator switch
        {
            Operator.Line => null,
            Operator.Floor => StepsOf(At(0)) ?? [new(At(0), 1)],
            Operator.Negate or Operator.Erfc => Turned(StepsOf(At(0))),
            Operator.Add => Both(StepsOf(At(0)), StepsOf(At(1))),
            Operator.Subtract => Both(StepsOf(At(0)), Turned(StepsOf(At(1)))),
            Operator.Multiply when At(0).Line is { IsLevel: true, Intercept.Numerator.Sign: var sign } =>
                sign < 0 ? Turned(StepsOf(At(1))) : StepsOf(At(1)),

            // It is another number where it is halfway alone.
            Operator.Where when NodeBuilder.FlooredInRound(node) is not null => StepsOf(At(2)),
            Operator.Where => OfCases(At(0), At(1), At(2)),
            _ when Rising.Contains(node.Operator) => StepsOf(At(0)),
            _ => null,
        };
    }

    /// <summary>Those of max and min.</summary>
    private static IReadOnlyList<Step>? OfCases(Node condition, Node then, Node otherwise)
    {
        return condition.Of(Operator.WasPositive) is { } difference && AreCompared(difference, then, otherwise)
            ? Both(StepsOf(then), StepsOf(otherwise))
            : null;
    }

    private static bool AreCompared(Node difference, Node then, Node otherwise)
    {
        var isOfBoth = difference is { Operator: Operator.Subtract, Arguments: [var a, var b] }
            && ((a == then && b == otherwise) || (a == otherwise && b == then));
        return isOfBoth
            || (otherwise.Is(0) && (difference == then || difference.Of(Operator.Negate) == then))
            || (then.Is(0) && (difference == otherwise || difference.Of(Operator.Negate) == otherwise));
    }

    private static IReadOnlyList<Step>? Turned(IReadOnlyList<Step>? steps) =>
        steps is null ? null : [.. steps.Select(step => step with { Direction = -step.Direction })];

    private static IReadOnlyList<Step>? Both(IReadOnlyList<Step>? a, IReadOnlyList<Step>? b) =>
        a is null || b is null ? null : [.. a, .. b];

    private readonly record struct Step(Node Floored, int Direction);

    private readonly record struct Stair(EvaluationProgram Floored, int Direction);
}
