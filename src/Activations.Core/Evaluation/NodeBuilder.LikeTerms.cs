namespace Activations.Evaluation;

/// <content>
/// Terms of sums, and sides of quotients, that cancel exactly: no digits would ever tell what is left of them from 0.
/// </content>
internal sealed partial class NodeBuilder
{
    // A sum of more terms is looked into from its outer ones.
    private const int DeepestTerm = 6;

    private readonly HashSet<Node> _cancelled = [];

    /// <summary>
    /// The conditions that the domain does not decide, those in others first; not those of what has cancelled alone:
    /// floor(x) + 2x − floor(x) does not step.
    /// </summary>
    /// <param name="result">Of the formula.</param>
    public IEnumerable<OpenCondition> ConditionsOf(Node result)
    {
        var conditions = Undecided.Distinct();
        if (_cancelled.Count == 0)
        {
            return conditions;
        }

        var left = DecidedIn([result]);
        var cancelled = DecidedIn(_cancelled);
        cancelled.ExceptWith(left);
        return conditions.Where(condition => !cancelled.Contains(condition.Decided));
    }

    /// <summary>What is compared with 0, or floored, in nodes.</summary>
    private static HashSet<Decision> DecidedIn(IEnumerable<Node> nodes)
    {
        var decisions = PostOrder.Of(nodes, step => step.Arguments).Where(step => step.Operator.IsDecision());
        return [.. decisions.Select(step => new Decision(step.Arguments[0], step.Operator == Operator.Floor))];
    }

    /// <summary>
    /// a + b, or a − b for the sign −1, where one is a multiple of a term of the other, as in log(x) + 1 − log(x); null
    /// for others. What cancels leaves 0 times it behind, which has a value, and slopes, only where it has them.
    /// </summary>
    private Node? LikeTerms(Node a, Node b, int sign)
    {
        var (first, second) = (Multiple.Of(a), Multiple.Of(b));
        return WithTerm(a, second * sign, DeepestTerm) is { } sum ? sum
            : WithTerm(b, first * sign, DeepestTerm) is { } other ? Multiply(Number(sign), other)
            : null;
    }

    /// <summary>The sum of a node and a multiple of one of its terms; null where that is none of its terms.</summary>
    private Node? WithTerm(Node a, Multiple term, int depth)
    {
        var own = Multiple.Of(a);
        if (own.Node == term.Node)
        {
            return (Line)(own.Times + term.Times) is { IsShort: true } times ? Times(times, own.Node) : null;
        }

        if (depth == 0 || a is not { Operator: Operator.Add or Operator.Subtract, Arguments: [var left, var right] })
        {
            return null;
        }

        var isSum = a.Operator == Operator.Add;
        if (WithTerm(left, term, depth - 1) is { } changed)
        {
            return isSum ? Add(changed, right) : Subtract(changed, right);
        }

        return WithTerm(right, term * (isSum ? 1 : -1), depth - 1) is not { } rest ? null
            : isSum ? Add(left, rest) : Subtract(left, rest);
    }

    /// <summary>Notes what is not asked for here: nothing else may ask for what is decided in it.</summary>
    private void Drop(Node node)
    {
        if (node is { Varies: true, Line: null })
        {
            _cancelled.Add(node);
        }
    }

    private Node InsteadOf(Node dropped, Node kept)
    {
        Drop(dropped);
        return kept;
    }

    private Node Times(Line times, Node node)
    {
        if (!times.Intercept.Numerator.IsZero)
        {
            return Multiply(Of(times), node);
        }

        Drop(node);
        return DecidedIn([node]).Count == 0 ? Multiply(Number(0), node) : NothingOf(node);
    }

    /// <summary>
    /// 0 where a node has a value: 0 times those of its steps alone that may have none, as log(x) in floor(log(x)).
    /// </summary>
    private Node NothingOf(Node node)
    {
        var (open, seen, nothing) = (new Stack<Node>([node]), new HashSet<Node>(), Number(0));
        while (open.TryPop(out var next))
        {
            if (next.IsTotal || !seen.Add(next))
            {
                continue;
            }

            if (next.MayLackValue)
            {
                nothing = Add(nothing, Multiply(Number(0), next));
                continue;
            }

            foreach (var argument in next.Arguments)
            {
                open.Push(argument);
            }
        }

        return nothing;
    }

    /// <summary>The quotient of multiples of the same; it has a value where that is not 0. Null for others.</summary>
    private Node? LikeSides(Node a, Node b)
    {
        var (above, below) = (Multiple.Of(a), Multiple.Of(b));
        return above.Node == below.Node && a.Line is null && !below.Times.Numerator.IsZero
            ? Add(Number(above.Times / below.Times), Multiply(Number(0), Divide(Number(1), above.Node)))
            : null;
    }

    /// <summary>A node, and how many times it is taken.</summary>
    private readonly record struct Multiple(Fraction Times, Node Node)
    {
        public static Multiple operator *(Multiple a, Fraction by) => a with { Times = a.Times * by };

        public static Multiple Of(Node a) => a switch
        {
            { Operator: Operator.Negate, Arguments: [var opposite] } => new(-1, opposite),
            { Operator: Operator.Multiply, Arguments: [{ Line: { IsLevel: true, Intercept: var by } }, var rest] } =>
                new(by, rest),
            _ => new(1, a),
        };
    }
}
