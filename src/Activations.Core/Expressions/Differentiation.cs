namespace Activations.Expressions;

/// <summary>Differentiates what an algebra made, each part once.</summary>
/// <param name="algebra">Where the derivatives are made, too.</param>
/// <param name="variable">x or the name of a parameter.</param>
/// <param name="isExactAtTies">
/// Whether the greatest of several has the left-hand derivative where two are the same and only their derivatives tell
/// which was it before. That reads badly, and matters at single points only.
/// </param>
/// <param name="atKink">
/// Left or right; as defined is left for max and min, 0 for abs, and the case that holds for where.
/// </param>
internal sealed class Differentiation(
    Algebra algebra, string variable, bool isExactAtTies = false, SlopeAtKink atKink = SlopeAtKink.AsDefined)
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

    // What the partial derivatives of primitives call their arguments.
    private static readonly string[] ArgumentNames = ["a", "b"];

    private static readonly Dictionary<string, string> LeftHandComparisons = new() { ["<"] = "<=", [">="] = ">" };

    private readonly bool _isRightHand = atKink == SlopeAtKink.Right;

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
            algebra.Make("where", OneSided(condition), _known[then], _known[otherwise]),
        Operation { Primitive.Name: "min" or "max" } choice => OfChoice(choice),
        Operation { Primitive.Name: "abs", Arguments: [var a] } when atKink != SlopeAtKink.AsDefined => OfAbsolute(a),
        Operation { Primitive.Partials: var partials, Arguments: var arguments } =>
            Chain(arguments, index => index < partials.Count ? Partial(partials[index], arguments) : algebra.Zero),
        Application application => Chain(application.Parts, index => Partial(application, index)),
        _ => algebra.Zero,
    };

    private Expression Chain(IReadOnlyList<Expression> parts, Func<int, Expression> partial) => algebra.Sum([.. parts
        .Select((part, index) => (Slope: _known[part], index))
        .Where(inner => !ReferenceEquals(inner.Slope, algebra.Zero))
        .Select(inner => (Quotient.One, algebra.Product((partial(inner.index), 1), (inner.Slope, 1))))]);

    private Expression Partial(string formula, IReadOnlyList<Expression> arguments)
    {
        var named = ArgumentNames.Zip(arguments).ToDictionary();
        return algebra.Simplify(Expression.Parse(formula), named);
    }

    private Expression Partial(Application application, int index)
    {
        var (activation, order) = (application.Activation, application.Order);
        if (index == 0 && order < 2 && !OfActivations.ContainsKey((activation.Name, order)))
        {
            return algebra.Apply(application with { Order = order + 1 }, application.Parts);
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
        if (double.IsNaN(rises) && isExactAtTies)
        {
            return OfTie(isMax, a, b);
        }

        // The one to the right of where they meet, if they do so once: the left-hand slope is its own only beyond that.
        var isAToTheRight = double.IsNaN(rises) ? a is not Number : rises > 0 == isMax;
        var (right, left) = isAToTheRight ? (a, b) : (b, a);
        var (above, below) = _isRightHand ? (">=", "<=") : (">", "<");
        var condition = right is Number
            ? algebra.Make(isMax ? below : above, left, right)
            : algebra.Make(isMax ? above : below, right, left);
        return algebra.Make("where", condition, _known[right], _known[left]);
    }

    /// <summary>
    /// Just before two meet, the greater one was that which rises less; just after, that which rises more.
    /// </summary>
    private Expression OfTie(bool isMax, Expression a, Expression b)
    {
        var tied = algebra.Make(isMax == _isRightHand ? "max" : "min", _known[a], _known[b]);
        var otherwise = algebra.Make("where", algebra.Make(isMax ? "<" : ">", a, b), _known[b], tied);
        return algebra.Make("where", algebra.Make(isMax ? ">" : "<", a, b), _known[a], otherwise);
    }

    private Expression OfAbsolute(Expression a)
    {
        var steepness = algebra.Make("abs", _known[a]);
        var tied = _isRightHand ? steepness : algebra.Make("−", steepness);
        var otherwise = algebra.Product((algebra.Make("sign", a), 1), (_known[a], 1));
        return algebra.Make("where", algebra.Make("==", a, algebra.Zero), tied, otherwise);
    }

    /// <summary>The condition, with the case to the wanted side of where it changes holding there too.</summary>
    private Expression OneSided(Expression condition)
    {
        // As defined means: of the case that holds there.
        if (atKink == SlopeAtKink.AsDefined)
        {
            return condition;
        }

        if (condition is Operation { Primitive: { Name: "and" or "or" or "not" } joined, Arguments: var inner })
        {
            return algebra.Make(joined, [.. inner.Select(OneSided)]);
        }

        if (condition is not Operation { Primitive.Name: var name, Arguments: [var a, var b] })
        {
            return condition;
        }

        var rises = Linear.SlopeOf(algebra.Make("-", a, b));
        var wanted = double.IsNaN(rises) || rises == 0 ? null
            : rises > 0 != _isRightHand ? LeftHandComparisons.GetValueOrDefault(name)
            : LeftHandComparisons.FirstOrDefault(pair => pair.Value == name).Key;
        return wanted is null ? condition : algebra.Make(wanted, a, b);
    }
}
