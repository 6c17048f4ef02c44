namespace Activations.Expressions;

/// <summary>Replaces what a built-in function computes more accurately than it was written.</summary>
internal static class KnownShapes
{
    // w and v stand for anything; a parameter that would depend on x is none. What is inside was replaced before.
    private static readonly (string Shape, string BuiltIn)[] Table =
    [
        ("1/(1+exp(w))", "sigmoid(-w)"),
        ("exp(w)/(1+exp(w))", "sigmoid(w)"),
        ("1-sigmoid(w)", "sigmoid(-w)"),
        ("w*sigmoid(v)", "swish(w, beta=v/w)"),
        ("w/(1+exp(v))", "swish(w, beta=-v/w)"),
        ("w*tanh(softplus(w))", "mish(w)"),
        ("exp(w)-1", "expm1(w)"),
        ("1-exp(w)", "-expm1(w)"),
        ("log(1+exp(w))", "softplus(w)"),
        ("log(1+w)", "log1p(w)"),
        ("log(1-w)", "log1p(-w)"),
        ("expm1(w)/(1+exp(w))", "tanh(w/2)"),
        ("(exp(w)-exp(v))/(exp(w)+exp(v))", "tanh((w-v)/2)"),
        ("sinh(w)/cosh(w)", "tanh(w)"),
        ("1-tanh(w)^2", "tanh'(w)"),
        ("1/cosh(w)^2", "tanh'(w)"),
        ("1-erf(w)", "erfc(w)"),
        ("1+erf(w)", "erfc(-w)"),
        ("sqrt(w^2)", "abs(w)"),
    ];

    private static readonly (Expression Shape, Expression BuiltIn)[] Parsed =
        [.. Table.Select(row => (new Algebra().Simplify(Expression.Parse(row.Shape)), Expression.Parse(row.BuiltIn)))];

    /// <summary>The expression as it was written but for its known shapes and the values of parameters.</summary>
    /// <param name="expression">Any.</param>
    /// <param name="algebra">Where what is put in is made.</param>
    /// <param name="values">Numbers for all parameters.</param>
    public static Expression Replace(Expression expression, Algebra algebra, IReadOnlyDictionary<string, Quotient> values) =>
        expression.Fold<(Expression Written, Expression Simplified)>((old, parts) =>
        {
            if (old is Variable { Name: not Variable.X and var name })
            {
                return Twice(algebra.Number(values[name]));
            }

            var simplified = algebra.With(old, [.. parts.Select(part => part.Simplified)]);
            return BuiltIn(simplified, algebra) is { } builtIn ? Twice(builtIn)
                : old.Parts.Count == 0 ? Twice(simplified)
                : (Derivatives.WithParts(old, [.. parts.Select(part => part.Written)]), simplified);
        }).Written;

    private static (Expression, Expression) Twice(Expression expression) => (expression, expression);

    private static Expression? BuiltIn(Expression expression, Algebra algebra)
    {
        var (by, core) = algebra.Split(expression);
        foreach (var (shape, builtIn) in Parsed)
        {
            foreach (var (factor, candidate) in new[] { (Quotient.One, expression), (by, core) })
            {
                if (Match(shape, candidate, default) is { } found)
                {
                    var values = new Dictionary<string, Expression> { ["w"] = found.W!, ["v"] = found.V ?? found.W! };
                    var made = algebra.Simplify(builtIn, values);
                    if (!(made is Application { Parameters: var parameters } && parameters.Any(parameter => parameter.DependsOnX)))
                    {
                        return algebra.Sum((factor, made));
                    }
                }
            }
        }

        return null;
    }

    private static (Expression? W, Expression? V)? Match(Expression shape, Expression expression, (Expression? W, Expression? V) found) =>
        (shape, expression) switch
        {
            (Variable { Name: "w" }, _) => found.W is null || ReferenceEquals(found.W, expression) ? (expression, found.V) : null,
            (Variable, _) => found.V is null || ReferenceEquals(found.V, expression) ? (found.W, expression) : null,
            (Number { Value: var value }, Number { Symbol: null } number) => number.Value == value ? found : null,
            (Operation { Primitive.Name: var name, Arguments: [var a, var b] }, Operation { Arguments: [var c, var d] } operation) =>
                operation.Primitive.Name != name ? null
                : MatchBoth(a, c, b, d, found) ?? (name is "+" or "*" ? MatchBoth(a, d, b, c, found) : null),
            (Operation { Primitive.Name: var name, Arguments: [var a] }, Operation { Arguments: [var b] } operation) =>
                operation.Primitive.Name == name ? Match(a, b, found) : null,
            (Application { Activation: var activation, Order: var order, Argument: var a }, Application { Argument: var b } application) =>
                application.Activation == activation && application.Order == order && HasDefaults(application) ? Match(a, b, found) : null,
            _ => null,
        };

    private static (Expression? W, Expression? V)? MatchBoth(
        Expression a, Expression c, Expression b, Expression d, (Expression? W, Expression? V) found) =>
        Match(a, c, found) is { } first ? Match(b, d, first) : null;

    private static bool HasDefaults(Application application) => application.Parameters.Zip(application.Activation.Parameters)
        .All(pair => pair.First is Number { Value: var value } && value == pair.Second.Default);
}
