namespace Activations.Expressions;

/// <summary>Differentiates what an algebra made, each part once.</summary>
/// <param name="algebra">Where the derivatives are made, too.</param>
/// <param name="variable">x or the name of a parameter.</param>
/// <param name="isExactAtTies">
/// Whether the greatest of several has the left-hand derivative where two are the same and only their derivatives tell
/// which was it before. That reads badly, and matters at single points only.
/// </param>
internal sealed class Differentiation(Algebra algebra, string variable, bool isExactAtTies = false)
{
    // Third derivatives, and what is more accurate or shorter than that of the formula, by activation and order.
    private static readonly Dictionary<(string, int), string> OfActivations = new()
    {
        [("softplus", 0)] = "sigmoid(beta*x)",
        [("softplus", 2)] = "beta^2*sigmoid''(beta*x)",
        [("sigmoid", 2)] = "sigmoid'(x) - 6sigmoid'(x)^2",
        [("tanh", 2)] = "4tanh'(x) - 6tanh'(x)^2",
        [("erf", 2)] = "-2erf'(x) - 2x*erf''(x)",
        [("log_cosh", 2)] = "tanh''(x)",
    };

    private static readonly Dictionary<string, string> LeftHandComparisons = new() { ["<"] = "<=", [">="] = ">" };

    private readonly Dictionary<Expression, Expression> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The derivative of an expression that the algebra made.</summary>
    public Expression Of(Expression expression)
    {
        foreach (var part in expression.All)
        {
            if (!_known.ContainsKey(part))
            {
                _known[part] = Differentiate(part);
            }
        }

        return _known[expression];
    }

    private Expression Differentiate(Expression expression) => expression switch
    {
        Variable { Name: var name } => name == variable ? algebra.One : algebra.Zero,
        Operation { Primitive.Name: "where", Arguments: [var condition, var then, var otherwise] } =>
            algebra.Make("where", LeftHand(condition), _known[then], _known[otherwise]),
        Operation { Primitive.Name: "min" or "max" } choice => OfChoice(choice),
        Operation { Primitive.Partials: var partials, Arguments: var arguments } =>
            Chain(arguments, index => index < partials.Count ? Partial(partials[index], arguments) : algebra.Zero),
        Application application => Chain(application.Parts, index => Partial(application, index)),
        _ => algebra.Zero,
    };

    private Expression Chain(IReadOnlyList<Expression> parts, Func<int, Expression> partial) => algebra.Sum([.. parts
        .Select((part, index) => (Slope: _known[part], index))
        .Where(inner => !ReferenceEquals(inner.Slope, algebra.Zero))
        .Select(inner => (Coefficient.One, algebra.Product((partial(inner.index), 1), (inner.Slope, 1))))]);

    private Expression Partial(string formula, IReadOnlyList<Expression> arguments) => algebra.Simplify(
        Expression.Parse(formula), arguments.Select((argument, index) => ("ab"[index].ToString(), argument)).ToDictionary());

    private Expression Partial(Application application, int index)
    {
        var (activation, order) = (application.Activation, application.Order);
        if (index == 0 && order < 2 && !OfActivations.ContainsKey((activation.Name, order)))
        {
            return algebra.Apply(activation, order + 1, application.Parts);
        }

        var names = activation.Parameters.Select(parameter => parameter.Name).Prepend(Variable.X).ToList();
        Expression slope;
        if (index == 0 && OfActivations.TryGetValue((activation.Name, order), out var formula))
        {
            slope = algebra.Simplify(Expression.Parse(formula, names));
        }
        else
        {
            // The formula is not one of itself: those of sigmoid, tanh and erf that would be are above.
            slope = algebra.Simplify(Expression.Of(activation));
            var byX = new Differentiation(algebra, Variable.X);
            for (var i = 0; i < order; i++)
            {
                slope = byX.Of(slope);
            }

            slope = new Differentiation(algebra, names[index]).Of(slope);
        }

        return algebra.Simplify(slope, names.Zip(application.Parts).ToDictionary());
    }

    private Expression OfChoice(Operation choice)
    {
        var (a, b) = (choice.Arguments[0], choice.Arguments[1]);
        var isMax = choice.Primitive.Name == "max";
        var rises = Linear.SlopeOf(algebra.Make("-", a, b));
        if (!double.IsNaN(rises) || !isExactAtTies)
        {
            // The one to the right of where they meet, if they do so once, holds only where it is beyond the other.
            var isAToTheRight = double.IsNaN(rises) ? a is not Number : rises > 0 == isMax;
            var (right, left) = isAToTheRight ? (a, b) : (b, a);
            var condition = right is Number ? algebra.Make(isMax ? "<" : ">", left, right) : algebra.Make(isMax ? ">" : "<", right, left);
            return algebra.Make("where", condition, _known[right], _known[left]);
        }

        // Just before, the greater one was that which rises less.
        return algebra.Make("where", algebra.Make(isMax ? ">" : "<", a, b), _known[a],
            algebra.Make("where", algebra.Make(isMax ? "<" : ">", a, b), _known[b], algebra.Make(isMax ? "min" : "max", _known[a], _known[b])));
    }

    /// <summary>The condition, with the case to the left of where it changes holding there too.</summary>
    private Expression LeftHand(Expression condition)
    {
        if (condition is not Operation { Primitive.Name: var name, Arguments: [var a, var b] })
        {
            return condition;
        }

        var leftHand = Linear.SlopeOf(algebra.Make("-", a, b)) switch
        {
            > 0 => LeftHandComparisons.GetValueOrDefault(name),
            < 0 => LeftHandComparisons.FirstOrDefault(pair => pair.Value == name).Key,
            _ => null,
        };
        return leftHand is null ? condition : algebra.Make(leftHand, a, b);
    }
}
