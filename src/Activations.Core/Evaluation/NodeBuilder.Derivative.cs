namespace Activations.Evaluation;

/// <content>Derivatives of steps as steps, for the primes inside of a formula, to any depth.</content>
internal sealed partial class NodeBuilder
{
    /// <summary>
    /// A derivative of a node in x or a symbol, or for order 0 the node, with a choice of what holds at its kinks.
    /// </summary>
    public Node Derivative(Node node, Node variable, int order, SlopeAtKink atKink)
    {
        if (atKink != SlopeAtKink.AsDefined)
        {
            node = AtKinks(node, variable, atKink);
        }

        for (var i = 0; i < order; i++)
        {
            node = Derivative(node, variable);
        }

        return node;
    }

    /// <summary>The derivative of a node in x or a symbol; it has no value where the node has none.</summary>
    private Node Derivative(Node node, Node variable)
    {
        var known = new Dictionary<Node, Node>();
        foreach (var step in InOrder(node))
        {
            known[step] = step == variable ? Number(1) : Differentiate(step, variable, known);
        }

        return WhereDefined(known[node], node);
    }

    /// <summary>A node with something else in place of a symbol.</summary>
    public Node Substitute(Node node, Node symbol, Node argument) =>
        Rewritten(node, (old, step) => old == symbol ? argument : step);

    /// <summary>A node with each of its steps replaced, its arguments first.</summary>
    /// <param name="node">The node.</param>
    /// <param name="replace">What stands for a step, given it as it was and with its arguments replaced.</param>
    private Node Rewritten(Node node, Func<Node, Node, Node> replace)
    {
        var known = new Dictionary<Node, Node>();
        foreach (var step in InOrder(node))
        {
            Node[] parts = [.. step.Arguments.Select(part => known[part])];
            known[step] = replace(step, parts.SequenceEqual(step.Arguments) ? step : Rebuild(step, parts));
        }

        return known[node];
    }

    /// <summary>A node and all that it takes, each once and after its arguments.</summary>
    public static List<Node> InOrder(Node node) => PostOrder.Of([node], step => step.Arguments);

    private Node Rebuild(Node step, Node[] parts) => step.Operator switch
    {
        Operator.Add => Add(parts[0], parts[1]),
        Operator.Subtract => Subtract(parts[0], parts[1]),
        Operator.Multiply => Multiply(parts[0], parts[1]),
        Operator.Divide => Divide(parts[0], parts[1]),
        Operator.WholePower => Power(parts[0], step.Whole),
        Operator.RealPower => Power(parts[0], parts[1]),
        Operator.Sinc => Sinc(parts[0], step.Whole),
        var comparison when comparison.IsComparison() => Decide(comparison, parts[0]),
        Operator.Where => Where(parts[0], parts[1], parts[2]),
        Operator.WhereDefined => WhereDefined(parts[0], parts[1]),
        Operator.Frozen or Operator.Broken => Make(step.Operator, parts[0]),
        var function => Apply(function, parts[0]),
    };

    private Node Differentiate(Node step, Node variable, Dictionary<Node, Node> known)
    {
        if (step.Line is { } line)
        {
            return variable.Line is null ? Number(0) : Number(line.Slope);
        }

        if (step.Arguments.All(argument => known[argument].Is(0)))
        {
            return Number(0);
        }

        var a = step.Arguments[0];
        var b = step.Arguments.ElementAtOrDefault(1) ?? a;
        var (da, db) = (known[a], known[b]);
        return step.Operator switch
        {
            Operator.Negate => Negate(da),
            Operator.Add => Add(da, db),
            Operator.Subtract => Subtract(da, db),
            Operator.Multiply => Add(Multiply(da, b), Multiply(a, db)),
            Operator.Divide => Divide(Subtract(da, Multiply(step, db)), b),
            Operator.WholePower => Multiply(Multiply(Number(step.Whole), Power(a, step.Whole - 1)), da),
            Operator.RealPower => OfRealPower(step, da, db),
            Operator.Where => Where(a, db, known[step.Arguments[2]]),
            Operator.WhereDefined => WhereDefined(da, b),
            Operator.Sign or Operator.Floor or Operator.Frozen => Number(0),
            var comparison when comparison.IsComparison() => Number(0),
            Operator.Broken => Undefined,
            _ => Multiply(OfFunction(step, a), da),
        };
    }

    private Node OfRealPower(Node step, Node da, Node db)
    {
        var (a, b) = (step.Arguments[0], step.Arguments[1]);
        var byBase = Multiply(Multiply(b, Power(a, Subtract(b, Number(1)))), da);
        if (b.IsWhole)
        {
            // That of x^0 is 0 where x is, too.
            byBase = Where(IsZero(b), Number(0), byBase);
        }

        return db.Is(0) ? byBase : Add(byBase, Multiply(Multiply(Apply(Operator.Log, a), step), db));
    }

    /// <summary>The derivative of a function of one argument by that.</summary>
    private Node OfFunction(Node step, Node a)
    {
        var one = Number(1);
        return step.Operator switch
        {
            Operator.Sqrt => Divide(one, Twice(step)),
            Operator.Cbrt => Divide(one, Multiply(Number(3), Power(step, 2))),
            Operator.Exp => step,
            Operator.Expm1 => Apply(Operator.Exp, a),
            Operator.Log => Divide(one, a),
            Operator.Log1p => Divide(one, Add(one, a)),
            Operator.Log2 => Divide(one, Multiply(Apply(Operator.Log, Number(2)), a)),
            Operator.Log10 => Divide(one, Multiply(Apply(Operator.Log, Number(10)), a)),
            Operator.Sin => Apply(Operator.Cos, a),
            Operator.Cos => Negate(Apply(Operator.Sin, a)),
            Operator.Tan => Add(one, Power(step, 2)),
            Operator.Asin => Divide(one, Apply(Operator.Sqrt, OneMinusSquare(a))),
            Operator.Acos => Negate(Divide(one, Apply(Operator.Sqrt, OneMinusSquare(a)))),
            Operator.Atan => Divide(one, Add(one, Power(a, 2))),
            Operator.Sinh => Apply(Operator.Cosh, a),
            Operator.Cosh => Apply(Operator.Sinh, a),
            Operator.Tanh => Multiply(Number(4), Apply(Operator.SigmoidSlope, Twice(a))),
            Operator.Asinh => Divide(one, Apply(Operator.Sqrt, Add(one, Power(a, 2)))),
            Operator.Acosh => Divide(one, Apply(Operator.Sqrt, Negate(OneMinusSquare(a)))),
            Operator.Atanh => Divide(one, OneMinusSquare(a)),
            Operator.Erf => Divide(Twice(Make(Operator.Gaussian, a)), Apply(Operator.Sqrt, Pi)),
            Operator.Erfc => Divide(Multiply(Number(-2), Make(Operator.Gaussian, a)), Apply(Operator.Sqrt, Pi)),
            Operator.Gaussian => Multiply(Multiply(Number(-2), a), step),
            Operator.Sigmoid => Apply(Operator.SigmoidSlope, a),
            Operator.SigmoidSlope => Negate(Multiply(step, Apply(Operator.Tanh, Half(a)))),
            Operator.Softplus => Apply(Operator.Sigmoid, a),
            Operator.LogCosh => Apply(Operator.Tanh, a),
            Operator.Sinc => Sinc(a, step.Whole + 1),
            Operator.Abs => Sign(a),
            var other => throw new ArgumentOutOfRangeException(nameof(step), other, "expected a function of one"),
        };
    }

    private Node OneMinusSquare(Node a) => Multiply(Subtract(Number(1), a), Add(Number(1), a));
}
